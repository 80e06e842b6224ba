/** Classes of words, from closed lists and endings: as much grammar as finding the subject of a reporting verb takes. */
import type { Token } from './clauses.ts';
import { isBare, isCue, isNounToo } from './cues.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PRONOUNS = set('he she they it we i you who');
const OBJECT_PRONOUNS = set('him her them me us himself herself themselves itself');
const DETERMINERS = set(
  'the a an this these those his her their its our my your some many most several both all another other others no every each few one two three four five six seven eight nine ten dozens hundreds thousands millions any',
);
const PEOPLE = set(
  'critics officials police sources people experts analysts supporters opponents aides advisers lawyers prosecutors investigators authorities witnesses researchers scientists doctors residents neighbours neighbors voters protesters organisers organizers',
);
const POSSESSIVES = set('his her their its our my your whose');
const STARTERS = set(
  'that which who whom whose what where when while as because if although though since until whether after before once unless than how why and but or so then yet',
);
const PREPOSITIONS = set(
  'in on at by for from to with without about after before during since under over of as into onto against through among amid between despite following per like near upon within across behind beyond toward towards around outside inside off via throughout including regarding concerning versus unlike given',
);
const AUXILIARIES = set('is are was were be been being am has have had does do did will would can could may might must shall should cannot');
const ADVERBS = set(
  'also then later further once always never often just repeatedly still even again already only soon recently previously famously not ever long first last now today yesterday tomorrow tonight meanwhile however instead too yet earlier afterwards afterward once thereafter early late almost nearly rather quite back out up',
);
const CALENDAR = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. morning afternoon evening night week month year weekend spring summer autumn fall winter today yesterday tonight past',
);
const VERBS = set(
  'shot fired chimed jumped went came took gave made got saw knew left put set kept held brought began ran led lost won met paid sent spent stood felt found grew fell rose drew drove chose broke built bought sold sought wore became let beat cut hurt read understood withdrew forgot hid fought threw flew shook struck stuck swung ends moves happens becomes wins loses takes makes gives goes comes gets sees knows leaves puts keeps holds brings thinks wants needs seems looks appears believes feels finds tries works plays runs leads starts begins stands remains shows faces refuses hopes expects plans seeks uses lies likes loves hates wear want need think know believe mean means includes include contains features carries carry seem appear hit became spoke thought heard hears speaks turns turned',
);
const NAMINGS = set('called titled entitled dubbed named known nicknamed labelled labeled headlined');

export function isPronoun(token: Token | undefined): boolean {
  return token !== undefined && PRONOUNS.has(token.lower.replace(/['’](?:re|ve|ll|d|m)$/, ''));
}

export function isReflexive(token: Token | undefined): boolean {
  return token !== undefined && /^(?:himself|herself|themselves|itself)$/.test(token.lower);
}

export function isObjectPronoun(token: Token | undefined): boolean {
  return token !== undefined && OBJECT_PRONOUNS.has(token.lower);
}

export function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (DETERMINERS.has(token.lower) || PEOPLE.has(token.lower) || /^\d/.test(token.text));
}

/** A word that a noun must follow: "the", "a", "his". */
export function isArticle(token: Token | undefined): boolean {
  return token !== undefined && /^(?:the|an?|this|that|his|her|its|their|our|my|your|another)$/.test(token.lower);
}

export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && (POSSESSIVES.has(token.lower) || /^['’]s?$/.test(token.lower));
}

/** A word that opens a clause of its own: "that", "who", "while", "and". */
export function startsClause(token: Token | undefined): boolean {
  return token !== undefined && STARTERS.has(token.lower);
}

export function isPreposition(token: Token | undefined): boolean {
  // "Per Moe" is somebody.
  return token !== undefined && PREPOSITIONS.has(token.lower) && token.text !== 'Per';
}

export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && !token.capital && (AUXILIARIES.has(token.lower) || /n['’]t$/.test(token.lower));
}

export function isAdverb(token: Token | undefined): boolean {
  return token !== undefined && !token.capital && (ADVERBS.has(token.lower) || /^[a-z]{2,}ly$/.test(token.text));
}

/** "Thursday", "March", "2019", "week": what dates are made of. */
export function isCalendar(token: Token | undefined): boolean {
  return token !== undefined && (CALENDAR.has(token.lower) || /^\d{1,4}$/.test(token.text));
}

export function isParticiple(token: Token | undefined): boolean {
  return (
    token !== undefined && !token.capital && /^[a-z]{2,}ing$/.test(token.text) && !/^(?:managing|outgoing|incoming|acting|founding|presiding)$/.test(token.text)
  );
}

/** "a film called", "a report titled": a name follows, not words that somebody said. */
export function isNaming(token: Token | undefined): boolean {
  return token !== undefined && NAMINGS.has(token.lower);
}

/** Whether the word at `index` is a finite verb, as far as its form and the word before it tell. */
export function isVerb(sentence: readonly Token[], index: number): boolean {
  const token = sentence[index];
  if (!token || token.quote >= 0 || token.capital) return false;
  if (isAuxiliary(token) || VERBS.has(token.text)) return true;
  const before = sentence[index - 1];
  if (isAdverb(before) && isArticle(sentence[index - 2])) return false;
  const bound = before !== undefined && (isPossessive(before) || isPreposition(before) || DETERMINERS.has(before.lower));
  if (bound) return false;
  if (isCue(token.text)) {
    if (isParticiple(token) || (isNounToo(token.text) && !isPronoun(before))) return false;
    return !isBare(token.text) || takesBare(before);
  }
  if (sentence[index + 1]?.capital && before && (DETERMINERS.has(before.lower) || before.lower === 'former')) return false;
  return /^[a-z]{2,}ed$/.test(token.text) && !/(?:eed|hundred)$/.test(token.text);
}

/** Whether a finite verb stands in a stretch of the sentence. */
export function hasVerb(sentence: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isVerb(sentence, index)) return true;
  return false;
}

/** Whether a bare verb can follow: "they say", "critics say", "to say", "will say", and after an adverb. */
export function takesBare(before: Token | undefined): boolean {
  if (!before) return false;
  return (
    isPronoun(before) ||
    isAuxiliary(before) ||
    isAdverb(before) ||
    /^(?:to|and|or|,|\)|people|men|women|police|let|who|that)$/.test(before.lower) ||
    (before.lower.length > 3 && /s$/.test(before.lower))
  );
}

/** Whether a noun phrase can begin with this token. */
export function opensPhrase(token: Token | undefined): boolean {
  if (!token || token.quote >= 0 || !token.spoken) return false;
  if (isPronoun(token) || isDeterminer(token)) return true;
  return token.capital && !startsClause(token) && !isPreposition(token);
}

/** Whether a token can be the first word of a noun phrase that stands right beside its verb, with or without an article. */
export function isPlain(token: Token | undefined): boolean {
  if (!token || token.quote >= 0 || !token.spoken) return false;
  return (
    !startsClause(token) &&
    !isPreposition(token) &&
    !isAuxiliary(token) &&
    !isAdverb(token) &&
    (!isObjectPronoun(token) || token.lower === 'her') &&
    !isParticiple(token)
  );
}
