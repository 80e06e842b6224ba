/**
 * Who a quote hangs on in other languages than English. Nothing there knows names but their capital letters, so only what the words right beside
 * a reporting verb prove is told: "…", sagte Olga Stein; "…", a déclaré la maire, Olga Stein; Olga Stein dijo: "…".
 */
import type { Span } from '../../analysis.ts';
import type { Token } from '../clauses.ts';
import { spanOf } from '../phrases.ts';
import type { Attribution } from '../place.ts';
import type { Language } from './language.ts';
import { LONGEST_ROLE, nameAt, nameBehind, roleAt } from './names.ts';
import { bareOf, elided, INVERTED, type Speech } from './speech.ts';

/** How many tokens before a quote its reporting verb may stand. */
const REACH = 24;
const MOST_WORDS_OF_A_TITLE = 3;

/** The attribution of the quote at a token of its sentence, or null where nothing proves one. */
export function attributeIn(speech: Speech, sentence: readonly Token[], at: number): Attribution | null {
  return behind(speech, sentence, at) ?? before(speech, sentence, at);
}

/** A quote that names a paper or a work: "bei „Sky“", "au « Courrier »". */
export function namesSomething(speech: Speech, sentence: readonly Token[], at: number, inner: string): boolean {
  const words = inner.trim().split(/\s+/);
  return words.length <= MOST_WORDS_OF_A_TITLE && /^\p{Lu}[^.!?,…]*$/u.test(inner.trim()) && speech.places.has(sentence[at - 1]?.lower ?? '');
}

/** What a label before a colon is; in German a noun alone may be a name or anything else: "Stein: „…“", "Fazit: „…“". Null where it is no name. */
export function calledBy(language: Exclude<Language, null>, label: readonly Token[]): 'name' | 'label' | null {
  const [first] = label;
  if (!first || language === 'unknown') return first ? 'name' : null;
  if (language.openers.has(first.lower) || language.articles.has(first.lower)) return null;
  return language.capitalNouns && label.length === 1 ? 'label' : 'name';
}

/** "…", sagte Stein. "…", so Stein. "…", a-t-elle dit. */
function behind(speech: Speech, sentence: readonly Token[], at: number): Attribution | null {
  let index = at + 1;
  if (sentence[index]?.text === ',') index++;
  if (speech.according.has(sentence[index]?.lower ?? '')) return phraseAt(speech, sentence, index + 1, null);
  // "se réjouit", "se lamenta".
  if (/^s[ei]$/.test(sentence[index]?.lower ?? '')) index++;
  return verbAt(speech, sentence, index);
}

/** The attribution by the verb at a token, whose subject stands behind it. */
function verbAt(speech: Speech, sentence: readonly Token[], index: number): Attribution | null {
  const cue = cueAt(speech, sentence, index);
  if (!cue) return null;
  if (cue.pronoun) return { cue: cue.span, subject: cue.pronoun, called: 'pronoun' };
  let from = cue.end;
  while (speech.between.has(sentence[from]?.lower ?? '')) from++;
  const found = phraseAt(speech, sentence, from, cue.span);
  // Without a word behind it, the verb is whoever's who spoke before: "añadió".
  return found ?? (sentence[from]?.spoken && sentence[index]?.lower !== 'so' ? { cue: cue.span, subject: null } : null);
}

interface Cue {
  readonly span: Span;
  /** The token behind it. */
  readonly end: number;
  /** A pronoun that hangs on the verb: "dit-elle". */
  readonly pronoun: Span | null;
}

function cueAt({ cues, participles, auxiliaries }: Speech, sentence: readonly Token[], index: number): Cue | null {
  const token = sentence[index];
  if (!token || token.quote >= 0 || token.capital) return null;
  const word = bareOf(token.lower);
  const inverted = INVERTED.exec(token.lower)?.[0].replace(/^(?:-t)?-/, '') ?? '';
  const pronoun = inverted ? { start: token.end - inverted.length, end: token.end } : null;
  const next = sentence[index + 1];
  if (auxiliaries.has(word) && next && participles.has(next.lower)) return { span: { start: token.start, end: next.end }, end: index + 2, pronoun };
  return cues.has(word) ? { span: { start: token.start, end: token.end }, end: index + 1, pronoun } : null;
}

/** Stein sagte: "…". Olga Stein a déclaré : "…". Am Montag sagte Stein: "…". Laut Stein ist das "…". */
function before(speech: Speech, sentence: readonly Token[], at: number): Attribution | null {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const token = sentence[index] as Token;
    if (token.quote >= 0 || token.text === ';') return null;
    if (speech.according.has(token.lower)) return phraseAt(speech, sentence, index + 1, null);
    const cue = cueAt(speech, sentence, index);
    if (!cue || cue.end > at) continue;
    if (cue.pronoun) return { cue: cue.span, subject: cue.pronoun, called: 'pronoun' };
    const after = sentence[cue.end];
    const inverted = after && speech.pronouns.has(after.lower) ? phraseAt(speech, sentence, cue.end, cue.span) : null;
    const subject = inverted ?? subjectBefore(speech, sentence, index) ?? (index > 0 ? phraseAt(speech, sentence, cue.end, cue.span) : null);
    if (subject) return { ...subject, cue: cue.span };
  }
  return null;
}

/** The subject that ends right before a verb, perhaps with an aside behind it, and opens its clause. */
function subjectBefore(speech: Speech, sentence: readonly Token[], verb: number): Attribution | null {
  const previous = sentence[verb - 1];
  if (previous && speech.pronouns.has(previous.lower)) return { cue: null, subject: spanOf(sentence, { start: verb - 1, end: verb }), called: 'pronoun' };
  const end = previous && /^[,)]$/.test(previous.text) ? asideBefore(sentence, verb - 1) : verb;
  if (end === null) return null;
  let start = end;
  while (start > 0 && end - start < LONGEST_ROLE && (sentence[start - 1] as Token).quote < 0 && (sentence[start - 1] as Token).spoken) start--;
  const found = phraseAt(speech, sentence, start, null);
  const rest = found?.subject ? sentence.slice(start, end).filter((token) => token.start >= (found.subject as Span).end) : [];
  // "Am Montag sagte": what stands between is part of another phrase.
  return rest.length === 0 || speech.ties.has(elided(rest[0] as Token)) ? found : null;
}

/** The token at which an aside begins that ends right before a token: "Stein (52) sagte", "Stein, die Wirtin, sagte". */
function asideBefore(sentence: readonly Token[], last: number): number | null {
  const opening = sentence[last]?.text === ')' ? '(' : ',';
  for (let index = last - 1; index >= Math.max(0, last - LONGEST_ROLE); index--) if (sentence[index]?.text === opening) return index;
  return null;
}

/** Who a noun phrase that begins at a token names: the name in it or in its apposition, else what it calls somebody. */
function phraseAt(speech: Speech, sentence: readonly Token[], from: number, cue: Attribution['cue']): Attribution | null {
  const first = sentence[from];
  if (!first?.spoken) return null;
  if (speech.pronouns.has(first.lower) && !first.capital) return { cue, subject: spanOf(sentence, { start: from, end: from + 1 }), called: 'pronoun' };
  const article = speech.articles.has(elided(first)) || (cue === null && speech.obliqueArticles.has(first.lower));
  if (!article && !first.capital) return null;
  const name = article ? nameBehind(speech, sentence, from) : nameAt(speech, sentence, from);
  if (name) return { cue, subject: spanOf(sentence, name), called: 'name' };
  const role = article ? roleAt(speech, sentence, from) : null;
  return role && { cue, subject: spanOf(sentence, role), called: 'noun' };
}
