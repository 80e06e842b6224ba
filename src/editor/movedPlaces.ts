/** Where a place of a text that was read stands in the text as it is now, while the article is still to be read again. */

import type { Span } from '../engine/analysis.ts';

/**
 * The place in the text as it is now: moved along with what was written before it, or where its words are now, nearest to where they were.
 * Null where they are gone.
 */
export function placeNow(read: string, now: string, { start, end }: Span): Span | null {
  if (read === now) return { start, end };
  const shift = now.length - read.length;
  const before = commonStart(read, now);
  if (end <= before) return { start, end };
  const behind = commonEnd(read, now, before);
  if (start >= read.length - behind) return { start: start + shift, end: end + shift };
  const words = read.slice(start, end);
  const [ahead, back] = [now.indexOf(words, start), now.lastIndexOf(words, start)];
  const nearest = back < 0 || (ahead >= 0 && ahead - start < start - back) ? ahead : back;
  return nearest < 0 ? null : { start: nearest, end: nearest + words.length };
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let size = 0;
  while (size < most && a.charCodeAt(size) === b.charCodeAt(size)) size++;
  return size;
}

/** @param before how much of both is spoken for at their start */
function commonEnd(a: string, b: string, before: number): number {
  const most = Math.min(a.length, b.length) - before;
  let size = 0;
  while (size < most && a.charCodeAt(a.length - 1 - size) === b.charCodeAt(b.length - 1 - size)) size++;
  return size;
}
