/** Integer hashes of features: the same in every engine, since nothing but 32-bit integers enters. */

/** Keys are this many bits wide: wide enough that two features rarely share one, narrow enough to ship as short gaps. */
export const KEY_BITS = 24;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of a stretch of a string, by its UTF-16 units. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** Two hashes as one, order mattering. */
export function join(first: number, second: number): number {
  return (Math.imul(Math.imul(first, 0x85ebca6b) ^ second ^ (first >>> 15), 0xc2b2ae35) + 0x27d4eb2f) | 0;
}

/** The key of a feature: which template made it, and the value it has. Between 0 and 2^24 - 1. */
export function keyOf(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - KEY_BITS);
}
