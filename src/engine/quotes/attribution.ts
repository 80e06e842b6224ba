/**
 * Who a quote hangs on, within its own sentence. Named rules in the order that human-annotated news favours (PolNeAR; Newell, Margolin &
 * Ruths 2018); the first that finds a speaker decides. Each looks a bounded way left and right, so a sentence of any length is one pass.
 */

import { accordingTo, inTheViewOf } from './according.ts';
import { maySpeak } from './animacy.ts';
import { asideBefore, before, headedBy, inTheWordsOf, nameAndColon, rightBefore } from './before.ts';
import { actorBehind, agentBehind, atTheEnd, heardBehind, invertedBehind, nameBehindColon, nameBehindDash, speakerBehind } from './behind.ts';
import type { Token } from './clauses.ts';
import { isAdverb, isAuxiliary, isPronoun } from './grammar.ts';
import { nounBefore, ownedBefore } from './nouns.ts';
import { phraseFrom, REACH, spanOf } from './phrases.ts';
import type { Attribution, Place } from './place.ts';
import { clauseSubject, relativeSubject, subjectBefore } from './subjects.ts';

export interface AttributionRule {
  readonly name: string;
  find(place: Place): Attribution | null;
}

export const attributionRules: readonly AttributionRule[] = [
  { name: 'name behind a colon', find: nameBehindColon },
  { name: 'verb right before', find: rightBefore },
  { name: 'verb and speaker behind', find: invertedBehind },
  { name: 'speaker and verb behind', find: speakerBehind },
  { name: 'speaker and any verb behind', find: actorBehind },
  { name: 'in the words of', find: inTheWordsOf },
  { name: 'agent behind', find: agentBehind },
  { name: 'according to, behind', find: ({ sentence, at }) => accordingTo(sentence, at + 1, Math.min(at + 3, sentence.length)) },
  {
    name: 'in the view of',
    find: ({ sentence, at }) => inTheViewOf(sentence, at + 1, Math.min(at + 3, sentence.length), false) ?? inTheViewOf(sentence, Math.max(0, at - 6), at, true),
  },
  { name: 'name and colon before', find: nameAndColon },
  { name: 'name behind a dash', find: nameBehindDash },
  { name: 'aside before', find: asideBefore },
  { name: 'owned noun of speech before', find: ownedBefore },
  { name: 'verb before', find: (place) => before(place) },
  { name: 'according to, before', find: ({ sentence, at }) => accordingTo(sentence, Math.max(0, at - REACH), at) },
  { name: 'verb before, supposed', find: (place) => before(place, true) },
  { name: 'speaker and verb at the end', find: atTheEnd },
  { name: 'noun of speech before', find: nounBefore },
  { name: 'name and colon at the start', find: headedBy },
  { name: 'heard by a court', find: heardBehind },
];

/** The attribution of a quote within its sentence, or null where the sentence holds none. */
export function attribute(place: Place): Attribution | null {
  for (const rule of attributionRules) {
    const found = rule.find(place);
    if (found) return found;
  }
  return null;
}

/** The subject of the sentence before the quote: for quoted scraps that no verb of speech introduces. */
export function subjectOf(sentence: readonly Token[], at: number): Attribution | null {
  const low = Math.max(0, at - REACH);
  // "There were "four hundred, easy"", "Here is Petra Nygård": the one is nobody, behind the other stands who it is.
  const pointing = /^(?:there|here)$/.test(sentence[0]?.lower ?? '') && isAuxiliary(sentence[1]);
  if (pointing) {
    const shown = sentence[0]?.lower === 'here' ? phraseFrom(sentence, 2, at) : null;
    return shown ? { cue: null, subject: spanOf(sentence, shown) } : null;
  }
  if (isNamedSo(sentence, at)) return { cue: null, subject: null };
  const subject = relativeSubject(sentence, at, low) ?? clauseSubject(sentence, at, low);
  // What the writer sets in marks, and what the reader is told, is said by nobody of the article.
  if (subject && subject.end === subject.start + 1 && /^(?:i|we|you)(?:['’](?:re|ve|ll|d|m))?$/.test(sentence[subject.start]?.lower ?? ''))
    return { cue: null, subject: null };
  return subject && subject.end <= at && maySpeak(sentence, subject) ? { cue: null, subject: spanOf(sentence, subject) } : null;
}

/** `powder described as a "magical dust"`, `is the quay called "cursed"?`, `was even nicknamed "…"`: whatever is named so does not speak, and whoever names it is not told. */
function isNamedSo(sentence: readonly Token[], at: number): boolean {
  let verb = at - 1;
  while (verb > at - 4 && /^(?:as|an?|the|its|their|our|so-called)$/.test(sentence[verb]?.lower ?? '')) verb--;
  if (
    !/^(?:called|nicknamed|dubbed|described|known|labell?ed|branded|termed|hailed|billed|touted|marketed|referred|advertised)$/.test(
      sentence[verb]?.lower ?? '',
    )
  )
    return false;
  let prior = verb - 1;
  while (isAdverb(sentence[prior])) prior--;
  const token = sentence[prior];
  return token !== undefined && token.text !== ',' && !token.capital && !isPronoun(token) && !/^(?:has|have|had)$/.test(token.lower);
}

/** `…, and her husband cut in.` */
export function turnAtEnd(sentence: readonly Token[]): Attribution | null {
  let last = sentence.length - 1;
  while (last > 0 && !sentence[last]?.spoken) last--;
  let verb = last;
  if (/^(?:in|back|up|on|out|off|him|her|me|them|us)$/.test(sentence[verb]?.lower ?? '')) verb--;
  const token = sentence[verb];
  if (
    !token ||
    token.capital ||
    !/^(?:cut|chimed|jumped|broke|butted|spoke|piped|shot|fired|interrupted|interjected|continued|went|replied|answered|responded|agreed|countered)$/.test(
      token.lower,
    )
  )
    return null;
  if (verb === last && /^(?:cut|jumped|broke|spoke|shot|fired|went)$/.test(token.lower)) return null;
  const subject = subjectBefore(sentence, verb, 0);
  return subject ? { cue: token, subject: spanOf(sentence, subject) } : null;
}

/** Whoever speaks or acts in a sentence without quotes, for the quote that follows it: by its last verb of speech, else its subject. */
export function speakerIn(sentence: readonly Token[]): Attribution | null {
  const place = { sentence, at: sentence.length, stop: '' };
  return (
    nameAndColon({ ...place, at: sentence.at(-1)?.text === ':' ? sentence.length : 0 }) ??
    turnAtEnd(sentence) ??
    before(place) ??
    nounBefore(place) ??
    subjectOf(sentence, sentence.length)
  );
}
