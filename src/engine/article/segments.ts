/**
 * Cuts a Markdown text where a block certainly ends: at a line in the first column behind a blank line, when nothing open can reach over
 * it (a fence, a comment, a list). What stands between two cuts means the same by itself as in its place, so it can be read by itself:
 * plain paragraphs without a parser, and after an edit only what the edit touched. By the CommonMark specification, 0.31.
 */
import type { Span } from '../analysis.ts';
import type { Change } from './changes.ts';
import { isLineEnding, textStart } from './lines.ts';

/** `matter` is front matter; `plain` is one paragraph of nothing but words; `markdown` is all else. */
export interface Segment extends Span {
  readonly kind: 'matter' | 'plain' | 'markdown';
  /** Where the last line that is not blank ends. */
  readonly contentEnd: number;
}

/** The segments of a text, in order. Together they hold all of it but blank lines before the first. */
export function segmentsOf(text: string): Segment[] {
  return new Cutter(text).cut();
}

/** The segments that take the place of those between `from` and `to` of the text before an edit. */
export interface Recut {
  readonly from: number;
  readonly to: number;
  readonly segments: Segment[];
}

/**
 * What an edit does to the segments of a text. At a cut nothing is known of what stands before it, so cutting begins at a cut before the
 * edit and is over at one behind it that was there before.
 *
 * @param before the segments of the text before the edit, or none
 */
export function recut(text: string, before: readonly Segment[], { from, to, toBefore }: Change): Recut {
  const matter = matterEnd(text);
  const first = before[0]?.kind === 'matter' ? before[0].end : null;
  const touched = lastStartingBefore(before, from);
  // The first segment begins at a cut only where no indented line stands at the top.
  const start = touched - 1 >= LEAST_KNOWN && matter === first ? touched - 1 : 0;
  let next = start;
  const shift = to - toBefore;
  const meets = (offset: number) => {
    if (matter !== first) return false;
    while (next < before.length && (before[next] as Segment).start + shift < offset) next++;
    const old = before[next];
    return old !== undefined && next >= LEAST_KNOWN && old.start >= toBefore && old.start + shift === offset;
  };
  const cutter = new Cutter(text);
  const segments = start ? cutter.cut(before[start]?.start, meets) : cutter.cut(undefined, meets);
  const end = cutter.met ? next : before.length;
  // What ends before the edit as it did is the same segment.
  let same = 0;
  while (start + same < end && same < segments.length && (segments[same] as Segment).end < from && isSame(segments[same], before[start + same])) same++;
  return { from: start + same, to: end, segments: segments.slice(same) };
}

function isSame(one: Segment | undefined, other: Segment | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end && one?.contentEnd === other?.contentEnd && one?.kind === other?.kind;
}

/** Front matter and what follows it stand before. */
const LEAST_KNOWN = 2;

/** The index of the last segment that begins at or before `offset`, or -1. */
function lastStartingBefore(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Units that may mean something in the middle of a paragraph, to CommonMark or to GitHub's additions. */
const MEANINGFUL = new Uint8Array(128);
for (const unit of '\0\t*_`[]<~|@\\') MEANINGFUL[unit.charCodeAt(0)] = 1;
/** Units with which a line of a plain paragraph cannot begin. */
const OPENING = new Uint8Array(128);
for (const unit of '#>+-=~:') OPENING[unit.charCodeAt(0)] = 1;

const BARE_ADDRESS = /:\/\/|www\./i;
const ORDERED = /\d{1,9}[.)](?=[ \t\r\n]|$)/y;
const BULLET = /[-+*](?=[ \t\r\n]|$)/y;
const RULE = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/y;
const FENCE = /(`{3,})[^`\r\n]*(?=[\r\n]|$)|(~{3,})/y;
const HEADING = /#{1,6}(?=[ \t\r\n]|$)/y;
/** The starts of HTML that goes on over blank lines, each with what ends it. */
const LONG_HTML: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  { start: /<(?:script|pre|style|textarea)(?=[ \t>\r\n]|$)/iy, end: /<\/(?:script|pre|style|textarea)>/gi },
  { start: /<!-/y, end: /-->/g },
  { start: /<(?=\?)/y, end: /\?>/g },
  { start: /<!(?=[A-Za-z])/y, end: />/g },
  { start: /<!\[CDATA\[/y, end: /\]\]>/g },
];
const FRONT_MATTER = /(?:-{3}|\+{3})(?=[ \t]*[\r\n])/y;

/** Where front matter ends, which stands at the very start and must be closed; without an end, three dashes are a rule, and this is null. */
function matterEnd(text: string): number | null {
  const start = textStart(text);
  FRONT_MATTER.lastIndex = start;
  const mark = FRONT_MATTER.exec(text)?.[0];
  if (!mark) return null;
  for (let line = text.indexOf(mark, start + 3); line >= 0; line = text.indexOf(mark, line + 1)) {
    if (!isLineEnding(text.charCodeAt(line - 1))) continue;
    let end = line + 3;
    while (text[end] === ' ' || text[end] === '\t') end++;
    if (end >= text.length || isLineEnding(text.charCodeAt(end))) return end;
  }
  return null;
}

class Cutter {
  /** Whether cutting was over before the end of the text. */
  met = false;
  readonly #text: string;
  readonly #segments: Segment[] = [];
  #start = 0;
  #contentEnd = 0;
  #plain = false;
  /** Whether the line that was read last holds units that may mean something, and any but white space. */
  #meaningful = false;
  #visible = false;
  /** The fence that stands open at top level, or the end that open HTML waits for. */
  #fence: { readonly unit: string; readonly length: number } | null = null;
  #html: RegExp | null = null;
  /** HTML that ends at the next blank line, if the line that looks like its start is one. */
  #shortHtml = false;
  #listed = false;
  /** The column at which the content of the open item of a top-level list begins; 0 where none is open. */
  #itemColumn = 0;
  #itemEmpty = false;
  /** Whether an item is open or not cannot be told without parsing. */
  #doubtful = false;
  /** Nor whether a fence or HTML is: no cut from here on. */
  #lost = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Cuts the text, from a cut on where one is given, and until a cut meets one of before. */
  cut(from?: number, meets: (offset: number) => boolean = () => false): Segment[] {
    const text = this.#text;
    let at = from ?? this.#matter();
    this.#start = at;
    let blank = true;
    let any = false;
    while (at < text.length) {
      const start = at;
      const end = this.#readLine(start);
      at = end;
      if (at < text.length) at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
      if (!this.#visible) {
        blank = true;
        this.#shortHtml = false;
        if (this.#itemEmpty) this.#itemColumn = 0;
        this.#itemEmpty = false;
        continue;
      }
      const first = text.charCodeAt(start);
      if (blank && this.#mayCut(start, first)) {
        if (any) this.#close(start);
        if (any && meets(start)) {
          this.met = true;
          return this.#segments;
        }
        this.#start = start;
        this.#plain = true;
        this.#listed = false;
        this.#itemColumn = 0;
        this.#doubtful = false;
      } else if (blank) this.#plain = false;
      any = true;
      this.#contentEnd = end;
      if (this.#plain && (this.#meaningful || !this.#isPlain(start, end, first))) this.#plain = false;
      if (!this.#plain) this.#follow(start, end, blank);
      blank = false;
    }
    if (any) this.#close(text.length);
    return this.#segments;
  }

  /** Where the line ends that begins at `start`. Apart from what it is part of, since V8 compiles a loop with all that is around it. */
  #readLine(start: number): number {
    const text = this.#text;
    let meaningful = false;
    let visible = false;
    let at = start;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || unit === 13) break;
      if (unit < 128) {
        if (MEANINGFUL[unit]) meaningful = true;
        if (unit !== 32 && unit !== 9) visible = true;
      } else visible = true;
    }
    this.#meaningful = meaningful;
    this.#visible = visible;
    return at;
  }

  #close(end: number): void {
    this.#segments.push({ start: this.#start, end, contentEnd: this.#contentEnd, kind: this.#plain ? 'plain' : 'markdown' });
  }

  /** Takes front matter for a segment of its own; returns where the rest begins. */
  #matter(): number {
    const start = textStart(this.#text);
    const end = matterEnd(this.#text);
    if (end === null) return start;
    this.#segments.push({ start, end, contentEnd: end, kind: 'matter' });
    return end;
  }

  #mayCut(start: number, first: number): boolean {
    if (this.#fence || this.#html || this.#lost || first === 32 || first === 9 || first === 0xfeff) return false;
    return !this.#listed || !(this.#matches(BULLET, start) || this.#matches(ORDERED, start));
  }

  /** Whether a line without meaningful units is nothing but words. White space at its ends is left to the parser. */
  #isPlain(start: number, end: number, first: number): boolean {
    const last = this.#text.charCodeAt(end - 1);
    if (first <= 32 || last === 32 || first === 0xfeff || (first < 128 && OPENING[first])) return false;
    if (first >= 48 && first <= 57 && this.#matches(ORDERED, start)) return false;
    return !BARE_ADDRESS.test(this.#text.slice(start, end));
  }

  /** Keeps track of what a line opens or closes at top level. */
  #follow(start: number, end: number, blank: boolean): void {
    const text = this.#text;
    if (this.#html) {
      if (this.#endsHtml(this.#html, start, end)) this.#html = null;
      return;
    }
    const { offset, column } = this.#indent(start);
    if (this.#fence) {
      if (column < 4 && this.#closesFence(this.#fence, offset, end)) this.#fence = null;
      return;
    }
    const inItem = this.#itemColumn > 0 && column >= this.#itemColumn;
    this.#itemEmpty = false;
    if (column > 3) {
      if (this.#itemColumn > column) this.#doubtful = true;
      return;
    }
    const unit = text.charAt(offset);
    const opens = this.#opens(unit, offset);
    if (opens) {
      if (this.#shortHtml || (this.#doubtful && column > 0)) this.#lost = true;
      if (this.#lost || inItem) return;
      this.#itemColumn = 0;
      if (typeof opens === 'object') this.#fence = opens.fence;
      else if (!this.#endsHtml(LONG_HTML[opens - 1]?.end as RegExp, offset + 1, end)) this.#html = LONG_HTML[opens - 1]?.end ?? null;
      return;
    }
    if (inItem) return;
    if (unit === '<') this.#shortHtml = true;
    if (this.#matches(RULE, offset) || unit === '>' || this.#matches(HEADING, offset)) {
      this.#itemColumn = 0;
      return;
    }
    const marker = this.#length(BULLET, offset) || this.#length(ORDERED, offset);
    if (marker) this.#openItem(offset, column, marker, blank);
    else if (blank) this.#itemColumn = 0;
    else if (this.#itemColumn > 0) this.#doubtful = true;
  }

  #openItem(offset: number, column: number, marker: number, blank: boolean): void {
    const behind = this.#indent(offset + marker, column + marker);
    const empty = behind.offset >= this.#text.length || isLineEnding(this.#text.charCodeAt(behind.offset));
    // In a paragraph, only an item with words that counts from one begins a list.
    if (!blank && this.#itemColumn === 0 && (empty || marker > 1)) this.#doubtful = true;
    const width = behind.column - column - marker;
    this.#listed = true;
    this.#itemEmpty = empty;
    this.#itemColumn = column + marker + (empty || width > 4 ? 1 : width);
  }

  /** The fence, or one more than the index of the HTML, that a line opens. */
  #opens(unit: string, offset: number): { readonly fence: { readonly unit: string; readonly length: number } } | number | null {
    if (unit === '`' || unit === '~') {
      FENCE.lastIndex = offset;
      const found = FENCE.exec(this.#text);
      return found ? { fence: { unit, length: (found[1] ?? found[2] ?? '').length } } : null;
    }
    return unit === '<' ? LONG_HTML.findIndex(({ start }) => this.#matches(start, offset)) + 1 || null : null;
  }

  #closesFence({ unit, length }: { readonly unit: string; readonly length: number }, offset: number, end: number): boolean {
    let at = offset;
    while (at < end && this.#text[at] === unit) at++;
    if (at - offset < length) return false;
    while (at < end && (this.#text[at] === ' ' || this.#text[at] === '\t')) at++;
    return at === end;
  }

  #endsHtml(pattern: RegExp, start: number, end: number): boolean {
    pattern.lastIndex = 0;
    return pattern.test(this.#text.slice(start, end));
  }

  /** Behind white space: the offset, and the column with tab stops every four. */
  #indent(start: number, from = 0): { readonly offset: number; readonly column: number } {
    let column = from;
    let offset = start;
    for (; ; offset++) {
      const unit = this.#text.charCodeAt(offset);
      if (unit === 32) column++;
      else if (unit === 9) column += 4 - (column % 4);
      else return { offset, column };
    }
  }

  #matches(pattern: RegExp, offset: number): boolean {
    pattern.lastIndex = offset;
    return pattern.test(this.#text);
  }

  #length(pattern: RegExp, offset: number): number {
    pattern.lastIndex = offset;
    return pattern.exec(this.#text)?.[0].length ?? 0;
  }
}
