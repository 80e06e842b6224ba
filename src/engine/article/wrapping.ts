/**
 * Whether an article is hard-wrapped. Scraped text holds one paragraph a line, so the line is the unit a reader sees; in hard-wrapped
 * text it is the paragraph. File types do not tell the two apart, so it is measured: in wrapped text nearly every line break stands
 * where the next word no longer fitted.
 */
import type { Span } from '../analysis.ts';
import type { Change } from './changes.ts';
import { isSpace, lineEnd, lineStart, nextLine, trimmed } from './lines.ts';

const WIDEST = 120;
const NARROWEST = 40;
const LEAST_BREAKS = 6;
/** A shorter text is wrapped where every break is of a full line, and so many of them, half at least, cut a sentence before a small letter. */
const LEAST_CUTS = 2;
const FITTING_SHARE = 0.75;
/** A line is full that the next word would bring to this share of the width. */
const FULL = 0.9;

/** No line counts as longer than this, nor as longer with the next word: what is beyond is too wide anyway. */
const LONGEST = 256;

/** The measure of a text's lines, kept up to date from edit to edit. */
export class Wrapping {
  #text = '';
  /** How many lines behind which another follows are so long, and so long with the first word of the next. */
  readonly #lengths = new Int32Array(LONGEST + 1);
  readonly #fitted = new Int32Array(LONGEST + 1);
  #count = 0;
  #cuts = 0;

  /**
   * The column at which a text is hard-wrapped, in UTF-16 units, or null where a line is a paragraph.
   *
   * @param change what differs from the text that was measured last
   */
  widthOf(text: string, change: Change): number | null {
    const start = lineBefore(this.#text, lineBefore(this.#text, lineStart(this.#text, change.from)));
    this.#add(this.#text, start, nextLineBehind(this.#text, change.toBefore), -1);
    this.#add(text, start, nextLineBehind(text, change.to), 1);
    this.#text = text;
    return this.#width();
  }

  /** Counts the lines that begin between `start` and `end`, each together with the one that follows. */
  #add(text: string, start: number, end: number, by: 1 | -1): void {
    let line = start;
    let lineEnds = lineEnd(text, line);
    let content = trimmed(text, { start: line, end: lineEnds });
    while (lineEnds < text.length && line < end) {
      const next = nextLine(text, lineEnds);
      const nextEnds = lineEnd(text, next);
      const nextContent = trimmed(text, { start: next, end: nextEnds });
      if (content.end > content.start && nextContent.end > nextContent.start) {
        this.#count += by;
        if (cutsSentence(text, content.end, nextContent.start)) this.#cuts += by;
        const length = Math.min(LONGEST, content.end - line);
        const fitted = Math.min(LONGEST, lengthWith(text, { start: line, end: content.end }, nextContent));
        this.#lengths[length] = (this.#lengths[length] as number) + by;
        this.#fitted[fitted] = (this.#fitted[fitted] as number) + by;
      }
      line = next;
      lineEnds = nextEnds;
      content = nextContent;
    }
  }

  #width(): number | null {
    const isShort = this.#count < LEAST_BREAKS;
    if (isShort && this.#cuts < Math.max(LEAST_CUTS, this.#count / 2)) return null;
    let rest = isShort ? this.#count - 1 : Math.floor((this.#count - 1) * 0.98);
    let width = 0;
    while (rest >= (this.#lengths[width] as number)) rest -= this.#lengths[width++] as number;
    if (width > WIDEST || width < NARROWEST) return null;
    let fitting = 0;
    for (let length = LONGEST; length >= width * FULL; length--) fitting += this.#fitted[length] as number;
    return fitting >= this.#count * (isShort ? 1 : FITTING_SHARE) ? width : null;
  }
}

/** Where the line before the one at `start` begins. Between the two halves of a line ending no line begins. */
function lineBefore(text: string, start: number): number {
  if (start === 0) return 0;
  const crlf = text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13;
  return lineStart(text, start - (crlf ? 2 : 1));
}

/** Where the first line begins whose line ending before it lies at or behind `offset`; behind the text where none does. */
function nextLineBehind(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end >= text.length ? text.length + 1 : nextLine(text, end);
}

/** Whether `line` is full at `width`, so that the break before `next` came from wrapping and not from the writer. */
export function breaksAt(text: string, line: Span, next: Span, width: number): boolean {
  return lengthWith(text, line, trimmed(text, next)) >= width * FULL;
}

/** Whether a line that ends at `end` and one that starts at `start` are one sentence as far as their edges tell. */
function cutsSentence(text: string, end: number, start: number): boolean {
  const first = text.charAt(start);
  return first !== first.toUpperCase() && !/[.!?:;…|"”*_]/.test(text.charAt(end - 1));
}

/** How long a line would be with the first word of the next. */
function lengthWith(text: string, line: Span, next: Span): number {
  let wordEnd = next.start;
  while (wordEnd < next.end && !isWhite(text.charCodeAt(wordEnd))) wordEnd++;
  return line.end - line.start + 1 + (wordEnd - next.start);
}

function isWhite(unit: number): boolean {
  return isSpace(unit) || unit === 0xfeff;
}
