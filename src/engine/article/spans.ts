/** Looking things up among sorted, disjoint stretches of a text, in as many steps as their number has binary digits. */
import type { Span } from '../analysis.ts';

/** The first index of `count` at which a test is true that is true from there on; `count` where it is nowhere. */
export function firstWhere(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the first of the sorted, disjoint spans that ends behind `offset`. */
export function firstEndingBehind(spans: readonly Span[], offset: number): number {
  return firstWhere(spans.length, (index) => (spans[index] as Span).end > offset);
}

/** The first of the sorted, disjoint spans that shares a unit with `span`, if any does. */
export function firstOverlapping<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  const next = spans[firstEndingBehind(spans, span.start)];
  return next && next.start < span.end ? next : undefined;
}

/** Adds a span to sorted, disjoint ones where it is free; returns whether it was. */
export function addIfFree<T extends Span>(spans: T[], span: T): boolean {
  const at = firstEndingBehind(spans, span.start);
  const next = spans[at];
  if (next && next.start < span.end) return false;
  spans.splice(at, 0, span);
  return true;
}

/** A span that many units farther on. */
export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
