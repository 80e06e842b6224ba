/**
 * Whole-line grammar: what a line says without the dressing that sites put around it. Boilerplate is recognised by whole lines, never by a
 * cue inside prose, since "she asked readers to sign up for the newsletter" is story.
 */
import type { Passage } from '../article.ts';
import { doubted, type Match, type Sign, wholePassage } from '../rule.ts';
import { ByOpening } from './openings.ts';
import { hasOwnWords } from './ownWords.ts';

/** A line longer than this, in UTF-16 units, is prose. */
const LONGEST_LINE = 300;

/** A line in lower case, with straight apostrophes, without the punctuation, arrows and icons at its ends. */
export function plainWords(text: string): string {
  return undressed(text).words;
}

/** The same, and where it begins in the line. */
function undressed(text: string): { readonly words: string; readonly start: number } {
  let words = (text.length > LONGEST_LINE ? text.slice(0, LONGEST_LINE + 1) : text).toLowerCase();
  if (CURLED.test(words)) words = words.replace(CURLED_EACH, "'");
  let start = 0;
  for (let dressing = 0; dressing < MOST_DRESSING && start < words.length; dressing++) {
    const width = isHigh(words.charCodeAt(start)) && isLow(words.charCodeAt(start + 1)) ? 2 : 1;
    if (stays(words, start, width, OPENS)) break;
    start += width;
  }
  let end = words.length;
  for (let dressing = 0; dressing < MOST_DRESSING && end > start; dressing++) {
    const width = end - 1 > start && isLow(words.charCodeAt(end - 1)) && isHigh(words.charCodeAt(end - 2)) ? 2 : 1;
    if (stays(words, end - width, width, CLOSES)) break;
    end -= width;
  }
  return { words: words.slice(start, end), start };
}

const CURLED = /[’‘]/;
const CURLED_EACH = /[’‘]/g;
/** So many characters at either end may be dressing. */
const MOST_DRESSING = 12;
/** What a line may begin and end with. */
const OPENS = /^[\p{L}\p{N}©$£€"“«`(]/u;
const CLOSES = /^[\p{L}\p{N}"”»`)]/u;

function stays(words: string, at: number, width: number, kind: RegExp): boolean {
  const unit = words.charCodeAt(at);
  // Small letters and digits, which nearly all are.
  if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) return true;
  return kind.test(words.slice(at, at + width));
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

/** Whether a line opens with a quotation mark, or with the dash of a dialogue: somebody's words, whatever they say. */
export function isQuoted(text: string): boolean {
  return /^["“«„‘]/.test(text) || (/^[–—] ?\p{L}/u.test(text) && !/[–—]$/.test(text));
}

/**
 * Patterns of whole lines for `linesLike`. They see `plainWords`, must be anchored at both ends and have no flag but `u`; to be called once,
 * where a rule is defined.
 */
export function wholeLines(...patterns: readonly Sign[]): readonly Sign[] {
  every.push(...patterns);
  sorted = null;
  return patterns;
}

/** Patterns of every rule. Nearly no line of an article fits any. */
const every: Sign[] = [];
/** The same by how a line opens; null where they have not been sorted since the last came in. */
let sorted: ByOpening | null = null;

/** A pattern that looks far into a line before it fails, for those lines only that hold one of the words without which it cannot fit. */
export function holding(words: RegExp, pattern: RegExp): Sign {
  return { test: (line) => words.test(line) && pattern.test(line) };
}

/**
 * Words of somebody who tells a story: a person spoken of, what was, and who said it. A site speaks to its reader and of what is, so a line with
 * one of these that fits a wording all the same is for a person to judge.
 */
const TOLD =
  /\b(?:he|she|his|her|him|nobody|everybody)\b|\S (?:were|had|did)\b|\bwas (?!this\b|the (?:article|page|answer)\b)|[,?!] (?:[\p{L}'.-]{1,20} ){0,4}(?:said|says|asked|wrote|told|joked|promised|shouted|added|replied|recalled|explained)\b/u;

/**
 * A match for every passage whose whole line fits one of the patterns, which come from `wholeLines`. A line that tells of somebody is a hint, and
 * so is one with words of its own where the patterns take any, since there nothing but the wording tells it from the story.
 *
 * @param anything what the patterns take is by its nature anything: keywords, the names of those who comment
 */
export function linesLike(passages: readonly Passage[], patterns: readonly Sign[], message: string, { anything = false } = {}): Match[] {
  const found: Match[] = [];
  for (const { passage, words, start, known } of plainLinesOf(passages)) {
    const fitting = patterns.filter((pattern) => known.includes(pattern));
    if (!fitting.length) continue;
    const match = wholePassage(passage, message);
    const written = passage.text.slice(start, start + words.length);
    const doubtful = TOLD.test(words) || (!anything && fitting.every((pattern) => hasOwnWords(pattern, words, written)));
    found.push(doubtful ? doubted(match) : match);
  }
  return found;
}

/** Whether a line's words, as `plainWords` has them, fit a wording of any rule: cheap, since nearly no line of an article opens like one. */
export function isWorded(words: string): boolean {
  sorted ??= new ByOpening(every);
  return sorted.fitting(words).length > 0;
}

/** Every pattern that came from `wholeLines` so far. */
export function everyWording(): readonly Sign[] {
  return every;
}

interface PlainLine {
  readonly passage: Passage;
  readonly words: string;
  /** Where the words begin in the passage's text. */
  readonly start: number;
  /** The patterns that the words fit. */
  readonly known: readonly Sign[];
}

/** Whether a rule that flags whole lines in a known wording may find one among the passages. */
export function hasWordedLine(passages: readonly Passage[]): boolean {
  return plainLinesOf(passages).length > 0;
}

/** What the line of one of the passages says, as `plainWords` has it, where it fits a wording of any rule and is nobody's words; or else null. */
export function wordedAs(passage: Passage, passages: readonly Passage[]): string | null {
  for (const line of plainLinesOf(passages)) if (line.passage === passage) return line.words;
  return null;
}

const NONE: readonly PlainLine[] = [];

/** Every rule asks for the same lines; they are kept as long as the passages are. */
const plainLines = new WeakMap<readonly Passage[], { readonly by: ByOpening; readonly lines: readonly PlainLine[] }>();

/** Those of the passages that are no prose, nobody's words and such as some rule looks for, with what they say. */
function plainLinesOf(passages: readonly Passage[]): readonly PlainLine[] {
  sorted ??= new ByOpening(every);
  const known = plainLines.get(passages);
  if (known && known.by === sorted) return known.lines;
  const lines: PlainLine[] = [];
  for (const passage of passages) {
    if (passage.text.length > LONGEST_LINE || isQuoted(passage.text)) continue;
    const { words, start } = undressed(passage.text);
    const fitting = sorted.fitting(words);
    if (fitting.length) lines.push({ passage, words, start, known: fitting });
  }
  plainLines.set(passages, { by: sorted, lines: lines.length ? lines : NONE });
  return lines;
}

const SHORTEST_PROSE = 160;

const SHORTEST_SENTENCES = 80;
/** How a sentence ends. */
export const CLOSED = /[.!?…]["”’'»)]{0,2}$/;

/** Whether a passage is a paragraph as news has them, if only of one longer sentence, and not a link for the greater part. */
export function isParagraph(passage: Passage | null): boolean {
  return passage !== null && passage.text.length >= SHORTEST_SENTENCES && CLOSED.test(passage.text) && passage.linked < passage.text.length / 2;
}

/** Whether a passage is a paragraph of running text: long, and not a link for the greater part. */
export function isProse(passage: Passage | null): boolean {
  return passage !== null && passage.text.length >= SHORTEST_PROSE && passage.linked < passage.text.length / 2;
}
