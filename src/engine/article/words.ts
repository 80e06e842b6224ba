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
}

/** Letters or digits with marks inside (`al-Amin`, `O'Hara`, `U.S`), or one other character. Separators and letters exclude each other, so it is linear. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-.&'’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[^\s]/gu;
const CAPITAL = /^\p{Lu}/u;
const SPOKEN = /^[\p{L}\p{N}]/u;
const ENDING = /[.!?…]/;

/** Shortened words whose full stop ends no sentence. */
const SHORTENED = new Set(
  'mr mrs ms dr prof rev hon gen gov sen rep del atty supt cmdr cpl amb asst sgt capt col lt maj adm st mt ft jr sr vs etc inc corp co ltd no jan feb mar apr jun jul aug sep sept oct nov dec approx dept est fig'.split(
    ' ',
  ),
);

/** The words of a text in order, possessive `'s` apart. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let first = true;
  const push = (start: number, end: number) => {
    const slice = text.slice(start, end);
    const unit = slice.charCodeAt(0);
    const lower = unit >= 97 && unit <= 122;
    const spoken = lower || SPOKEN.test(slice);
    words.push({ start, end, text: slice, capital: !lower && CAPITAL.test(slice), spoken, first: first && spoken });
    if (spoken) first = false;
  };
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    let end = start + match[0].length;
    const last = words.at(-1);
    if (match[0] === '.' && last?.end === start && isShortened(text, last)) {
      words[words.length - 1] = { ...last, end, text: text.slice(last.start, end) };
      continue;
    }
    if (match[0].length === 1 && ENDING.test(match[0])) first = endsSentence(text, end);
    const possessive = match[0].length > 2 && isPossessive(text, end);
    if (possessive) end -= 2;
    push(start, end);
    if (possessive) push(end, end + 2);
  }
  return words;
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
