/** Which language a passage is in, as far as it tells who speaks there. */
import type { Word } from '../../article/words.ts';
import { isCue } from '../cues.ts';
import { FRENCH_SPEECH } from './french.ts';
import { GERMAN_SPEECH } from './german.ts';
import { SPANISH_SPEECH } from './spanish.ts';
import { bareOf, type Speech, words } from './speech.ts';

export const LANGUAGES: readonly Speech[] = [GERMAN_SPEECH, FRENCH_SPEECH, SPANISH_SPEECH];
/** Small words of English. Those that another of the languages has as well ("an", "no", "on", "so", "son") tell neither, and stand in no such list. */
const ENGLISH = words(
  'the of and to is that for with by it from are this have not but they his her be at which been were their had who will would could its he she we you my after there them if when what how some any more even than then',
);
/** A German cue, and a small word of English. */
const AMBIGUOUS = 'so';
/** So many words without one that is English are in another language. */
const ENOUGH = 12;

/** A word with letters that English lacks counts as several. */
const OTHER_LETTERS = /[^\x00-\x7f’]/;
const HEAVY = 3;

/** A language that a passage is in, or null for English; `unknown` for one that only is not English. */
export type Language = Speech | 'unknown' | null;

/** The language of a passage, by its small words and reporting verbs, inside its quotes as well. */
export function languageOf(passage: readonly Word[]): Language {
  let all = 0;
  let english = 0;
  const counts = LANGUAGES.map(() => 0);
  for (const { text, capital, spoken, first } of passage) {
    if (!spoken || (capital && !first)) continue;
    const lower = text.toLowerCase();
    all += OTHER_LETTERS.test(lower) ? HEAVY : 1;
    if (ENGLISH.has(lower) || (!capital && isCue(lower))) english++;
    for (let order = 0; order < LANGUAGES.length; order++) if (isOf(LANGUAGES[order] as Speech, lower)) counts[order] = (counts[order] as number) + 1;
  }
  const most = Math.max(...counts);
  if (most > english) return LANGUAGES[counts.indexOf(most)] as Speech;
  return all >= ENOUGH && english === 0 ? 'unknown' : null;
}

function isOf({ small, cues, participles, according }: Speech, lower: string): boolean {
  const bare = bareOf(lower);
  return small.has(lower) || small.has(bare) || according.has(lower) || participles.has(lower) || (cues.has(bare) && lower !== AMBIGUOUS);
}
