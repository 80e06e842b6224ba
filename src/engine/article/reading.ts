/**
 * A passage as running text: what a reader reads, with the way back to the source. Emphasis and link text are read through; code,
 * addresses, HTML and images are left out; a line break inside a hard-wrapped paragraph is a space.
 */
import type { Span } from '../analysis.ts';
import type { Block, Passage } from '../article.ts';
import { firstEndingBehind } from './spans.ts';

export class Reading {
  readonly text: string;
  /** Where each stretch of `text` begins in it, and where in the source it comes from. In order. */
  readonly #stretches: readonly { readonly at: number; readonly source: number }[];

  constructor(text: string, stretches: readonly { readonly at: number; readonly source: number }[]) {
    this.text = text;
    this.#stretches = stretches;
  }

  /** The stretch of the source (offsets from the block's start) that a stretch of `text` comes from. */
  source(span: Span): Span {
    if (span.end <= span.start) return { start: this.#sourceOf(span.start), end: this.#sourceOf(span.start) };
    return { start: this.#sourceOf(span.start), end: this.#sourceOf(span.end - 1) + 1 };
  }

  #sourceOf(offset: number): number {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#stretches[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const stretch = this.#stretches[low];
    return stretch ? stretch.source + offset - stretch.at : offset;
  }
}

const LINE_BREAK = /[\n\r]/;

/** The reading of one passage of a block. */
export function readPassage(block: Block, passage: Passage): Reading {
  let text = '';
  const stretches: { at: number; source: number }[] = [];
  let end = -1;
  for (let index = firstEndingBehind(block.prose, passage.start); index < block.prose.length; index++) {
    const prose = block.prose[index] as Span;
    if (prose.start >= passage.end) break;
    const start = Math.max(prose.start, passage.start);
    if (end >= 0 && LINE_BREAK.test(block.source.slice(end, start)) && !text.endsWith(' ')) text += ' ';
    stretches.push({ at: text.length, source: start });
    end = Math.min(prose.end, passage.end);
    text += block.source.slice(start, end);
  }
  return new Reading(text, stretches);
}
