/** Which passages of an article stretches touch: findings are few, passages many, so the passages are looked up and not walked through. */
import type { Span } from '../analysis.ts';
import type { Article, Places } from '../article.ts';
import { firstWhere } from './spans.ts';

export const UNTOUCHED = 0;
export const TOUCHED = 1;
export const COVERED = 2;

export interface Touched<Stretch extends Span> {
  /** For each passage: untouched, touched, or covered by one stretch as a whole. */
  readonly passages: Uint8Array;
  /** The places of the passages that no stretch covers, in order. */
  readonly uncovered: Int32Array;
  /** By a passage's place, the stretches that touch it, in order. */
  readonly by: ReadonlyMap<number, readonly Stretch[]>;
}

/** @param spans in order, never overlapping */
export function touchedBy<Stretch extends Span>(article: Article, spans: readonly Stretch[]): Touched<Stretch> {
  return article.memory.recall(touchedBy, spans, () => lookUp(article.places, spans));
}

function lookUp<Stretch extends Span>({ starts, ends }: Places, spans: readonly Stretch[]): Touched<Stretch> {
  const flags = new Uint8Array(starts.length);
  const by = new Map<number, Stretch[]>();
  let first = 0;
  for (const span of spans) {
    first = firstEndingBehind(ends, span.start, first);
    for (let at = first; at < starts.length && (starts[at] as number) < span.end; at++) {
      const covers = span.start <= (starts[at] as number) && (ends[at] as number) <= span.end;
      flags[at] = covers ? COVERED : flags[at] || TOUCHED;
      const own = by.get(at);
      if (own) own.push(span);
      else by.set(at, [span]);
    }
  }
  return { passages: flags, uncovered: uncoveredOf(flags), by };
}

function uncoveredOf(flags: Uint8Array): Int32Array {
  const places = new Int32Array(flags.length);
  let count = 0;
  for (let at = 0; at < flags.length; at++) if (flags[at] !== COVERED) places[count++] = at;
  return places.subarray(0, count);
}

/** The index of the first passage from `from` on that ends behind `offset`, which is looked for near by first. */
function firstEndingBehind(ends: Int32Array, offset: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step <= ends.length && (ends[low + step - 1] as number) <= offset) {
    low += step;
    step *= 2;
  }
  const near = low;
  return near + firstWhere(Math.min(ends.length, near + step - 1) - near, (index) => (ends[near + index] as number) > offset);
}
