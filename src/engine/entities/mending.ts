/** Mends names by what the article holds elsewhere: short forms that it explains, names that it repeats; and well-known ones by lists. */
import { Memory } from '../memory.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { CAPITALS, type Line, PLAIN } from './contexts.ts';
import { isTitle, mendEdges, textAt } from './edges.ts';
import type { Form } from './forms.ts';
import { NEWS_ORGANISATIONS, NEWS_PLACES } from './gazetteer.ts';
import { NAME_TYPES } from './labels.ts';
import { NO_NAMES, PLACE_PREPOSITIONS, PLACES } from './lexicon.ts';
import type { Tagged } from './tagger.ts';
import { COMMON, isCity } from './vocabulary.ts';

const PER = NAME_TYPES.indexOf('PER');
const ORG = NAME_TYPES.indexOf('ORG');
const LOC = NAME_TYPES.indexOf('LOC');

/** The names of an article's lines, mended. */
export function mendNames(lines: readonly Line[], names: readonly (readonly Tagged[])[]): readonly (readonly Tagged[])[] {
  return new Mending().mend(lines, names);
}

/** Mends the names of an article's lines, and after an edit those of lines that it has changed or that hold a name which it made known. */
export class Mending {
  readonly #memory = new Memory();
  readonly #shorts = new Map<string, number>();
  #shortsTurned = 0;
  readonly #votes = new Map<string, number[]>();
  /** The names that the article holds, each with the type it has most often, and with capitals throughout. */
  readonly #known = new Map<string, number>();
  readonly #capitals = new Map<string, Map<string, number>>();
  #version = 0;
  #mended: readonly (readonly Tagged[])[] = [];

  /** @param names those of each line, in order; the same array for a line as long as nothing has changed in it */
  mend(lines: readonly Line[], names: readonly (readonly Tagged[])[]): readonly (readonly Tagged[])[] {
    const memory = this.#memory;
    const line = (at: number) => lines[at] as Line;
    const edges = memory.along('edges', names, (at) => mendEdges(line(at), names[at] as Tagged[]));
    memory.along('shorts', edges, (at) => shortForms(line(at), edges[at] as Tagged[]), { changed: (shorts, by) => this.#countShorts(shorts, by) });
    const explained = memory.along('explained', edges, (at) => withShortForms(line(at), edges[at] as Tagged[], this.#shorts), {
      facts: `${this.#shortsTurned}`,
    });
    const touched = new Set<string>();
    memory.along('votes', explained, (at) => votesOf(line(at), explained[at] as Tagged[]), { changed: (votes, by) => this.#count(votes, by, touched) });
    const turned = this.#learn(touched);
    const { version, from, to: end, toBefore } = Memory.changeSince(explained, this.#version, this.#mended.length);
    const fresh = explained.slice(from, end).map((found, at) => this.#finish(line(from + at), found));
    const mended = this.#mended.slice(0, from).concat(fresh, this.#mended.slice(toBefore));
    this.#version = version;
    if (turned.size && end - from < lines.length) {
      const prefixes = new Set([...turned].flatMap((name) => beginningsOf(name.toLowerCase())));
      const odd = [...turned].some(isOdd);
      for (let at = 0; at < lines.length; at++) {
        if ((at >= from && at < end) || !mayHold(line(at), prefixes, odd)) continue;
        const anew = this.#finish(line(at), explained[at] as Tagged[]);
        if (!isSame(anew, mended[at] as Tagged[])) mended[at] = anew;
      }
    }
    this.#mended = mended;
    return mended;
  }

  #finish(line: Line, found: readonly Tagged[]): Tagged[] {
    const placed = withStates(line, withSmallPlaces(line, withKnownNames(line, found, this.#known)));
    return withRepeatedNames(line, withDateline(line, placed, this.#known), this.#capitals);
  }

  #countShorts(shorts: readonly string[], by: 1 | -1): void {
    for (const short of shorts) {
      const count = (this.#shorts.get(short) ?? 0) + by;
      if (count) this.#shorts.set(short, count);
      else this.#shorts.delete(short);
      if (count === 0 || (count === 1 && by === 1)) this.#shortsTurned++;
    }
  }

  #count(votes: readonly Vote[], by: 1 | -1, touched: Set<string>): void {
    for (const { text, type, weight } of votes) {
      const counts = this.#votes.get(text) ?? NAME_TYPES.map(() => 0);
      counts[type] = (counts[type] as number) + weight * by;
      this.#votes.set(text, counts);
      touched.add(text);
    }
  }

  /** Learns what the votes say of these names; returns those of which they say something else than before. */
  #learn(touched: ReadonlySet<string>): Set<string> {
    const turned = new Set<string>();
    for (const text of touched) {
      const counts = this.#votes.get(text) as number[];
      const most = Math.max(...counts);
      const type = most > 1 ? counts.indexOf(most) : undefined;
      if (most === 0) this.#votes.delete(text);
      if (type === this.#known.get(text)) continue;
      turned.add(text);
      const capitals = text.toUpperCase();
      const spellings = this.#capitals.get(capitals) ?? new Map<string, number>();
      if (type === undefined) {
        this.#known.delete(text);
        spellings.delete(text);
      } else {
        this.#known.set(text, type);
        spellings.set(text, type);
      }
      if (spellings.size) this.#capitals.set(capitals, spellings);
      else this.#capitals.delete(capitals);
    }
    return turned;
  }
}

function isSame(one: readonly Tagged[], other: readonly Tagged[]): boolean {
  return one.length === other.length && one.every(({ from, to, type }, at) => from === other[at]?.from && to === other[at]?.to && type === other[at]?.type);
}

function beginningsOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, last) => text.slice(0, last + 1));
}

/** Whether a line has a word with which one of the names may begin: all beginnings of the names, in lower case. */
function mayHold({ kind, forms, runs }: Line, prefixes: ReadonlySet<string>, odd: boolean): boolean {
  for (let at = 0; at < forms.length; at++) {
    if (!runs[at]) continue;
    const { family, text } = forms[at] as Form;
    if (prefixes.has(family.text) || (kind !== PLAIN && (odd || isOdd(text)))) return true;
  }
  return false;
}

/** Whether a text has letters that capitals do not tell apart: "ß" and "ss". */
function isOdd(text: string): boolean {
  return text.toUpperCase().toLowerCase() !== text.toLowerCase();
}

/** Initials, or a word with several capitals, in brackets right behind an organisation's name: "Lower Coast Authority (LCA)", "(LoCoast)". */
function shortForms({ tokens }: Line, names: readonly Tagged[]): readonly string[] {
  const shorts = names.flatMap(({ from, to, type }) => {
    const short = textAt(tokens, to + 1);
    if (type !== ORG || to - from < 2 || textAt(tokens, to) !== '(' || textAt(tokens, to + 2) !== ')' || !SHORT_FORM.test(short)) return [];
    return tokens.slice(from, to).some(({ text }) => text.startsWith(short.charAt(0))) ? [short] : [];
  });
  return shorts.length ? shorts : NOTHING;
}

const SHORT_FORM = /^(?=.\P{Lu}*\p{Lu})\p{Lu}[\p{L}&.]{1,10}$/u;

const NOTHING: readonly never[] = [];

function withShortForms(line: Line, found: readonly Tagged[], shorts: ReadonlyMap<string, number>): Tagged[] {
  if (!shorts.size || line.kind !== PLAIN) return [...found];
  const added: Tagged[] = [];
  line.tokens.forEach(({ text }, at) => {
    if (!shorts.has(text)) return;
    const held = found.find(({ from, to }) => from <= at && at < to);
    if (!held) added.push({ from: at, to: at + 1, type: ORG });
  });
  const alone = found.map((name) => (name.to - name.from === 1 && shorts.has(textAt(line.tokens, name.from)) ? { ...name, type: ORG } : name));
  return [...alone, ...added].sort((a, b) => a.from - b.from);
}

/** How the end of an organisation's name stands for it later on: "the Bulls", "the Institute". */
const GOES_BY_ITS_END = /^(?:Institute|Assembly|Senate|Council|Ministry|Academy|Foundation|\p{Lu}\p{Ll}{2,}[^s\P{L}]s)$/u;

interface Vote {
  readonly text: string;
  readonly type: number;
  readonly weight: number;
}

/** Shorter words in capitals are as often the letters of a body. */
const SHORTEST_PLACE = 4;
/** What else stands in capitals before a dash: the kind of an article. */
const KICKER =
  /^(?:Explainers?|Obituar(?:y|ies)|Spoilers?|Recaps?|Factbox|Covid|Roundup|Liveblog|Preview|Watch|Update|Breaking|Exclusive|Opinion|Review|Analysis)$/;
/** Up to its dash, a dateline has so many tokens behind its place. */
const LONGEST_DATELINE = 9;

/** What a plain line makes known: its names, and the surnames and first names of people named in full. */
function votesOf(line: Line, names: readonly Tagged[]): readonly Vote[] {
  if (line.kind !== PLAIN) return NOTHING;
  const dateline = datelineOf(line);
  const votes = dateline?.certain ? [{ text: dateline.place, type: LOC, weight: 2 }] : [];
  return votes.concat(
    names.flatMap(({ from, to, type }): Vote[] => {
      const [first, last] = [textAt(line.tokens, from), textAt(line.tokens, to - 1)];
      // One finding of one word is too little to look for more of it.
      const votes = [{ text: textOf(line, from, to), type, weight: to - from > 1 ? 2 : 1 }];
      if (type === ORG && to - from > 1 && GOES_BY_ITS_END.test(last)) votes.push({ text: last, type: ORG, weight: 2 });
      if (type === PER && to - from > 1) votes.push({ text: first, type: PER, weight: 2 }, { text: last, type: PER, weight: 2 });
      return votes;
    }),
  );
}

function textOf(line: Pick<Line, 'tokens'>, from: number, to: number): string {
  let text = textAt(line.tokens, from);
  for (let at = from + 1; at < to; at++) text += (line.tokens[at]?.glued ? '' : ' ') + textAt(line.tokens, at);
  return text;
}

/** Capitalised runs that no name was found in and that, whole, behind a title or on one side of a hyphen, are a name the article holds elsewhere. */
function withKnownNames(line: Line, found: readonly Tagged[], known: ReadonlyMap<string, number>): Tagged[] {
  if (!line.runs.some(Boolean)) return [...found];
  const held = new Uint8Array(line.tokens.length);
  for (const { from, to } of found) held.fill(1, from, to);
  const added: Tagged[] = [];
  const addIfKnown = (from: number, to: number) => {
    if (from >= to || isHeld(held, from, to)) return;
    let start = from;
    while (start < to - 1 && (isTitle(textAt(line.tokens, start)) || opensSentence(line, start))) start++;
    const text = textOf(line, start, to);
    const type = known.get(text) ?? listedType(text);
    const common = to - start === 1 && ((line.forms[start] as Form).family.lower || textAt(line.tokens, start).length < 2);
    if (type === undefined || common || line.kind === CAPITALS) return;
    added.push({ from: start, to, type });
    held.fill(1, start, to);
  };
  for (let at = 0; at < held.length; at++) {
    const run = line.runs[at];
    if (run?.start !== at) continue;
    const { end } = run;
    addIfKnown(at, end);
    let start = at;
    for (let hyphen = at; hyphen < end; hyphen++) {
      if (textAt(line.tokens, hyphen) !== '-') continue;
      addIfKnown(start, hyphen);
      start = hyphen + 1;
    }
    if (start > at) addIfKnown(start, end);
  }
  return added.length ? [...found, ...added].sort((a, b) => a.from - b.from) : [...found];
}

function isHeld(held: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (held[at]) return true;
  return false;
}

/** A word that is capitalised only since a sentence begins with it: "When Berg spoke". */
function opensSentence(line: Line, at: number): boolean {
  return (line.tokens[at]?.first ?? false) && (NO_NAMES.has(textAt(line.tokens, at)) || (line.forms[at] as Form).family.lower);
}

/** The type of a name that a list holds whole: a place, or a body by its initials. */
function listedType(text: string): number | undefined {
  if (PLACES.has(text)) return LOC;
  return /^\p{Lu}{2,6}$/u.test(text) && NEWS_ORGANISATIONS.includes(text) ? ORG : undefined;
}

/** In headings and lines in capitals, where every word looks like a name's: the longest names that plain lines hold, read without regard to capitals. */
function withRepeatedNames(line: Line, found: readonly Tagged[], capitals: ReadonlyMap<string, ReadonlyMap<string, number>>): Tagged[] {
  if (line.kind === PLAIN || !capitals.size) return [...found];
  const held = new Uint8Array(line.tokens.length);
  for (const { from, to } of found) held.fill(1, from, to);
  const added: Tagged[] = [];
  for (let at = 0; at < held.length; at++) {
    for (let to = Math.min(held.length, at + 4); to > at; to--) {
      const type = (line.forms[at] as Form).capital ? typeOfSpelling(capitals.get(textOf(line, at, to).toUpperCase())) : undefined;
      const common = to - at === 1 && (line.forms[at] as Form).family.lower;
      if (type === undefined || common || isHeld(held, at, to)) continue;
      added.push({ from: at, to, type });
      held.fill(1, at, to);
    }
  }
  return added.length ? [...found, ...added].sort((a, b) => a.from - b.from) : [...found];
}

/** Of names that differ in their capitals alone, the one counts that has the fewest at its beginning. */
function typeOfSpelling(spellings: ReadonlyMap<string, number> | undefined): number | undefined {
  if (!spellings || spellings.size === 1) return spellings?.values().next().value;
  return [...spellings].reduce((best, other) => (other[0] > best[0] ? other : best))[1];
}

/** Well-known places written small, as people type: "back from new york". */
function withSmallPlaces(line: Line, found: readonly Tagged[]): readonly Tagged[] {
  if (!line.forms.some((form) => form.smallPlace)) return found;
  const added: Tagged[] = [];
  const isFree = (from: number, to: number) => ![...found, ...added].some((name) => name.from < to && from < name.to);
  const stands = (from: number, to: number) => !line.tokens[from]?.glued && !(line.tokens[to]?.glued && line.forms[to]?.spoken);
  line.forms.forEach((form, at) => {
    if (!form.smallPlace) return;
    const whole = [at - 1, at].flatMap((from) => [3, 2].map((length) => ({ from, to: from + length })));
    const phrase = whole.find(({ from, to }) => from >= 0 && at < to && to <= line.tokens.length && SMALL_PLACES.has(textOf(line, from, to)));
    // A chihuahua is a dog, but whoever goes to chihuahua travels.
    const isTravelled = PLACE_PREPOSITIONS.has(textAt(line.tokens, at - 1).toLowerCase());
    const isPlace = phrase || SMALL_COUNTRIES.has(form.text) || (isTravelled && (SMALL_PLACES.has(form.text) || isCity(form.listed)));
    const { from, to } = phrase ?? { from: at, to: at + 1 };
    if (isPlace && isFree(from, to) && stands(from, to)) added.push({ from, to, type: LOC });
  });
  return added.length ? [...found, ...added].sort((a, b) => a.from - b.from) : found;
}

const SMALL_COUNTRIES = new Set([...PLACES].map((place) => place.toLowerCase()));
const SMALL_PLACES = new Set([...SMALL_COUNTRIES, ...NEWS_PLACES.map((place) => place.toLowerCase())]);

/** A state's two letters, or its name cut short, behind a place and a comma: "Ostby, OH", "Ostby, Ariz." */
function withStates(line: Line, found: readonly Tagged[]): readonly Tagged[] {
  const states = found.flatMap(({ to, type }): Tagged[] => {
    if (type !== LOC || textAt(line.tokens, to) !== ',') return [];
    const state = textAt(line.tokens, to + 1);
    const cut = SHORTENED_STATES.has(state) && textAt(line.tokens, to + 2) === '.' && (line.tokens[to + 2]?.glued ?? false);
    return cut || STATES.has(state) ? [{ from: to + 1, to: to + (cut ? 3 : 2), type: LOC }] : [];
  });
  if (!states.length) return found;
  // What stands there alone and is taken for somebody is the state.
  const ends = new Map(states.map(({ from, to }) => [from, to]));
  const kept = found.filter(({ from, to }) => to > (ends.get(from) ?? 0));
  const taken = new Set(kept.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, order) => from + order)));
  const added = states.filter(({ from, to }) => !taken.has(from) && !taken.has(to - 1));
  return added.length ? [...kept, ...added].sort((a, b) => a.from - b.from) : found;
}

const SHORTENED_STATES = new Set(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo'.split(' '),
);
const STATES = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
);

/** A place in capitals that opens a line and is set off from it: "OSTBY — The mayor …". */
function withDateline(line: Line, found: readonly Tagged[], known: ReadonlyMap<string, number>): Tagged[] {
  const dateline = datelineOf(line);
  if (!dateline) return [...found];
  const { from, to, place, certain } = dateline;
  const [first] = found;
  if (first && first.from < to) return certain && first.from === from && first.to === to ? [{ from, to, type: LOC }, ...found.slice(1)] : [...found];
  return certain || PLACES.has(place) || known.get(place) === LOC ? [{ from, to, type: LOC }, ...found] : [...found];
}

interface Dateline {
  readonly from: number;
  readonly to: number;
  /** As a plain line has it. */
  readonly place: string;
  /** A dash, a day or an agency stands behind it, and no word of it is a common one. */
  readonly certain: boolean;
}

function datelineOf({ kind, runs, tokens, forms }: Line): Dateline | null {
  const from = runs[0] ? 0 : 1;
  const run = runs[from];
  if (kind === CAPITALS || !run) return null;
  let to = from;
  while (to < run.end && /^\p{Lu}[\p{Lu}.]+$/u.test(textAt(tokens, to))) to++;
  if (to === from || !/^[-—–:,([\])/]$/.test(textAt(tokens, to))) return null;
  const place = textOf({ tokens }, from, to).replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  let dash = to;
  while (dash < to + LONGEST_DATELINE && /^(?:,|\(|\)|\/|\d{1,4}|\p{Lu}[\p{L}.]*)$/u.test(textAt(tokens, dash))) dash++;
  const common = forms.slice(from, to).some(({ listed, family }) => family.lower || (listed & COMMON) !== 0);
  const written = textOf({ tokens }, from, to);
  const other = common || place.length < SHORTEST_PLACE || KICKER.test(place) || ABBREVIATIONS.has(written) || NEWS_ORGANISATIONS.includes(written);
  return { from, to, place, certain: !other && /^[-—–]$/.test(textAt(tokens, dash)) && /^\p{Lu}/u.test(textAt(tokens, dash + 1)) };
}
