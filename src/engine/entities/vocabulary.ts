/**
 * What is known of words beside their letters: in which lists of names they stand, and to which cluster of words of like use they belong.
 * Hints for the model, never verdicts. Words are kept as hashes; three in a thousand unknown words are taken for a known one.
 */
import type { Letters } from './letters.ts';
import { PackedReader } from './packed.ts';

/** Lists, as bits: cities of 100,000 people and more, other towns, names of people, words that news writes small, places that are looked for in lower case too, and words of companies' names. */
export const CITY = 1;
export const TOWN = 2;
export const PERSON = 4;
export const COMMON = 8;
export const SMALL_PLACE = 16;
export const COMPANY = 32;
/** So many bits are lists'; the cluster stands behind them. */
export const LIST_BITS = 6;
const LISTED = CITY | TOWN | PERSON | COMMON | COMPANY;

const HASH_BITS = 26;
/** Where to look for a hash is looked up by so many of its leading bits. */
const LEADING_BITS = 14;

/** What a vocabulary holds. */
export interface Words {
  /** `shortened` hashes of the words in lower case, ascending. */
  readonly hashes: Int32Array;
  /** Of each of them its lists, and behind their bits the cluster, from 1; 0 is no cluster. */
  readonly words: Int32Array;
  /** Of each cluster, from 1, its group, from 1. */
  readonly groups: Uint8Array;
  /** `shortened` hashes of places' names of several words. */
  readonly phrases: ReadonlySet<number>;
}

export class Vocabulary {
  /** The words that articles had first, with what follows from their letters. Theirs is the same in every article. */
  readonly met = new Map<string, Letters>();
  readonly #hashes: Int32Array;
  /** For each value of a hash's leading bits, the first place where one is that great. */
  readonly #starts = new Int32Array((1 << LEADING_BITS) + 1);
  readonly #words: Int32Array;
  readonly #groups: Uint8Array;
  readonly #phrases: ReadonlySet<number>;

  constructor({ hashes, words, groups, phrases }: Words) {
    this.#hashes = hashes;
    this.#words = words;
    this.#groups = groups;
    this.#phrases = phrases;
    let at = 0;
    for (let leading = 0; leading < this.#starts.length; leading++) {
      while (at < hashes.length && (hashes[at] as number) >>> (HASH_BITS - LEADING_BITS) < leading) at++;
      this.#starts[leading] = at;
    }
  }

  /** What is known of a word by the hash of its lower case; 0 where nothing is. */
  knownOf(lower: number): number {
    const hashes = this.#hashes;
    const sought = shortened(lower);
    const end = this.#starts[(sought >>> (HASH_BITS - LEADING_BITS)) + 1] as number;
    let at = this.#starts[sought >>> (HASH_BITS - LEADING_BITS)] as number;
    while (at < end && (hashes[at] as number) < sought) at++;
    return at < end && hashes[at] === sought ? (this.#words[at] as number) : 0;
  }

  /** The group of a known word's cluster; 0 where it has none. */
  groupOf(known: number): number {
    return this.#groups[known >> LIST_BITS] ?? 0;
  }

  /** Whether words, by the joined hashes of their lower case, are a place's whole name. */
  isPlaceOfWords(phrase: number): boolean {
    return this.#phrases.has(shortened(phrase));
  }
}

export function listedAs(known: number): number {
  return known & LISTED;
}

/** Whether lists hold a word as a city. */
export function isCity(lists: number): boolean {
  return (lists & CITY) !== 0;
}

/** Whether a word may be a place even in lower case. */
export function mayBePlace(known: number): boolean {
  return (known & SMALL_PLACE) !== 0;
}

export function clusterOf(known: number): number {
  return known >> LIST_BITS;
}

/** A hash as it is kept. */
export function shortened(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** Reads the bytes that `packVocabulary` in `src/training/entities/vocabulary.ts` writes as base64; throws where they are damaged. */
export function unpackVocabulary(packed: Uint8Array): Words {
  const reader = new PackedReader(packed);
  const groups = Uint8Array.from({ length: reader.number() }, () => reader.number());
  const hashes = reader.ascending();
  const words = hashes.map(() => reader.number());
  for (let index = 0; index < words.length; index++) words[index] = (words[index] as number) | (reader.number() << LIST_BITS);
  return { hashes, words, groups, phrases: new Set(reader.ascending()) };
}
