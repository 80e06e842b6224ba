/** What a line brings to its article: the words that it shares with others, and what else others have in common with it, counted as lines come and go. */
import type { Surface } from './surface.ts';

/** A word that lines of an article have, of those that tell of what is spoken. */
export interface Word {
  readonly text: string;
  /** How many lines have it. */
  lines: number;
  /** How many lines have it that read like paragraphs of prose by their words. */
  prose: number;
  /** How many lines have it that are judged to be the article's own paragraphs. */
  own: number;
}

/** What the words of a line say, in hundredths of a logit. */
export interface Saying {
  /** Above zero residue, below zero story. */
  readonly score: number;
  /** What the strongest of its words say for residue and for story. */
  readonly extremes: readonly [number, number];
  /** What they say of the lines below and above. */
  readonly below: number;
  readonly above: number;
}

/** What a line brings to its article: what its words say, and how often others say the same. */
export interface Entry extends Saying {
  readonly line: Surface;
  /** A paragraph whose words say that it is prose. */
  readonly prose: boolean;
  /** Its longer words, as often as it has them, and each once. */
  readonly content: readonly Word[];
  readonly distinct: readonly Word[];
  /** How many lines read the same. */
  readonly repeats: Shared;
  /** How many lines begin with the same two words. */
  readonly openings: Shared;
}

/** How many lines of an article have something in common. */
export interface Shared {
  readonly count: number;
  /** Its number among all such, from 0 on; the next one's, when no line has it any more. */
  readonly number: number;
}

/** Above these, it is all the same how many lines have something in common. */
export const MOST_REPEATS = 9;
export const MOST_OPENINGS = 30;

/** The words of an article's lines, counted. */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #repeats = new Map<string, Countable>();
  readonly #openings = new Map<string, Countable>();
  readonly #free: number[] = [];
  #numbers = 0;
  /** The words whose counts have changed since last asked, with how many lines of prose had them before; likewise for what lines have in common. */
  readonly #touched = new Map<Word, number>();
  readonly #repeated = new Map<Shared, number>();
  readonly #opened = new Map<Shared, number>();

  entryOf(line: Surface, saying: Saying): Entry {
    const content = line.content.map((text) => this.#wordOf(text));
    return {
      ...saying,
      line,
      prose: line.paragraph && saying.score < 0,
      content,
      distinct: distinctOf(content),
      repeats: this.#sharedOf(this.#repeats, line.key),
      openings: this.#sharedOf(this.#openings, line.openingPair),
    };
  }

  /** All numbers of what lines have in common are below this. */
  get numbers(): number {
    return this.#numbers;
  }

  #sharedOf(all: Map<string, Countable>, key: string): Shared {
    let shared = all.get(key);
    if (!shared) {
      shared = { count: 0, number: this.#free.pop() ?? this.#numbers++ };
      all.set(key, shared);
    }
    return shared;
  }

  #wordOf(text: string): Word {
    let word = this.#words.get(text);
    if (!word) {
      word = { text, lines: 0, prose: 0, own: 0 };
      this.#words.set(text, word);
    }
    return word;
  }

  /** A line comes (1) or goes (-1). */
  count({ line, prose, distinct, repeats, openings }: Entry, by: 1 | -1): void {
    countShared(this.#repeats, this.#repeated, line.key, repeats, by);
    countShared(this.#openings, this.#opened, line.openingPair, openings, by);
    for (const word of distinct) {
      if (!this.#touched.has(word)) this.#touched.set(word, word.prose);
      word.lines += by;
      if (prose) word.prose += by;
      if (word.lines === 0) this.#words.delete(word.text);
      else if (by > 0 && word.lines === 1) this.#words.set(word.text, word);
    }
  }

  /**
   * Whether words, and which of what lines have in common, have changed so that another line may now be measured otherwise; forgets which were
   * touched.
   *
   * @param others whether there are lines but the fresh ones
   */
  changes(fresh: readonly Entry[], others: boolean): { readonly words: boolean; readonly shared: ReadonlySet<Shared> } {
    for (const touched of [this.#repeated, this.#opened]) for (const { count, number } of touched.keys()) if (count === 0) this.#free.push(number);
    if (!others) {
      for (const touched of [this.#touched, this.#repeated, this.#opened]) touched.clear();
      return { words: false, shared: new Set() };
    }
    const occurs = new Map<unknown, number>();
    const note = (thing: unknown) => occurs.set(thing, (occurs.get(thing) ?? 0) + 1);
    for (const { distinct, repeats, openings } of fresh) {
      note(repeats);
      note(openings);
      for (const word of distinct) note(word);
    }
    let words = false;
    for (const [word, before] of this.#touched) words ||= Math.min(2, before) !== Math.min(2, word.prose) && word.lines > (occurs.get(word) ?? 0);
    const shared = new Set<Shared>();
    const noteShared = (touched: Map<Shared, number>, most: number) => {
      for (const [same, before] of touched) if (Math.min(most, before) !== Math.min(most, same.count) && same.count > (occurs.get(same) ?? 0)) shared.add(same);
      touched.clear();
    };
    noteShared(this.#repeated, MOST_REPEATS);
    noteShared(this.#opened, MOST_OPENINGS);
    this.#touched.clear();
    return { words, shared };
  }
}

/** So few are looked through more quickly than a set is made of them. */
const SHORT = 24;

function distinctOf(words: readonly Word[]): readonly Word[] {
  if (words.length > SHORT) return [...new Set(words)];
  const distinct: Word[] = [];
  for (const word of words) if (!distinct.includes(word)) distinct.push(word);
  return distinct;
}

interface Countable extends Shared {
  count: number;
}

function countShared(all: Map<string, Countable>, touched: Map<Shared, number>, key: string, shared: Countable, by: 1 | -1): void {
  if (!touched.has(shared)) touched.set(shared, shared.count);
  shared.count += by;
  if (shared.count === 0) all.delete(key);
  else all.set(key, shared);
}

/** Share of a line's longer words that the article's prose uses as well, in per cent; -1 where it has none. */
export function familiarity({ content, prose }: Entry): number {
  if (content.length === 0) return -1;
  const itself = prose ? 2 : 1;
  let count = 0;
  for (let index = 0; index < content.length; index++) if ((content[index] as Word).prose >= itself) count++;
  return Math.round((100 * count * STEPS) / content.length) / STEPS;
}

/** Shares are told in such steps, so that their sums are exact and the mean of some lines is the same whatever stands before them. */
const STEPS = 2 ** 20;
