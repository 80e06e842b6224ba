/** What stands in marks and is said by nobody, what stands where a speaker would and is none, and speakers whom nothing names. */
import { FIRST_NAMES } from '../entities/gazetteer.ts';
import { genderOfPronoun, genderOfTitle } from '../entities/gender.ts';
import { HONORIFICS, PLACES, TITLES } from '../entities/lexicon.ts';
import { isSomebody } from './animacy.ts';
import type { Draft } from './passages.ts';

/** In words. */
const LONGEST_SCRAP = 4;

/** A few words in marks that nobody says are a term, a name or a sneer. */
export function isScrap(text: string, { start, end, kind }: Draft): boolean {
  return kind === 'partial' && text.slice(start, end).split(/\s+/).length <= LONGEST_SCRAP;
}

/** "Often, “…”", "The Mental Model": words with capitals that are no name that anybody knows. */
export function isNobody(words: string): boolean {
  if (/^\p{Lu}\S*$/u.test(words)) return !isSomebody(words.toLowerCase()) && !PLACES.has(words) && !FIRST_NAMES.has(words);
  if (words.split(' ').some((part) => HONORIFICS.has(part.toLowerCase().replace('.', '')) || TITLES.has(part.toLowerCase()))) return false;
  const parts = words.split(' ').filter((part) => !/^(?:the|an?|of|and|for|in|to|with)$/i.test(part));
  return parts.every((part) => /^\p{Lu}/u.test(part) && !FIRST_NAMES.has(part)) && !isSomebody((parts.at(-1) ?? '').toLowerCase());
}

/** `A woman said: “…” She added: “…”`: whether a pronoun right behind a quote, at `start`, goes on with its speaker whom nothing names. */
export function goesOnWithout(name: string, text: string, start: number, pronoun: string): boolean {
  const gender = genderOfPronoun(pronoun);
  if (!gender || !/["”]\s$/.test(text.slice(Math.max(0, start - 2), start)) || !/^(?:an?|one|another) /i.test(name)) return false;
  return (genderOfTitle(name) ?? gender) === gender;
}
