/** From names to entities: one for each bearer, under the fullest form, with every mention. */
import type { Entity, EntityType, Span } from '../analysis.ts';
import { moved } from '../article/spans.ts';
import { ALIASES, COMPANY_FORMS, HONORIFICS, HONOURS, NICKNAMES, ORGANISATION_WORDS, PLACE_WORDS } from './lexicon.ts';

/** A name where it stands. `text` is what a reader reads there, white space collapsed. */
export interface Name {
  readonly text: string;
  readonly type: EntityType;
  readonly span: Span;
  /** It opens a bracket: "(ESMAR". */
  readonly bracketed: boolean;
}

/** All mentions of one spelling: the same letters, whatever the apostrophes, full stops and articles. */
interface Form {
  readonly key: string;
  readonly words: readonly string[];
  readonly texts: ReadonlyMap<string, { count: number }>;
  readonly names: Name[];
  /** Where its first name stands among all. */
  readonly first: number;
  type: EntityType;
  /** The form that this one is short for. */
  fuller: Form | null;
}

/** What a text says as a name, wherever it stands. */
interface Spelt {
  /** Without what does not tell bearers apart. */
  readonly key: string;
  readonly mr: boolean;
  readonly mrs: boolean;
}

/** Merges names into entities, in order of their first mention. A spelling is one entity's throughout the article. */
export function mergeNames(names: readonly Name[]): Entity[] {
  return new Merging().merge({ names, offsets: names.map(() => 0) });
}

/** Names with spans in their blocks, the same objects as long as nothing changes there; and where each one's block begins. */
export interface PlacedNames {
  readonly names: readonly Name[];
  readonly offsets: readonly number[];
}

/** An entity whose mentions are known by their places among the names. */
interface Bearer {
  readonly name: string;
  readonly type: EntityType;
  readonly places: readonly number[];
}

/**
 * Whether two rows of names say the same in the same order, so that they have the same bearers wherever they stand: beside their order, only
 * how near one stands behind the other tells something.
 */
function isAlike(before: PlacedNames, now: PlacedNames): boolean {
  if (before.names.length !== now.names.length) return false;
  for (let at = 0; at < now.names.length; at++) {
    const one = before.names[at] as Name;
    const other = now.names[at] as Name;
    if (one !== other && (one.text !== other.text || one.type !== other.type || one.bracketed !== other.bracketed)) return false;
    if (at === 0) continue;
    if (startAt(before, at) <= startAt(before, at - 1) || startAt(now, at) <= startAt(now, at - 1)) return false;
    if ((gapBefore(before, at) === EXPLAINS) !== (gapBefore(now, at) === EXPLAINS)) return false;
  }
  return true;
}

function startAt({ names, offsets }: PlacedNames, at: number): number {
  return (names[at] as Name).span.start + (offsets[at] as number);
}

/** How far a name begins behind the end of the one before it. */
function gapBefore(placed: PlacedNames, at: number): number {
  return startAt(placed, at) - (placed.names[at - 1] as Name).span.end - (placed.offsets[at - 1] as number);
}

/** So many UTF-16 units part a name from the one in brackets behind it. */
const EXPLAINS = 2;

/** So many texts are remembered before all are looked at anew. */
const MOST_TEXTS = 100_000;

/** Merges the names of an article, and after an edit once more, remembering how each text is spelt. */
export class Merging {
  readonly #spelt = new Map<string, Spelt>();
  #last: PlacedNames & { readonly bearers: readonly Bearer[] } = { names: [], offsets: [], bearers: [] };

  merge(placed: PlacedNames): Entity[] {
    const { names, offsets } = placed;
    const absolute = () => names.map((name, at): Name => ({ ...name, span: moved(name.span, offsets[at] as number) }));
    this.#last = { names, offsets, bearers: isAlike(this.#last, placed) ? this.#last.bearers : this.#bearersOf(absolute()) };
    const spanAt = (place: number) => moved((names[place] as Name).span, offsets[place] as number);
    return this.#last.bearers.map(({ name, type, places }) => ({ name, type, mentions: places.map(spanAt) }));
  }

  #bearersOf(names: readonly Name[]): Bearer[] {
    const { all, formOf } = this.#formsOf(names);
    const index = new FormIndex(all);
    for (const form of all) form.fuller = fullerOf(form, index) ?? explainedBy(form, names, formOf);
    const entities = new Map<Form, Form[]>();
    for (const form of all) {
      let root = form;
      for (let steps = 0; root.fuller && steps < 4; steps++) root = root.fuller;
      const group = entities.get(root);
      if (group) group.push(form);
      else entities.set(root, [form]);
    }
    const placeOf = new Map(names.map((name, place) => [name, place]));
    return [...entities].map(([root, group]) => ({
      name: mostFrequent(root.texts),
      type: root.type,
      places: group
        .flatMap((form) => form.names)
        .sort((a, b) => a.span.start - b.span.start)
        .map((name) => placeOf.get(name) as number),
    }));
  }

  #formsOf(names: readonly Name[]): { readonly all: readonly Form[]; readonly formOf: (name: Name) => Form | undefined } {
    const texts = new Set(names.map(({ text }) => text));
    const spelt = new Map([...texts].map((text) => [text, this.#speltAs(text)]));
    const couples = couplesIn([...spelt.values()]);
    const spellingOf = (text: string) => {
      const { key, mrs } = spelt.get(text) as Spelt;
      return mrs && couples.has(key) ? `mrs ${key}` : key;
    };
    const forms = new Map<string, Form>();
    const ofText = new Map<string, { readonly form: Form; readonly count: { count: number } }>();
    names.forEach((name, at) => {
      let own = ofText.get(name.text);
      if (!own) {
        const key = spellingOf(name.text);
        // "al-Reed" and "al Reed" are one spelling.
        const spelling = key.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
        let form = forms.get(spelling);
        if (!form) {
          form = { key, words: key.split(' '), texts: new Map(), names: [], first: at, type: name.type, fuller: null };
          forms.set(spelling, form);
        }
        own = { form, count: { count: 0 } };
        (form.texts as Map<string, { count: number }>).set(name.text, own.count);
        ofText.set(name.text, own);
      }
      own.form.names.push(name);
      own.count.count++;
    });
    const all = [...forms.values()];
    for (const form of all) form.type = mostOf(form.names, ({ type }) => type);
    return { all, formOf: ({ text }) => ofText.get(text)?.form };
  }

  #speltAs(text: string): Spelt {
    let spelt = this.#spelt.get(text);
    if (!spelt) {
      if (this.#spelt.size > MOST_TEXTS) this.#spelt.clear();
      spelt = { key: keyOf(text), mr: MR.test(text), mrs: MRS.test(text) };
      this.#spelt.set(text, spelt);
    }
    return spelt;
  }
}

const MR = /^(?:mr|sir|lord)\.? /i;
const MRS = /^(?:mrs|ms|miss|lady|dame)\.? /i;

/** Surnames that a Mr and a Mrs of the article share: their forms of address do tell them apart. */
function couplesIn(texts: readonly Spelt[]): ReadonlySet<string> {
  const women = new Set(texts.filter(({ mrs }) => mrs).map(({ key }) => key));
  return new Set(women.size ? texts.filter(({ mr, key }) => mr && women.has(key)).map(({ key }) => key) : []);
}

/** A spelling without what does not tell bearers apart. */
function keyOf(text: string): string {
  let key = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/["“”«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?) /, '')
    .replace(/'s?$/, '');
  if (/^(?:\p{L}\.){2,8}$/u.test(key) || /^(?:\p{L}\.){1,7}\p{L}$/u.test(key)) key = key.replace(/\./g, '');
  const words = key.split(' ');
  while (words.length > 1 && HONORIFICS.has((words[0] as string).replace(/\.$/, ''))) words.shift();
  while (words.length > 2 && HONOURS.has((words.at(-1) as string).replace(/\./g, ''))) words.pop();
  while (words.length > 1 && COMPANY_FORMS.has((words.at(-1) as string).replace(/\.$/, ''))) words.pop();
  key = words
    .join(' ')
    .replace(/,$/, '')
    .replace(/^(?:kingdom|republic|federal republic|islamic republic|people's republic) of (?!china$|korea$|(?:the )?congo$|ireland$)(?:the )?/, '');
  return ALIASES.get(key) ?? key;
}

/** What most of the items are, and of several the one that came first. */
function mostOf<Item, Value>(items: readonly Item[], told: (item: Item) => Value): Value {
  const counts = new Map<Value, { count: number }>();
  let last: Value | undefined;
  let counted = { count: 0 };
  for (const item of items) {
    const value = told(item);
    if (value !== last || !counts.size) {
      counted = counts.get(value) ?? { count: 0 };
      counts.set(value, counted);
      last = value;
    }
    counted.count++;
  }
  return mostFrequent(counts);
}

function mostFrequent<Value>(counts: ReadonlyMap<Value, { readonly count: number }>): Value {
  let [best, most] = [undefined as Value, 0];
  for (const [value, { count }] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

/** Looks up the forms that another may be short for: a short form shares the first or the last word, or consists of the initials. */
class FormIndex {
  readonly #order: ReadonlyMap<Form, number>;
  readonly #forms = new Map<string, Set<Form>>();
  /** How many words the forms have, each number once. */
  readonly #sizes: readonly number[];

  constructor(forms: readonly Form[]) {
    this.#order = new Map(forms.map((form, at) => [form, at]));
    for (const form of forms) {
      const size = form.words.length;
      // Grouped by length: of as many words, only a form with an initial is short for another.
      for (const [side, word] of edgesOf(form)) {
        this.#add(`${side} ${size} ${word}`, form);
        this.#add(`${side} ${size} initial ${word.charAt(0)}`, form);
      }
      for (const word of form.words.slice(1, -1)) this.#add(`middle ${word}`, form);
      for (const initials of initialsOf(form)) this.#add(`initials ${initials}`, form);
    }
    this.#sizes = [...new Set(forms.map(({ words }) => words.length))];
  }

  #add(key: string, form: Form): void {
    const forms = this.#forms.get(key);
    if (forms) forms.add(form);
    else this.#forms.set(key, new Set([form]));
  }

  /** Forms that may be fuller ones of `form`, in order. */
  fuller(form: Form): Form[] {
    const found = new Set<Form>(this.#forms.get(`initials ${form.key}`));
    const least = form.words.length + (form.words.some(isShort) ? 0 : 1);
    if (form.words.length === 1) for (const other of this.#forms.get(`middle ${form.key}`) ?? []) found.add(other);
    for (const size of this.#sizes) {
      if (size < least) continue;
      for (const [side, word] of edgesOf(form)) {
        const key = isInitial(word) ? `${side} ${size} initial ${word.charAt(0)}` : `${side} ${size} ${word}`;
        for (const other of this.#forms.get(key) ?? []) found.add(other);
      }
    }
    return [...found].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

/** The first and the last word of a form, a nickname also as the name that it stands for. */
function edgesOf({ words }: Form): [string, string][] {
  const [first, last] = [words[0] as string, words.at(-1) as string];
  const name = NICKNAMES.get(first);
  return [['first', first], ['last', last], ...(name ? [['first', name] as [string, string]] : [])];
}

/** The form that another is short for, or null where there is none or no telling which. */
function fullerOf(form: Form, index: FormIndex): Form | null {
  const candidates = index.fuller(form).filter((other) => other !== form && other.words.length >= form.words.length && isShortFor(form, other));
  if (candidates.length < 2) return candidates[0] ?? null;
  const longest = candidates.reduce((best, other) => (other.words.length > best.words.length ? other : best));
  if (candidates.every((other) => other === longest || isShortFor(other, longest))) return longest;
  // Where two could be meant, whoever alone had been named in full when the short form first came is.
  const at = startOf(form);
  const before = candidates.filter((other) => startOf(other) < at);
  return before.length === 1 ? (before[0] as Form) : null;
}

function startOf(form: Form): number {
  return form.names[0]?.span.start ?? 0;
}

/** The name right before a form in brackets: an organisation's, or one that the form's letters are taken from: "Escuela del Mar (ESMAR)". */
function explainedBy(form: Form, names: readonly Name[], formOf: (name: Name) => Form | undefined): Form | null {
  const [first] = form.names;
  if (!first) return null;
  const before = names[form.first - 1];
  if (!before || before.type !== first.type || first.span.start - before.span.end !== EXPLAINS) return null;
  const fuller = formOf(before);
  if (!fuller || fuller === form || fuller.words.length < 2 || fuller.fuller === form) return null;
  if (form.type === 'ORG' && first.bracketed && first.text.length > 1) return fuller;
  if (form.words.length > 1 || form.key.length > 10 || !/\p{Lu}\P{Ll}*\p{Lu}/u.test(first.text)) return null;
  let at = 0;
  for (const letter of form.key) {
    at = fuller.key.indexOf(letter, at) + 1;
    if (!at) return null;
  }
  return fuller;
}

function isShortFor(form: Form, fuller: Form): boolean {
  if (fuller.type === 'PER' && form.type === 'PER') {
    // Elsewhere forms of address are off; here one stands for a Mrs beside a Mr.
    if (fuller.words[0] === 'mrs') return false;
    // Of as many words, the one with the initials is the short one.
    if (form.words.length === fuller.words.length && (!form.words.some(isShort) || fuller.words.some(isShort))) return false;
    return isPersonShortFor(form.words, fuller.words);
  }
  if (form.words.length >= fuller.words.length) return false;
  if (fuller.type === 'ORG' && form.type === 'ORG' && isEdgeOf(form.words, fuller.words)) return true;
  if (fuller.type === 'LOC' && form.type === 'LOC' && places.has(form.key) && isHeadOf(form.key, fuller.words)) return true;
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

/** A number behind a name, which otherwise may look like an initial; Xi is a name. */
const ROMAN = /^(?=[ivx])(?!xi$)x{0,3}(?:i[vx]|v?i{0,3})$/;
/** What else may tell a son from his father. */
const SENIORITY = /^[js]r\.?$/;

/** Stands for a longer name: an initial or a nickname. */
function isShort(word: string): boolean {
  return isInitial(word) || NICKNAMES.has(word);
}

function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word);
}

/** "Navy" for "Torrian Navy", "Blue Reed" for "Blue Reed Records". */
function isEdgeOf(short: readonly string[], full: readonly string[]): boolean {
  const more = full.length - short.length;
  const begins = short.every((word, at) => word === full[at]);
  // "House" for "House of Representatives".
  if (begins && full[short.length] === 'of') return true;
  const [word] = short;
  if (word && short.length === 1 && organisations.has(word) && isHeadOf(word, full)) return true;
  if (more > 2) return false;
  const leaves = full.slice(short.length);
  if (KINDS.test(leaves[0] ?? '') && leaves.every((word) => organisations.has(word) || KINDS.test(word)) && begins) return true;
  if (more === 1 && begins) return true;
  // Every country has a "National Assembly".
  const general = short.length > 1 && short.every((word) => organisations.has(word) || KINDS.test(word));
  return !general && short.every((word, at) => word === full[more + at]);
}

/** "Institute" for "Reed Institute for Tides", "Museum" for "Lower Coast Museum" or "Museum of Sails". */
function isHeadOf(word: string, full: readonly string[]): boolean {
  const at = full.indexOf(word);
  return at >= 0 && (at === full.length - 1 || /^(?:of|for|on|against)$/.test(full[at + 1] as string));
}

const organisations = new Set([...ORGANISATION_WORDS].map((word) => word.toLowerCase()));
const places = new Set(['empire', 'palace', 'museum', 'castle', 'stadium', 'temple', 'cathedral', ...[...PLACE_WORDS].map((word) => word.toLowerCase())]);
/** What else a club, a school or a company is called by its kind. */
const KINDS =
  /^(?:football|soccer|rugby|cricket|basketball|hockey|high|primary|secondary|business|central|national|international|records|pictures|brothers|bros\.?)$/;

function stands(word: string, name: string): boolean {
  if (word === name || NICKNAMES.get(word) === name || NICKNAMES.get(name) === word) return true;
  return isInitial(word) && name.startsWith(word.charAt(0));
}

/** "KCNA" for "Korean Central News Agency". */
function isAcronymOf(short: Form, full: Form): boolean {
  if (short.words.length > 1 || short.key.length < 2 || short.key.length > 8) return false;
  if (![...short.texts.keys()].some((text) => /\p{Lu}{2}|(?:\p{Lu}\.){2}/u.test(text))) return false;
  return initialsOf(full).includes(short.key);
}

/** The initials of a form's words: of all, and without the small ones. */
function initialsOf(form: Form): string[] {
  const letters = form.words.flatMap((word) => word.split('-'));
  const every = letters.map((word) => word.charAt(0)).join('');
  const main = letters
    .filter((word) => !/^(?:of|the|for|and|in|on|&|de|la|du|des)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
  return [every, main];
}
