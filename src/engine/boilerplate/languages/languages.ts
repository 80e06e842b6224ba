/**
 * Boilerplate in other languages than English: each has a file of its wordings, which the rules ask beside their own. A new language is one more
 * file here and examples in the rules.
 */
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { SPANISH } from './spanish.ts';
import type { WordedRule, Wording } from './wording.ts';

export const OTHER_LANGUAGES: readonly Wording[] = [GERMAN, FRENCH, SPANISH];

/** Patterns of the whole lines that a rule looks for in other languages. */
export function linesInOtherLanguages(rule: WordedRule): readonly RegExp[] {
  return OTHER_LANGUAGES.map(({ lines }) => lines[rule]);
}

const EVERY: ReadonlySet<unknown> = new Set(OTHER_LANGUAGES.flatMap(({ lines }) => Object.values(lines)));
const closed = new Map<RegExp, RegExp>();

/**
 * Whether a line fits a wording with words of its own where the wording leaves room for any: "Wir verwenden Cookies für den Teig" is a sentence
 * that anybody may write.
 */
export function hasOwnWords(pattern: unknown, line: string): boolean {
  if (!(pattern instanceof RegExp) || !EVERY.has(pattern)) return false;
  let full = closed.get(pattern);
  if (!full) {
    full = new RegExp(pattern.source.replace(ROOM_OR_NONE, '').replace(ROOM, NOTHING), pattern.flags);
    closed.set(pattern, full);
  }
  return !full.test(line);
}

/** Room for words in the source of a pattern, which may be left empty, or not. */
const ROOM_OR_NONE = /\.\{0,\d{1,4}\}/g;
const ROOM = /\.\{\d{1,4},\d{1,4}\}/g;
/** What no character fits. */
const NOTHING = '[^\\s\\S]';
