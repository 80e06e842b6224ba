/** Words of a reading: what taggers of names and finders of speakers step over. */
import type { Span } from '../analysis.ts';

export interface Word extends Span {
  readonly text: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Begins with a letter or digit; everything else is a mark. */
  readonly spoken: boolean;
  /** Opens a sentence. */
  readonly first: boolean;
  /** No white space stands before it. */
  readonly glued: boolean;
}

/** What a character is to a word. */
const SPACE = 0;
const OTHER = 1;
const LETTER = 2;
/** An accent and the like: part of the word before it. */
const MARK = 3;

const ASCII = new Uint8Array(128).fill(OTHER);
for (const unit of '\t\n\v\f\r ') ASCII[unit.charCodeAt(0)] = SPACE;
for (const unit of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') ASCII[unit.charCodeAt(0)] = LETTER;

const CAPITAL = /^\p{Lu}/u;
const LETTERS = /^[\p{L}\p{N}]/u;
const MARKS = /^\p{M}/u;
const WHITE = /^\s/;
const FULL_STOP = 0x2e;

/** Shortened words whose full stop ends no sentence. */
const SHORTENED = new Set(
  'mr mrs ms dr prof rev hon gen gov sen rep del atty supt cmdr cpl amb asst sgt capt col lt maj adm st mt ft jr sr vs etc inc corp co ltd no jan feb mar apr jun jul aug sep sept oct nov dec approx dept est fig'.split(
    ' ',
  ),
);

/**
 * The words of a text in order, possessive `'s` apart: letters or digits with marks inside (`al-Amin`, `O'Hara`, `U.S`), or one other
 * character. Read unit by unit, since every article is, whole.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let first = true;
  let last = -1;
  const push = (start: number, end: number, spoken: boolean) => {
    const glued = start === last;
    last = end;
    words.push({ start, end, text: text.slice(start, end), capital: spoken && isCapital(text, start), spoken, first: first && spoken, glued });
    if (spoken) first = false;
  };
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start);
    if (kind === LETTER) {
      const end = wordEnd(text, start);
      const possessive = end - start > 2 && isPossessive(text, end);
      push(start, possessive ? end - 2 : end, true);
      if (possessive) push(end - 2, end, false);
      start = end;
      continue;
    }
    const end = start + widthAt(text, start);
    if (kind !== SPACE) {
      const before = words.at(-1);
      if (text.charCodeAt(start) === FULL_STOP && before?.end === start && isShortened(text, before)) {
        words[words.length - 1] = { ...before, end, text: text.slice(before.start, end) };
        last = end;
      } else {
        if (isEnding(text.charCodeAt(start))) first = endsSentence(text, end);
        push(start, end, false);
      }
    }
    start = end;
  }
  return words;
}

/** What the character at `at` is. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return ASCII[unit] as number;
  // Latin letters but for the signs of arithmetic, and what prints as quotation marks and dashes.
  if (unit >= 0xc0 && unit < 0x250) return unit === 0xd7 || unit === 0xf7 ? OTHER : LETTER;
  if (unit >= 0x2010 && unit < 0x2028) return OTHER;
  const character = text.slice(at, at + widthAt(text, at));
  if (LETTERS.test(character)) return LETTER;
  if (MARKS.test(character)) return MARK;
  return WHITE.test(character) ? SPACE : OTHER;
}

/** How many units the character at `at` has. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Where the word ends that begins at `start`: a mark inside it stands between letters. */
function wordEnd(text: string, start: number): number {
  let end = start;
  for (let at = start; at < text.length; ) {
    const kind = kindAt(text, at);
    const goesOn = kind === LETTER || (kind === MARK && at === end);
    if (goesOn) {
      at += widthAt(text, at);
      end = at;
    } else if (at === end && at > start && isInner(text.charCodeAt(at))) at++;
    else break;
  }
  return end;
}

/** Whether a unit may stand inside a word: `-.&'’`. */
function isInner(unit: number): boolean {
  return unit === 0x2d || unit === FULL_STOP || unit === 0x26 || unit === 0x27 || unit === 0x2019;
}

/** One of `.!?…`. */
function isEnding(unit: number): boolean {
  return unit === FULL_STOP || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : CAPITAL.test(text.slice(at, at + 2));
}

/** Whether a word that ends at `end` ends in `'s`. */
function isPossessive(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  const mark = text.charCodeAt(end - 2);
  return (last === 115 || last === 83) && (mark === 39 || mark === 0x2019);
}

function isShortened(text: string, word: Word): boolean {
  if (/^\p{Lu}(?:\.\p{Lu})*$/u.test(word.text)) return word.text !== 'I' && /^\.?\s*\S/u.test(text.slice(word.end, word.end + 8));
  return SHORTENED.has(word.text.toLowerCase());
}

function endsSentence(text: string, end: number): boolean {
  return /^["”’'»)\]]*(?:\s|$)/.test(text.slice(end, end + 6));
}
