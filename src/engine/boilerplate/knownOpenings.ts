/**
 * How lines open that the patterns of whole lines fit, worked out when a bundle is built: reading it off all patterns takes longer than
 * reading a short article. In the sources nothing is worked out beforehand, and every pattern is read.
 */

/** For the name of a pattern, its openings. */
export const KNOWN_OPENINGS: ReadonlyMap<string, string> = new Map();

/** Stands between openings; no line holds it. */
export const BETWEEN_OPENINGS = '\n';

/** So many UTF-16 units of its end tell a pattern from others as long. */
const NAMED = 16;

/** What stands for a pattern: how long its source is, and how that ends. The build makes sure that no two are named alike. */
export function nameOf({ source }: RegExp): string {
  return `${source.length} ${source.slice(-NAMED)}`;
}
