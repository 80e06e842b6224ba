/** Rules of attribution that look before the quote: `Berg said: "…"`, `Berg, she said, was "…"`, `his promise to be "…"`. */

import { maySpeak } from './animacy.ts';
import type { Token } from './clauses.ts';
import { isCue, isSpeechNoun, takesTurn } from './cues.ts';
import { hasVerb, isAdverb, isAuxiliary, isNaming, isParticiple, isPreposition, isPronoun, startsClause } from './grammar.ts';
import { mentionOf, type Phrase, phraseFrom, REACH, spanOf } from './phrases.ts';
import type { Attribution, Place } from './place.ts';
import { subjectBefore } from './subjects.ts';
import { isCueAt, isPassive, readsAsVerb, takesHearer } from './verbs.ts';

/** What stands before an example and is nobody. */
const EXAMPLE = /^(?:examples?|tips?|notes?|edit|giveaway|myths?|facts?|template|sample|script|translation|original|correct|incorrect|before|after)$/i;
/** How many verbs before a quote are asked for their subject. */
const MOST_TRIED = 6;

/** `What Nygård called "a joke," the board approved`: a verb that the quote completes comes before any speaker behind it. */
export function rightBefore(place: Place): Attribution | null {
  const { sentence, at } = place;
  const last = /^(?:[,:]|that)$/.test(sentence[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  // "Ask, “…”": the reader is told what to say.
  if (last === 0 && at === 2 && /^(?:Say|Ask|Add|Write|Reply|Answer|Repeat|Try)$/.test(sentence[0]?.text ?? ''))
    return { cue: sentence[0] as Token, subject: null };
  let particle = last;
  while (isAdverb(sentence[particle]) && !/^(?:back|out)$/.test(sentence[particle]?.lower ?? '')) particle--;
  if (last === at - 2 && /^(?:back|on|in|out|off)$/.test(sentence[particle]?.lower ?? '') && takesTurn(sentence[particle - 1]?.text ?? '')) {
    const subject = subjectBefore(sentence, particle - 1, 0);
    if (subject) return { cue: sentence[particle - 1] as Token, subject: spanOf(sentence, subject) };
  }
  const cue = last;
  if (cue === at - 2 && /^[,:]$/.test(sentence[at - 1]?.text ?? '') && /^(?:asked|told)$/.test(sentence[cue]?.lower ?? '') && isPassive(sentence, cue))
    return { cue: sentence[cue] as Token, subject: null };
  if (cue < 1 || !isCueAt(sentence, cue) || isParticiple(sentence[cue]) || isPassive(sentence, cue) || !readsAsVerb(sentence, cue)) return null;
  const found = before(place);
  return found?.cue?.start === sentence[cue]?.start ? found : null;
}

/** The nearest verb of speech before the quote that has a speaker: `Berg said: "…"`. */
export function before({ sentence, at }: Place, supposed = false): Attribution | null {
  const low = Math.max(0, at - REACH);
  let tried = 0;
  for (let cue = at - 1; cue >= low; cue--) {
    const token = sentence[cue] as Token;
    if (token.quote >= 0) continue;
    if (!isCueAt(sentence, cue) || !readsAsVerb(sentence, cue)) continue;
    if (++tried > MOST_TRIED) return null;
    if (/^(?:put|puts)$/.test(token.lower) && sentence[cue + 1]?.lower !== 'it') continue;
    if (isPassive(sentence, cue)) {
      const agent = sentence.slice(cue + 1, at).findIndex((other) => other.lower === 'by');
      const subject = agent >= 0 && agent < 6 ? phraseFrom(sentence, cue + 2 + agent, at) : null;
      if (subject) return { cue: token, subject: spanOf(sentence, subject) };
      continue;
    }
    const inverted =
      (sentence[cue - 1]?.quote ?? -1) >= 0 && !isParticiple(token) && !takesHearer(token) && token.lower !== 'put'
        ? phraseFrom(sentence, cue + 1, at, true)
        : invertedAside(sentence, cue, at);
    const subject = inverted ?? reporterOf(sentence, subjectBefore(sentence, cue, 0));
    if (!subject) continue;
    const found = { cue: token, subject: mentionOf(sentence, subject, inverted ? at : cue, inverted !== null) };
    if (supposed || !isSupposed(sentence, cue, subject)) return found;
  }
  return null;
}

/** `The board vowed it would stay, calling the plan "odd"`: what "it" stands for in what somebody reports is whoever reports. */
function reporterOf(sentence: readonly Token[], subject: Phrase | null): Phrase | null {
  if (!subject || subject.end > subject.start + 1 || sentence[subject.start]?.lower !== 'it') return subject;
  const verb = sentence[subject.start - 1]?.lower === 'that' ? subject.start - 2 : subject.start - 1;
  if (verb < 1 || !isCueAt(sentence, verb) || !readsAsVerb(sentence, verb)) return subject;
  const reporter = subjectBefore(sentence, verb, 0);
  return reporter && maySpeak(sentence, reporter) ? reporter : subject;
}

/** Whether a subject opens what another verb of speech reports: `Berg said (that) Nygård called it "…"`. */
function isReported(sentence: readonly Token[], start: number): boolean {
  let verb = start - 1;
  while (verb > start - 4 && /^(?:that|when|if|while|how|what|because|although|since)$/.test(sentence[verb]?.lower ?? '')) verb--;
  if (verb === start - 2 && sentence[start - 1]?.lower === 'that' && isSpeechNoun(sentence[verb]?.text ?? '')) return true;
  return isCueAt(sentence, verb) && !isParticiple(sentence[verb]) && readsAsVerb(sentence, verb) && !isNaming(sentence[verb]);
}

/** `In other words, explained Nygård, "…"`. */
function invertedAside(sentence: readonly Token[], cue: number, at: number): Phrase | null {
  if (
    isParticiple(sentence[cue]) ||
    takesHearer(sentence[cue]) ||
    sentence[cue - 1]?.text !== ',' ||
    !/^[,:]$/.test(sentence[at - 1]?.text ?? '') ||
    !sentence[at - 2]?.capital
  )
    return null;
  const phrase = phraseFrom(sentence, cue + 1, at, true);
  return phrase && phrase.end >= at - 1 ? phrase : null;
}

/** What somebody would say, if they said it, is another speaker's: `Berg said critics would call it "…"`. */
function isSupposed(sentence: readonly Token[], cue: number, subject: Phrase): boolean {
  if (sentence[subject.start]?.lower === 'you' || /^(?:if|whether|unless)$/.test(sentence[subject.start - 1]?.lower ?? '')) return true;
  if (isReported(sentence, subject.start)) return true;
  return /^(?:would|will|should|could|can|might|may)$/.test(sentence[cue - 1]?.lower ?? '') && !isPronoun(sentence[subject.start]);
}

/** `The quay, she added, was "…"`, `The quay, says Petra Nygård, a fisher, is "…"`: an attribution between commas, nothing else said behind it. */
export function asideBefore({ sentence, at }: Place): Attribution | null {
  for (let cue = at - 2; cue > Math.max(1, at - REACH); cue--) {
    const token = sentence[cue] as Token;
    if (token.quote >= 0 || /^[;:]$/.test(token.text)) return null;
    if (!isCueAt(sentence, cue) || isParticiple(token) || isPassive(sentence, cue) || !readsAsVerb(sentence, cue)) continue;
    if (sentence[cue - 1]?.text === ',' && !takesHearer(token) && (sentence[cue + 1]?.capital || isPronoun(sentence[cue + 1]))) {
      const phrase = phraseFrom(sentence, cue + 1, at, true);
      const plain = phrase && sentence[phrase.end]?.text === ',' && phrase.end < at - 1;
      if (phrase && plain) return { cue: token, subject: spanOf(sentence, phrase) };
    }
    if (sentence[cue + 1]?.text === ',') {
      let start = cue - 1;
      while (isAdverb(sentence[start])) start--;
      while (start > 0 && start > cue - 5 && sentence[start]?.spoken) start--;
      const phrase = sentence[start]?.text === ',' && start > 0 && start < cue - 1 ? phraseFrom(sentence, start + 1, cue, true) : null;
      if (phrase && !startsClause(sentence[phrase.start]) && verbOnly(sentence, phrase.end, cue)) return { cue: token, subject: spanOf(sentence, phrase) };
    }
    return null;
  }
  return null;
}

function verbOnly(sentence: readonly Token[], from: number, verb: number): boolean {
  for (let index = from; index < verb; index++) if (!isAdverb(sentence[index]) && !isAuxiliary(sentence[index])) return false;
  return true;
}

/** `Petra Nygård: "…"`, `Harbour lost - Petra Nygård: "…"`, `From the report: "…"`. */
export function nameAndColon({ sentence, at }: Place): Attribution | null {
  const colon = sentence[at - 1];
  if (colon?.text !== ':') return null;
  const source = sentence[0]?.lower === 'from' ? phraseFrom(sentence, 1, at, true) : null;
  if (source?.end === at - 1) return { cue: colon, subject: spanOf(sentence, source) };
  let last = at - 2;
  if (sentence[last]?.text === ')') {
    while (last > at - 8 && last > 0 && sentence[last]?.text !== '(') last--;
    last--;
  }
  let start = last + 1;
  while (start > 0 && start > at - 8 && sentence[start - 1]?.spoken) {
    const prior = sentence[start - 1] as Token;
    if (prior.capital) start--;
    else if (prior.lower === 'and' && sentence[start]?.capital && sentence[start - 2]?.capital) start -= 2;
    else break;
  }
  if (start > last || last - start > 5 || isPreposition(sentence[start])) return null;
  // "Petra Nygård, Karsk University: “…”": whose place behind the comma is.
  const signed = sentence[start - 1]?.text === ',' && start > 2 && start < 8 && sentence.slice(0, start - 1).every(({ capital, spoken }) => capital && spoken);
  if (signed) return { cue: colon, subject: spanOf(sentence, { start: 0, end: start - 1 }) };
  const prior = sentence[start - 1];
  if (prior && !/^[,—–―|-]$/.test(prior.text) && !/^(?:by|is|['’]s)$/i.test(prior.text) && !(prior.lower === 'from' && !hasVerb(sentence, 0, start - 1)))
    return null;
  if (prior && /^(?:,|by|from|is|['’]s)$/.test(prior.lower) && sentence.slice(0, start - 1).some((token) => isCue(token.text) && !token.capital)) return null;
  const labels = start === last && EXAMPLE.test((sentence[last] as Token).text);
  return { cue: colon, subject: labels ? null : spanOf(sentence, { start, end: last + 1 }) };
}

const LONGEST_HEADLINE = 18;

/** `Nygård: Harbour is 'lost'`, as headlines have it. */
export function headedBy({ sentence, at }: Place): Attribution | null {
  let end = 0;
  while (end < at && end < 6 && sentence[end]?.spoken && (sentence[end] as Token).capital) end++;
  if (end === 0 || sentence[end]?.text !== ':') return null;
  // "OSTBY: The mayor called it …": where a report was filed.
  if (sentence.length > LONGEST_HEADLINE && sentence.slice(0, end).every(({ text }) => text === text.toUpperCase())) return null;
  return { cue: sentence[end] as Token, subject: spanOf(sentence, { start: 0, end }) };
}

/** `…, in the words of Petra Nygård, "…"`. */
export function inTheWordsOf({ sentence, at }: Place): Attribution | null {
  for (let index = at - 2; index > Math.max(1, at - 12); index--) {
    if (sentence[index]?.lower !== 'of' || sentence[index - 1]?.lower !== 'words') continue;
    const subject = phraseFrom(sentence, index + 1, at, true);
    return subject && sentence[index - 2]?.lower === 'the' && (subject.end === at || sentence[subject.end]?.text === ',')
      ? { cue: sentence[index - 1] as Token, subject: mentionOf(sentence, subject, at, false) }
      : null;
  }
  return null;
}
