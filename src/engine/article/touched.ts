/** Which passages of an article stretches touch: findings are few, passages many, so the passages are looked up and not walked through. */
import type { Span } from '../analysis.ts';
import type { Article, PlacedPassage } from '../article.ts';

export const UNTOUCHED = 0;
export const TOUCHED = 1;
export const COVERED = 2;

export interface Touched<Stretch extends Span> {
  /** For each passage: untouched, touched, or covered by one stretch as a whole. */
  readonly passages: Uint8Array;
  /** By a passage's place, the stretches that touch it, in order. */
  readonly by: ReadonlyMap<number, readonly Stretch[]>;
}

/** @param spans in order, never overlapping */
export function touchedBy<Stretch extends Span>(article: Article, spans: readonly Stretch[]): Touched<Stretch> {
  return article.memory.recall(touchedBy, spans, () => lookUp(article.passages, spans));
}

function lookUp<Stretch extends Span>(passages: readonly PlacedPassage[], spans: readonly Stretch[]): Touched<Stretch> {
  const flags = new Uint8Array(passages.length);
  const by = new Map<number, Stretch[]>();
  let first = 0;
  for (const span of spans) {
    first = firstEndingBehind(passages, span.start, first);
    for (let at = first; at < passages.length; at++) {
      const { passage, block } = passages[at] as PlacedPassage;
      if (passage.start + block.start >= span.end) break;
      const covers = span.start <= passage.start + block.start && passage.end + block.start <= span.end;
      flags[at] = covers ? COVERED : flags[at] || TOUCHED;
      const own = by.get(at);
      if (own) own.push(span);
      else by.set(at, [span]);
    }
  }
  return { passages: flags, by };
}

/** The index of the first passage from `from` on that ends behind `offset`, which is looked for near by first. */
function firstEndingBehind(passages: readonly PlacedPassage[], offset: number, from: number): number {
  const endsBefore = (at: number) => {
    const { passage, block } = passages[at] as PlacedPassage;
    return passage.end + block.start <= offset;
  };
  let step = 1;
  let low = from;
  while (low + step <= passages.length && endsBefore(low + step - 1)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(passages.length, low + step - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endsBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
