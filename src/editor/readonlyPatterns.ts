/** Which files VS Code's settings `files.readonlyInclude` and `files.readonlyExclude` make read-only. */
import picomatch from 'picomatch/posix.js';
import { troubleOfPattern } from '../engine/filePatterns.ts';

/** As VS Code reads them: case counts, and a name that begins with a dot is a name. */
const GLOBS = { dot: true, noextglob: true, nonegate: true } as const;

/**
 * Whether a file is read-only by these settings. A pattern that would take too long to look for counts against a change.
 *
 * @param include globs that are on or off, as the setting holds them
 * @param exclude the same; what it names may be changed
 * @param path the file's whole path, with `/` between folders
 * @param folder the path of its workspace folder, from which a glob may count as well; null outside of one
 */
export function isReadonlyBySettings(
  include: Readonly<Record<string, unknown>>,
  exclude: Readonly<Record<string, unknown>>,
  path: string,
  folder: string | null,
): boolean {
  const below = folder?.replace(/\/?$/, '/');
  const paths = below && path.startsWith(below) ? [path, path.slice(below.length)] : [path];
  const named = (pattern: string) => paths.some((one) => picomatch.isMatch(one, pattern, GLOBS));
  const included = patternsOf(include).some((pattern) => troubleOfPattern(pattern) || named(pattern));
  return included && !patternsOf(exclude).some((pattern) => !troubleOfPattern(pattern) && named(pattern));
}

function patternsOf(setting: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(setting).filter((pattern) => setting[pattern] === true && pattern.trim());
}
