/** Articles on disk: finding them, reading them as text, writing them back without losing anything. */
import { randomUUID } from 'node:crypto';
import { type Dirent, fstatSync } from 'node:fs';
import { chmod, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Format } from '../engine/analysis.ts';

const FORMATS: Readonly<Record<string, Format>> = { '.md': 'markdown', '.markdown': 'markdown', '.txt': 'plaintext' };
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules']);

/** A trouble with one file, told in one line; the others are still checked. */
export class FileTrouble extends Error {}

/** How a file is read, by its name; Markdown where the name says nothing. */
export function formatOf(name: string): Format {
  return FORMATS[extname(name).toLowerCase()] ?? 'markdown';
}

/**
 * The articles below a folder, in order of their paths; a file stands for itself. Hidden folders and `node_modules` are passed over.
 *
 * @param trouble is told of each folder that cannot be read; the others are read on
 */
export async function* articlesIn(path: string, trouble: (error: FileTrouble) => void): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    if (!(await stat(path)).isDirectory()) {
      yield path;
      return;
    }
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    trouble(new FileTrouble(`${path}: ${reasonOf(error as NodeJS.ErrnoException)}`));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && !SKIPPED_FOLDERS.has(entry.name)) yield* articlesIn(below, trouble);
    } else if (extname(entry.name).toLowerCase() in FORMATS) yield below;
  }
}

/** A file's text, and the byte-order mark that stands before it (or nothing). */
export interface SourceText {
  readonly mark: string;
  readonly text: string;
}

/**
 * Reads an article.
 *
 * @throws FileTrouble where it cannot be read or is no text in UTF-8
 */
export async function readArticleFile(path: string): Promise<SourceText> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileTrouble(`${path}: ${reasonOf(error)}`);
  });
  return decodeText(bytes, path);
}

/** Decodes the bytes of an article; `name` is for the complaint. */
export function decodeText(bytes: Uint8Array, name: string): SourceText {
  if (bytes.includes(0)) throw new FileTrouble(`${name}: this is not text, so it is left alone`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? { mark: '\uFEFF', text: text.slice(1) } : { mark: '', text };
  } catch {
    throw new FileTrouble(`${name}: this is not UTF-8; save it as UTF-8 first`);
  }
}

/**
 * Writes an article in one step, with the permissions that it has, through a link into the file it names: a reader sees the old text or the new one, never half of it.
 *
 * @param before what was read; where the file has changed since, nothing is written
 * @throws FileTrouble where it cannot be written or has changed
 */
export async function writeArticleFile(path: string, before: SourceText, text: string): Promise<void> {
  const now = await readArticleFile(path);
  if (now.mark + now.text !== before.mark + before.text)
    throw new FileTrouble(`${path}: it has changed meanwhile, so nothing was written; run the command again`);
  const file = await realpath(path);
  const scratch = join(dirname(file), `.${randomUUID()}.copydesk`);
  try {
    const { mode } = await stat(file);
    if (!(mode & 0o200)) throw new FileTrouble(`${path}: it is read-only, so nothing was written`);
    await writeFile(scratch, before.mark + text);
    await chmod(scratch, mode);
    await rename(scratch, file);
  } catch (error) {
    await rm(scratch, { force: true });
    throw error instanceof FileTrouble ? error : new FileTrouble(`${path}: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

/**
 * Standard input as bytes.
 *
 * @throws FileTrouble where it is a folder, which Node would read as an empty input
 */
export function standardInput(): Readable {
  if (fstatSync(0).isDirectory()) throw new FileTrouble('standard input: it is a folder');
  return process.stdin;
}

/** Why the system refused, in plain words. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file or folder';
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'it may not be read or written by you';
  if (error.code === 'EISDIR') return 'it is a folder';
  return error.message;
}
