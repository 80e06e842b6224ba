/** Which files a pattern in a configuration means: a path from the configuration's folder, or a glob as people know them from `.gitignore`. */
import picomatch from 'picomatch/posix.js';

/** Files that lie beside articles and are none; they are not read unless a configuration says otherwise. */
export const NO_ARTICLES: readonly string[] = [
  'README{,.*}',
  '{CHANGELOG,CONTRIBUTING,CODE_OF_CONDUCT,MAINTAINERS,CODEOWNERS,AGENTS,LICENSE,LICENCE,COPYING}{,.md,.markdown,.txt}',
  '{AUTHORS,NOTICE}',
  // An editor takes for plain text whatever no language claims.
  '*.{csv,tsv,srt,vtt,lock,toml,ini,cfg,conf,env}',
  '.*',
  '{CMakeLists,requirements,requirements-dev,robots,humans,ads,llms,llms-full}.txt',
  '**/{.github,node_modules}/**',
];

/** A segment of a path is at most some 255 characters long; with so many stars in it, looking for each takes no time that anybody feels. */
const MOST_STARS = 2;
const MOST_DEEP = 3;
const OPTIONS = { dot: true, nocase: true, noextglob: true, nonegate: true } as const;

/** Why a pattern cannot be used, or null where it can. */
export function troubleOfPattern(pattern: string): string | null {
  if (!pattern.trim()) return 'must not be empty';
  const folders = pattern.split('/');
  if (folders.some((folder) => folder !== '**' && starsIn(folder) > MOST_STARS) || folders.filter((folder) => folder === '**').length > MOST_DEEP)
    return `may hold at most ${MOST_STARS} stars between two slashes, and "**" at most ${MOST_DEEP} times`;
  return null;
}

function starsIn(folder: string): number {
  return folder.split('*').length - 1;
}

/**
 * Whether a pattern means a file. A pattern without `/` is looked for in every folder, one with `/` from the configuration's folder; case
 * does not count. What is no glob is a path and means that file alone.
 *
 * @param path from the configuration's folder, with `/` between folders
 */
export function means(pattern: string, path: string): boolean {
  if (pattern === path) return true;
  return isGlob(pattern) && !troubleOfPattern(pattern) && picomatch.isMatch(path, pattern, { ...OPTIONS, basename: !pattern.includes('/') });
}

function isGlob(pattern: string): boolean {
  return /[*?{[]/.test(pattern);
}
