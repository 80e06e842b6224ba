/**
 * What is known of words beside their letters: in which lists of names they stand, and to which cluster of words of like use they belong.
 * Hints for the model, never verdicts. Words are kept as hashes; three in a thousand unknown words are taken for a known one.
 */
import { octets } from '../octets.ts';
import { PackedReader } from './packed.ts';
import { VOCABULARY } from './vocabularyData.ts';

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

export interface Vocabulary {
  /** `shortened` hashes of the words in lower case, ascending. */
  readonly hashes: Int32Array;
  /** Of each of them its lists, and behind their bits the cluster, from 1; 0 is no cluster. */
  readonly words: Int32Array;
  /** Of each cluster, from 1, its group, from 1. */
  readonly groups: Uint8Array;
  /** `shortened` hashes of places' names of several words. */
  readonly phrases: ReadonlySet<number>;
}

/** Unpacked with the first word and never changed. */
let vocabulary: Vocabulary | null = null;

function loaded(): Vocabulary {
  vocabulary ??= unpackVocabulary(VOCABULARY);
  return vocabulary;
}

/** What is known of a word by the hash of its lower case; 0 where nothing is. */
export function knownOf(lower: number): number {
  const { hashes, words } = loaded();
  const sought = shortened(lower);
  let from = 0;
  let to = hashes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((hashes[middle] as number) < sought) from = middle + 1;
    else to = middle;
  }
  return hashes[from] === sought ? (words[from] as number) : 0;
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

export function groupOf(known: number): number {
  return loaded().groups[known >> LIST_BITS] ?? 0;
}

/** Whether words, by the joined hashes of their lower case, are a place's whole name. */
export function isPlaceOfWords(phrase: number): boolean {
  return loaded().phrases.has(shortened(phrase));
}

/** A hash as it is kept. */
export function shortened(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** Reads what `packVocabulary` in `src/training/entities/vocabulary.ts` writes. */
export function unpackVocabulary(packed: string): Vocabulary {
  const reader = new PackedReader(octets(packed));
  const groups = Uint8Array.from({ length: reader.number() }, () => reader.number());
  const hashes = reader.ascending();
  const words = hashes.map(() => reader.number());
  for (let index = 0; index < words.length; index++) words[index] = (words[index] as number) | (reader.number() << LIST_BITS);
  return { hashes, words, groups, phrases: new Set(reader.ascending()) };
}
