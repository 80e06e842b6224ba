/** Which closed lists a word stands in, as bits: features for the model, not verdicts. */
import { isCue } from '../quotes/cues.ts';
import { FIRST_NAMES, NEWS_ORGANISATIONS, NEWS_PLACES, SURNAMES, WEB_COMPANIES } from './gazetteer.ts';
import { DEMONYMS, NO_NAMES, ORGANISATION_WORDS, PLACE_PREPOSITIONS, PLACE_WORDS, PLACES, TITLES } from './lexicon.ts';

const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

const placeWords = new Map<string, number>();
for (const place of PLACES) {
  const parts = place.split(' ');
  if (parts.length === 1) placeWords.set(place, (placeWords.get(place) ?? 0) | 1);
  else {
    for (const part of parts) if (/^\p{Lu}/u.test(part)) placeWords.set(part, (placeWords.get(part) ?? 0) | 2);
  }
}

/** Parts of phrases: bit 0 the whole phrase, 1 a part of it. */
function partsOf(list: readonly string[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const phrase of list) {
    const words = phrase.split(/[ -]/);
    for (const word of words) if (/^\p{L}/u.test(word) && word.length > 2) parts.set(word, (parts.get(word) ?? 0) | (words.length === 1 ? 1 : 2));
    if (words.length === 1) parts.set(phrase, (parts.get(phrase) ?? 0) | 1);
  }
  return parts;
}

/** Which lists hold a word, by its letters as written and by its lower case. */
const AS_WRITTEN = new Map<string, number>();
const IN_LOWER_CASE = new Map<string, number>();

function enter(into: Map<string, number>, bit: number, words: Iterable<string>): void {
  for (const word of words) into.set(word, (into.get(word) ?? 0) | bit);
}

for (const [word, bits] of placeWords) enter(AS_WRITTEN, bits, [word]);
enter(AS_WRITTEN, 4, DEMONYMS);
enter(
  AS_WRITTEN,
  4,
  [...DEMONYMS].map((people) => `${people}s`),
);
enter(AS_WRITTEN, 128, NO_NAMES);
enter(AS_WRITTEN, 1024, FIRST_NAMES);
enter(AS_WRITTEN, 2048, SURNAMES);
for (const [word, bits] of partsOf(NEWS_PLACES)) enter(AS_WRITTEN, bits << 12, [word]);
for (const [word, bits] of partsOf([...NEWS_ORGANISATIONS, ...WEB_COMPANIES])) enter(AS_WRITTEN, bits << 14, [word]);
const lowered = (words: Iterable<string>) => [...words].map((word) => word.toLowerCase());
enter(IN_LOWER_CASE, 8, lowered(ORGANISATION_WORDS));
enter(IN_LOWER_CASE, 16, lowered(PLACE_WORDS));
enter(IN_LOWER_CASE, 32, TITLES);
enter(IN_LOWER_CASE, 64, CALENDAR);
enter(IN_LOWER_CASE, 256, PLACE_PREPOSITIONS);

/** The lists that hold a word: bit 0 whole places, 1 parts of places, 2 peoples, 3 words of organisations, 4 of places, 5 titles, … */
export function listsOf(text: string, lower: string): number {
  return (AS_WRITTEN.get(text) ?? 0) | (IN_LOWER_CASE.get(lower) ?? 0) | (isCue(lower) ? 512 : 0);
}
