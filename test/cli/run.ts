/** Runs `copydesk` as a terminal does, and lends it folders that are gone after the test. */
import { type ChildProcessWithoutNullStreams, type SpawnOptions, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** Where the command is run. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Longer than the slowest machine needs; a terminal room that hangs fails its test instead of the whole run. */
const PATIENCE = 120_000;

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command and leaves its streams to the test. */
export function start(args: readonly string[], options: SpawnOptions = {}): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ['src/cli/copydesk.ts', ...args], { cwd: ROOT, timeout: PATIENCE, ...options, stdio: 'pipe' });
  // A command that ends before it has read everything closes this pipe; what it said about that is what the test looks at.
  child.stdin.on('error', () => {});
  return child;
}

/** The exit status of a started command, once its streams are closed. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}

/** Runs the command to its end. */
export async function run(args: readonly string[], input: string | Uint8Array = '', options: SpawnOptions = {}): Promise<Outcome> {
  const child = start(args, options);
  child.stdin.end(input);
  const [status, out, err] = await Promise.all([ended(child), buffer(child.stdout), buffer(child.stderr)]);
  // Not `text` of the consumers: it would drop a byte-order mark.
  return { status, out: out.toString(), err: err.toString() };
}

/** A new folder with these files; returns the function that gives their paths. It is removed after the test. */
export async function folder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): Promise<(name: string) => string> {
  const home = await mkdtemp(join(tmpdir(), 'copydesk-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  // A test may run the command as somebody else, who must get this far.
  await chmod(home, 0o755);
  for (const [name, content] of Object.entries(files)) {
    const path = join(home, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return (name) => join(home, name);
}

/** Runs the command as somebody whom file permissions bind: they do not bind root. */
export const BOUND_BY_PERMISSIONS: SpawnOptions = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** The lines of an output, without the empty one behind the last line ending. */
export function linesIn(output: string): string[] {
  return output.split('\n').slice(0, output.endsWith('\n') ? -1 : undefined);
}

/** Articles of one finding each: the line about the ferry is not the story. */
export const STORY = 'The mayor of Ostby signed the order.\n\nWork begins in May.\n';
export const SCRAPED = 'The mayor of Ostby signed the order.\n\nAlso read | Harbour ferry returns\n\nWork begins in May.\n';
/** One finding that only a person may remove. */
export const CREDITED = 'The mayor of Ostby signed the order.\n\nPhoto: Marit Solheim\n\nWork begins in May.\n';
