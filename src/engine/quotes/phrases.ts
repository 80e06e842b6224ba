/** Noun phrases: where the subject of a verb begins and ends, with appositions, relative clauses and time phrases stepped over. */
import type { Span } from '../analysis.ts';
import type { Token } from './clauses.ts';
import { isCue, isSpeechNoun } from './cues.ts';
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
/** How many verbs that share a subject are followed back to it. */
const DEEPEST = 3;

type Sentence = readonly Token[];

export function spanOf(sentence: Sentence, phrase: Phrase): Span {
  return { start: (sentence[phrase.start] as Token).start, end: (sentence[phrase.end - 1] as Token).end };
}

const MODIFIERS = /^(?:of|for|from|with|in|at|on|inside|to|by|about|familiar|close|involved)$/;
const PARTICIPLES = /^(?:obtained|released|conducted|published|issued|led|run|hired|written|posted|sent)$/;
/** Behind an inverted verb, "in" and "at" tell where something was said more often than where somebody belongs. */
const CLOSE_MODIFIERS = /^(?:of|for|from|with|familiar|close|involved|inside)$/;

/** A mention with all that belongs to it: "a source [familiar with the talks]". Names stay as they are. */
export function mentionOf(sentence: Sentence, phrase: Phrase, limit: number, inverted: boolean): Span {
  let end = phrase.end;
  const head = sentence[end - 1] as Token;
  const most = Math.min(limit, phrase.start + LONGEST);
  if (head.capital || isPronoun(head)) return spanOf(sentence, phrase);
  for (;;) {
    const lower = end < most ? (sentence[end]?.lower ?? '') : '';
    if (!(inverted ? CLOSE_MODIFIERS : MODIFIERS).test(lower) && !(PARTICIPLES.test(lower) && isPreposition(sentence[end + 1]))) break;
    let next = end + 1;
    while (next < most && (isPreposition(sentence[next]) || /^(?:year|week|month)$/.test(sentence[next]?.lower ?? ''))) next++;
    const object = phraseFrom(sentence, next, most, true);
    if (!object || isPronoun(sentence[next]) || isCalendar(sentence[next])) break;
    end = object.end;
  }
  return spanOf(sentence, { start: phrase.start, end });
}

/** The noun phrase that begins at `at`, or null; `beside` a verb it may do without an article. It ends before a verb, a clause, punctuation or a phrase of time and place. */
export function phraseFrom(sentence: Sentence, at: number, limit = sentence.length, beside = false): Phrase | null {
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
      if (isVerb(sentence, end) || isObjectPronoun(token)) break;
      if (/^(?:this|last|next)$/.test(token.lower) && isCalendar(sentence[end + 1])) break;
      const bound = end === at + 1 && isArticle(sentence[at]);
      if (isParticiple(token) && !bound && !(sentence[end + 1]?.capital && end === at + 1)) break;
      if (startsClause(token) && !(/^(?:and|or)$/.test(token.lower) && (opensPhrase(sentence[end + 1]) || sentence[end + 1]?.lower === 'former'))) break;
      if (isPreposition(token) && !(token.lower === 'of' || (/^(?:for|at|from|with)$/.test(token.lower) && sentence[end + 1]?.capital))) break;
      if (isCalendar(token) && !bound && (token.capital || isCalendar(sentence[end - 1]))) break;
      if (isPronoun(token)) break;
    }
    end++;
  }
  while (end > at + 1 && (isAdverb(sentence[end - 1]) || isPreposition(sentence[end - 1]) || startsClause(sentence[end - 1]))) end--;
  return { start: at, end };
}

/** The subject of the verb at `verb`, looked for no further left than `floor`. */
export function subjectBefore(sentence: Sentence, verb: number, floor: number, depth = 0): Phrase | null {
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
  if (token.lower === 'to' && isControlled(sentence, last)) return { start: last - 1, end: last };
  if (token.lower === 'to') return subjectOfEarlier(sentence, last, low, depth, 8, isVerb) ?? clauseSubject(sentence, last, low);
  if (/^(?:and|but|then|or)$/.test(token.lower)) return subjectOfEarlier(sentence, last, low, depth, REACH, isReporting) ?? clauseSubject(sentence, last, low);
  if (isPreposition(token) || /^(?:while|when|not)$/.test(token.lower)) {
    return participle ? (subjectOfEarlier(sentence, last, low, depth, REACH, isReporting) ?? clauseSubject(sentence, last, low)) : null;
  }
  if (isPronoun(token)) return { start: last, end: last + 1 };
  if ((isObjectPronoun(token) && !isReflexive(token)) || isVerb(sentence, last) || isParticiple(token)) return clauseSubject(sentence, last, low);
  const phrase = phraseTo(sentence, last, low);
  if (!phrase) return clauseSubject(sentence, last, low);
  const prior = sentence[phrase.start - 1];
  const owner = relativeOwner(sentence, phrase, low);
  if (owner) return owner;
  const governed = isPreposition(prior) && prior?.lower !== 'with';
  const object = participle && phrase.start > low && (isVerb(sentence, phrase.start - 1) || governed) && !sentence[phrase.end - 1]?.capital;
  return object || (participle && holdsSpeech(sentence, phrase)) ? clauseSubject(sentence, last, low) : phrase;
}

/** "an official who knew the exchange [said]": the object of a relative clause's verb is no subject; whoever the clause is about is. */
function relativeOwner(sentence: Sentence, phrase: Phrase, low: number): Phrase | null {
  let index = phrase.start - 1;
  while (index > phrase.start - 6 && index > low && !/^(?:who|that|which)$/.test(sentence[index]?.lower ?? '')) {
    if (!sentence[index]?.spoken || isPronoun(sentence[index])) return null;
    index--;
  }
  if (index <= low || !/^(?:who|which)$/.test(sentence[index]?.lower ?? '') || !isVerb(sentence, verbBehind(sentence, index + 1))) return null;
  return phraseTo(sentence, sentence[index - 1]?.text === ',' ? index - 2 : index - 1, low);
}

/** "led her to [say]": whoever is made to speak. */
function isControlled(sentence: Sentence, to: number): boolean {
  return isObjectPronoun(sentence[to - 1]) && /^(?:lead|leads|led|leading|prompt|prompts|prompted|prompting|allow|allowed|allowing|cause|caused|causing|force|forced|forcing|push|pushed|move|moved|get|got|compelled|inspired)$/.test(sentence[to - 2]?.lower ?? '');
}

/** The subject of the nearest earlier verb of a kind in the same clause: "Berg rose, called it odd and [said]". */
function subjectOfEarlier(
  sentence: Sentence,
  from: number,
  low: number,
  depth: number,
  reach: number,
  kind: (sentence: Sentence, index: number) => boolean,
): Phrase | null {
  for (let index = from - 1; index >= Math.max(low, from - reach); index--) {
    if ((sentence[index] as Token).quote >= 0 && sentence[index + 1]?.text !== 'and') return null;
    if (kind(sentence, index)) return index > low && depth < DEEPEST ? subjectBefore(sentence, index, low, depth + 1) : null;
  }
  return null;
}

function isReporting(sentence: Sentence, index: number): boolean {
  const token = sentence[index] as Token;
  return isCue(token.text) && isVerb(sentence, index) && !isParticiple(token) && sentence[index - 1]?.lower !== 'to';
}

/** "a statement saying", "a letter to the mayor asking": whoever sent it speaks. */
function holdsSpeech(sentence: Sentence, phrase: Phrase): boolean {
  for (let index = phrase.start; index < Math.min(phrase.end, phrase.start + 3); index++) if (isSpeechNoun((sentence[index] as Token).text)) return true;
  return false;
}

/** The last token before a verb that is no part of its own group: "Berg [on Monday also] said". */
function beforeVerb(sentence: Sentence, verb: number, low: number): number {
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

function endsAside(sentence: Sentence, quote: number, low: number): boolean {
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
function interrupted(sentence: Sentence, comma: number, low: number): Phrase | null {
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
function lastSubordinate(sentence: Sentence, parts: readonly Phrase[]): Phrase | null {
  for (const segment of [...parts].reverse()) {
    if (!/^(?:when|after|as|while|because|although|though|before|where|until|if)$/.test(sentence[segment.start]?.lower ?? '')) continue;
    const phrase = phraseFrom(sentence, segment.start + 1, segment.end, true);
    if (phrase?.end === segment.end) return phrase;
  }
  return null;
}

/** "It was late when Berg, the mayor, said": a phrase behind a conjunction that ends where the aside begins. */
function latePhrase(sentence: Sentence, segment: Phrase): Phrase | null {
  for (let index = segment.end - 2; index > segment.start; index--) {
    if (!/^(?:when|after|as|while|because|although|though|and|but|that|before|where|until)$/.test(sentence[index]?.lower ?? '')) continue;
    const phrase = phraseFrom(sentence, index + 1, segment.end);
    return phrase && phrase.end === segment.end && isVerbWithin(sentence, segment.start, index) ? phrase : null;
  }
  return null;
}

function isVerbWithin(sentence: Sentence, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (isVerb(sentence, index)) return true;
  return false;
}

/** The "who" of the relative clause that the token at `at` stands in, or null. */
export function relativeSubject(sentence: Sentence, at: number, low: number): Phrase | null {
  for (let index = at - 1; index >= Math.max(low, at - 14); index--) {
    const token = sentence[index] as Token;
    if (token.quote >= 0 || /^[,;:—–―()]$/.test(token.text)) return null;
    if (token.lower === 'who') return isVerb(sentence, verbBehind(sentence, index + 1)) ? { start: index, end: index + 1 } : null;
    if (isPronoun(token) || startsClause(token)) return null;
  }
  return null;
}

/** The subject of the clause that holds the token at `at`: its first noun phrase behind any opening aside. */
export function clauseSubject(sentence: Sentence, at: number, low: number): Phrase | null {
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
function precededByAside(sentence: Sentence, parts: readonly Phrase[], segment: Phrase): boolean {
  const index = parts.indexOf(segment);
  const [before, behind] = [parts[index - 1], parts[index + 1]];
  if (!before || !opensAside(sentence, before.start) || segment.end - segment.start > 2) return false;
  const next = behind ? sentence[behind.start] : undefined;
  return next !== undefined && !(next.lower === 'who' || (isDeterminer(next) && !next.capital));
}

function verbBehind(sentence: Sentence, from: number): number {
  let index = from;
  while (index < sentence.length && index < from + 4 && isAdverb(sentence[index])) index++;
  return index;
}

/** Words that open an aside: "In a letter", "Speaking in Oslo", "Alarmed by the vote", "who", "when". */
function opensAside(sentence: Sentence, at: number): boolean {
  const token = sentence[at];
  if (!token) return true;
  if (/^(?:about|around|over|nearly)$/.test(token.lower) && /^\d/.test(sentence[at + 1]?.text ?? '')) return false;
  if (/^(?:hours|minutes|days|weeks|months|years|moments|seconds)$/.test(token.lower) || /^(?:later|earlier|ago|before)$/.test(sentence[at + 2]?.lower ?? ''))
    return true;
  if (/^(?:just|even|only|but|and)$/.test(token.lower) && (isPreposition(sentence[at + 1]) || isCalendar(sentence[at + 2]))) return true;
  if (token.capital && isParticiple({ ...token, capital: false, text: token.lower }) && isCue(token.lower) && !sentence[at + 1]?.spoken) return true;
  if (isPreposition(token) || isCalendar(token) || (startsClause(token) && !/^that$/.test(token.lower))) return true;
  if (token.capital && isPreposition(sentence[at + 1]) && /(?:ed|ing)$/.test(token.lower)) return true;
  if (
    token.capital &&
    /ing$/.test(token.lower) &&
    at === 0 &&
    !sentence[at + 1]?.capital &&
    !isVerb(sentence, at + 1) &&
    sentence[at + 1]?.spoken &&
    !isPossessive(sentence[at + 1])
  )
    return true;
  if (/^most$/.test(token.lower) && isAdverb(sentence[at + 1])) return true;
  return (
    token.capital &&
    (/ly$/.test(token.lower) ||
      /^(?:meanwhile|ever|however|moreover|instead|later|earlier|still|indeed|overall|first|second|third|finally|again|plus|yes|no|well|then|thus|hence|last|next|asked|afterward|afterwards|also|now|today)$/.test(
        token.lower,
      ))
  );
}

/** Where the clause around `at` begins: behind the last quote, semicolon or colon, or behind "and" before a subject with its verb. */
function clauseStart(sentence: Sentence, at: number, low: number): number {
  let closed = 0;
  for (let index = at - 1; index >= low; index--) {
    const token = sentence[index] as Token;
    if (index === at - 1 && /^[,;:—–―-]$/.test(token.text)) continue;
    if (token.quote >= 0) {
      // Words in marks that go on as a clause belong to it: Berg called it "odd" and said …
      const next = sentence[index + 1]?.text === ',' ? index + 2 : index + 1;
      if (opensPhrase(sentence[next]) && next < at) return next;
      continue;
    }
    if (/^[;:]$/.test(token.text)) return index + 1;
    if (token.text === ')') closed++;
    if (token.text === '(' && closed-- === 0) return index + 1;
    if (/^(?:and|but|while|because|although|though|that|as|when)$/.test(token.lower) && opensPhrase(sentence[index + 1]) && !sentence[index - 1]?.capital) {
      const phrase = phraseFrom(sentence, index + 1, at);
      if (phrase && phrase.end <= at && isVerb(sentence, verbBehind(sentence, phrase.end)) && (/^(?:and|but)$/.test(token.lower) || (/^(?:though|although|while)$/.test(token.lower) && sentence[index - 1]?.text === ','))) return index + 1;
    }
  }
  return low;
}

/** The stretches between commas. */
function segments(sentence: Sentence, start: number, end: number): Phrase[] {
  const found: Phrase[] = [];
  let from = start;
  for (let index = start; index <= end; index++) {
    if (index < end && sentence[index]?.text !== ',') continue;
    if (index > from) found.push({ start: from, end: index });
    from = index + 1;
  }
  return found;
}

/** The noun phrase that ends with the token at `last`. */
function phraseTo(sentence: Sentence, last: number, low: number): Phrase | null {
  let start = last + 1;
  while (start > low && start > last - LONGEST) {
    const token = sentence[start - 1] as Token;
    if (token.quote >= 0 || /^[,.;:!?—–―()[\]]$/.test(token.text)) break;
    if (startsClause(token) && !(/^(?:and|or)$/.test(token.lower) && opensPhrase(sentence[start]) && joinsNouns(sentence, start - 1, low))) break;
    if (isVerb(sentence, start - 1) || isPronoun(token) || (isParticiple(token) && isDeterminer(sentence[start]))) break;
    start--;
  }
  if (start > low && start <= last && /^(?:and|or)$/.test(sentence[start]?.lower ?? '') && isPronoun(sentence[start - 1])) start--;
  while (start <= last && (isAdverb(sentence[start]) || isObjectPronoun(sentence[start])) && !isPossessive(sentence[start])) start++;
  if (start > last) return null;
  if (start === 0 && start < last && /^(?:now|today|later|then|just|even|only|still|also|meanwhile|instead|here|yet|once|again)$/.test((sentence[0] as Token).lower)) start++;
  if (isPreposition(sentence[start]) && !countsAbout(sentence, start)) {
    const base = lastBase(sentence, start, last);
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

function joinsNouns(sentence: Sentence, at: number, low: number): boolean {
  const before = sentence[at - 1];
  return at - 1 >= low && before !== undefined && before.spoken && (before.capital || !isVerb(sentence, at - 1));
}

/** "About four in ten voters": no place and no time. */
function countsAbout(sentence: Sentence, at: number): boolean {
  return /^(?:about|around|over|under|nearly)$/.test(sentence[at]?.lower ?? '') && /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|half|one)$/.test(sentence[at + 1]?.lower ?? '');
}

/** "In Oslo the mayor": the last phrase of a stretch that begins with a preposition. */
function lastBase(sentence: Sentence, start: number, last: number): number {
  for (let index = last; index > start; index--) {
    const token = sentence[index] as Token;
    const governed = index - 1 > start && isPreposition(sentence[index - 1]);
    if (governed) continue;
    if (isDeterminer(token)) return index;
    if (token.capital && !sentence[index - 1]?.capital && !isPossessive(sentence[index - 1])) return index;
  }
  return start + 1;
}

/** A phrase without the clause that hangs on it: "a source [speaking to a paper]". */
function trimmed(sentence: Sentence, phrase: Phrase): Phrase {
  for (let index = phrase.start + 1; index < phrase.end; index++) {
    if (isParticiple(sentence[index]) && isPreposition(sentence[index + 1])) return { start: phrase.start, end: index };
  }
  return phrase;
}
