/** Whether a word is a verb of speech in its sentence, and what kind: active or passive, spoken to somebody, with nothing said behind it. */

import type { Token } from './clauses.ts';
import { isBare, isCue, isNounToo } from './cues.ts';
import { isAdverb, isAuxiliary, isCalendar, isNaming, isParticiple, isPreposition, isPronoun, isVerb, startsClause, takesBare } from './grammar.ts';

export function isCueAt(sentence: readonly Token[], index: number): boolean {
  const token = sentence[index];
  if (!token || token.quote >= 0 || !isCue(token.text) || token.capital) return false;
  const prior = sentence[index - 1]?.lower ?? '';
  if (token.lower === 'press' && /^(?:secretary|officer|office|aide|adviser|chief|conference)$/.test(sentence[index + 1]?.lower ?? '')) return false;
  if (isNaming(token) && /^(?:[,(]|so)$/.test(prior) && !(prior === ',' && token.lower === 'called' && closesAside(sentence, index))) return false;
  if (
    /^(?:deemed|labeled|labelled|dubbed)$/.test(token.lower) &&
    isAdverb(sentence[index - 1]) &&
    !isPronoun(sentence[index - 2]) &&
    !sentence[index - 2]?.capital
  )
    return false;
  if (isParticiple(token)) return token.lower !== 'rating' && !/^(?:the|a|an|his|her|their|its|my|our)$/.test(prior);
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

/** So many tokens into a question its verb may stand. */
const LONGEST_QUESTION = 8;

/** "was asked", "is called", and "jury told" as headlines have it: whoever comes before did not say it. */
export function isPassive(sentence: readonly Token[], cue: number): boolean {
  if (isToldAtEnd(sentence, cue)) return true;
  if (!/(?:ed|told|written|sworn|taught)$/.test((sentence[cue] as Token).lower)) return false;
  // "powder described as": who describes it would say what.
  if (/^(?:described|hailed|touted|billed|branded)$/.test(sentence[cue]?.lower ?? '') && sentence[cue + 1]?.lower === 'as' && isOfThing(sentence, cue - 1))
    return true;
  // "Why was soap called …?"
  const asks = /^(?:why|when|where|how)$/.test(sentence[0]?.lower ?? '') && /^(?:is|are|was|were)$/.test(sentence[1]?.lower ?? '');
  if (asks && cue < LONGEST_QUESTION && !sentence.slice(2, cue).some((token) => startsClause(token))) return true;
  let index = cue - 1;
  while (isAdverb(sentence[index])) index--;
  return /^(?:is|are|was|were|be|been|being|gets|got)$/.test(sentence[index]?.lower ?? '');
}

/** Whether the noun at `at` is in small letters and no subject of a relative clause: "bags of powder", but not "what the writers". */
function isOfThing(sentence: readonly Token[], at: number): boolean {
  const noun = sentence[at];
  if (!noun?.spoken || noun.capital || isPronoun(noun) || isAdverb(noun)) return false;
  for (let index = at - 1; index > at - 6; index--) if (/^(?:that|what|which|whom?|whose)$/.test(sentence[index]?.lower ?? '')) return false;
  return true;
}

/** Whoever tells has a hearer; where none follows, whoever stands before "told" is the one. */
function isToldAtEnd(sentence: readonly Token[], cue: number): boolean {
  return (
    sentence[cue]?.lower === 'told' &&
    (sentence[cue + 1] === undefined || (sentence[cue + 1]?.text === '.' && cue + 2 === sentence.length)) &&
    sentence[cue - 1]?.spoken === true &&
    !isPronoun(sentence[cue - 1])
  );
}

/** How far behind "call" the words stand that somebody is called, in tokens. */
const LONGEST_CALLED = 5;

/** `Her team-mates call Berg "…"`, `critics call the plan "…"`: whether "call" is followed by whoever is called and the marked words. */
export function callsSomebody(sentence: readonly Token[], verb: number): boolean {
  const before = sentence[verb - 1];
  if (sentence[verb]?.text !== 'call' || !before?.spoken || before.quote >= 0 || !/(?:s|people|men|women|police|who|they|we|I)$/.test(before.text))
    return false;
  for (let index = verb + 1; index <= verb + LONGEST_CALLED; index++) {
    const token = sentence[index];
    if (!token) return false;
    if (token.quote >= 0) return index > verb + 1;
    if (!token.spoken || isPreposition(token) || startsClause(token)) return false;
  }
  return false;
}

/** Whether a form that can be a noun is a verb here. */
export function readsAsVerb(sentence: readonly Token[], cue: number): boolean {
  const token = sentence[cue] as Token;
  if (
    isBare(token.text) &&
    (!takesBare(sentence[cue - 1]) || (isAdverb(sentence[cue - 1]) && /^(?:the|an?|his|her|its|their)$/.test(sentence[cue - 2]?.lower ?? '')))
  )
    return false;
  if (!isNounToo(token.text) || /(?:ed|ing)$/.test(token.lower) || callsSomebody(sentence, cue)) return true;
  if (isVerb(sentence, cue + 1)) return false;
  const behind = sentence[cue + 1];
  if (followsName(sentence, cue)) {
    const noun =
      isPreposition(behind) || /^[—–―-]$/.test(behind?.text ?? '') || (behind?.text === ',' && /^(?:which|who|and|but)$/.test(sentence[cue + 2]?.lower ?? ''));
    return !(noun && sentence[cue - 1]?.capital);
  }
  const prior = sentence[cue - 1];
  return (
    /s$/.test(token.lower) &&
    (behind === undefined || behind.quote >= 0 || /^(?:that|it|him|them|himself|herself)$/.test(behind.lower)) &&
    prior?.spoken === true &&
    !/s$/.test(prior.lower) &&
    opensShort(sentence, cue)
  );
}

/** "the ad [claims]": an article and one or two words before the verb. */
function opensShort(sentence: readonly Token[], verb: number): boolean {
  for (let index = verb - 2; index >= Math.max(0, verb - 4); index--) {
    if (/^(?:the|an?|this|that|another)$/.test(sentence[index]?.lower ?? '')) {
      // "a comment in the same journal [notes]".
      if (isPreposition(sentence[index - 1])) return opensShort(sentence, index - 1);
      return !isVerb(sentence, index - 1) && !isParticiple(sentence[index - 1]);
    }
    if (!sentence[index]?.spoken || isPreposition(sentence[index])) return false;
  }
  return false;
}

/** Whether what stands right before the verb is a pronoun or a name. */
function followsName(sentence: readonly Token[], cue: number): boolean {
  let index = cue - 1;
  while (index > cue - 4 && (isAdverb(sentence[index]) || isAuxiliary(sentence[index]))) index--;
  const token = sentence[index];
  if (/^puts?$/.test(sentence[cue]?.lower ?? '') && sentence[cue + 1]?.lower === 'it') return true;
  return token !== undefined && token.quote < 0 && (token.capital || isPronoun(token) || index < cue - 1 || /^[,)]$/.test(token.text));
}

/** "told Berg", "asked the board": whoever follows the verb is spoken to. */
export function takesHearer(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:tell|tells|told|ask|asks|asked|remind|reminds|reminded|warn|warns|warned|urge|urges|urged|assure|assures|assured|inform|informs|informed|thank|thanks|thanked|call|calls|called|accuse|accuses|accused|praise|praises|praised|criticized|criticised|described|describes|slammed|blasted|mocked|ripped)$/.test(
      token.lower,
    )
  );
}

/** Whether nothing that was said can follow the verb: it stands before a stop, another quote, or a phrase of time, place or hearer. */
export function isClosed(sentence: readonly Token[], cue: number): boolean {
  const behind = sentence[cue + 1];
  if (!behind || behind.quote >= 0 || takesHearer(sentence[cue])) return true;
  return (
    /^[.,;:—–―(-]$/.test(behind.text) ||
    isPreposition(behind) ||
    isAdverb(behind) ||
    isCalendar(behind) ||
    /^(?:last|this|when|while|as|and|but)$/.test(behind.lower)
  );
}
