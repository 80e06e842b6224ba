/** Which closed lists a word stands in, as bits: features for the model, not verdicts. */
import { isCue } from '../quotes/cues.ts';
import { FIRST_NAMES, NEWS_ORGANISATIONS, NEWS_PLACES, SURNAMES } from './gazetteer.ts';
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

const newsPlaces = partsOf(NEWS_PLACES);
const newsOrganisations = partsOf(NEWS_ORGANISATIONS);
const organisations = new Set([...ORGANISATION_WORDS].map((word) => word.toLowerCase()));
const places = new Set([...PLACE_WORDS].map((word) => word.toLowerCase()));

/** The lists that hold a word: bit 0 whole places, 1 parts of places, 2 peoples, 3 words of organisations, 4 of places, 5 titles, … */
export function listsOf(text: string, lowered: string): number {
  let lists = placeWords.get(text) ?? 0;
  if (DEMONYMS.has(text) || (text.endsWith('s') && DEMONYMS.has(text.slice(0, -1)))) lists |= 4;
  if (organisations.has(lowered)) lists |= 8;
  if (places.has(lowered)) lists |= 16;
  if (TITLES.has(lowered)) lists |= 32;
  if (CALENDAR.has(lowered)) lists |= 64;
  if (NO_NAMES.has(text)) lists |= 128;
  if (PLACE_PREPOSITIONS.has(lowered)) lists |= 256;
  if (isCue(lowered)) lists |= 512;
  if (FIRST_NAMES.has(text)) lists |= 1024;
  if (SURNAMES.has(text)) lists |= 2048;
  lists |= (newsPlaces.get(text) ?? 0) << 12;
  lists |= (newsOrganisations.get(text) ?? 0) << 14;
  return lists;
}
