/** Names that a sentence says somebody or something also goes by that was named before: "His real name is Jonas Berg", "The company was later known as Reedmill". */
import type { EntityType, Span } from '../analysis.ts';
import { genderOfName, genderOfPronoun } from './gender.ts';

/** A stretch of a text that is a name. */
export interface Stretch {
  readonly span: Span;
  readonly type: EntityType;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Names of names; those of several that a list of them follows; and what tells which name is meant. */
const NOUNS = set('nickname pseudonym alias moniker sobriquet');
const PLURALS = set('nicknames pseudonyms aliases monikers names');
const KINDS = set('birth real full maiden stage pen ring screen rap artist artistic original former legal baptismal code working middle given professional');
const PARTICIPLES = set('known renamed rebranded nicknamed dubbed branded rechristened');
const NAMINGS = set('called named');
const ONCE = set('formerly originally previously initially');
const HELPING = set(
  'is was are were been has have had be became becomes and but then now also later still once often sometimes better best more most commonly widely',
);
const SUBJECTS = set('he she it they who');
/** What an organisation or a place is called after it has been named; what a site is called is a part of its name. */
const BODIES = set(
  'company group band team club station party firm school university agency organisation organization network newspaper paper label airline bank brand business charity college hospital institute league ministry museum union site website magazine movement service choir orchestra duo trio ensemble carmaker startup publisher studio regiment division',
);
const SETTLEMENTS = set('city town village place country settlement state region province district county suburb hamlet municipality');
const SITES = set('lake river mountain island beach park street road square bridge hill bay building hall castle palace stadium airport');
const OWNERS = set('his her its their whose');
const UNDER = set('under by using adopted used adopting uses');

/** How a clause ends that may tell of a name. */
const TELLS =
  /(?:[ (](?:as|is|was|are|were|of|born)|names?|nyms?|alias(?:es)?|monikers?|sobriquets?|renamed|branded|named|dubbed|called|rechristened)(?: the)?[,:]? ["“‘']?$/;

const LONGEST_ENDING = ' rechristened the, “'.length;

/** Somebody or a body comes in without a name, of whom the next sentence may tell: "hired a singer", "bought by a rival". "Was a singer" is not. */
const NEWCOMER =
  /(?<!\b(?:is|was|are|were|be|been|became|become|becomes|as|in|of|at|for|from|on|into|after|during|like|than) |[,(–—] ?)\b(?:an?|another|its|their) [a-z]/;

/** How the text goes on behind a name that somebody was born with. */
const BEHIND_BIRTH_NAME = /^["”]?(?:[,.;:)]|$|\s(?:in|on|to|at|and|near|of)\s)/;

/** So many UTF-16 units before the name may hold the words that tell of it, and so many the sentence before. */
const REACH = 100;
const FAR = 300;
/** Words of such a clause, at most. */
const MOST_WORDS = 12;

/** Who or what a sentence says that a name is another name of, and whether more such names may follow in a list. */
export interface Told {
  readonly place: number;
  readonly listed: boolean;
}

/**
 * Reads the clause before the name at `at`.
 *
 * @param text what all names stand in; their spans are in UTF-16 units of it
 * @param isOne whether two of the names, by their places, are known to be of one bearer
 */
export function toldOf(text: string, names: readonly Stretch[], at: number, isOne: (one: number, other: number) => boolean): Told | null {
  const { span, type } = names[at] as Stretch;
  if (type === 'MISC' || /^["”]?['’]s/.test(text.slice(span.end, span.end + 3))) return null;
  if (!TELLS.test(text.slice(Math.max(0, span.start - LONGEST_ENDING), span.start))) return null;
  const head = text.slice(Math.max(0, span.start - REACH), span.start);
  const clause = head.slice(Math.max(head.lastIndexOf('. '), head.lastIndexOf('\n'), head.lastIndexOf('; ')) + 1);
  const words = (clause.match(/[\p{L}][\p{L}'’-]*|,/gu) ?? []).slice(-MOST_WORDS);
  if (words.at(-1) === 'the') words.pop();
  const isBirthName = type === 'PER' && BEHIND_BIRTH_NAME.test(text.slice(span.end, span.end + 8));
  const cue = nounCue(words, type) ?? verbCue(words) ?? (isBirthName ? birthCue(words) : null);
  if (!cue) return null;
  const place = subjectBefore(text, names, at, span.start - clause.length, cue.pronoun, isOne);
  return place < 0 ? null : { place, listed: cue.listed };
}

interface Cue {
  /** What looks back at the bearer; null where the sentence itself names it. */
  readonly pronoun: string | null;
  readonly listed: boolean;
}

/** "his real name is", "under the pseudonyms". */
function nounCue(words: readonly string[], type: EntityType): Cue | null {
  let at = words.length - 1;
  while (at > 0 && /^(?:is|was|are|were|as|being|of)$/.test(words[at] as string)) at--;
  const noun = (words[at] ?? '').toLowerCase();
  const kind = (words[at - 1] ?? '').toLowerCase();
  const listed = PLURALS.has(noun);
  const tells =
    NOUNS.has(noun) || (listed && noun !== 'names') || (/^names?$/.test(noun) && (KINDS.has(kind) || (kind === 'the' && UNDER.has(words[at - 2] ?? ''))));
  if (!tells || (type === 'LOC' && noun !== 'name')) return null;
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
    const word = (words[before] as string).toLowerCase();
    if (OWNERS.has(word)) return { pronoun: word === 'whose' ? null : word, listed };
    if (UNDER.has(word)) return { pronoun: null, listed };
  }
  return null;
}

/** "it was later renamed", "The company is now known as", "has been known to friends as". */
function verbCue(words: readonly string[]): Cue | null {
  let at = words.length - 1;
  if (words[at] === 'as') at--;
  let named = at;
  while (named >= Math.max(0, at - 4) && !PARTICIPLES.has(words[named] as string)) named--;
  if (!PARTICIPLES.has(words[named] ?? '')) {
    if (!NAMINGS.has(words[at] ?? '') || !ONCE.has(words[at - 1] ?? '')) return null;
    named = at - 1;
  } else if (named < at && !/^(?:in|to|by|among|locally|simply)$/.test(words[named + 1] as string)) return null;
  let before = named - 1;
  let helped = false;
  while (before >= 0 && (HELPING.has(words[before] as string) || ONCE.has(words[before] as string) || /ly$/.test(words[before] as string))) {
    helped ||= /^(?:is|was|are|were|been|became|becomes|be)$/.test(words[before] as string);
    before--;
  }
  const subject = (words[before] ?? '').toLowerCase();
  if (!helped && words[named] !== 'rebranded') return null;
  if (SUBJECTS.has(subject)) return { pronoun: subject === 'who' ? null : subject, listed: false };
  const article = (words[before - 1] ?? '').toLowerCase();
  if (article !== 'the' || !(BODIES.has(subject) || SETTLEMENTS.has(subject) || SITES.has(subject))) return null;
  return { pronoun: subject, listed: false };
}

/** "she was born", "born in Ostby as". */
function birthCue(words: readonly string[]): Cue | null {
  const at = words.lastIndexOf('born');
  if (at < 0 || words.includes('and', at) || !(at === words.length - 1 || words.at(-1) === 'as')) return null;
  const subject = (words[at - 2] ?? '').toLowerCase();
  const helped = words[at - 1] === 'was';
  if (at === words.length - 1 && !(helped && SUBJECTS.has(subject))) return null;
  return { pronoun: helped && genderOfPronoun(subject) ? subject : null, listed: false };
}

/** The last name of the bearer of whom alone the sentence, or else the one before it, has told by then; -1 where that may be several. */
function subjectBefore(
  text: string,
  names: readonly Stretch[],
  at: number,
  clause: number,
  pronoun: string | null,
  isOne: (one: number, other: number) => boolean,
): number {
  const { span, type } = names[at] as Stretch;
  const from = Math.max(0, span.start - FAR);
  let start = sentenceStart(text, from, Math.max(clause, from));
  let near = placesIn(names, at, type, start, span.start);
  if (!near.length && start > from) {
    start = sentenceStart(text, from, Math.max(from, start - 2));
    near = placesIn(names, at, type, start, span.start);
  }
  const last = near.at(-1);
  if (last === undefined || !near.every((place) => place === last || isOne(place, last) || shares(text, names[place] as Stretch, names[last] as Stretch)))
    return -1;
  // "Berg's rival", of whom the sentence goes on to tell.
  const { end } = (names[last] as Stretch).span;
  if (pronoun && (/^['’]s?\s/.test(text.slice(end, end + 3)) || NEWCOMER.test(text.slice(end, span.start)))) return -1;
  const gender = pronoun ? genderOfPronoun(pronoun) : null;
  if (type === 'PER' && pronoun && !gender) return -1;
  if (type !== 'PER' && (gender || !fits(pronoun, type, text, names[last] as Stretch))) return -1;
  const contrary = near.some((place) => {
    const { span } = names[place] as Stretch;
    const told = genderOfName(text.slice(span.start, span.end));
    return gender && told && told !== gender;
  });
  return contrary ? -1 : last;
}

/** Whether "the company" or "the lake" may be `name`. */
function fits(noun: string | null, type: EntityType, text: string, { span }: Stretch): boolean {
  if (noun === null) return true;
  if (BODIES.has(noun)) return type === 'ORG';
  if (SETTLEMENTS.has(noun)) return type === 'LOC';
  return !SITES.has(noun) || text.slice(span.start, span.end).toLowerCase().split(' ').includes(noun);
}

function placesIn(names: readonly Stretch[], at: number, type: EntityType, from: number, to: number): number[] {
  const found: number[] = [];
  for (let place = at - 1; place >= 0 && (names[place] as Stretch).span.start >= from; place--) {
    const { span, type: other } = names[place] as Stretch;
    if (other === type && span.end <= to) found.unshift(place);
  }
  return found;
}

/** Where the sentence begins that holds `at`, not before `from`. */
function sentenceStart(text: string, from: number, at: number): number {
  const before = text.slice(from, at);
  let start = 0;
  for (const { index, 0: stop } of before.matchAll(/(?<=[a-z\d)”"]{2})[.!?]["”)]? (?=["“]?[A-Z])|\n/g)) start = index + stop.length;
  return from + start;
}

/** Whether a text names one bearer twice, once with more words: "Jonas Berg" and "Berg". */
function shares(text: string, one: Stretch, other: Stretch): boolean {
  const [few, many] = [one, other].map(({ span }) => text.slice(span.start, span.end).split(' ')).sort((a, b) => a.length - b.length) as [string[], string[]];
  return few.every((word) => many.includes(word));
}
