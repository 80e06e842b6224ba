/** `copydesk analyze --jsonl`: an archive as a stream, in order, in constant memory. */
import type { Readable, Writable } from 'node:stream';
import { FileTrouble, reasonOf } from './files.ts';
import type { Line } from './jsonLine.ts';
import { write } from './output.ts';
import { answersTo, type Request } from './workers.ts';

/**
 * Analyses every line of `input`; returns how many could not be read. The lines that arrive together are answered together, before
 * more is waited for.
 *
 * @throws FileTrouble where the input cannot be read on
 */
export async function analyzeStream(input: Readable, output: Writable, jobs: number): Promise<number> {
  let bad = 0;
  try {
    for await (const answer of answersTo(requests(input), jobs)) {
      if (!('lines' in answer)) continue;
      bad += answer.bad;
      await write(output, answer.lines.map((line) => `${line}\n`).join(''));
    }
  } finally {
    input.destroy();
  }
  return bad;
}

async function* requests(input: Readable): AsyncGenerator<Request> {
  try {
    for await (const lines of linesOf(input)) yield { lines };
  } catch (error) {
    throw new FileTrouble(`standard input: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

/**
 * The lines of a byte stream, those that a chunk completes at a time; null for a line that is not UTF-8. Only `\n` ends one: a text may
 * hold U+2028, which other readers of lines break at. An empty line is held back until something follows it: the last one is no line.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let pieces: Uint8Array[] = [];
  let first = true;
  let lines: Line[] = [];
  let emptyBefore = false;
  const take = (last: Uint8Array) => {
    let line: Line;
    try {
      line = decoder.decode(Buffer.concat([...pieces, last]));
      line = (first && line.startsWith('\uFEFF') ? line.slice(1) : line).trim();
    } catch {
      line = null;
    }
    pieces = [];
    first = false;
    if (emptyBefore) lines.push('');
    emptyBefore = line === '';
    if (!emptyBefore) lines.push(line);
  };
  for await (const chunk of input) {
    let at = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, at)) {
      take(chunk.subarray(at, end));
      at = end + 1;
    }
    if (at < chunk.length) pieces.push(chunk.subarray(at));
    if (lines.length) yield lines;
    lines = [];
  }
  if (pieces.length) take(new Uint8Array());
  if (lines.length) yield lines;
}
