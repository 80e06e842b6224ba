/** Which name another is short for: a surname, an acronym, an organisation or a place by part of its name. */
import type { EntityType } from '../analysis.ts';
import { type Gender, genderOfName } from './gender.ts';
import { NICKNAMES, ORGANISATION_WORDS, PLACE_WORDS } from './lexicon.ts';
import { hasFormOfAddress, isCompanyForm, isInitial, ROMAN } from './spellings.ts';

/** All mentions of one spelling: the same letters, whatever the apostrophes, full stops and articles. */
export interface NameForm {
  readonly key: string;
  readonly words: readonly string[];
  /** How it is written, as often as it is. */
  readonly texts: ReadonlyMap<string, { readonly count: number }>;
  /** Where its first name stands among all. */
  readonly first: number;
  /** Where its second name stands: its first may be that of a headline. */
  readonly again: number;
  /** Whether its bearer is spoken of as "Mr" or "Mrs", and nowhere as the other. */
  readonly addressed: Gender | null;
  readonly type: EntityType;
  /** Introduced as the name of somebody's relative. */
  readonly relative: boolean;
  /** The form that this one is short for, or another name of. */
  readonly fuller: NameForm | null;
}

/** The form that stands for the bearer of `form`. */
export function rootOf<Form extends NameForm>(form: Form): Form {
  let root = form;
  while (root.fuller) root = root.fuller as Form;
  return root;
}

/** So many names may stand before it in a headline. */
const LAST_IN_HEADLINE = 2;

/** Looks up the forms that another may be short for: a short form shares the first or the last word, or consists of the initials. */
export class ShortForms<Form extends NameForm> {
  readonly #order: ReadonlyMap<Form, number>;
  /** By the word at an edge and by its first letter; grouped by their numbers of words: of as many, only a form with an initial is short for another. */
  readonly #edges: Readonly<Record<Side, ReadonlyMap<string, Form[][]>>>;
  readonly #letters: Readonly<Record<Side, ReadonlyMap<string, Form[][]>>>;
  readonly #middles = new Map<string, Form[]>();
  readonly #initials = new Map<string, Form[]>();

  constructor(forms: readonly Form[]) {
    this.#order = new Map(forms.map((form, at) => [form, at]));
    const edges = { first: new Map<string, Form[][]>(), last: new Map<string, Form[][]>() };
    const letters = { first: new Map<string, Form[][]>(), last: new Map<string, Form[][]>() };
    for (const form of forms) {
      for (const [side, word] of edgesOf(form)) {
        addSized(edges[side], word, form);
        addSized(letters[side], word.charAt(0), form);
      }
      for (let at = 1; at < form.words.length - 1; at++) add(this.#middles, form.words[at] as string, form);
      if (form.type === 'ORG' || form.type === 'LOC') for (const initials of initialsOf(form)) add(this.#initials, initials, form);
    }
    this.#edges = edges;
    this.#letters = letters;
  }

  /** Forms that may be fuller ones of `form`, in order. */
  #candidates(form: Form): Form[] {
    const found = new Set<Form>(this.#initials.get(form.key));
    const least = form.words.length + (form.words.some(isShort) ? 0 : 1);
    if (form.words.length === 1) for (const other of this.#middles.get(form.key) ?? []) found.add(other);
    for (const [side, word] of edgesOf(form)) {
      const sized = isInitial(word) ? this.#letters[side].get(word.charAt(0)) : this.#edges[side].get(word);
      for (let size = least; sized && size < sized.length; size++) for (const other of sized[size] ?? []) found.add(other);
    }
    return found.size > 1 ? [...found].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0)) : [...found];
  }

  /** The form that another is short for, or null where there is none or no telling which. */
  fullerOf(form: Form): Form | null {
    const [title, surname] = form.words;
    if (title === 'mrs') {
      const wives = (this.#edges.last.get(surname ?? '')?.[2] ?? []).filter(
        (other) => other !== form && other.type === 'PER' && genderOfName(other.key) === 'she',
      );
      return wives.length === 1 ? (wives[0] as Form) : null;
    }
    const possible = this.#candidates(form).filter(
      (other) => other !== form && other.words.length >= form.words.length && isShortFor(form, other) && !contradicts(form, other),
    );
    const candidates = form.type === 'PER' && form.words.length === 1 ? atAnEdge(form, possible) : possible;
    const [first] = candidates;
    if (!first) return null;
    const longest = candidates.reduce((best, other) => (other.words.length > best.words.length ? other : best));
    if (candidates.every((other) => other === longest || rootOf(other) === rootOf(longest) || isShortFor(other, longest))) return longest;
    // Where several could be meant, whoever alone had been named in full when the short form first came is.
    const isHeadline = form.first <= LAST_IN_HEADLINE && candidates.every((other) => other.first > form.first);
    const since = isHeadline ? form.again : form.first;
    const before = candidates.filter((other) => other.first < since);
    const [subject] = before;
    if (!subject || before.every((other) => rootOf(other) === rootOf(subject))) return subject ?? null;
    if (form.type === 'PER') return bearerAmong(before, form);
    const plain = before.filter((other) => isOfItsKind(form, other));
    return plain.length === 1 ? (plain[0] as Form) : null;
  }
}

/** "Lind" is Jonas Lind rather than Andrés Lind Moreno. */
function atAnEdge<Form extends NameForm>({ words: [word] }: Form, fuller: readonly Form[]): readonly Form[] {
  const last = fuller.filter(({ words }) => words[0] === word || words.at(-1) === word);
  return last.length ? last : fuller;
}

function add<Form>(into: Map<string, Form[]>, key: string, form: Form): void {
  const forms = into.get(key);
  if (forms) forms.push(form);
  else into.set(key, [form]);
}

function addSized<Form extends NameForm>(into: Map<string, Form[][]>, key: string, form: Form): void {
  let sized = into.get(key);
  if (!sized) {
    sized = [];
    into.set(key, sized);
  }
  const { length } = form.words;
  while (sized.length <= length) sized.push([]);
  (sized[length] as Form[]).push(form);
}

/** "Mr Berg" is not Ida Berg. */
function contradicts({ type, addressed }: NameForm, other: NameForm): boolean {
  if (type !== 'PER' || !addressed) return false;
  return (other.addressed ?? genderOfName(other.key) ?? addressed) !== addressed;
}

/** Whose surname a form is among relatives who share it: whoever the others are introduced as relatives of, unless a Mrs may be one of those. */
function bearerAmong<Form extends NameForm>(forms: readonly Form[], surname: Form): Form | null {
  if ([...surname.texts.keys()].some(hasFormOfAddress)) return null;
  const [bearer, ...others] = forms.filter(({ relative }) => !relative);
  if (!bearer || others.some((other) => rootOf(other) !== rootOf(bearer))) return null;
  return forms.every(({ words }) => words.at(-1) === surname.words.at(-1)) ? bearer : null;
}

/** "Lower Coast" for "Lower Coast University": nothing but the kind is left out. */
function isOfItsKind(short: NameForm, full: NameForm): boolean {
  return begins(short.words, full.words) && full.words.slice(short.words.length).every(isKind);
}

/** The first and the last word of a form, a nickname also as the name that it stands for. */
function edgesOf({ words }: NameForm): [Side, string][] {
  const first = words[0] as string;
  const name = NICKNAMES.get(first);
  const edges: [Side, string][] = [
    ['first', first],
    ['last', words.at(-1) as string],
  ];
  if (name) edges.push(['first', name]);
  return edges;
}

type Side = 'first' | 'last';

function isShortFor(form: NameForm, fuller: NameForm): boolean {
  if (fuller.type === 'PER' && form.type === 'PER') {
    // Elsewhere forms of address are off; here one stands for a Mrs beside a Mr.
    if (fuller.words[0] === 'mrs') return false;
    // Of as many words, the one with the initials is the short one.
    if (form.words.length === fuller.words.length && (!form.words.some(isShort) || fuller.words.some(isShort))) return false;
    return isPersonShortFor(form.words, fuller.words);
  }
  if (form.words.length >= fuller.words.length) return false;
  const later = form.first > fuller.first;
  if (fuller.type === 'ORG' && form.type === 'ORG' && isOrganisationShortFor(form, fuller, later)) return true;
  if (fuller.type === 'LOC' && form.type === 'LOC' && isPlaceShortFor(form.words, fuller.words, later)) return true;
  return (fuller.type === 'ORG' && (form.type === 'ORG' || form.type === 'MISC')) || (fuller.type === 'LOC' && form.type === 'LOC')
    ? isAcronymOf(form, fuller)
    : false;
}

/** "Berg", "Jonas Berg" and "J. Berg" for "Jonas Maria Berg"; an initial stands for a name that begins with it, a nickname for the name. */
function isPersonShortFor(short: readonly string[], full: readonly string[]): boolean {
  // "Karl I" is not "Karl II", and "Karl Berg" is not "Karl Berg Jr."; but "Karl" alone is whichever was named.
  if (short.length > 1) {
    const ending = short.at(-1) as string;
    if (ROMAN.test(ending) && !full.includes(ending)) return false;
    const rank = full.at(-1) as string;
    if ((ROMAN.test(rank) || SENIORITY.test(rank)) && short.join(' ') === full.slice(0, -1).join(' ')) return false;
  }
  let at = 0;
  for (const word of short) {
    while (at < full.length && !stands(word, full[at] as string)) at++;
    if (at++ >= full.length) return false;
  }
  const first = short[0] as string;
  const last = short.at(-1) as string;
  // "Andrés Lind Moreno" may go by "Lind".
  const goesByMiddle = short.length === 1 && full.length > 2 && first.length > 3 && !SMALL.test(first);
  return goesByMiddle || stands(last, full.at(-1) as string) || (stands(first, full[0] as string) && first.length > 1 && !isInitial(first));
}

const SMALL = /^(?:of|the|de|del|della|van|von|der|den|bin|ibn|al|el|la|le|da|dos|du|abu|saint|san|junior|senior)$/;

/** What else than a number may tell a son from his father. */
const SENIORITY = /^[js]r\.?$/;

/** Stands for a longer name: an initial or a nickname. */
function isShort(word: string): boolean {
  return isInitial(word) || NICKNAMES.has(word);
}

function stands(word: string, name: string): boolean {
  if (word === name || NICKNAMES.get(word) === name || NICKNAMES.get(name) === word) return true;
  return isInitial(word) && name.startsWith(word.charAt(0));
}

function begins(short: readonly string[], full: readonly string[]): boolean {
  return short.every((word, at) => word === full[at]);
}

function ends(short: readonly string[], full: readonly string[]): boolean {
  return short.every((word, at) => word === full[full.length - short.length + at]);
}

/**
 * "Navy" for "Torrian Navy", "Blue Reed" for "Blue Reed Records".
 *
 * @param later the short form came after the full one
 */
function isOrganisationShortFor(form: NameForm, { words: full }: NameForm, later: boolean): boolean {
  const { words: short } = form;
  const [word] = short;
  // "Congress" comes before "the Reconstruction Congress" and is another.
  if (word && later && short.length === 1 && organisations.has(word) && isHeadOf(word, full)) return true;
  const more = full.length - short.length;
  const rest = full.slice(short.length);
  if (begins(short, full)) {
    // "House" for "House of Representatives".
    if (rest[0] === 'of' && (later || organisations.has(short.at(-1) as string))) return true;
    // "Reed" for "Reed Against the Tide".
    if (rest[0] === 'against' && later) return true;
    // Once the whole has been named, its beginning stands for it; before, a name that goes on is a part's: Reedmill and "Reedmill Westland". A
    // maker's name alone is no short form of "Reedmill Watch Ultra".
    const tells = more === 1 || (more <= 3 && (short.length > 1 || isKind(full.at(-1) as string)));
    if (later && tells && !/^(?:in|on|at|for)$/.test(rest[0] as string)) return true;
    if (more <= 2 && rest.every((one) => isKind(one) && !OWNED.test(one))) return true;
  }
  // "Children's BBC" is a part of the BBC.
  if (isAcronym(form)) return false;
  // Every country has a "National Assembly".
  const general = short.length > 1 && short.every(isKind);
  // "New Reed University" is another than "Reed University", but the "San Marlo Spurs" are the "Spurs".
  const apart = APART.test(full[0] as string) && !(more === 2 && short.length === 1 && /[^s]s$/.test(word as string));
  return later && more <= 2 && !general && ends(short, full) && !apart;
}

/** "Institute" for "Reed Institute for Tides", "Museum" for "Lower Coast Museum" or "Museum of Sails". */
function isHeadOf(word: string, full: readonly string[]): boolean {
  const at = full.indexOf(word);
  return at >= 0 && (at === full.length - 1 || /^(?:of|for|on|against)$/.test(full[at + 1] as string));
}

/** "Palace" for "Winter Palace", "Reed Airport" for "Ostby Reed Airport", "Ostby" for "Ostby am See" or "Ostby Islands". */
function isPlaceShortFor(short: readonly string[], full: readonly string[], later: boolean): boolean {
  const [word] = short as [string];
  if (short.length === 1 && places.has(word) && isHeadOf(word, full)) return true;
  const more = full.length - short.length;
  if (short.length > 1 && ends(short, full)) {
    // "Upper Reed Lake" is another than "Reed Lake", and so may "Ostby Art Museum" be than "Art Museum".
    const left = full.slice(0, more);
    return !left.includes('of') && !APART.test(left[0] as string) && (short.includes('of') || (places.has(short.at(-1) as string) && later));
  }
  if (!later || !begins(short, full)) return false;
  const [next] = full.slice(short.length) as [string];
  return ((more === 1 || full[short.length + 1] === 'of') && NAMESAKES.test(next)) || (more <= 3 && TELLING.test(next));
}

/** Tells a place, or what is there, from its neighbour of the same name. */
const APART =
  /^(?:north|south|east|west|northern|southern|eastern|western|upper|lower|inner|outer|new|old|great|greater|little|central|middle|san|santa|los|saint|royal)$/;
/** Go without saying behind a name that is theirs alone; a county or a river has its name from elsewhere. */
const NAMESAKES = /^(?:palace|abbey|monastery|islands|bridge|borderlands|cdp)$/;
/** "Ostby am See", "Ostby-on-Reed", "Santa Ida del Mar". */
const TELLING = /^(?:am|an|im|ob|bei|on|upon|under|sur|sous|en|de|del|della|di|do|da)$/;

const organisations = new Set([...ORGANISATION_WORDS].map((word) => word.toLowerCase()));
const places = new Set(['empire', 'palace', 'museum', 'castle', 'stadium', 'temple', 'cathedral', ...[...PLACE_WORDS].map((word) => word.toLowerCase())]);
/** What else a club, a school or a company is called by its kind. */
const KINDS =
  /^(?:football|soccer|rugby|cricket|basketball|hockey|high|primary|secondary|business|central|national|international|records|pictures|brothers|bros\.?|electronics|technology|technologies|systems|software|foods|pharmaceuticals|telecom|aerospace|insurance|entertainment)$/;

/** What a company may own under its name, so that a part is meant where it has been named before without. */
const OWNED = /^(?:records|pictures|studios?|entertainment|aerospace|insurance|foods)$/;

function isKind(word: string): boolean {
  return organisations.has(word) || KINDS.test(word);
}

/** "KCNA" for "Korean Central News Agency". */
function isAcronymOf(short: NameForm, full: NameForm): boolean {
  return isAcronym(short) && initialsOf(full).has(short.key);
}

function isAcronym({ key, words, texts }: NameForm): boolean {
  if (words.length > 1 || key.length < 2 || key.length > 8) return false;
  return [...texts.keys()].some((text) => /\p{Lu}{2}|(?:\p{Lu}\.){2}/u.test(text));
}

/** The initials of a form's words: of all, and without the small ones; and with those of what it is in law, as in "RMC" and "Reed Mill Corporation". */
function initialsOf({ words, texts }: NameForm): ReadonlySet<string> {
  const [text = ''] = texts.keys();
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
  const isLegal = last.length <= LONGEST_LEGAL && isCompanyForm(last);
  if (words.length === 1 && !isLegal && !text.includes('-')) return NONE;
  const parts = words.flatMap((word) => word.split('-'));
  const initials = new Set([parts, parts.filter(isMain), words.filter(isMain)].map((kept) => kept.map((word) => word.charAt(0)).join('')));
  if (!isLegal) return initials;
  const form = LEGAL_INITIALS[last] ?? last.replace(/\./g, '');
  return new Set([...initials].flatMap((short) => [short, short + form, short + form.charAt(0)]));
}

const NONE: ReadonlySet<string> = new Set();

function isMain(word: string): boolean {
  return !SMALL_IN_ORGANISATIONS.test(word);
}

const SMALL_IN_ORGANISATIONS = /^(?:of|the|for|and|in|on|to|&|de|la|du|des|del|do|da|dos|das|y|e|et|und)$/;
const LONGEST_LEGAL = 'aktiengesellschaft'.length;
const LEGAL_INITIALS: Readonly<Record<string, string>> = { aktiebolag: 'ab', aktiengesellschaft: 'ag' };
