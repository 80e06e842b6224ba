/** Whether whoever is named inside a sentence does something in it: a pronoun behind it then stands for them, as for whoever opens a sentence. */
import type { Span } from '../analysis.ts';
import { type Gender, genderOfTitle } from '../entities/gender.ts';
import { TITLES } from '../entities/lexicon.ts';
import { isSomebody } from './animacy.ts';
import { openingOf } from './asides.ts';

const REACH = 60;
/** How far before a pronoun, in UTF-16 units, somebody without a name is looked for. */
const FARTHEST_KIN = 600;

/** Behind a name: its bearer says or does something. */
const ACTS =
  /^(?:(?:,\s\d{1,3})?,\s(?:said|says|told|added|asked|replied|argued|warned|claimed|wrote|noted|explained|insisted|announced|described|called|confirmed|denied|submitted)(?!\s\p{Lu})|\s(?:[a-z]{2,12}ly\s|also\s|then\s|later\s)?(?:said|says|told|tells|thinks|knows|knew|thought|began|saw|took|made|gave|went|came|sat|stood|put|wrote|spoke|paused|smiled|[a-z]{3,14}ed|[a-z]{2,12}[^s]s(?=\s(?:his|her|the|an?|from|at|up|out|off|over|back)\s|[.,])))(?![a-z])/u;
/** `"…," said harbour master Petra Nygård.` */
const TOLD_BEFORE = /["”’,]\s(?:said|says|added|adds|wrote|writes|asked|asks|replied|explained|explains|argued|argues|noted|notes)\s(?:[a-z]{2,15}\s){0,3}$/;
/** Before a name: what its bearer does is only told of. */
const SUBORDINATE =
  /\b(?:that|which|whom|whose|how|why|when|where|whether|while|if|because|before|after|until|since|than|said|says|told|claimed|argued|by)\s(?:the\s)?(?:[^\s,]{1,20}\s){0,2}$/;

/**
 * Whether the text has a name's bearer act: "Asked for a figure, Berg shrugged."
 *
 * @param from where its passage begins, and `to` where to look no further, in UTF-16 units
 */
export function acts(text: string, { start, end }: Span, from: number, to: number): boolean {
  const before = text.slice(Math.max(from, start - REACH), start);
  if (TOLD_BEFORE.test(before) && /[.,;:]/.test(text.charAt(end))) return true;
  return ACTS.test(text.slice(end, Math.min(to, end + REACH))) && !SUBORDINATE.test(before);
}

/** "My grandfather kept bees. He used to say": the last one that opens a sentence without a name, if the pronoun fits; between two offsets of a text. */
export function kinBefore(text: string, from: number, to: number, gender: Gender | null): string | null {
  if (gender === null) return null;
  let found: string | null = null;
  for (const [, words = ''] of text.slice(Math.max(from, to - FARTHEST_KIN), to).matchAll(KIN))
    if (genderOfTitle(words.slice(words.lastIndexOf(' '))) === gender) found = words;
  return found;
}

/** "A former minister was blunter. “…,” he said": whoever is brought in without a name, to speak, in the last sentence before a pronoun and what is said around it. */
export function newcomerBefore(text: string, from: number, to: number, gender: Gender | null): string | null {
  if (gender === null) return null;
  const told = text
    .slice(Math.max(from, to - FARTHEST_KIN), to)
    .replace(/["“][^"“”]*["”]\W{0,3}$/, '')
    .trimEnd()
    .replace(/[.:]$/, '');
  const sentence = told
    .slice(openingOf(told))
    .trimStart()
    .replace(/, who [^.,;:"“”]{2,60},/, '');
  const [before, phrase = '', verb = ''] = NEWCOMER.exec(sentence) ?? [];
  if (!before || !isPlainEnd(sentence.slice(before.length))) return null;
  // "Her mother was a nurse": told of somebody else who speaks.
  if (/^(?:His|Her|Their)/.test(phrase) && /^(?:was|is|had|has|saw|sees)$/.test(verb)) return null;
  const who = phrase.indexOf(' who ');
  const words = (who < 0 ? phrase : phrase.slice(0, who)).split(' ');
  const noun = words.at(-1) ?? '';
  const fits = words.length > 1 && words.length <= MOST_WORDS && words.every((word) => /^[A-Za-z-]+$/.test(word)) && isSomebody(noun);
  return fits && (genderOfTitle(noun) ?? gender) === gender ? words.join(' ') : null;
}

/** Whether a sentence goes on shortly and without a name. */
function isPlainEnd(text: string): boolean {
  return text.length <= LONGEST_END && !/[\p{Lu}!?"“”]/u.test(text);
}

const MOST_WORDS = 5;
/** In UTF-16 units. */
const LONGEST_END = 80;
/** Newcomers, with the words by which they are said to speak or to be minded so. */
const NEWCOMER =
  /^((?:An?|One|Another|His|Her|Their) [^.,;:"“”]{2,80}?) (said|says|put|puts|agreed|agrees|disagreed|was|is|told|tells|recalled|recalls|remembered|remembers|described|describes|explained|explains|added|adds|complained|dismissed|criticised|praised|welcomed|argued|argues|warned|went further|spoke|speaks|sees|saw|had|has|wants|wanted|hopes|hoped|thinks|believes|believed|insists|insisted|denies|denied|laughed|laughs|smiled|smiles|shrugged|shrugs|nodded|nods)(?![a-z])/;

/** "The young lady" may be somebody named; whoever is introduced by "my" or "a" is not. */
const KIN = /(?<=^\s{0,4}|[.!?]["”’]?\s)((?:My|Our|An?) (?:(?:late|old|elderly|young|tall|great|own) ){0,2}[a-z]{3,14})(?=,? [a-z]{2,14})/g;

/** Whether somebody else comes in between two offsets of a text: "A neighbour called." */
export function introduces(text: string, from: number, to: number): boolean {
  return /[.!?]["”’]?\s(?:An?|One|Another|Two|Some)\s[a-z]/.test(text.slice(Math.max(from, to - FARTHEST_KIN), to));
}

/** "A nurse in Karsk, who": whoever opens a passage without a name, in its text before "who"; null where nobody does. */
export function somebodyBefore(text: string): string | null {
  return /^\s{0,4}((?:An?|One|The) [a-z][^,.;:"“”]{2,60}),? $/.exec(text)?.[1] ?? null;
}

/** "Finance Minister Torstein Lie" without the office; anything else as it is. */
export function untitled(words: string): string {
  const parts = words.split(' ');
  const last = parts.findLastIndex((word) => TITLES.has(word.toLowerCase()));
  const name = parts.slice(last + 1);
  return last >= 0 && name.length > 1 && name.every((word) => /^\p{Lu}\p{Ll}[\p{L}-]{0,20}$/u.test(word)) && /^\p{Lu}/u.test(words) ? name.join(' ') : words;
}
