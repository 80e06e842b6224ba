/** How a name is spelt, less what does not tell bearers apart: articles, full stops, accents, forms of address, what a company is in law. */
import type { EntityType } from '../analysis.ts';
import { ALIASES, COMPANY_FORMS, HONORIFICS, HONOURS } from './lexicon.ts';

/** What a text says as a name, wherever it stands. */
export interface Spelt {
  /** Without what does not tell bearers apart. */
  readonly key: string;
  readonly mr: boolean;
  readonly mrs: boolean;
}

const MR = /^(?:mr|sir|lord)\.? /i;
const MRS = /^(?:mrs|ms|miss|lady|dame)\.? /i;

/** Whether a text addresses its bearer as a man or a woman: "Mrs Berg". */
export function hasFormOfAddress(text: string): boolean {
  return MR.test(text) || MRS.test(text);
}

export function speltAs(text: string): Spelt {
  return { key: keyOf(text), mr: MR.test(text), mrs: MRS.test(text) };
}

/** Surnames that a Mr and a Mrs of the article share: their forms of address do tell them apart. */
export function couplesIn(texts: readonly Spelt[]): ReadonlySet<string> {
  const women = new Set(texts.filter(({ mrs }) => mrs).map(({ key }) => key));
  return new Set(women.size ? texts.filter(({ mr, key }) => mr && women.has(key)).map(({ key }) => key) : []);
}

/** Letters that are no other letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ß: 'ss', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th' };

/** In small letters, without accents and quotation marks. */
function plainOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøßłæœđðþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’‘]/g, "'")
    .replace(/["“”«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ & /g, ' and ');
}

function keyOf(text: string): string {
  if (/^[a-z]+$/i.test(text)) return ALIASES.get(text.toLowerCase()) ?? text.toLowerCase();
  let key = (/^[a-z -]*$/i.test(text) ? text.toLowerCase() : plainOf(text))
    .replace(/^(?:the|an?) /, '')
    .replace(/'s?$/, '')
    .replace(/(?<![^ ])(st|mt|ft)\.? (?=\p{L})/gu, (_, short: string) => `${SHORTENED[short] ?? short} `)
    .replace(CALL_SIGN, '$1');
  const alias = ALIASES.get(key);
  if (alias) return alias;
  if (/^(?:\p{L}\.){2,8}$/u.test(key) || /^(?:\p{L}\.){1,7}\p{L}$/u.test(key)) key = key.replace(/\./g, '');
  const words = key.split(' ');
  while (words.length > 1 && HONORIFICS.has((words[0] as string).replace(/\.$/, ''))) words.shift();
  while (words.length > 2 && HONOURS.has((words.at(-1) as string).replace(/\./g, ''))) words.pop();
  while (words.length > 1 && isCompanyForm(words.at(-1) as string)) words.pop();
  key = words.join(' ').replace(/,$/, '').replace(STATE, '');
  return ALIASES.get(key) ?? key;
}

const SHORTENED: Readonly<Record<string, string>> = { st: 'saint', mt: 'mount', ft: 'fort' };

/** "KREE-FM" is KREE. */
const CALL_SIGN = /^([kwc]\p{L}{2,3})-(?:am|fm|tv|dt)$/u;

/** What a state calls itself, but where it tells it from another. */
const STATE =
  /^(?:kingdom|republic|federal republic|islamic republic|people's republic|socialist republic|arab republic|free state|sultanate|emirate|principality) of (?!china$|korea$|(?:the )?congo$|ireland$)(?:the )?/;

/** "Inc.", "Co.,", "S.A." */
export function isCompanyForm(word: string): boolean {
  return COMPANY_FORMS.has(word.replace(/[.,]/g, ''));
}

/** A number behind a name, which otherwise may look like an initial; Xi is a name. */
export const ROMAN = /^(?=[ivx])(?!xi$)x{0,3}(?:i[vx]|v?i{0,3})$/;

export function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word);
}

/**
 * What names have in common that are one name written in two ways: "Blue Reed" and "Bluereed", an organisation's in the plural, a person's or
 * a place's romanised otherwise, as "Khoury" and "Khouri". Short names tell their bearers apart by every letter: "Eric" and "Erik".
 */
export function variantOf(words: readonly string[], type: EntityType): string {
  const written = type === 'LOC' ? words.join(' ').replace(DIRECTION, '$1 ') : words.join(' ');
  const joined = joinedOf(written);
  if (type === 'MISC' || words.some((word) => ROMAN.test(word) || isInitial(word))) return joined;
  const single = type !== 'PER' && words.length > 1 ? joined.replace(/(?<=\p{L}{3}[^su])s$/u, '') : joined;
  if (type === 'ORG') return single;
  if (type === 'LOC') return single.length > LONGEST_TOLD ? soundOf(single) : joined;
  const last = words.length - 1;
  const told = words.map((word, at) => {
    const letters = joinedOf(word);
    // Sounds in capitals are no letters.
    return letters.length > (at < last ? LONGEST_GIVEN : LONGEST_TOLD) ? soundOf(letters).toUpperCase() : letters;
  });
  return told.join('');
}

function joinedOf(written: string): string {
  return written.replace(/[- '.]/g, '');
}

/** Of names up to this length, in UTF-16 units, each letter tells; of given names, of which a family may have two that sound alike, up to that. */
const LONGEST_TOLD = 4;
const LONGEST_GIVEN = 5;

/** "West Ostland" and "Western Ostland"; but South Africa is a country. */
const DIRECTION = /^(north|south|east|west)ern (?!africa$|asia$|europe$)/;

/** Letters that romanisations have for one sound, made one. */
function soundOf(letters: string): string {
  return letters
    .replace(/ou|oo/g, 'u')
    .replace(/ee|ie|y/g, 'i')
    .replace(/ph/g, 'f')
    .replace(/[kc]h|ck|[cq]/g, 'k')
    .replace(/(\p{L})\1+/gu, '$1');
}
