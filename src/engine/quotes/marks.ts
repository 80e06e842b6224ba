/** Quotation marks paired within one passage: straight, curly, angular, low and typewriter marks; apostrophes, feet and inches set aside. */
import type { Span } from '../analysis.ts';

/** A marked stretch, marks included. */
export interface Marked extends Span {
  /** The words between the marks. */
  readonly inner: Span;
  /** No closing mark stands in the passage. */
  readonly open: boolean;
}

type Role = 'opens' | 'closes' | 'either';

interface Mark extends Span {
  readonly role: Role;
}

/** Writers and sites mix these within one pair ("…”), so they are one family, and their place says more than their shape. */
const DOUBLE_OR_TAG = /["“”„‟<]|``|''/g;
const LONGEST_TAG = 600;
const OPENING = /[“„`]/;
const ANGULAR = /[«»‹›]/g;
const LONGEST_SINGLE = 1200;
/** How many stretches in double marks one in single marks may hold. */
const MOST_HELD = 4;

/** The outermost marked stretches of a text, in order. Marks inside others are part of what was said. */
export function markedIn(text: string): Marked[] {
  const outer = [...pairs(text, doubleMarks(text)), ...pairs(text, angularMarks(text))].sort((a, b) => a.start - b.start);
  const kept: Marked[] = [];
  for (const marked of outer) if (marked.start >= (kept.at(-1)?.end ?? 0)) kept.push(marked);
  return withSingles(text, kept);
}

function doubleMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let tagEnd = 0;
  let close = -1;
  for (const { 0: glyph, index } of text.matchAll(DOUBLE_OR_TAG)) {
    const end = index + glyph.length;
    if (glyph === '<') {
      if (close < index) close = nextOf(text, '>', index);
      // The values of a left-over tag's attributes are no quotes.
      if (close < index + LONGEST_TAG && /[a-z/]/i.test(text.charAt(end))) tagEnd = close;
      continue;
    }
    if (index < tagEnd) continue;
    const [before, after] = [text.charAt(index - 1), text.charAt(end)];
    if (before === '=' || (glyph === '"' && /\d/.test(before) && isMeasure(text, index))) continue;
    marks.push({ start: index, end, role: roleOf(glyph, before, after) });
  }
  return marks;
}

function nextOf(text: string, unit: string, from: number): number {
  const at = text.indexOf(unit, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** `6'2"`, `a 12" pipe`: a mark right behind a digit that a lower-case word follows. */
function isMeasure(text: string, at: number): boolean {
  return /^"(?:[ -][a-z]{2}|\d)/.test(text.slice(at, at + 4)) && !/["“”]/.test(text.slice(Math.max(0, at - 80), at));
}

function roleOf(glyph: string, before: string, after: string): Role {
  const opens = (before === '' || /[\s([{—–―\-/>'‘]/.test(before)) && after !== '' && !/\s/.test(after) && !(glyph === '”' && /[.,;:!?)]/.test(after));
  const closes = before !== '' && !/[\s([{]/.test(before) && (after === '' || /[\s.,;:!?)\]}—–―\-/'’<]/.test(after));
  if (opens !== closes) return opens ? 'opens' : 'closes';
  if (OPENING.test(glyph)) return 'opens';
  return glyph === '”' ? 'closes' : 'either';
}

function angularMarks(text: string): Mark[] {
  const marks = [...text.matchAll(ANGULAR)].map(({ 0: glyph, index }) => ({ glyph, index }));
  const inwards = /[»›]/.test(marks[0]?.glyph ?? '');
  return marks.map(({ glyph, index }) => ({ start: index, end: index + 1, role: /[«‹]/.test(glyph) === inwards ? 'closes' : 'opens' }));
}

/** Pairs marks in one pass. A mark that opens inside an open pair nests there if enough closing marks are left, else it is set aside. */
function pairs(text: string, marks: readonly Mark[]): Marked[] {
  const found: Marked[] = [];
  let left = marks.filter(({ role }) => role === 'closes').length - marks.filter(({ role }) => role === 'opens').length;
  let depth = 0;
  let outer: Mark | null = null;
  for (const mark of marks) {
    const role: Role = mark.role === 'either' ? (outer ? 'closes' : 'opens') : mark.role;
    if (mark.role === 'opens') left++;
    if (mark.role === 'closes') left--;
    if (role === 'opens') {
      if (!outer) {
        outer = mark;
        depth = 1;
      } else if (mark.start > outer.end && (left > depth || (outer.start === 0 && left === depth))) depth++;
      continue;
    }
    if (!outer) continue;
    depth--;
    if (depth > 0) continue;
    push(found, text, outer, mark);
    outer = null;
  }
  if (outer) push(found, text, outer, null);
  return found;
}

function push(found: Marked[], text: string, opener: Mark, closer: Mark | null): void {
  const inner = { start: opener.end, end: closer?.start ?? text.length };
  if (/[\p{L}\p{N}]/u.test(text.slice(inner.start, inner.end))) found.push({ start: opener.start, end: closer?.end ?? text.length, inner, open: !closer });
}

/** Adds the single-quoted stretches between the others. */
function withSingles(text: string, outer: readonly Marked[]): Marked[] {
  const found: Marked[] = [];
  const clear: ClearUntil = { "'": 0, '’': 0 };
  let at = 0;
  for (const [order, marked] of [...outer, null].entries()) {
    const limit = marked?.start ?? text.length;
    while (at < limit) {
      at = nextSingle(text, at, limit);
      if (at >= limit) break;
      const single = singleAt(text, at, limit, clear) ?? aroundDoubles(text, at, outer, order);
      if (single) found.push(single);
      at = single ? single.end : at + 1;
    }
    if (marked && at <= marked.start) {
      found.push(marked);
      at = marked.end;
    }
  }
  return found;
}

function nextSingle(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (text.charAt(at) === "'" || text.charAt(at) === '‘') return at;
  return limit;
}

/** `'They say, "It's gone." Well, look.'`: words in single marks that hold others in double ones, the first of which is `outer[order]`. */
function aroundDoubles(text: string, at: number, outer: readonly Marked[], order: number): Marked | null {
  if (!opensUtterance(text, at)) return null;
  for (let inner = order; inner < Math.min(outer.length, order + MOST_HELD); inner++) {
    const held = outer[inner] as Marked;
    const next = outer[inner + 1]?.start ?? text.length;
    if (held.open || held.end > at + LONGEST_SINGLE) return null;
    const closer = text.charAt(at) === '‘' ? '’' : "'";
    for (let index = held.end; index < Math.min(next, at + LONGEST_SINGLE); index++) {
      if (text.charAt(index) === text.charAt(at) && index !== held.end && opensSingle(text, index)) return null;
      const stops = /[.,!?…—–]/.test(text.charAt(index - 1)) || (index === held.end && /[.,!?…]/.test(text.charAt(index - 2)));
      if (text.charAt(index) === closer && stops && !/[\p{L}\p{N}]/u.test(text.charAt(index + 1))) return single(at, index);
    }
  }
  return null;
}

/** A mark before a capital letter, where words of somebody may begin: at the start, behind a sentence, a comma or a colon. */
function opensUtterance(text: string, at: number): boolean {
  return opensSingle(text, at) && /\p{Lu}/u.test(text.charAt(at + 1)) && (at === 0 || /[.!?:,]['’"”]?\s$/.test(text.slice(Math.max(0, at - 3), at)));
}

/** Up to where no mark of a kind closes anything, so that no opening mark looks there again. */
type ClearUntil = Record<"'" | '’', number>;

/** A single-quoted stretch; it must close before `limit`, behind a letter or stop and before none. */
function singleAt(text: string, at: number, limit: number, clear: ClearUntil): Marked | null {
  const opener = text.charAt(at);
  const closer = opener === '‘' ? '’' : "'";
  if (!opensSingle(text, at) || /^.\d+s?\b/.test(text.slice(at, at + 6))) return null;
  const end = Math.min(limit, at + LONGEST_SINGLE);
  let possessive = -1;
  for (let index = Math.max(at + 2, clear[closer]); index < end; index++) {
    const unit = text.charAt(index);
    if (possessive >= 0 && unit === opener && opensSingle(text, index)) break;
    if (unit !== closer || /[\p{L}\p{N}]/u.test(text.charAt(index + 1)) || /\s/.test(text.charAt(index - 1))) continue;
    // The plural's "the residents' voices" closes nothing if another mark can.
    if (text.charAt(index - 1) === 's' && possessive < 0) {
      possessive = index;
      continue;
    }
    return single(at, index);
  }
  if (possessive >= 0) return single(at, possessive);
  clear[closer] = Math.max(clear[closer], end);
  return null;
}

function single(start: number, close: number): Marked {
  return { start, end: close + 1, inner: { start: start + 1, end: close }, open: false };
}

function opensSingle(text: string, at: number): boolean {
  return (at === 0 || /[\s([{—–―\-/>]/.test(text.charAt(at - 1))) && /[\p{L}\d]/u.test(text.charAt(at + 1));
}
