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

/** Whether a pattern is a wording in another language. */
export function isInAnotherLanguage(pattern: unknown): pattern is RegExp {
  return EVERY.has(pattern);
}
