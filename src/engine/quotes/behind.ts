/** Rules of attribution that look behind the quote: `"…," said Berg`, `"…," Berg said`, `a "…" by Berg`. */

import { accordingTo } from './according.ts';
import { maySpeak } from './animacy.ts';
import { before } from './before.ts';
import type { Token } from './clauses.ts';
import { isCue, takesTurn } from './cues.ts';
import { hasVerb, isAdverb, isAuxiliary, isParticiple, isPlain, isPreposition, isVerb, opensPhrase } from './grammar.ts';
import { mentionOf, type Phrase, phraseFrom, REACH, spanOf } from './phrases.ts';
import type { Attribution, Place } from './place.ts';
import { subjectBefore } from './subjects.ts';
import { isClosed, isCueAt, isPassive, readsAsVerb, takesHearer } from './verbs.ts';

/** So many tokens behind a speaker a verb is looked for that would make it another's subject. */
const LONGEST_CLAUSE = 12;

/** The attribution that stands right behind a quote, by a verb that says so and ends there. */
export function attributeBehind(place: Place): Attribution | null {
  const inverted = invertedBehind(place);
  if (inverted) return inverted;
  const found = speakerBehind(place);
  const cue = place.sentence.findIndex((token) => token.start === found?.cue?.start);
  return found && isClosed(place.sentence, cue) ? found : null;
}

/** Where a clause of attribution may begin behind the quote, or -1 where the quote goes on in its sentence. */
function behindAt({ sentence, at, stop }: Place): number {
  const next = sentence[at + 1];
  if (!next || next.quote >= 0) return -1;
  if (/^[,—–―-]$/.test(next.text)) return sentence[at + 2] && (sentence[at + 2] as Token).quote < 0 ? at + 2 : -1;
  if (/[,?!…—–―-]/.test(stop)) return at + 1;
  // A comma forgotten: "We lost" Berg said.
  return at === 0 ? at + 1 : -1;
}

export function invertedBehind(place: Place): Attribution | null {
  const { sentence } = place;
  let index = behindAt(place);
  if (index < 0) return null;
  while (isAdverb(sentence[index])) index++;
  if (!isCueAt(sentence, index) || isParticiple(sentence[index])) return null;
  // "“…” tells the story": nobody tells it behind the marks, and nothing stops before them.
  if (takesHearer(sentence[index]) && index === place.at + 1 && !/[,?!…—–―-]/.test(place.stop)) return null;
  const subject = phraseFrom(sentence, behindEpithet(sentence, index + 1), sentence.length, true);
  // "Berg, who called it “odd”, said Nygård was late": what Berg says, who speaks of her.
  if (!subject || (saysMore(sentence, subject.end) && leadsUpTo(place))) return null;
  return { cue: sentence[index] as Token, subject: mentionOf(sentence, subject, sentence.length, true) };
}

/** Where a speaker begins whose work or field comes first: `said “Harbour Nights” host Petra Nygård`, `says organizing expert Maja Solheim`. */
function behindEpithet(sentence: readonly Token[], at: number): number {
  if (sentence[at]?.text === '@') return at + 1;
  const epithet = sentence[at];
  if (!epithet || !(epithet.quote >= 0 || isParticiple(epithet))) return at;
  const noun = sentence[at + 1];
  return noun && isPlain(noun) && sentence[at + 2]?.capital ? at + 1 : at;
}

export function speakerBehind(place: Place): Attribution | null {
  const { sentence } = place;
  const start = behindAt(place);
  if (start < 0 || !isPlain(sentence[start])) return null;
  if (callsItWords(sentence, start) && before(place)) return null;
  const tight = start === place.at + 1 && !/[,?!…—–―-]/.test(place.stop);
  for (let cue = start + 1; cue < sentence.length && cue < start + (tight ? 6 : 30); cue++) {
    const token = sentence[cue] as Token;
    if (token.quote >= 0 || /^[;:]$/.test(token.text)) return null;
    if (!isCueAt(sentence, cue) || !readsAsVerb(sentence, cue)) continue;
    if (isPassive(sentence, cue) || isParticiple(token)) continue;
    const subject = subjectBefore(sentence, cue, start);
    // "“Night” effect added to the camera": no comma, no article, nobody who speaks.
    if (tight && subject && !opensPhrase(sentence[subject.start]) && !maySpeak(sentence, subject)) return null;
    if (!subject || (sentence[subject.start]?.lower === 'who' && subject.start > start)) continue;
    if (!isClosed(sentence, cue) && leadsUpTo(place)) return null;
    return { cue: token, subject: mentionOf(sentence, subject, cue, false) };
  }
  return null;
}

/** `… have called it "a bridge," a phrase that Berg dismissed`: another speaks of what was said. */
function callsItWords(sentence: readonly Token[], at: number): boolean {
  return (
    /^(?:an?|the|words)$/.test(sentence[at]?.lower ?? '') &&
    /^(?:phrase|term|word|line|claim|charge|remark|description|label|characteri[sz]ation|comment|slogan|accusation|allegation|suggestion|name|nickname|title|comparison|reference|statement)$/.test(
      sentence[at + 1]?.lower ?? '',
    )
  );
}

/** Whether words lead from a verb of speech with a speaker of its own into the quote: `While Berg called it a "…", …`. */
function leadsUpTo(place: Place): boolean {
  const prior = place.sentence[place.at - 1];
  return prior !== undefined && !/^[,:—–―-]$/.test(prior.text) && before(place) !== null;
}

/** `"…," she went on`: behind a comma inside the marks, any verb will do. */
export function actorBehind(place: Place): Attribution | null {
  const { sentence, at, stop } = place;
  const start = behindAt(place);
  if (start !== at + 1 || !/[,?!]/.test(stop)) return null;
  const phrase = phraseFrom(sentence, start, sentence.length, true);
  if (!phrase) return null;
  let verb = phrase.end;
  while (isAdverb(sentence[verb])) verb++;
  const token = sentence[verb];
  const fits = token && !token.capital && (takesTurn(token.text) || (stop === ',' && isVerb(sentence, verb) && !isAuxiliary(token)));
  if (!fits || (!isCue(token.text) && leadsUpTo(place))) return null;
  return { cue: token, subject: spanOf(sentence, phrase) };
}

/** `'Harbour is lost': Nygård warns board`, `'It is lost': harbour master Petra Nygård on tides`, as headlines have it. */
export function nameBehindColon({ sentence, at }: Place): Attribution | null {
  if (at > 0 || sentence[1]?.text !== ':') return null;
  const phrase = phraseFrom(sentence, 2, sentence.length, true);
  const next = phrase ? sentence[phrase.end] : undefined;
  if (!phrase || !next || phrase.end > LONGEST_SIGNER || next.capital || next.quote >= 0) return null;
  const speaks =
    next.lower === 'on' ? sentence[phrase.end - 1]?.capital === true && !isVerb(sentence, phrase.end + 1) : isCue(next.text) && maySpeak(sentence, phrase);
  return speaks ? { cue: sentence[1], subject: spanOf(sentence, phrase) } : null;
}

const LONGEST_SIGNER = 7;

/** `"…" — Petra Nygård, of the Harbour Board`: a line that is the quote and its signature. */
export function nameBehindDash({ sentence, at }: Place): Attribution | null {
  if (at > 0 || !/^[—–―-]+$/.test(sentence[at + 1]?.text ?? '')) return null;
  let start = at + 2;
  while (/^[—–―-]$/.test(sentence[start]?.text ?? '')) start++;
  let end = start;
  while (sentence[end]?.capital && end < start + 6) end++;
  const behind = sentence[end];
  if (end === start || (behind && !/^[.,(]$/.test(behind.text))) return null;
  return { cue: null, subject: spanOf(sentence, { start, end }) };
}

/** `is called a "…" by Petra Nygård`. */
export function agentBehind({ sentence, at }: Place): Attribution | null {
  if (sentence[at + 1]?.lower !== 'by') return null;
  for (let index = at - 1; index >= Math.max(1, at - 5); index--) {
    const token = sentence[index] as Token;
    if (
      !/^(?:called|labeled|labelled|dubbed|known|described|denounced|dismissed|branded|deemed|hailed|praised|criticized|criticised|derided|seen|termed|characterized|characterised)$/.test(
        token.lower,
      )
    )
      continue;
    // "Berg called it "odd" by the sea": a verb with a subject of its own.
    if (!isPassive(sentence, index) && !/^[,—–―(-]$/.test(sentence[index - 1]?.text ?? '') && !isAdverb(sentence[index - 1])) return null;
    const subject = phraseFrom(sentence, at + 2, sentence.length, true);
    return subject ? { cue: token, subject: mentionOf(sentence, subject, sentence.length, false) } : null;
  }
  return null;
}

/** Behind a quoted scrap that opens its sentence: `"Too slow" is how it went, Berg said.` */
export function atTheEnd({ sentence, at }: Place): Attribution | null {
  const limit = Math.min(sentence.length, at + REACH);
  for (let cue = at + 2; cue < limit; cue++) {
    const token = sentence[cue] as Token;
    if (/^according$/.test(token.lower)) return accordingTo(sentence, cue, cue + 1);
    if (token.quote >= 0 || !isCueAt(sentence, cue) || isParticiple(token) || isPassive(sentence, cue)) continue;
    const behind = sentence[cue + 1];
    const inverted =
      sentence[cue - 1]?.text === ',' ||
      ((sentence[cue - 1]?.quote ?? -1) > 0 && /^(?:said|says|added|adds|wrote|writes|explained|explains|noted|notes)$/.test(token.lower))
        ? phraseFrom(sentence, cue + 1)
        : null;
    // "who left, said the trails weren't gone": what is said, not who says it.
    if (inverted && !saysMore(sentence, inverted.end)) return { cue: token, subject: spanOf(sentence, inverted) };
    const subject = subjectBefore(sentence, cue, at + 1);
    // "through “intense” rain": what stands in marks belongs to the noun behind them.
    if (!subject || (subject.start === at + 1 && !opensPhrase(sentence[subject.start]))) continue;
    const closed =
      !behind || behind.quote >= 0 || /^[.,:]$/.test(behind.text) || isPreposition(behind) || /^(?:last|this)$/.test(behind.lower) || behind.capital;
    if (closed && separated(sentence, subject)) return { cue: token, subject: spanOf(sentence, subject) };
  }
  return null;
}

/** `Foreman "lied about the checks", jury told`, `…, Karsk Crown Court heard`: whoever said so there is not named. */
export function heardBehind({ sentence, at }: Place): Attribution | null {
  for (let verb = at + 2; verb < Math.min(sentence.length, at + REACH); verb++) {
    const token = sentence[verb] as Token;
    if (!/^(?:told|heard|hears|hear)$/.test(token.lower) || token.quote >= 0) continue;
    let court = verb - 1;
    while (/^(?:is|was|has|were|have|had|been)$/.test(sentence[court]?.lower ?? '')) court--;
    if (/^(?:court|jury|jurors|inquest|tribunal|inquiry|hearing|trial)$/.test(sentence[court]?.lower ?? '')) return { cue: token, subject: null };
  }
  return null;
}

/** Whether a verb follows before the next stop. */
function saysMore(sentence: readonly Token[], from: number): boolean {
  let end = from;
  while (
    end < sentence.length &&
    end < from + LONGEST_CLAUSE &&
    !/^[,.;:—–―(]$/.test(sentence[end]?.text ?? '') &&
    !/^(?:who|which|that|as|when)$/.test(sentence[end]?.lower ?? '')
  )
    end++;
  return hasVerb(sentence, from, end);
}

function separated(sentence: readonly Token[], subject: Phrase): boolean {
  return /^[,—–―-]$/.test(sentence[subject.start - 1]?.text ?? '') || (sentence[subject.start - 1]?.quote ?? -1) >= 0;
}
