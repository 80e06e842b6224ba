/** Roles: what the words around a name say that its bearer is, by which the text may go on: "the mayor" after "Mayor Jonas Berg". */
import type { Span } from '../analysis.ts';
import type { Change } from '../article/changes.ts';
import type { Article } from '../article.ts';
import { TITLES } from '../entities/lexicon.ts';
import { isSomebody } from './animacy.ts';

/** How far before a name its title stands, and how far behind it its role. */
export const REACH = 60;
export const TITLE_REACH = 40;
/** Words that make of two names two people. */
const LINKING = /\s(?:and|or|nor|but|after|before|over|under|for|of|to|at|from|with|by|in|on|about|is|was|said|says|told)\s/;

/** Mentions of one reading, in order, and the roles that the words around each give to whoever is named, where that was asked. */
interface KnownRoles {
  readonly mentions: readonly Span[];
  roles: (readonly string[] | undefined)[];
}

/** What stands around mentions, kept to the next reading for those of which an edit leaves the surroundings alone. */
export class Surroundings {
  readonly #change: Change;
  readonly #own: KnownRoles;
  readonly #before: KnownRoles;
  #next = 0;

  constructor({ change }: Article, mentions: readonly Span[], before: Surroundings | null) {
    this.#change = change;
    this.#before = before ? before.#own : { mentions: [], roles: [] };
    this.#own = { mentions, roles: [] };
  }

  /** The roles around a mention. To be asked in order. */
  rolesAt(order: number, work: () => readonly string[]): readonly string[] {
    const taken = this.#own.roles[order];
    if (taken) return taken;
    const { start, end } = this.#own.mentions[order] as Span;
    const { from, to, toBefore } = this.#change;
    const alone = end + REACH <= from ? 0 : start - TITLE_REACH >= to ? toBefore - to : null;
    const roles = (alone === null ? undefined : this.#known(start + alone, end + alone)) ?? work();
    this.#own.roles[order] = roles;
    return roles;
  }

  /** Takes over what is known of the mentions before an edit, which are the same ones. */
  takeOver(): void {
    this.#own.roles = this.#before.roles;
  }

  /** Forgets the roles around a mention; returns what they were, if that was known. */
  forget(order: number): readonly string[] | undefined {
    const known = this.#own.roles[order];
    this.#own.roles[order] = undefined;
    return known;
  }

  #known(start: number, end: number): readonly string[] | undefined {
    const { mentions, roles } = this.#before;
    while (this.#next < mentions.length && (mentions[this.#next] as Span).start < start) this.#next++;
    const same = mentions[this.#next];
    return same?.start === start && same.end === end ? roles[this.#next] : undefined;
  }
}

/** A phrase without its article and without what hangs on it: "the minister [of harbours]". */
export function headOf(phrase: string): string {
  const hung = phrase.search(/ (?:of|for|at|in|from|with|and|who|whose|on) /);
  return (hung < 0 ? phrase : phrase.slice(0, hung)).replace(/^(?:the|an?|its|their|our|his|her|that|this) /, '');
}

/** Whether the word before a name is what the person is: a title, or a word with a person's ending. */
export function isRole(word: string): boolean {
  return (
    /^\p{Lu}/u.test(word) ||
    /(?:er|or|[iy]st|ian|man|woman|ant|ent|chief|coach|head|king|queen|judge|aide|captain|secretary|deputy|mayor|spokesperson|ally|official|chair)$/.test(word)
  );
}

/** Whether the words between two names are the role of whoever bears the second: " campaign spokeswoman ". */
export function endsInRole(between: string): boolean {
  const role = /^(?:\s(?:[\p{Ll}’'-]{2,20}\s){0,3}|-)([\p{Ll}-]{2,20})\s$/u.exec(between.slice(0, REACH));
  return role?.[1] !== undefined && isRole(role[1]) && !LINKING.test(between);
}

/** "A Nygård aide", "the Berg campaign": whether a name between an article and a role belongs to whoever is not named. */
export function isAnonymous(before: string, behind: string): boolean {
  const role = /^ (?:[\p{Ll}-]{2,20} ){0,2}([\p{Ll}-]{2,20})$/u.exec(behind)?.[1];
  return (
    role !== undefined && /^(?:the|an?|one|another)\s(?:[\p{Ll}-]{2,20}\s)?$/iu.test(before) && (isRole(role) || isSomebody(role)) && !LINKING.test(behind)
  );
}

const KINDS = new Set(
  'bank bureau department ministry agency company firm group university college school council court association institute foundation party committee commission union federation authority service board trust society club league band studio hospital museum airline startup retailer automaker carmaker chain nonprofit charity publisher brand network magazine newspaper manufacturer'.split(
    ' ',
  ),
);
/** "The council later corrected its statement.": the last body that opens a sentence of a text, by its kind alone; null where none does. */
export function bodyIn(text: string): string | null {
  let found: string | null = null;
  for (const [, words = '', kind = ''] of text.matchAll(BODY))
    if (KINDS.has(kind) || /^(?:council|government|group|panel|board|team|embassy|paper|report)$/.test(kind)) found = words;
  return found;
}

const BODY =
  /(?<=^\s{0,4}|[.!?]["”’]?\s)(The (?:[a-z]{3,15} ){0,2}?([a-z]{3,15}))(?=(?: [a-z]{3,8}ly| also| later)? (?:said|says|told|has|had|was|is|declined|rejected|denied|[a-z]{3,12}ed)\b)/g;

/** Marks the kinds of bodies among roles, those that are part of the name and those that the text gives. */
export const NAMED_KIND = '=';
export const GIVEN_KIND = '~';

/** What kind of body a name says that its bearer is: "Harrow Bank", "Bureau of Tides". */
export function kindsNamed(name: string): string[] {
  const words = name.toLowerCase().split(/\s+/);
  const of = words.findIndex((word) => /^(?:of|for)$/.test(word));
  const kind = words[(of < 0 ? words.length : of) - 1] ?? '';
  return words.length > 1 && KINDS.has(kind) ? [NAMED_KIND + kind] : [];
}

/** What kind of body the words before a name, and those of the role behind it, say that its bearer is: "the band Harrow", "Harrow, a research firm,". */
export function kindsGiven(before: readonly string[], behind: readonly string[]): string[] {
  return [before.at(-1), behind.at(-1)].filter((kind): kind is string => kind !== undefined && KINDS.has(kind)).map((kind) => GIVEN_KIND + kind);
}

/** Whether a phrase is an office by which somebody is introduced: "the mayor", "MEC for Health", "Minister of Tides". */
export function isOffice(phrase: string): boolean {
  if (/^(?:the|an?|his|her|its|their|our|another) /i.test(phrase)) return true;
  const of = phrase.search(/ (?:of|for|to) /);
  const head = phrase.slice(0, of < 0 ? phrase.length : of);
  const last = head.slice(head.lastIndexOf(' ') + 1);
  return /^\p{Lu}/u.test(phrase) && (TITLES.has(last.toLowerCase()) || /^(?:\p{Lu}{2,4}|Co-[Ff]ounder)$/u.test(last));
}

const KIN =
  /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)|['’]s?) (?:\p{Ll}{3,10} )?(wife|husband|partner|son|daughter|mother|father|brother|sister|grandmother|grandfather|uncle|aunt|niece|nephew|widow|girlfriend|boyfriend|fiancée?),? $/u;

/** Whose relative whoever is named behind a text is said to be: "his wife, ". */
export function kinIn(before: string): readonly string[] {
  const kin = KIN.exec(before)?.[1];
  return kin ? [OWNED + kin] : [];
}

/** The words of the role that a name between commas stands behind: "The police chief, Dag Ruud,". */
export function roleBefore(before: string, behind: string): readonly string[] {
  const at = Math.max(before.lastIndexOf('the '), before.lastIndexOf('The '));
  const isWhole = !/ (?:of|for|at|in|on|from|by|to|with) $/.test(before.slice(0, Math.max(0, at)));
  const role = at >= 0 && isWhole && before.endsWith(', ') && behind.startsWith(',') ? before.slice(at + 4, -2) : '';
  const words = role.split(' ');
  return /^[\p{Ll} -]+$/u.test(role) && isSomebody(words.at(-1) ?? '') ? words.slice(-3) : [];
}

/** Marks roles that belong to somebody: his wife. */
export const OWNED = '+';

/** Titles that stand before names in short, and how the text goes on. */
const SHORT_TITLES = new Map<string, readonly string[]>([
  ['gov.', ['governor']],
  ['sen.', ['senator', 'lawmaker']],
  ['rep.', ['representative', 'congressman', 'congresswoman', 'lawmaker']],
  ['pres.', ['president']],
  ['prof.', ['professor']],
  ['prof', ['professor']],
  ['dr.', ['doctor']],
  ['dr', ['doctor']],
  ['rev.', ['reverend', 'pastor', 'vicar']],
  ['rev', ['reverend', 'pastor', 'vicar']],
  ['gen.', ['general']],
  ['col.', ['colonel']],
  ['capt.', ['captain']],
  ['lt.', ['lieutenant']],
  ['sgt.', ['sergeant']],
  ['sgt', ['sergeant']],
  ['det.', ['detective']],
  ['insp.', ['inspector']],
  ['cllr', ['councillor']],
]);

/** What a short title before a name stands for: a governor for "Gov." */
export function rolesInShort(title: string): readonly string[] {
  return SHORT_TITLES.get(title.toLowerCase()) ?? [];
}

const DECADES = ['', 'teenager', '', '', '', '', 'sexagenarian', 'septuagenarian', 'octogenarian', 'nonagenarian'];
const AGE_BEFORE = /(?<!\d)(\d{1,2})-year-old ((?:\p{L}[\p{L}-]{1,14} ){0,2})$/u;
/** What may stand before a role; "A 19-year-old robbed teacher Anna Berg" tells nothing of her. */
const EPITHET = /^(?:\p{Lu}.*|.*(?:al|ic|ive|ous|ish|ary|born|time)|retired|unemployed|married|former|senior|junior|young|single|star|amateur)$/u;
const NO_ROLE = /^(?:after|over|under|her|later|never|ever|whether|per|sent|went|spent|meant|bent|lent)$/;

/** Whether the words between an age and a name leave both one person's: "retired teacher". */
function isOnePerson(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return words.length === 0 || (!NO_ROLE.test(last) && (isRole(last) || isSomebody(last)) && words.slice(0, -1).every((word) => EPITHET.test(word)));
}
const AGE_BEHIND = /^(?:, (?:aged? )?(\d{1,2})[,.;]| \((\d{1,2})\))/;

/** By which age whoever stands between two stretches of text may go: "the 74-year-old", "the septuagenarian". */
export function agesIn(before: string, behind: string): readonly string[] {
  const [, after, enclosed] = AGE_BEHIND.exec(behind) ?? [];
  const [, told, words = ''] = AGE_BEFORE.exec(before) ?? [];
  const age = after ?? enclosed ?? (isOnePerson(words.split(' ').slice(0, -1)) ? told : undefined);
  if (!age) return [];
  const decade = DECADES[Math.floor(Number(age) / 10)];
  return decade && age !== '10' && age !== '11' && age !== '12' ? [`${age}-year-old`, decade] : [`${age}-year-old`];
}

/** A role by all of its words, and by ever fewer: a "prime minister" is a "minister" as well. */
export function rolesIn(words: readonly string[]): string[] {
  return words.map((_, from) => words.slice(from).join(' ').toLowerCase());
}

/** Up to three words that stand right before a name. */
export function wordsBefore(text: string, start: number): readonly string[] {
  const words = text.slice(Math.max(0, start - TITLE_REACH), start).split(/[^\p{L}.'’-]/u);
  const last = words.at(-1) === '' ? words.slice(0, -1) : [];
  const cut = last.lastIndexOf('');
  return last.slice(cut + 1).slice(-3);
}
