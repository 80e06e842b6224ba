/** Names and roles in languages whose names nothing knows but by their capital letters. */
import { FIRST_NAMES } from '../../entities/gazetteer.ts';
import { genderOfName } from '../../entities/gender.ts';
import type { Token } from '../clauses.ts';
import { LANGUAGES } from './language.ts';
import { elided, type Speech } from './speech.ts';

/** No role with what belongs to it has more tokens. */
export const LONGEST_ROLE = 10;
const LONGEST_NAME = 5;

/** Tokens of a sentence, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The name that begins at a token, without forms of address and roles before it. */
export function nameAt(speech: Speech, sentence: readonly Token[], from: number): Stretch | null {
  const { titles, particles, capitalNouns, openers } = speech;
  if (openers.has(sentence[from]?.lower ?? '')) return null;
  let start = from;
  // "Nygårds Stellvertreter Ole Brandt", "Wirtin und Malerin Ida Berg".
  for (let at = from; sentence[at]?.capital || (at === start && at > from && isAnd(sentence[at])); at++) {
    if (titles.test((sentence[at] as Token).lower) || isAnd(sentence[at])) start = at + 1;
  }
  let end = start;
  let capitals = 0;
  while (end - start < LONGEST_NAME + 2) {
    const token = sentence[end];
    // "Ursula von der Leyen", but "Simone Vintz von der Stiftung".
    const joins =
      capitals === 1 && token && (particles.has(token.lower) || /^v[oa]n$/.test(sentence[end - 1]?.lower ?? '')) && followsName(sentence, end, particles);
    if (token?.capital) capitals++;
    else if (!joins) break;
    end++;
  }
  if (!capitals || !isName(sentence, start, end)) return null;
  // In German, nouns that are no names have capital letters as well: "Elektrikerin Ida Berg".
  if (capitalNouns) {
    const given = sentence.slice(start, end).findIndex(({ text }) => FIRST_NAMES.has(text.split('-')[0] as string));
    const { text } = sentence[start] as Token;
    if (given > 0) start += given;
    else if (given < 0 && ((capitals > 2 && ROLE.test(text)) || (capitals === 2 && COMPOUND.test(text)))) start++;
  }
  const most = capitalNouns ? MOST_CAPITALS : LONGEST_NAME;
  return sentence.slice(start, end).filter(({ capital }) => capital).length > most ? null : { start, end };
}

function isAnd(token: Token | undefined): boolean {
  return token !== undefined && /^(?:und|et|y)$/.test(token.lower);
}

/** More words with capital letters in a row are nouns, where all nouns have them. */
const MOST_CAPITALS = 3;
/** How a role may end that stands before a full name. */
const ROLE = /(?:e|er|in|ist|or|eur|ant|ent)$/;
/** "Hafen-Chefin": a noun made of two, as no given name is. */
const COMPOUND = /^\p{Lu}[\p{L}]{1,20}-\p{Lu}\p{Ll}/u;

function followsName(sentence: readonly Token[], index: number, particles: ReadonlySet<string>): boolean {
  const next = sentence[index + 1];
  return next !== undefined && (next.capital || ((particles.has(next.lower) || /^de[rnm]$/.test(next.lower)) && sentence[index + 2]?.capital === true));
}

/** Whether what has capital letters has nothing but letters. */
function isName(sentence: readonly Token[], start: number, end: number): boolean {
  return sentence.slice(start, end).every(({ text, capital }) => !capital || /^\p{Lu}[\p{L}'’.-]*$/u.test(text));
}

/** "der Fischer Jonas Berg", "la maire de Karsk, Olga Stein,": the name behind a role with an article. */
export function nameBehind(speech: Speech, sentence: readonly Token[], from: number): Stretch | null {
  const { ties, capitalNouns, titles } = speech;
  let at = from + 1;
  const last = Math.min(sentence.length, from + LONGEST_ROLE);
  // Nouns of the role: in German the first with a capital letter, elsewhere all without.
  if (capitalNouns) {
    while (at < last && sentence[at]?.spoken && !sentence[at]?.capital && !ties.has((sentence[at] as Token).lower)) at++;
    if (sentence[at]?.capital) at++;
    while ((sentence[at]?.capital && titles.test((sentence[at] as Token).lower)) || (isAnd(sentence[at]) && sentence[at + 1]?.capital)) {
      at += isAnd(sentence[at]) ? 2 : 1;
    }
  } else while (at < last && sentence[at]?.spoken && !sentence[at]?.capital && !ties.has(elided(sentence[at] as Token))) at++;
  if (sentence[at]?.capital && !ties.has(elided(sentence[at] as Token))) return nameAt(speech, sentence, at);
  // An aside may stand between: "de Karsk", "der Stadt".
  while (at < last && sentence[at]?.spoken) at++;
  if (sentence[at]?.text !== ',') return null;
  const name = sentence[at + 1]?.capital ? nameAt(speech, sentence, at + 1) : null;
  const stop = name ? sentence[name.end] : undefined;
  return name && name.end - name.start > 1 && !stop?.spoken ? name : null;
}

/** What somebody is called who is not named: "die Bürgermeisterin", "le porte-parole du gouvernement". */
export function roleAt({ ties, articles, capitalNouns }: Speech, sentence: readonly Token[], from: number): Stretch | null {
  let end = from + 1;
  let nouns = 0;
  for (; end < sentence.length && end - from < LONGEST_ROLE; end++) {
    const token = sentence[end] as Token;
    if (!token.spoken || token.quote >= 0) break;
    const before = sentence[end - 1] as Token;
    const tie = ties.has(elided(token)) && !token.capital;
    // "le porte-parole du gouvernement": behind a tie or an article, one more noun.
    const tied = !capitalNouns && (ties.has(before.lower) || articles.has(before.lower));
    if (nouns > 0 && !tie && !tied && !token.capital) break;
    if (tie && !sentence[end + 1]?.spoken) break;
    // "der 54-Jährige".
    if (!tie && (token.capital || !capitalNouns || /-\p{Lu}/u.test(token.text))) nouns++;
  }
  return nouns ? { start: from, end } : null;
}

/** The full name, somewhere in a text, of whoever goes by a surname; null where there is none that nothing else explains. */
export function fullNameIn(text: string, surname: string): string | null {
  let asked = 0;
  for (let at = text.indexOf(surname); at >= 0 && asked < MOST_ASKED; at = text.indexOf(surname, at + 1)) {
    asked++;
    if (/\p{L}/u.test(text.charAt(at + surname.length))) continue;
    const before = text.slice(Math.max(0, at - FARTHEST_GIVEN), at);
    const ahead = wordsAhead(before);
    if (!ahead) continue;
    const { article, given } = ahead;
    // "der Elektriker Stein", "la mairesse Stein".
    if (article && isArticle(article)) given.shift();
    given.splice(0, 1 + given.findLastIndex((word) => LANGUAGES.some(({ titles }) => titles.test(word.toLowerCase()))));
    const [first] = given;
    // "Als Stein kam": what opens a sentence has a capital letter anyhow.
    const opens = !article && /^$|[.!?:"“”„«»\n]\s?$/.test(before.slice(0, ahead.start));
    if (first && (FIRST_NAMES.has(first) || !opens)) return [...given, surname].join(' ');
  }
  return null;
}

/**
 * The full name, in the sentences before a pronoun, of whoever acts there and may go by it: "Ida Berg" before "sagte sie", but nobody who only
 * stands behind a preposition. Null where there is none, or the pronoun itself opens a sentence and so stands for somebody named earlier.
 */
export function fullNameBefore(text: string, pronoun: string): string | null {
  const gender = /^(?:sie|elle|ella)$/i.test(pronoun) ? 'she' : /^(?:er|il|él)$/i.test(pronoun) ? 'he' : null;
  if (!gender) return null;
  for (const sentence of text.split(SENTENCES).reverse()) {
    const words = sentence.split(/\s+/).filter((word) => word !== '');
    if (/^(?:sie|er|elle|il|ella|él)$/i.test(words[0] ?? '') && words.length > 1) return null;
    for (let at = 0; at + 1 < words.length; at++) {
      const [given, surname] = [words[at] as string, (words[at + 1] as string).replace(/[.,;:!?]{1,3}$/, '')];
      if (!GIVEN.test(given) || !GIVEN.test(surname) || GOVERNING.test(words[at - 1] ?? '')) continue;
      if (genderOfName(`${given} ${surname}`) === gender) return `${given} ${surname}`;
    }
  }
  return null;
}

const SENTENCES = /[.!?…]["”“»«]?\s/;
const GIVEN = /^\p{Lu}[\p{L}’'-]{1,24}$/u;
/** Prepositions and articles: whoever stands behind one does not act. */
const GOVERNING =
  /^(?:von|vom|mit|für|bei|zu|zum|zur|über|gegen|an|auf|aus|nach|vor|durch|ohne|um|wegen|de|du|des|à|au|avec|pour|chez|contre|par|sur|sans|con|por|para|sobre|a|al|del|sin|contra|según|und|et|y|wie|comme|como)$/i;

/** Words with capital letters at the end of what stands before a surname, at most three, and the word before them; `start`: where all that begins. */
function wordsAhead(before: string): { readonly article: string; readonly given: string[]; readonly start: number } | null {
  const given: string[] = [];
  let start = before.length;
  while (given.length < MOST_GIVEN) {
    const word = CAPITALISED.exec(before.slice(0, start));
    if (!word) break;
    given.unshift(word[0].trimEnd());
    start = word.index;
  }
  if (!given.length) return null;
  const article = SHORT_WORD.exec(before.slice(0, start))?.[0] ?? '';
  return { article: article.trimEnd(), given, start: start - article.length };
}

const MOST_GIVEN = 3;
const CAPITALISED = /(?<!\p{L})\p{Lu}[\p{L}’'-]{1,20} $/u;
const SHORT_WORD = /(?<!\p{L})\p{L}{1,8} $/u;
const FARTHEST_GIVEN = 70;
/** How many mentions of a surname are asked for the name before it. */
const MOST_ASKED = 40;

function isArticle(word: string): boolean {
  return LANGUAGES.some(({ articles }) => articles.has(word.toLowerCase()));
}
