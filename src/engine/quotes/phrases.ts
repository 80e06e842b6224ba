/** Noun phrases: where they begin and end, and what belongs to a mention of somebody. */

import type { Span } from '../analysis.ts';
import type { Token } from './clauses.ts';
import {
  isAdverb,
  isArticle,
  isAuxiliary,
  isCalendar,
  isDeterminer,
  isObjectPronoun,
  isParticiple,
  isPlain,
  isPossessive,
  isPreposition,
  isPronoun,
  isReflexive,
  isVerb,
  opensPhrase,
  startsClause,
} from './grammar.ts';

/** A stretch of tokens, `end` exclusive. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** How many tokens a subject may stand away from its verb; what keeps a sentence of a million words linear. */
export const REACH = 60;

const LONGEST = 16;

const MODIFIERS = /^(?:of|for|from|with|in|at|on|inside|to|by|about|familiar|close|involved)$/;

const CONTRACTED = /['’](?:re|ve|ll|d|m)$/;

const PARTICIPLES = /^(?:obtained|released|conducted|published|issued|led|run|hired|written|posted|sent)$/;

/** Behind an inverted verb, "in" and "at" tell where something was said more often than where somebody belongs. */
const CLOSE_MODIFIERS = /^(?:of|for|from|with|familiar|close|involved|inside)$/;

/** Where a phrase stands. Of "he'd" and "they'll", only the pronoun is somebody. */
export function spanOf(sentence: readonly Token[], phrase: Phrase): Span {
  const last = sentence[phrase.end - 1] as Token;
  const contracted = isPronoun(last) ? (CONTRACTED.exec(last.text)?.[0].length ?? 0) : 0;
  return { start: (sentence[phrase.start] as Token).start, end: last.end - contracted };
}

/** A mention with all that belongs to it: "a source [familiar with the talks]". Names stay as they are. */
export function mentionOf(sentence: readonly Token[], phrase: Phrase, limit: number, inverted: boolean): Span {
  let end = phrase.end;
  const head = sentence[end - 1] as Token;
  const most = Math.min(limit, phrase.start + LONGEST);
  const common = !head.capital || /^(?:an?|one|another)$/.test((sentence[phrase.start] as Token).lower);
  if (!common || isPronoun(head) || isObjectPronoun(head)) return spanOf(sentence, phrase);
  for (;;) {
    const lower = end < most ? (sentence[end]?.lower ?? '') : '';
    if (
      !(inverted ? CLOSE_MODIFIERS : MODIFIERS).test(lower) &&
      !(PARTICIPLES.test(lower) && (isPreposition(sentence[end + 1]) || isCalendar(sentence[end + 1])))
    )
      break;
    let next = end + 1;
    while (next < most && (isPreposition(sentence[next]) || /^(?:year|week|month)$/.test(sentence[next]?.lower ?? ''))) next++;
    if (PARTICIPLES.test(lower) && isCalendar(sentence[next])) {
      end = next + 1;
      continue;
    }
    const object = phraseFrom(sentence, next, most, true);
    if (!object || isPronoun(sentence[next]) || isCalendar(sentence[next])) break;
    end = object.end;
  }
  return spanOf(sentence, { start: phrase.start, end });
}

/** The noun phrase that begins at `at`, or null; `beside` a verb it may do without an article. It ends before a verb, a clause, punctuation or a phrase of time and place. */
export function phraseFrom(sentence: readonly Token[], at: number, limit = sentence.length, beside = false): Phrase | null {
  if (!(beside ? isPlain(sentence[at]) : opensPhrase(sentence[at]))) return null;
  if (isPronoun(sentence[at])) return { start: at, end: isReflexive(sentence[at + 1]) ? at + 2 : at + 1 };
  let end = at;
  while (end < limit && end < at + LONGEST) {
    const token = sentence[end] as Token;
    if (token.quote >= 0 || /^[,.;:!?—–―()[\]-]$/.test(token.text)) break;
    if (end > at) {
      if (isReflexive(token)) {
        end++;
        break;
      }
      const bound = end === at + 1 && isArticle(sentence[at]);
      if (isPresent(sentence, at, end)) break;
      if ((isVerb(sentence, end) && !(bound && takesNoun(sentence[at], token))) || isObjectPronoun(token)) break;
      if (/^(?:this|last|next)$/.test(token.lower) && isCalendar(sentence[end + 1])) break;
      if (isParticiple(token) && !bound && !isPossessive(sentence[end - 1]) && !(sentence[end + 1]?.capital && end === at + 1)) break;
      if (startsClause(token) && !(/^(?:and|or)$/.test(token.lower) && (opensPhrase(sentence[end + 1]) || isFormer(sentence[end + 1])))) break;
      if (isPreposition(token) && !(token.lower === 'of' || (/^(?:for|at|from|with)$/.test(token.lower) && sentence[end + 1]?.capital))) break;
      if (isCalendar(token) && !bound && (token.capital || isCalendar(sentence[end - 1]))) break;
      if (isPronoun(token)) break;
    }
    end++;
  }
  while (end > at + 1 && (isAdverb(sentence[end - 1]) || isPreposition(sentence[end - 1]) || startsClause(sentence[end - 1]))) end--;
  return { start: at, end };
}

/** "the ad hits Berg", "the board lists the boats": a form in -s between a singular noun and an object is a verb. */
function isPresent(sentence: readonly Token[], at: number, index: number): boolean {
  const token = sentence[index] as Token;
  const before = sentence[index - 1];
  if (!/^[a-z]{2,}[^sui]s$/.test(token.text) || !before || before.quote >= 0 || /s$/.test(before.lower)) return false;
  // "Tidehouse offers a room".
  if (index === at + 1) return before.capital && /^(?:an?|the|his|her|their|its|him|them|it|\d.*)$/.test(sentence[index + 1]?.lower ?? '');
  if (!isArticle(sentence[at]) || isArticle(before) || isPossessive(before)) return false;
  const behind = sentence[index + 1];
  if (token.lower === 'calls' && behind?.lower === 'for') return true;
  return behind !== undefined && (behind.quote >= 0 || behind.capital || /^(?:the|an?|his|her|their|its|him|them|it)$/.test(behind.lower));
}

/** "and former mayor": the same person's other role. */
function isFormer(token: Token | undefined): boolean {
  return token !== undefined && /^(?:former|current|onetime|longtime|fellow)$/.test(token.lower);
}

/** "the plans": a noun has to follow, whatever else its form may be. */
function takesNoun(article: Token | undefined, token: Token): boolean {
  return /^(?:the|an?|his|her|their|our|my|its)$/.test(article?.lower ?? '') && !isAuxiliary(token);
}

/** The noun phrase that ends with the token at `last`. */
export function phraseTo(sentence: readonly Token[], last: number, low: number): Phrase | null {
  let start = last + 1;
  while (start > low && start > last - LONGEST) {
    const token = sentence[start - 1] as Token;
    if (token.quote >= 0 || /^[,.;:!?—–―()[\]@]$/.test(token.text)) break;
    if (
      startsClause(token) &&
      !(/^(?:and|or)$/.test(token.lower) && (opensPhrase(sentence[start]) || isFormer(sentence[start])) && joinsNouns(sentence, start - 1, low))
    )
      break;
    if (isVerb(sentence, start - 1) || isPronoun(token) || (isParticiple(token) && isDeterminer(sentence[start]))) break;
    start--;
  }
  if (start > low && start <= last && /^(?:and|or)$/.test(sentence[start]?.lower ?? '') && isPronoun(sentence[start - 1])) start--;
  while (start <= last && (isAdverb(sentence[start]) || isObjectPronoun(sentence[start])) && !isPossessive(sentence[start])) start++;
  if (start > last) return null;
  if (
    start === 0 &&
    start < last &&
    /^(?:now|today|later|then|just|even|only|still|also|meanwhile|instead|here|yet|once|again)$/.test((sentence[0] as Token).lower)
  )
    start++;
  if (isPreposition(sentence[start]) && !countsAbout(sentence, start)) {
    const base = lastBase(sentence, start, last);
    // "a letter [obtained by Radio Nine]".
    if ((sentence[start] as Token).lower === 'by' && isVerb(sentence, start - 1) && !isAuxiliary(sentence[start - 1]) && start - 2 > low)
      return phraseTo(sentence, start - 2, low);
    const governed = base === start + 1 && (sentence[start] as Token).lower !== 'with';
    if (governed && isDeterminer(sentence[base])) return null;
    start = base;
  }
  if (!opensPhrase(sentence[start])) {
    const base = sentence.slice(start, last + 1).findIndex((token) => opensPhrase(token));
    const plain = (sentence[start] as Token).spoken && !isPreposition(sentence[start]);
    if (!plain && base < 0) return null;
    if (base > 0 && !plain) start += base;
  }
  const phrase = trimmed(sentence, { start, end: last + 1 });
  return phrase.end > phrase.start ? phrase : null;
}

function joinsNouns(sentence: readonly Token[], at: number, low: number): boolean {
  const before = sentence[at - 1];
  return at - 1 >= low && before !== undefined && before.spoken && (before.capital || !isVerb(sentence, at - 1));
}

/** "About four in ten voters": no place and no time. */
export function countsAbout(sentence: readonly Token[], at: number): boolean {
  return (
    /^(?:about|around|over|under|nearly)$/.test(sentence[at]?.lower ?? '') &&
    /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|half|one)$/.test(sentence[at + 1]?.lower ?? '')
  );
}

/** "In Oslo the mayor": the last phrase of a stretch that begins with a preposition. */
function lastBase(sentence: readonly Token[], start: number, last: number): number {
  for (let index = last; index > start; index--) {
    const token = sentence[index] as Token;
    const governed = index - 1 > start && isPreposition(sentence[index - 1]);
    if (governed) continue;
    if (isDeterminer(token) && !token.capital) return index;
    if (token.capital && !sentence[index - 1]?.capital && !isPossessive(sentence[index - 1])) return isArticle(sentence[index - 1]) ? index - 1 : index;
  }
  return start + 1;
}

/** A phrase without the clause that hangs on it: "a source [speaking to a paper]". */
function trimmed(sentence: readonly Token[], phrase: Phrase): Phrase {
  for (let index = phrase.start + 1; index < phrase.end; index++) {
    if (isParticiple(sentence[index]) && isPreposition(sentence[index + 1])) return { start: phrase.start, end: index };
  }
  return phrase;
}
