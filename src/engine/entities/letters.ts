/** What the model sees of a word by its letters alone, whatever article it stands in. */
import { hashText, join, keyOf } from './hashing.ts';
import { listsOf } from './lists.ts';
import { clusterOf, listedAs, mayBePlace, type Vocabulary } from './vocabulary.ts';

/** A word and what follows from its letters: hashes of its forms as features, and the lists that hold it. */
export interface Letters {
  readonly text: string;
  readonly lowered: string;
  /** Its number among the words that the vocabulary keeps for all articles, from 1 on; 0 where it is not kept. */
  readonly number: number;
  /** Holds a capital letter. */
  readonly capital: boolean;
  /** More than one unit, and none that a capital would stand for. */
  readonly capitals: boolean;
  /** Begins with a letter or digit. */
  readonly spoken: boolean;
  readonly joint: boolean;
  readonly lower: number;
  readonly shape: number;
  readonly longShape: number;
  readonly tail: number;
  readonly lists: number;
  /** The lists of the vocabulary that hold the word, as bits, its cluster there and the cluster's group; 0 for none. */
  readonly listed: number;
  readonly cluster: number;
  readonly group: number;
  /** May be a place although no capital says so: "from norway". */
  readonly smallPlace: boolean;
}

/** Small words inside names: "Ludwig van Beethoven", "Bank of England". */
const JOINTS = new Set('of the for and & de del della di da das do dos du des la le les el al bin ibn van von der den ter ten zu y e et und'.split(' '));

/** So many words are kept, some three megabytes: by then the common ones are among them. */
const MOST_KEPT = 16_384;
/** A longer word is rare, and an engine may keep it as a stretch of its article, with all of that. */
const LONGEST_KEPT = 12;

/** Works out the letters of a word, or takes what was worked out for an earlier article. */
export function lettersOf(text: string, vocabulary: Vocabulary | null): Letters {
  if (!vocabulary) return read(text, null, 0);
  const { met } = vocabulary;
  let letters = met.get(text);
  if (!letters) {
    letters = read(text, vocabulary, met.size < MOST_KEPT && text.length <= LONGEST_KEPT ? met.size + 1 : 0);
    if (letters.number) met.set(text, letters);
  }
  return letters;
}

function read(text: string, vocabulary: Vocabulary | null, number: number): Letters {
  const lowered = text.toLowerCase();
  const { short, long, capital, spoken } = shapesOf(text);
  const lower = hashText(lowered);
  const known = vocabulary?.knownOf(lower) ?? 0;
  const like = clusterOf(known) ? known : (vocabulary?.knownOf(hashText(plain(lowered))) ?? 0);
  return {
    text,
    lowered,
    number,
    capital,
    capitals: text.length > 1 && text === text.toUpperCase(),
    spoken,
    joint: JOINTS.has(text),
    lower,
    shape: short,
    longShape: long,
    tail: hashText(lowered, Math.max(0, lowered.length - 3)),
    lists: listsOf(text, lowered),
    listed: listedAs(known),
    cluster: clusterOf(like),
    group: vocabulary?.groupOf(like) ?? 0,
    smallPlace: !capital && mayBePlace(known),
  };
}

/** Templates of features are numbered; those of words come first, those of contexts behind them. */
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

/** The keys of a word where it stands at the place looked at. */
export function ownKeys({ text, lowered, capital, spoken, lower, shape, longShape, tail, lists, listed, cluster, group }: Letters): number[] {
  const { length } = lowered;
  const keys = [
    keyOf(0, 0),
    keyOf(EXACT, hashText(text)),
    keyOf(LOWER, lower),
    keyOf(SHAPE, shape),
    keyOf(LONG_SHAPE, longShape),
    keyOf(TAIL_SHAPE, join(tail, shape)),
  ];
  if (spoken) {
    for (let size = 1; size <= 4 && size <= length; size++) keys.push(keyOf(PREFIX + size - 1, hashText(lowered, 0, size)));
    for (let size = 1; size <= 5 && size <= length; size++) keys.push(keyOf(SUFFIX + size - 1, hashText(lowered, length - size)));
  }
  for (let list = 0; list < 32; list++) if (lists & (1 << list)) keys.push(keyOf(LIST, join(list, shape)));
  if (listed) keys.push(keyOf(LISTED, join(listed, shape)));
  if (cluster) keys.push(keyOf(CLUSTER, join(cluster, capital ? 1 : 0)), keyOf(GROUP, join(group, shape)));
  return keys;
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
