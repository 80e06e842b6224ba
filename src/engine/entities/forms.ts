/** Word forms of one article: what the model sees of a word apart from its place, worked out once a form. */
import { hashText, join, keyOf } from './hashing.ts';
import { listsOf } from './lists.ts';
import { clusterOf, listedAs, mayBePlace, type Vocabulary } from './vocabulary.ts';

/** All forms of one word whatever their capitals, and what the article itself says of them. */
export interface Family {
  /** The word in lower case. */
  readonly text: string;
  /** The article writes it in lower case, and how often where the capital would tell. */
  lower: boolean;
  lowers: number;
  /** The article writes it with a capital where no sentence begins, and how often. */
  capital: boolean;
  capitals: number;
  /** How often it stands in the article. */
  uses: number;
  /** What the first reading of the article made of it; 0 where it made nothing. */
  memory: number;
}

export interface Form {
  /** Its number among the forms of the article, from 0 on. */
  readonly order: number;
  readonly text: string;
  /** Holds a capital letter. */
  readonly capital: boolean;
  /** Begins with a letter or digit. */
  readonly spoken: boolean;
  readonly joint: boolean;
  readonly family: Family;
  readonly lower: number;
  readonly shape: number;
  readonly tail: number;
  readonly lists: number;
  /** The lists of the vocabulary that hold the word, as bits, its cluster there and the cluster's group; 0 for none. */
  readonly listed: number;
  readonly cluster: number;
  readonly group: number;
  /** May be a place although no capital says so: "from norway". */
  readonly smallPlace: boolean;
  /** Keys of the word itself where it stands at the place looked at. */
  readonly keys: readonly number[];
}

/** Small words inside names: "Ludwig van Beethoven", "Bank of England". */
const JOINTS = new Set('of the for and & de del della di da das do dos du des la le les el al bin ibn van von der den ter ten zu y e et und'.split(' '));

/** Templates of features are numbered; those of forms come first, those of contexts behind them. */
const EXACT = 1;
const LOWER = 2;
const SHAPE = 3;
const LONG_SHAPE = 4;
const PREFIX = 5;
const SUFFIX = 9;
const LIST = 14;
const TAIL_SHAPE = 15;
const LISTED = 16;
const CLUSTER = 17;
const GROUP = 18;

export class Forms {
  readonly vocabulary: Vocabulary | null;
  readonly #forms = new Map<string, Form>();
  readonly #families = new Map<string, Family>();
  /** Families of which the article has come to say something else, with what it said when last asked: `saidOf`. */
  readonly #touched = new Map<Family, number>();

  /** @param vocabulary what is known of words beside their letters; without one, nothing */
  constructor(vocabulary: Vocabulary | null) {
    this.vocabulary = vocabulary;
  }

  of(text: string): Form {
    let form = this.#forms.get(text);
    if (!form) {
      form = this.#make(text);
      this.#forms.set(text, form);
    }
    return form;
  }

  /** How many forms there are. */
  get size(): number {
    return this.#forms.size;
  }

  /** Notes in a family what one more use tells of it (1), or one less (-1). */
  note(family: Family, lower: boolean, capital: boolean, by: 1 | -1): void {
    const before = saidOf(family);
    family.uses += by;
    if (lower) family.lowers += by;
    if (capital) family.capitals += by;
    family.lower = family.lowers > 0;
    family.capital = family.capitals > 0;
    if (saidOf(family) !== before && !this.#touched.has(family)) this.#touched.set(family, before);
  }

  /** The families of which the article says something else than when this was last asked. */
  turned(): Set<Family> {
    const turned = new Set([...this.#touched].filter(([family, before]) => saidOf(family) !== before).map(([family]) => family));
    this.#touched.clear();
    return turned;
  }

  #make(text: string): Form {
    const lowered = text.toLowerCase();
    let family = this.#families.get(lowered);
    if (!family) {
      family = { text: lowered, lower: false, lowers: 0, capital: false, capitals: 0, uses: 0, memory: 0 };
      this.#families.set(lowered, family);
    }
    const { short, long, capital, spoken } = shapesOf(text);
    const lower = hashText(lowered);
    const length = lowered.length;
    const tail = hashText(lowered, Math.max(0, length - 3));
    const lists = listsOf(text, lowered);
    const keys = [
      keyOf(0, 0),
      keyOf(EXACT, hashText(text)),
      keyOf(LOWER, lower),
      keyOf(SHAPE, short),
      keyOf(LONG_SHAPE, long),
      keyOf(TAIL_SHAPE, join(tail, short)),
    ];
    if (spoken) {
      for (let size = 1; size <= 4 && size <= length; size++) keys.push(keyOf(PREFIX + size - 1, hashText(lowered, 0, size)));
      for (let size = 1; size <= 5 && size <= length; size++) keys.push(keyOf(SUFFIX + size - 1, hashText(lowered, length - size)));
    }
    for (let list = 0; list < 32; list++) if (lists & (1 << list)) keys.push(keyOf(LIST, join(list, short)));
    const { vocabulary } = this;
    const known = vocabulary?.knownOf(lower) ?? 0;
    const like = clusterOf(known) ? known : (vocabulary?.knownOf(hashText(plain(lowered))) ?? 0);
    const [listed, cluster, group] = [listedAs(known), clusterOf(like), vocabulary?.groupOf(like) ?? 0];
    if (listed) keys.push(keyOf(LISTED, join(listed, short)));
    if (cluster) keys.push(keyOf(CLUSTER, join(cluster, capital ? 1 : 0)), keyOf(GROUP, join(group, short)));
    return {
      order: this.#forms.size,
      text,
      capital,
      spoken,
      joint: JOINTS.has(text),
      family,
      lower,
      shape: short,
      tail,
      lists,
      listed,
      cluster,
      group,
      smallPlace: !capital && mayBePlace(known),
      keys,
    };
  }
}

/** A word as the clusters spell it: without accents and the full stop of an abbreviation. */
function plain(lowered: string): string {
  return /[^a-z]/.test(lowered)
    ? lowered
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/(?<=.)\.$/, '')
    : lowered;
}

/** What an article says of a word's capital, as bits: 1 that it has one where no sentence begins, 2 that it goes without. */
export function saidOf({ lower, capital }: Family): number {
  return (lower ? 2 : 0) | (capital ? 1 : 0);
}

/** The shape of a word: its letters and digits as classes, runs kept up to two (short) or four (long). */
function shapesOf(text: string): { short: number; long: number; capital: boolean; spoken: boolean } {
  let short = 7;
  let long = 7;
  let previous = -1;
  let run = 0;
  let capital = false;
  let spoken = false;
  for (let at = 0; at < text.length; at++) {
    const kind = classOf(text, at);
    if (at === 0) spoken = kind <= 3;
    if (kind === 1) capital = true;
    run = kind === previous ? run + 1 : 1;
    previous = kind;
    if (run <= 4) long = join(long, kind);
    if (run <= 2) short = join(short, kind);
  }
  return { short, long, capital, spoken };
}

/** 1 capital letter, 2 other letter, 3 digit, otherwise the unit itself. */
function classOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 97 && unit <= 122) return 2;
  if (unit >= 65 && unit <= 90) return 1;
  if (unit >= 48 && unit <= 57) return 3;
  if (unit < 128) return unit;
  const character = text.charAt(at);
  const lower = character.toLowerCase();
  if (lower !== character) return 1;
  return character.toUpperCase() !== character || unit > 0x24f ? (unit >= 0x2000 && unit <= 0x2fff ? unit : 2) : unit;
}
