/**
 * Who a quote hangs on, within its own sentence. Named rules in the order that human-annotated news favours (PolNeAR; Newell, Margolin &
 * Ruths 2018); the first that finds a speaker decides. Each looks a bounded way left and right, so a sentence of any length is one pass.
 */
import type { Span } from '../analysis.ts';
import type { Token } from './clauses.ts';
import { isBare, isCue, isNounToo, isSpeechNoun, takesTurn } from './cues.ts';
import { isAdverb, isAuxiliary, isCalendar, isNaming, isParticiple, isPlain, isPossessive, isPreposition, isPronoun, isVerb, startsClause, takesBare } from './grammar.ts';
import { clauseSubject, mentionOf, type Phrase, phraseFrom, REACH, relativeSubject, spanOf, subjectBefore } from './phrases.ts';

export interface Attribution {
  readonly subject: Span | null;
  readonly cue: Span | null;
}

/** A quote in its sentence: `at` is its token. */
export interface Place {
  readonly sentence: readonly Token[];
  readonly at: number;
  /** The last unit inside the marks. */
  readonly stop: string;
}

export interface AttributionRule {
  readonly name: string;
  find(place: Place): Attribution | null;
}

/** How many verbs before a quote are asked for their subject. */
const MOST_TRIED = 6;

export const attributionRules: readonly AttributionRule[] = [
  { name: 'verb right before', find: rightBefore },
  { name: 'verb and speaker behind', find: invertedBehind },
  { name: 'speaker and verb behind', find: speakerBehind },
  { name: 'speaker and any verb behind', find: actorBehind },
  { name: 'in the words of', find: inTheWordsOf },
  { name: 'agent behind', find: agentBehind },
  { name: 'according to, behind', find: ({ sentence, at }) => accordingTo(sentence, at + 1, Math.min(at + 3, sentence.length)) },
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
];

/** The attribution of a quote within its sentence, or null where the sentence holds none. */
export function attribute(place: Place): Attribution | null {
  for (const rule of attributionRules) {
    const found = rule.find(place);
    if (found) return found;
  }
  return null;
}

/** The attribution that stands right behind a quote, by a verb that says so and ends there. */
export function attributeBehind(place: Place): Attribution | null {
  const inverted = invertedBehind(place);
  if (inverted) return inverted;
  const found = speakerBehind(place);
  const cue = place.sentence.findIndex((token) => token.start === found?.cue?.start);
  return found && isClosed(place.sentence, cue) ? found : null;
}

/** The subject of the sentence before the quote: for quoted scraps that no verb of speech introduces. */
export function subjectOf(sentence: readonly Token[], at: number): Attribution | null {
  const low = Math.max(0, at - REACH);
  const subject = relativeSubject(sentence, at, low) ?? clauseSubject(sentence, at, low);
  return subject && subject.end <= at ? { cue: null, subject: spanOf(sentence, subject) } : null;
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

/** `What Nygård called "a joke," the board approved`: a verb that the quote completes comes before any speaker behind it. */
function rightBefore(place: Place): Attribution | null {
  const { sentence, at } = place;
  const last = /^(?:[,:]|that)$/.test(sentence[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  let particle = last;
  while (isAdverb(sentence[particle]) && !/^(?:back|out)$/.test(sentence[particle]?.lower ?? '')) particle--;
  if (last === at - 2 && /^(?:back|on|in|out|off)$/.test(sentence[particle]?.lower ?? '') && takesTurn(sentence[particle - 1]?.text ?? '')) {
    const subject = subjectBefore(sentence, particle - 1, 0);
    if (subject) return { cue: sentence[particle - 1] as Token, subject: spanOf(sentence, subject) };
  }
  const cue = last;
  if (cue === at - 2 && /^[,:]$/.test(sentence[at - 1]?.text ?? '') && /^(?:asked|told)$/.test(sentence[cue]?.lower ?? '') && isPassive(sentence, cue)) return { cue: sentence[cue] as Token, subject: null };
  if (cue < 1 || !isCueAt(sentence, cue) || isParticiple(sentence[cue]) || isPassive(sentence, cue) || !readsAsVerb(sentence, cue)) return null;
  const found = before(place);
  return found?.cue?.start === sentence[cue]?.start ? found : null;
}

function invertedBehind(place: Place): Attribution | null {
  const { sentence } = place;
  let index = behindAt(place);
  if (index < 0) return null;
  while (isAdverb(sentence[index])) index++;
  if (!isCueAt(sentence, index) || isParticiple(sentence[index])) return null;
  const subject = phraseFrom(sentence, index + 1, sentence.length, true);
  return subject ? { cue: sentence[index] as Token, subject: mentionOf(sentence, subject, sentence.length, true) } : null;
}

function speakerBehind(place: Place): Attribution | null {
  const { sentence } = place;
  const start = behindAt(place);
  if (start < 0 || !isPlain(sentence[start])) return null;
  const tight = start === place.at + 1 && !/[,?!…—–―-]/.test(place.stop);
  for (let cue = start + 1; cue < sentence.length && cue < start + (tight ? 6 : 30); cue++) {
    const token = sentence[cue] as Token;
    if (token.quote >= 0 || /^[;:]$/.test(token.text)) return null;
    if (!isCueAt(sentence, cue) || !readsAsVerb(sentence, cue)) continue;
    if (isPassive(sentence, cue)) continue;
    const subject = subjectBefore(sentence, cue, start);
    if (!subject || (sentence[subject.start]?.lower === 'who' && subject.start > start)) continue;
    if (!isClosed(sentence, cue) && leadsUpTo(place)) return null;
    return { cue: token, subject: mentionOf(sentence, subject, cue, false) };
  }
  return null;
}

/** Whether nothing that was said can follow the verb: it stands before a stop, another quote, or a phrase of time, place or hearer. */
function isClosed(sentence: readonly Token[], cue: number): boolean {
  const behind = sentence[cue + 1];
  if (!behind || behind.quote >= 0 || takesHearer(sentence[cue])) return true;
  return /^[.,;:—–―(-]$/.test(behind.text) || isPreposition(behind) || isAdverb(behind) || isCalendar(behind) || /^(?:last|this|when|while|as|and|but)$/.test(behind.lower);
}

/** Whether words lead from a verb of speech with a speaker of its own into the quote: `While Berg called it a "…", …`. */
function leadsUpTo(place: Place): boolean {
  const prior = place.sentence[place.at - 1];
  return prior !== undefined && !/^[,:—–―-]$/.test(prior.text) && before(place) !== null;
}

/** `Petra Nygård: "…"`, `Harbour lost - Petra Nygård: "…"`, `From the report: "…"`. */
function nameAndColon({ sentence, at }: Place): Attribution | null {
  const colon = sentence[at - 1];
  if (colon?.text !== ':') return null;
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
  const prior = sentence[start - 1];
  if (prior && !/^[,—–―|-]$/.test(prior.text) && !/^(?:by|is|['’]s)$/i.test(prior.text) && !(prior.lower === 'from' && !hasVerb(sentence, start - 1))) return null;
  if (prior && /^(?:,|by|from|is|['’]s)$/.test(prior.lower) && sentence.slice(0, start - 1).some((token) => isCue(token.text) && !token.capital)) return null;
  return { cue: colon, subject: spanOf(sentence, { start, end: last + 1 }) };
}

function hasVerb(sentence: readonly Token[], end: number): boolean {
  for (let index = 0; index < end; index++) if (isVerb(sentence, index)) return true;
  return false;
}

/** `"…" — Petra Nygård, of the Harbour Board`: a line that is the quote and its signature. */
function nameBehindDash({ sentence, at }: Place): Attribution | null {
  if (at > 0 || !/^[—–―-]+$/.test(sentence[at + 1]?.text ?? '')) return null;
  let start = at + 2;
  while (/^[—–―-]$/.test(sentence[start]?.text ?? '')) start++;
  let end = start;
  while (sentence[end]?.capital && end < start + 6) end++;
  const behind = sentence[end];
  if (end === start || (behind && !/^[.,(]$/.test(behind.text))) return null;
  return { cue: null, subject: spanOf(sentence, { start, end }) };
}

/** `Nygård: Harbour is 'lost'`, as headlines have it. */
function headedBy({ sentence, at }: Place): Attribution | null {
  let end = 0;
  while (end < at && end < 6 && sentence[end]?.spoken && (sentence[end] as Token).capital) end++;
  if (end === 0 || sentence[end]?.text !== ':') return null;
  return { cue: sentence[end] as Token, subject: spanOf(sentence, { start: 0, end }) };
}

/** `Berg's claim that the tax is "…"`: the nearest noun of speech before the quote that belongs to somebody. */
function nounBefore({ sentence, at }: Place): Attribution | null {
  for (let noun = at - 1; noun >= Math.max(0, at - 25); noun--) {
    const token = sentence[noun] as Token;
    if (token.quote >= 0 || !isSpeechNoun(token.text)) continue;
    const owner = ownerOf(sentence, noun, Math.max(0, at - REACH));
    if (owner) return { cue: token, subject: owner };
  }
  return null;
}

/** `"…," she went on`: behind a comma inside the marks, any verb will do. */
function actorBehind(place: Place): Attribution | null {
  const { sentence, at, stop } = place;
  const start = behindAt(place);
  if (start !== at + 1 || !/[,?!]/.test(stop)) return null;
  const phrase = phraseFrom(sentence, start, sentence.length, true);
  if (!phrase) return null;
  let verb = phrase.end;
  while (isAdverb(sentence[verb])) verb++;
  const token = sentence[verb];
  const fits = token && !token.capital && (takesTurn(token.text) || (stop === ',' && isVerb(sentence, verb) && !isAuxiliary(token)));
  return fits && token ? { cue: token, subject: spanOf(sentence, phrase) } : null;
}

/** `The quay, she added, was "…"`, `The quay, says Petra Nygård, a fisher, is "…"`: an attribution between commas, nothing else said behind it. */
function asideBefore({ sentence, at }: Place): Attribution | null {
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

/** `…, in the words of Petra Nygård, "…"`. */
function inTheWordsOf({ sentence, at }: Place): Attribution | null {
  for (let index = at - 2; index > Math.max(1, at - 12); index--) {
    if (sentence[index]?.lower !== 'of' || sentence[index - 1]?.lower !== 'words') continue;
    const subject = phraseFrom(sentence, index + 1, at, true);
    return subject && sentence[index - 2]?.lower === 'the' && (subject.end === at || sentence[subject.end]?.text === ',')
      ? { cue: sentence[index - 1] as Token, subject: mentionOf(sentence, subject, at, false) }
      : null;
  }
  return null;
}

/** `is called a "…" by Petra Nygård`. */
function agentBehind({ sentence, at }: Place): Attribution | null {
  if (sentence[at + 1]?.lower !== 'by') return null;
  for (let index = at - 1; index >= Math.max(1, at - 5); index--) {
    const token = sentence[index] as Token;
    if (!/^(?:called|labeled|labelled|dubbed|known|described|denounced|dismissed|branded|deemed|hailed|praised|criticized|criticised|derided|seen|termed|characterized|characterised)$/.test(token.lower)) continue;
    const subject = phraseFrom(sentence, at + 2, sentence.length, true);
    return subject ? { cue: token, subject: mentionOf(sentence, subject, sentence.length, false) } : null;
  }
  return null;
}

/** `…, after his promise to be "…"`: a noun of speech and its owner that lead straight to the quote. */
function ownedBefore({ sentence, at }: Place): Attribution | null {
  for (let noun = at - 1; noun >= Math.max(1, at - 12); noun--) {
    const token = sentence[noun] as Token;
    if (token.quote >= 0 || /^[,;]$/.test(token.text)) return null;
    if (!isSpeechNoun(token.text)) {
      if (isVerb(sentence, noun) && !isAuxiliary(token)) return null;
      continue;
    }
    const link = sentence[noun + 1]?.lower ?? '';
    if (!/^(?:that|to|of|:)$/.test(link) || countVerbs(sentence, noun + 1, at) > (link === 'of' ? 0 : 1)) return null;
    if (link === 'to' && /s$/.test(token.lower) && isCue(token.text)) return null;
    const owner = ownerOf(sentence, noun, Math.max(0, at - REACH));
    return owner ? { cue: token, subject: owner } : null;
  }
  return null;
}

function countVerbs(sentence: readonly Token[], from: number, to: number): number {
  let verbs = 0;
  for (let index = from; index < to; index++) if (isVerb(sentence, index) && !isVerb(sentence, index - 1)) verbs++;
  return verbs;
}

/** The nearest verb of speech before the quote that has a speaker: `Berg said: "…"`. */
function before({ sentence, at }: Place, supposed = false): Attribution | null {
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
    const inverted = (sentence[cue - 1]?.quote ?? -1) >= 0 && !isParticiple(token) && !takesHearer(token) ? phraseFrom(sentence, cue + 1, at, true) : invertedAside(sentence, cue, at);
    const subject = inverted ?? subjectBefore(sentence, cue, 0);
    if (!subject) continue;
    const found = { cue: token, subject: mentionOf(sentence, subject, inverted ? at : cue, inverted !== null) };
    if (supposed || !isSupposed(sentence, cue, subject)) return found;
  }
  return null;
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
  if (isParticiple(sentence[cue]) || takesHearer(sentence[cue]) || sentence[cue - 1]?.text !== ',' || !/^[,:]$/.test(sentence[at - 1]?.text ?? '') || !sentence[at - 2]?.capital) return null;
  const phrase = phraseFrom(sentence, cue + 1, at, true);
  return phrase && phrase.end >= at - 1 ? phrase : null;
}

/** "told Berg", "asked the board": whoever follows the verb is spoken to. */
function takesHearer(token: Token | undefined): boolean {
  return token !== undefined && /^(?:tell|tells|told|ask|asks|asked|remind|reminds|reminded|warn|warns|warned|urge|urges|urged|assure|assures|assured|inform|informs|informed|thank|thanks|thanked|call|calls|called|accuse|accuses|accused|praise|praises|praised|criticized|criticised|described|describes|slammed|blasted|mocked|ripped)$/.test(token.lower);
}

/** What somebody would say, if they said it, is another speaker's: `Berg said critics would call it "…"`. */
function isSupposed(sentence: readonly Token[], cue: number, subject: Phrase): boolean {
  if (sentence[subject.start]?.lower === 'you' || /^(?:if|whether|unless)$/.test(sentence[subject.start - 1]?.lower ?? '')) return true;
  if (isReported(sentence, subject.start)) return true;
  return /^(?:would|will|should|could|can|might|may)$/.test(sentence[cue - 1]?.lower ?? '') && !isPronoun(sentence[subject.start]);
}

/** Behind a quoted scrap that opens its sentence: `"Too slow" is how it went, Berg said.` */
function atTheEnd({ sentence, at }: Place): Attribution | null {
  const limit = Math.min(sentence.length, at + REACH);
  for (let cue = at + 2; cue < limit; cue++) {
    const token = sentence[cue] as Token;
    if (/^according$/.test(token.lower)) return accordingTo(sentence, cue, cue + 1);
    if (token.quote >= 0 || !isCueAt(sentence, cue) || isParticiple(token) || isPassive(sentence, cue)) continue;
    const behind = sentence[cue + 1];
    const inverted = sentence[cue - 1]?.text === ',' ? phraseFrom(sentence, cue + 1) : null;
    if (inverted) return { cue: token, subject: spanOf(sentence, inverted) };
    const subject = subjectBefore(sentence, cue, at + 1);
    if (!subject) continue;
    const closed =
      !behind || behind.quote >= 0 || /^[.,:]$/.test(behind.text) || isPreposition(behind) || /^(?:last|this)$/.test(behind.lower) || behind.capital;
    if (closed && separated(sentence, subject)) return { cue: token, subject: spanOf(sentence, subject) };
  }
  return null;
}

function separated(sentence: readonly Token[], subject: Phrase): boolean {
  return /^[,—–―-]$/.test(sentence[subject.start - 1]?.text ?? '') || (sentence[subject.start - 1]?.quote ?? -1) >= 0;
}

function accordingTo(sentence: readonly Token[], from: number, limit: number): Attribution | null {
  for (let index = from; index < limit; index++) {
    if (sentence[index]?.lower !== 'according' || sentence[index + 1]?.lower !== 'to') continue;
    const subject = phraseFrom(sentence, index + 2) ?? bare(sentence, index + 2);
    if (subject) return { cue: { start: (sentence[index] as Token).start, end: (sentence[index + 1] as Token).end }, subject: mentionOf(sentence, subject, sentence.length, false) };
  }
  return null;
}

/** A noun without an article: "according to state media". */
function bare(sentence: readonly Token[], at: number): Phrase | null {
  let end = at;
  while (end < sentence.length && end < at + 4 && sentence[end]?.spoken && sentence[end]?.quote === -1 && !isPreposition(sentence[end]) && !startsClause(sentence[end])) end++;
  return end > at ? { start: at, end } : null;
}

/** Whoever a noun of speech belongs to: "Berg's claim", "his statement", "the claim by Berg". */
function ownerOf(sentence: readonly Token[], noun: number, low: number): Span | null {
  for (let index = noun - 1; index >= Math.max(low, noun - 4); index--) {
    const token = sentence[index] as Token;
    if (!isPossessive(token)) {
      if (!token.spoken || isPreposition(token) || isCue(token.text)) return null;
      continue;
    }
    if (/^(?:its|whose)$/.test(token.lower)) return null;
    if (token.spoken && !/^s$/.test(token.lower)) return token;
    let start = index - 1;
    while (start > low && sentence[start]?.capital && sentence[start - 1]?.capital) start--;
    const owner = sentence[start];
    if (!owner?.spoken || isCalendar(owner)) return null;
    return { start: owner.start, end: (sentence[index - 1] as Token).end };
  }
  return null;
}

function isCueAt(sentence: readonly Token[], index: number): boolean {
  const token = sentence[index];
  if (!token || token.quote >= 0 || !isCue(token.text) || token.capital) return false;
  const prior = sentence[index - 1]?.lower ?? '';
  if (isNaming(token) && /^(?:[,(]|so)$/.test(prior) && !(prior === ',' && token.lower === 'called' && closesAside(sentence, index))) return false;
  if (
    /^(?:deemed|labeled|labelled|dubbed)$/.test(token.lower) &&
    isAdverb(sentence[index - 1]) &&
    !isPronoun(sentence[index - 2]) &&
    !sentence[index - 2]?.capital
  )
    return false;
  if (isParticiple(token)) return !/^(?:the|a|an|his|her|their|its|my|our)$/.test(prior);
  return !/^(?:the|a|an|his|her|their|its|this|of|no|my|our|by|['’]s)$/.test(prior);
}

/** `Berg, the mayor, called …`: not a thing called so, but somebody who calls. */
function closesAside(sentence: readonly Token[], verb: number): boolean {
  if ((sentence[verb + 1]?.quote ?? -1) < 0) return true;
  for (let index = verb - 2; index > Math.max(0, verb - 25); index--) {
    if (sentence[index]?.text !== ',') continue;
    return sentence[index - 1]?.capital === true;
  }
  return false;
}

/** "was asked", "is called": whoever comes before did not say it. */
function isPassive(sentence: readonly Token[], cue: number): boolean {
  if (!/(?:ed|told|written|sworn|taught)$/.test((sentence[cue] as Token).lower)) return false;
  let index = cue - 1;
  while (isAdverb(sentence[index])) index--;
  return /^(?:is|are|was|were|be|been|being|gets|got)$/.test(sentence[index]?.lower ?? '');
}

/** Whether a form that can be a noun is a verb here. */
function readsAsVerb(sentence: readonly Token[], cue: number): boolean {
  const token = sentence[cue] as Token;
  if (isBare(token.text) && (!takesBare(sentence[cue - 1]) || (isAdverb(sentence[cue - 1]) && /^(?:the|an?|his|her|its|their)$/.test(sentence[cue - 2]?.lower ?? '')))) return false;
  if (!isNounToo(token.text) || /(?:ed|ing)$/.test(token.lower)) return true;
  if (isVerb(sentence, cue + 1)) return false;
  const behind = sentence[cue + 1];
  if (followsName(sentence, cue)) {
    const noun = isPreposition(behind) || /^[—–―-]$/.test(behind?.text ?? '') || (behind?.text === ',' && /^(?:which|who|and|but)$/.test(sentence[cue + 2]?.lower ?? ''));
    return !(noun && sentence[cue - 1]?.capital);
  }
  const prior = sentence[cue - 1];
  return /s$/.test(token.lower) && (behind === undefined || behind.quote >= 0 || /^(?:that|it|him|them|himself|herself)$/.test(behind.lower)) && prior !== undefined && prior.spoken && !/s$/.test(prior.lower) && opensShort(sentence, cue);
}

/** "the ad [claims]": an article and one or two words before the verb. */
function opensShort(sentence: readonly Token[], verb: number): boolean {
  for (let index = verb - 2; index >= Math.max(0, verb - 4); index--) {
    if (/^(?:the|an?|this|that|another)$/.test(sentence[index]?.lower ?? '')) return !isPreposition(sentence[index - 1]) && !isVerb(sentence, index - 1) && !isParticiple(sentence[index - 1]);
    if (!sentence[index]?.spoken || isPreposition(sentence[index])) return false;
  }
  return false;
}

/** Whether what stands right before the verb is a pronoun or a name. */
function followsName(sentence: readonly Token[], cue: number): boolean {
  let index = cue - 1;
  while (index > cue - 4 && (isAdverb(sentence[index]) || isAuxiliary(sentence[index]))) index--;
  const token = sentence[index];
  return token !== undefined && token.quote < 0 && (token.capital || isPronoun(token) || index < cue - 1 || /^[,)]$/.test(token.text));
}

/** `…, and her husband cut in.` */
function turnAtEnd(sentence: readonly Token[]): Attribution | null {
  let last = sentence.length - 1;
  while (last > 0 && !sentence[last]?.spoken) last--;
  let verb = last;
  if (/^(?:in|back|up|on|out|off|him|her|me|them|us)$/.test(sentence[verb]?.lower ?? '')) verb--;
  const token = sentence[verb];
  if (!token || token.capital || !/^(?:cut|chimed|jumped|broke|butted|spoke|piped|shot|fired|interrupted|interjected|continued|went|replied|answered|responded|agreed|countered)$/.test(token.lower)) return null;
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
