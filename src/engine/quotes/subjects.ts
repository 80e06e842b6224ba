/** The subject of a verb: by the phrase before it, with appositions, relative clauses and time phrases stepped over. */

import { maySpeak } from './animacy.ts';
import { clauseStart, opensAside, segments, verbBehind } from './asides.ts';
import type { Token } from './clauses.ts';
import { isCue, isSpeechNoun } from './cues.ts';
import {
  hasVerb,
  isAdverb,
  isArticle,
  isAuxiliary,
  isCalendar,
  isDeterminer,
  isObjectPronoun,
  isParticiple,
  isPossessive,
  isPreposition,
  isPronoun,
  isReflexive,
  isVerb,
  startsClause,
} from './grammar.ts';
import { countsAbout, type Phrase, phraseFrom, phraseTo, REACH } from './phrases.ts';

/** How many verbs that share a subject are followed back to it. */
const DEEPEST = 3;

/** The subject of the verb at `verb`, looked for no further left than `floor`. */
export function subjectBefore(sentence: readonly Token[], verb: number, floor: number, depth = 0): Phrase | null {
  const low = Math.max(floor, verb - REACH);
  const last = beforeVerb(sentence, verb, low);
  if (last < low) return null;
  const token = sentence[last] as Token;
  const participle = isParticiple(sentence[verb]);
  if (token.text === ',' || /^[—–―)-]$/.test(token.text)) {
    return participle
      ? (subjectOfEarlier(sentence, last, low, depth, REACH, isReporting) ?? clauseSubject(sentence, last, low))
      : interrupted(sentence, last, low);
  }
  // "the author of "Tides," put it": a title at the end of an aside.
  if (token.quote >= 0) return endsAside(sentence, last, low) ? interrupted(sentence, last + 1, low) : null;
  // "No need to [ask]".
  if (token.lower === 'to' && sentence[last - 1]?.lower === 'need' && sentence[last - 2]?.lower === 'no') return null;
  // "A helpful practice is to [label] them".
  if (token.lower === 'to' && /^(?:is|are|was|were)$/.test(sentence[last - 1]?.lower ?? '') && !isPronoun(sentence[last - 2])) return null;
  if (token.lower === 'to' && isControlled(sentence, last)) return { start: last - 1, end: last };
  if (token.lower === 'to') return subjectOfEarlier(sentence, last, low, depth, 8, isVerb) ?? clauseSubject(sentence, last, low);
  if (/^(?:and|but|then|or)$/.test(token.lower)) return subjectOfEarlier(sentence, last, low, depth, REACH, isReporting) ?? clauseSubject(sentence, last, low);
  if (isPreposition(token) || /^(?:while|when|not)$/.test(token.lower)) {
    return participle ? (subjectOfEarlier(sentence, last, low, depth, REACH, isReporting) ?? clauseSubject(sentence, last, low)) : null;
  }
  // "The company that makes it [said]".
  const isObject = token.lower === 'it' && /^(?:that|which|who)$/.test(sentence[last - 2]?.lower ?? '') && isVerb(sentence, last - 1);
  if (isObject && last - 3 >= low) return phraseTo(sentence, last - 3, low);
  if (isPronoun(token)) return { start: last, end: last + 1 };
  if ((isObjectPronoun(token) && !isReflexive(token)) || isVerb(sentence, last) || isParticiple(token)) return clauseSubject(sentence, last, low);
  const phrase = phraseTo(sentence, last, low);
  if (!phrase) return clauseSubject(sentence, last, low);
  const prior = sentence[phrase.start - 1];
  const owner = relativeOwner(sentence, phrase, low) ?? accusedBefore(sentence, phrase, low);
  if (owner) return owner;
  const governed = isPreposition(prior) && prior?.lower !== 'with';
  const object = participle && phrase.start > low && (isVerb(sentence, phrase.start - 1) || governed) && !sentence[phrase.end - 1]?.capital;
  return object || (participle && holdsSpeech(sentence, phrase)) ? clauseSubject(sentence, last, low) : phrase;
}

/** "an official who knew the exchange [said]": the object of a relative clause's verb is no subject; whoever the clause is about is. */
function relativeOwner(sentence: readonly Token[], phrase: Phrase, low: number): Phrase | null {
  let index = phrase.start - 1;
  while (index > phrase.start - 6 && index > low && !/^(?:who|that|which)$/.test(sentence[index]?.lower ?? '')) {
    if (!sentence[index]?.spoken || isPronoun(sentence[index])) return null;
    index--;
  }
  if (index <= low || !/^(?:who|which)$/.test(sentence[index]?.lower ?? '') || !isVerb(sentence, verbBehind(sentence, index + 1))) return null;
  return phraseTo(sentence, sentence[index - 1]?.text === ',' ? index - 2 : index - 1, low);
}

/** How far before a phrase, in words, somebody is accused of what was done to whom it names. */
const FARTHEST_ACCUSED = 7;

/** "A man accused of attacking Berg [said]": whoever is accused speaks, and not the victim; null where nobody is. */
function accusedBefore(sentence: readonly Token[], phrase: Phrase, low: number): Phrase | null {
  const prior = sentence[phrase.start - 1];
  if (!isPreposition(prior) && !/ing$/.test(prior?.lower ?? '')) return null;
  for (let index = phrase.start - 1; index > low && index > phrase.start - FARTHEST_ACCUSED; index--) {
    const token = sentence[index] as Token;
    if (!token.spoken || isPronoun(token) || startsClause(token)) return null;
    if (!ACCUSED.test(token.lower) || !/^(?:of|with|for|over|after|in|on|as|by)$/.test(sentence[index + 1]?.lower ?? '')) continue;
    const accused = phraseTo(sentence, index - 1, low);
    return accused && maySpeak(sentence, accused) ? accused : null;
  }
  return null;
}

const ACCUSED =
  /^(?:accused|convicted|suspected|charged|arrested|jailed|imprisoned|sentenced|wanted|acquitted|cleared|blamed|guilty|fined|sacked|suspended|dismissed|expelled|killed|injured|wounded|rescued|hurt|employed|hired|represented|led|named|identified|known|found|caught|held)$/;

/** "led her to [say]": whoever is made to speak. */
function isControlled(sentence: readonly Token[], to: number): boolean {
  return (
    isObjectPronoun(sentence[to - 1]) &&
    /^(?:lead|leads|led|leading|prompt|prompts|prompted|prompting|allow|allowed|allowing|cause|caused|causing|force|forced|forcing|push|pushed|move|moved|get|got|compelled|inspired)$/.test(
      sentence[to - 2]?.lower ?? '',
    )
  );
}

/** The subject of the nearest earlier verb of a kind in the same clause: "Berg rose, called it odd and [said]". */
function subjectOfEarlier(
  sentence: readonly Token[],
  from: number,
  low: number,
  depth: number,
  reach: number,
  kind: (sentence: readonly Token[], index: number) => boolean,
): Phrase | null {
  for (let index = from - 1; index >= Math.max(low, from - reach); index--) {
    if ((sentence[index] as Token).quote >= 0 && sentence[index + 1]?.text !== 'and') return null;
    if (kind(sentence, index)) return index > low && depth < DEEPEST ? subjectBefore(sentence, index, low, depth + 1) : null;
  }
  return null;
}

function isReporting(sentence: readonly Token[], index: number): boolean {
  const token = sentence[index] as Token;
  return isCue(token.text) && isVerb(sentence, index) && !isParticiple(token) && sentence[index - 1]?.lower !== 'to';
}

/** "a statement saying", "a letter to the mayor asking": whoever sent it speaks. */
function holdsSpeech(sentence: readonly Token[], phrase: Phrase): boolean {
  for (let index = phrase.start; index < Math.min(phrase.end, phrase.start + 3); index++) if (isSpeechNoun((sentence[index] as Token).text)) return true;
  return false;
}

/** The last token before a verb that is no part of its own group: "Berg [on Monday also] said". */
function beforeVerb(sentence: readonly Token[], verb: number, low: number): number {
  let index = verb - 1;
  while (index >= low) {
    const token = sentence[index] as Token;
    if (isAdverb(token) || isAuxiliary(token)) index--;
    else if (isCalendar(token) && index > low) {
      let from = index;
      while (from > low && (isCalendar(sentence[from - 1]) || /^(?:last|this|next|earlier|later|early|late|the)$/.test(sentence[from - 1]?.lower ?? '')))
        from--;
      if (/^(?:on|in|at|by)$/.test(sentence[from - 1]?.lower ?? '')) index = from - 2;
      else if (sentence[index]?.capital || from < index) index = from - 1;
      else break;
    } else break;
  }
  return index;
}

function endsAside(sentence: readonly Token[], quote: number, low: number): boolean {
  const prior = sentence[quote - 1];
  if (!prior || !(isPossessive(prior) || isArticle(prior) || /^(?:of|on|in|show|book|film|series|novel|called|host|host's)$/.test(prior.lower))) return false;
  for (let index = quote - 2; index > low; index--) {
    const token = sentence[index] as Token;
    if (token.quote >= 0 || isReporting(sentence, index)) return false;
    if (token.text === ',') return true;
  }
  return false;
}

/** The subject before a comma: the phrase that an apposition or a relative clause keeps from its verb. */
function interrupted(sentence: readonly Token[], comma: number, low: number): Phrase | null {
  const mark = sentence[comma]?.text ?? '';
  const closer = /^[—–―)-]$/.test(mark) ? mark : ',';
  const opener = closer === ')' ? '(' : closer;
  if (closer !== ',') {
    for (let index = comma - 1; index > low; index--) if (sentence[index]?.text === opener) return phraseTo(sentence, index - 1, low);
    return clauseSubject(sentence, comma, low);
  }
  const start = clauseStart(sentence, comma, low);
  const parts = segments(sentence, start, comma);
  const subordinate = lastSubordinate(sentence, parts);
  if (subordinate) return subordinate;
  let place: Phrase | null = null;
  for (const segment of parts) {
    if (opensAside(sentence, segment.start)) continue;
    const late = latePhrase(sentence, segment);
    if (late) return late;
    const phrase = phraseFrom(sentence, segment.start, segment.end, true);
    if (!phrase) continue;
    if (!precededByAside(sentence, parts, segment)) return phrase;
    place ??= phrase;
  }
  return place;
}

/** "As Berg, the mayor, put it", "…, when Berg, the mayor, said": a part between commas that is a conjunction and a phrase. */
function lastSubordinate(sentence: readonly Token[], parts: readonly Phrase[]): Phrase | null {
  for (const segment of [...parts].reverse()) {
    if (!/^(?:when|after|as|while|because|although|though|before|where|until|if)$/.test(sentence[segment.start]?.lower ?? '')) continue;
    const phrase = phraseFrom(sentence, segment.start + 1, segment.end, true);
    // "After the debate, Berg, the mayor, said".
    const isTime = phrase && /^(?:after|before|until)$/.test(sentence[segment.start]?.lower ?? '') && !maySpeak(sentence, phrase);
    if (phrase?.end === segment.end && !isTime) return phrase;
  }
  return null;
}

/** "It was late when Berg, the mayor, said": a phrase behind a conjunction that ends where the aside begins. */
function latePhrase(sentence: readonly Token[], segment: Phrase): Phrase | null {
  for (let index = segment.end - 2; index > segment.start; index--) {
    if (!/^(?:when|after|as|while|because|although|though|and|but|that|before|where|until)$/.test(sentence[index]?.lower ?? '')) continue;
    const phrase = phraseFrom(sentence, index + 1, segment.end);
    return phrase && phrase.end === segment.end && hasVerb(sentence, segment.start, index) ? phrase : null;
  }
  return null;
}

/** The "who" of the relative clause that the token at `at` stands in, or null. */
export function relativeSubject(sentence: readonly Token[], at: number, low: number): Phrase | null {
  for (let index = at - 1; index >= Math.max(low, at - 14); index--) {
    const token = sentence[index] as Token;
    if (token.quote >= 0 || /^[,;:—–―()]$/.test(token.text)) return null;
    if (token.lower === 'who') return isVerb(sentence, verbBehind(sentence, index + 1)) ? { start: index, end: index + 1 } : null;
    if (isPronoun(token) || startsClause(token)) return null;
  }
  return null;
}

/** The subject of the clause that holds the token at `at`: its first noun phrase behind any opening aside. */
export function clauseSubject(sentence: readonly Token[], at: number, low: number): Phrase | null {
  const start = clauseStart(sentence, at, low);
  const parts = segments(sentence, start, at);
  let loose: Phrase | null = null;
  for (const segment of parts) {
    const absolute = sentence[segment.start]?.lower === 'with' ? phraseFrom(sentence, segment.start + 1, segment.end) : null;
    if (absolute && segment === parts.at(-1) && isParticiple(sentence[absolute.end])) return absolute;
    let from = segment.start;
    while (from < segment.end && (isAdverb(sentence[from]) || /^(?:and|but|so|then|yet)$/.test(sentence[from]?.lower ?? ''))) from++;
    if (opensAside(sentence, from)) continue;
    if (countsAbout(sentence, from)) from++;
    const phrase = phraseFrom(sentence, from, segment.end);
    if (!phrase) continue;
    const next = verbBehind(sentence, phrase.end);
    if (next < sentence.length && (isVerb(sentence, next) || sentence[next]?.text === ',' || sentence[next]?.text === '(' || startsClause(sentence[next]))) {
      const isPlace = sentence[next]?.text === ',' && loose === null && segment !== parts[0] && precededByAside(sentence, parts, segment);
      if (!isPlace) return phrase;
    }
    loose ??= phrase;
  }
  return loose;
}

/** "In Karsk, Veldan, the mayor": a short stretch behind an aside belongs to it, unless an apposition makes it a person. */
function precededByAside(sentence: readonly Token[], parts: readonly Phrase[], segment: Phrase): boolean {
  const index = parts.indexOf(segment);
  const [before, behind] = [parts[index - 1], parts[index + 1]];
  if (!before || !opensAside(sentence, before.start) || segment.end - segment.start > 2) return false;
  const next = behind ? sentence[behind.start] : undefined;
  return next !== undefined && !(next.lower === 'who' || (isDeterminer(next) && !next.capital));
}
