/** Clauses and the asides in them: where a clause begins, its stretches between commas, and which of those are no subject. */

import { isSomebody } from './animacy.ts';
import type { Token } from './clauses.ts';
import { isCue } from './cues.ts';
import { isAdverb, isCalendar, isParticiple, isPossessive, isPreposition, isVerb, opensPhrase, startsClause } from './grammar.ts';
import { type Phrase, phraseFrom } from './phrases.ts';

/** Words that open an aside: "In a letter", "Speaking in Oslo", "Alarmed by the vote", "who", "when". */
export function opensAside(sentence: readonly Token[], at: number): boolean {
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
export function clauseStart(sentence: readonly Token[], at: number, low: number): number {
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
      if (
        phrase &&
        phrase.end <= at &&
        isVerb(sentence, verbBehind(sentence, phrase.end)) &&
        (/^(?:and|but)$/.test(token.lower) || (/^(?:though|although|while)$/.test(token.lower) && sentence[index - 1]?.text === ','))
      )
        return index + 1;
    }
  }
  return low;
}

/** The stretches between commas. */
export function segments(sentence: readonly Token[], start: number, end: number): Phrase[] {
  const found: Phrase[] = [];
  let from = start;
  for (let index = start; index <= end; index++) {
    if (index < end && sentence[index]?.text !== ',') continue;
    if (index > from) found.push({ start: from, end: index });
    from = index + 1;
  }
  return found;
}

export function verbBehind(sentence: readonly Token[], from: number): number {
  let index = from;
  while (index < sentence.length && index < from + 4 && isAdverb(sentence[index])) index++;
  return index;
}

/** "In an email, Nygård": what comes first in its sentence but for a phrase of time, place or means. */
const BEHIND_ASIDE = /^(?:In|At|On|During|After|Before|From|By|With|Asked|Speaking)\s[^,]{1,60},\s(?:(?:Mrs?|Ms|Dr|Sir|Dame|Cllr|Judge|Justice)\.?\s)?$/;
/** "According to the engineer Nygård". */
const BEHIND_SOURCE = /^According to (?:(?!of )\p{L}{1,15}\.? ){0,3}$/u;
const BEHIND_TITLE = /(?:^|(?<!\b(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|Prof|St|Capt|[A-Z]))[.!?]["”’]?\s|\n)(?:\p{Lu}[\p{L}-]{0,20}\.?\s){0,3}$/u;

/** Whether a name that follows such a text comes first in its sentence, but for titles, the role of whoever bears it, or an aside. */
export function isOpening(before: string): boolean {
  if (before.trim() === '' || BEHIND_TITLE.test(before)) return true;
  const from = openingOf(before);
  const lead = before.slice(from).trimStart();
  return (
    BEHIND_ASIDE.test(lead) ||
    BEHIND_SOURCE.test(lead) ||
    ((from > 0 ? !ABBREVIATION.test(before.slice(0, from)) : before.length < LONGEST_LEAD) && endsRole(lead))
  );
}

/** In UTF-16 units: of a text that is as long, the beginning may be the middle of a sentence. */
const LONGEST_LEAD = 60;
const MOST_IN_ROLE = 6;
const TITLED = /,\s(?:the\s)?(?:\p{Lu}[\p{Ll}]{1,14}\.?\s){1,2}$/u;
const ABBREVIATION = /\b(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|Prof|St|Capt|\p{Lu})\.\s$/u;
/** What a sentence goes on with and a role does not. */
const LINKING =
  /^(?:in|on|at|after|over|under|before|since|during|despite|never|ever|later|rather|whether|either|other|however|than|[a-z]{2,12}ing|he|she|they|it|we|i|that|if|when|who|which|whose|while|as|and|or|but|to|by|with|from|about|said|says|told|tells|added|is|was|were|had|has|not)$/i;

/** "Opposition leader ", "His brother, ", "A former student, Dr ": the role of whoever is named behind it, and nothing else. */
function endsRole(text: string): boolean {
  const lead = text.replace(TITLED, ', ');
  const isApposed = lead.endsWith(', ');
  const words = lead.trimEnd().replace(/,$/, '').split(' ');
  const last = words.at(-1) ?? '';
  if (
    words.length > MOST_IN_ROLE ||
    !/^\p{Lu}/u.test(lead) ||
    !/^\p{Ll}/u.test(last) ||
    words.some((word) => !/^[\p{L}’'-]+$/u.test(word) || LINKING.test(word))
  )
    return false;
  const isOwned = /^(?:His|Her|Their|Its|Our|My)$/.test(words[0] as string) || words.some((word) => /['’]s?$/.test(word));
  return isSomebody(last) || (isApposed && words.length > 1 && isOwned);
}

/** Where the last sentence of a text begins, as far as its stops tell. */
export function openingOf(text: string): number {
  for (let at = text.length - 1; at > 0; at--) if (/[\s"“”]/.test(text.charAt(at)) && /[.!?;:\n"“”]/.test(text.charAt(at - 1))) return at + 1;
  return 0;
}
