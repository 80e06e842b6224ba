/** Where the places of a text that was read stand in the text as it is now, while the article is still to be read again. */

import type { Span } from '../engine/analysis.ts';

/**
 * Tells where a place is now: moved along with what was written before it, or where its words are between the edits, of several the one that
 * comes as far down; null where they are gone.
 */
export function placesNow(read: string, now: string): (place: Span) => Span | null {
  const shift = now.length - read.length;
  const before = read === now ? read.length : commonStart(read, now);
  const behind = read === now ? 0 : commonEnd(read, now, before);
  return ({ start, end }) => {
    if (end <= before) return { start, end };
    if (start >= read.length - behind) return { start: start + shift, end: end + shift };
    const words = read.slice(start, end);
    // What is alike on either side may reach into the words.
    const from = Math.max(0, before - words.length);
    const [those, these] = [read, now].map((text) => occurrences(text.slice(from, text.length - behind + words.length), words)) as [number[], number[]];
    const order = those.indexOf(start - from);
    const at = these[those.length === these.length ? order : Math.min(order, these.length - 1)];
    return at === undefined ? null : { start: from + at, end: from + at + words.length };
  };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = words ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
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
