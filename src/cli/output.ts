/** Writing to the terminal: results without piling up what a slow reader has not yet taken, and troubles in one line each. */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** Writes a text and waits while the stream is full. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Tells a trouble on standard error. What others say in several lines (a parser's snippet, a file name) becomes one. */
export function complain(trouble: string): void {
  process.stderr.write(complaint(trouble));
}

function complaint(trouble: string): string {
  return `copydesk: ${trouble.replace(/[\r\n]+/g, ' ')}\n`;
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no trouble, only the end. A full disk is. */
export function endWhenOutputFails(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    writeSync(2, complaint(`standard output: ${error.message}`));
    process.exit(2);
  });
}
