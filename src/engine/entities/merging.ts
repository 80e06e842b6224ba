/** From names to entities: one for each bearer, under the fullest form, with every mention. */
import type { Entity, EntityType } from '../analysis.ts';
import { moved } from '../article/spans.ts';
import { type Form, type Name, namesakesIn, typeForms } from './bearers.ts';
import { rootOf, ShortForms } from './shortForms.ts';
import { couplesIn, hasFormOfAddress, type Spelt, speltAs, variantOf } from './spellings.ts';

export type { Name };

/** Merges names into entities, in order of their first mention. A spelling is one entity's throughout the article, but for a town's that somebody bears. */
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
    if (one !== other && !saysTheSame(one, other)) return false;
    if (at === 0) continue;
    if (startAt(before, at) <= startAt(before, at - 1) || startAt(now, at) <= startAt(now, at - 1)) return false;
    if ((gapBefore(before, at) === EXPLAINS) !== (gapBefore(now, at) === EXPLAINS)) return false;
  }
  return true;
}

function saysTheSame(one: Name, other: Name): boolean {
  return (
    one.text === other.text &&
    one.type === other.type &&
    one.bracketed === other.bracketed &&
    one.otherNameOf === other.otherNameOf &&
    one.relative === other.relative &&
    one.placed === other.placed &&
    one.personality === other.personality &&
    one.addressed === other.addressed
  );
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
  readonly #variants = new Map<string, string>();
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
    joinOtherNames(names, formOf);
    const shortForms = new ShortForms(all);
    for (const form of all) form.fuller ??= unlessAlready(form, shortForms.fullerOf(form) ?? explainedBy(form, names, formOf));
    this.#joinVariants(all);
    const entities = new Map<Form, Form[]>();
    for (const form of all) {
      const root = rootOf(form);
      const group = entities.get(root);
      if (group) group.push(form);
      else entities.set(root, [form]);
    }
    const placeOf = new Map(names.map((name, place) => [name, place]));
    return [...entities].map(([root, group]) => ({
      name: nameOf(root),
      type: root.type,
      places: group
        .flatMap((form) => form.names)
        .sort((a, b) => a.span.start - b.span.start)
        .map((name) => placeOf.get(name) as number),
    }));
  }

  /** Joins forms that are one name written in two ways, and surnames written otherwise than in the one full name that they are part of. */
  #joinVariants(forms: readonly Form[]): void {
    const known = new Map<string, Form>();
    const bearers = new Map<string, Form[]>();
    for (const form of forms) {
      const { words, type } = form;
      const variant = this.#variantOf(words, type);
      const other = known.get(variant);
      if (!other) known.set(variant, form);
      else if (!form.fuller) form.fuller = unlessAlready(form, other);
      else if (!other.fuller) other.fuller = unlessAlready(other, form);
      if (type !== 'PER' || words.length === 1) continue;
      const surname = this.#variantOf(words.slice(-1), type);
      const sharing = bearers.get(surname);
      if (sharing) sharing.push(form);
      else bearers.set(surname, [form]);
    }
    for (const form of forms) {
      if (form.fuller || form.type !== 'PER' || form.words.length > 1) continue;
      const [bearer, ...others] = bearers.get(this.#variantOf(form.words, form.type)) ?? [];
      if (bearer && others.every((other) => rootOf(other) === rootOf(bearer)) && bearer.words.at(-1) !== form.key) form.fuller = unlessAlready(form, bearer);
    }
  }

  #variantOf(words: readonly string[], type: EntityType): string {
    const name = `${type} ${words.join(' ')}`;
    let variant = this.#variants.get(name);
    if (variant === undefined) {
      if (this.#variants.size > MOST_TEXTS) this.#variants.clear();
      variant = `${type} ${variantOf(words, type)}`;
      this.#variants.set(name, variant);
    }
    return variant;
  }

  #formsOf(names: readonly Name[]): { readonly all: readonly Form[]; readonly formOf: FormOf } {
    const texts = new Set(names.map(({ text }) => text));
    const spelt = new Map([...texts].map((text) => [text, this.#speltAs(text)]));
    const addressedAs = ({ text, addressed }: Name): Spelt => {
      const own = spelt.get(text) as Spelt;
      return addressed ? { ...own, mr: addressed === 'he', mrs: addressed === 'she' } : own;
    };
    const couples = couplesIn(names.filter(({ addressed, text }) => addressed || hasFormOfAddress(text)).map(addressedAs));
    const forms = new Map<string, Form>();
    const ofText = new Map<string, { readonly form: Form; readonly count: { count: number } }>();
    const towns = namesakesIn(names, (text) => (spelt.get(text) as Spelt).key);
    names.forEach((name, at) => {
      const { key: plain, mr, mrs } = addressedAs(name);
      const isWife = mrs && couples.has(plain);
      const isTown = towns.has(name);
      const text = isWife ? `Mrs ${name.text}` : isTown ? `in ${name.text}` : name.text;
      let own = ofText.get(text);
      if (!own) {
        const key = isWife ? `mrs ${plain}` : plain;
        // "al-Reed" and "al Reed" are one spelling.
        const joined = key.includes('-') ? key.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ') : key;
        const spelling = isTown ? `in ${joined}` : joined;
        let form = forms.get(spelling);
        if (!form) {
          form = {
            key,
            words: key.split(' '),
            texts: new Map(),
            names: [],
            first: at,
            again: at,
            addressed: null,
            type: name.type,
            relative: name.relative,
            fuller: null,
          };
          forms.set(spelling, form);
        }
        own = { form, count: { count: 0 } };
        (form.texts as Map<string, { count: number }>).set(name.text, own.count);
        ofText.set(text, own);
      }
      if (mr || mrs) own.form.addressed = mr ? 'he' : 'she';
      if (own.form.names.length === 1) own.form.again = at;
      own.form.names.push(name);
      own.count.count++;
    });
    const all = [...forms.values()];
    for (const form of all) form.type = mostOf(form.texts.size > 1 ? lettersLast(form.names) : form.names, ({ type }) => type);
    typeForms(all);
    return { all, formOf: (text) => ofText.get(text)?.form };
  }

  #speltAs(text: string): Spelt {
    let spelt = this.#spelt.get(text);
    if (!spelt) {
      if (this.#spelt.size > MOST_TEXTS) this.#spelt.clear();
      spelt = speltAs(text);
      this.#spelt.set(text, spelt);
    }
    return spelt;
  }
}

/** "Soviet Union" before "USSR": of as many, the letters tell less of what a name is. */
function lettersLast(names: readonly Name[]): readonly Name[] {
  const isLetters = ({ text }: Name) => text === text.toUpperCase();
  return [...names.filter((name) => !isLetters(name)), ...names.filter(isLetters)];
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

/**
 * The name as it is written most often, of people and places in small letters where the article has them, not "OSTBY" as a dateline does; of a
 * state not cut short.
 */
function nameOf({ texts, type }: Form): string {
  // An organisation's capitals may be its initials.
  const small = type === 'ORG' ? null : new Map([...texts].filter(([text]) => /\p{Ll}/u.test(text)));
  if (small && small.size > 1) for (const text of [...small.keys()]) if (small.size > 1 && CUT_SHORT.test(text)) small.delete(text);
  return mostFrequent(small?.size ? small : texts);
}

const CUT_SHORT = /^[A-Z][a-z]{1,5}\.$/;

function mostFrequent<Value>(counts: ReadonlyMap<Value, { readonly count: number }>): Value {
  let [best, most] = [undefined as Value, 0];
  for (const [value, { count }] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

type FormOf = (text: string) => Form | undefined;

/** `fuller`, if `form` does not stand for it already. */
function unlessAlready(form: Form, fuller: Form | null): Form | null {
  return fuller && rootOf(fuller) !== form ? fuller : null;
}

/** Joins what the article introduces as another name of one bearer. */
function joinOtherNames(names: readonly Name[], formOf: FormOf): void {
  for (const { text, otherNameOf } of names) {
    if (otherNameOf === null) continue;
    const [form, other] = [formOf(text), formOf(otherNameOf)];
    if (form && other && form.type === other.type) rootOf(form).fuller ??= unlessAlready(rootOf(form), other);
  }
}

/** The name right before a form in brackets: an organisation's, or one that the form's letters are taken from: "Escuela del Mar (ESMAR)". */
function explainedBy(form: Form, names: readonly Name[], formOf: FormOf): Form | null {
  const [first] = form.names;
  if (!first) return null;
  const before = names[form.first - 1];
  if (!before || before.type !== first.type || first.span.start - before.span.end !== EXPLAINS) return null;
  const fuller = formOf(before.text);
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
