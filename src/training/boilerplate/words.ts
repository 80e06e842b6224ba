/** Learns the weights of words: logistic regression over hash buckets by AdaGrad, with weights rounded to an octet each. */
import { NEARNESS } from '../../engine/boilerplate/lines/context.ts';
import type { Words } from '../../engine/boilerplate/lines/model.ts';
import { AROUND_BUCKETS, BUCKETS } from '../../engine/boilerplate/lines/tokens.ts';
import { randomNumbers } from './corpus.ts';

export interface WordExample {
  readonly buckets: Int32Array;
  readonly residue: boolean;
  readonly weight: number;
  readonly site: number;
}

const ROUNDS = 4;
const ROUNDS_AROUND = 2;
const RATE = 0.35;
const DECAY = 2e-6;
/** Words that fewer sites use say something about a site, not about residue; they get no weight. */
const LEAST_SITES = 4;

/** Trains on the examples in an order that is the same each time. */
export function trainWords(examples: readonly WordExample[]): Pick<Words, 'words' | 'wordsStart'> {
  const known = commonBuckets(examples);
  const weights = new Float64Array(BUCKETS);
  const squares = new Float64Array(BUCKETS).fill(1e-3);
  let start = 0;
  let startSquares = 1e-3;
  const order = examples.map((_, index) => index);
  const random = randomNumbers(7);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const size = 1 / Math.sqrt(example.buckets.length || 1);
      let sum = start;
      for (const bucket of example.buckets) sum += (weights[bucket] ?? 0) * size;
      const error = (1 / (1 + Math.exp(-sum)) - (example.residue ? 1 : 0)) * example.weight;
      startSquares += error * error;
      start -= (RATE * error) / Math.sqrt(startSquares);
      for (const bucket of example.buckets) {
        if (!known[bucket]) continue;
        const slope = error * size + DECAY * (weights[bucket] ?? 0);
        squares[bucket] = (squares[bucket] ?? 0) + slope * slope;
        weights[bucket] = (weights[bucket] ?? 0) - (RATE * slope) / Math.sqrt(squares[bucket] ?? 1);
      }
    }
  }
  return { words: rounded(weights), wordsStart: Math.round(start * 100) };
}

function rounded(weights: Float64Array): Int8Array {
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * 16))));
}

/**
 * Learns what words say of the lines below and above their own, and not of that one.
 *
 * @param pages the lines of each page in order
 */
export function trainAround(pages: readonly (readonly WordExample[])[]): Pick<Words, 'below' | 'above'> {
  const known = commonBuckets(pages.flatMap((page) => page.filter(({ weight }) => weight > 0)));
  const weights = new Float64Array(2 * AROUND_BUCKETS);
  const squares = new Float64Array(2 * AROUND_BUCKETS).fill(1e-3);
  let start = 0;
  let startSquares = 1e-3;
  const order = pages.flatMap((page) => page.flatMap(({ weight }, index) => (weight > 0 ? [{ page, index }] : [])));
  const random = randomNumbers(7);
  for (let round = 0; round < ROUNDS_AROUND; round++) {
    shuffle(order, random);
    for (const { page, index } of order) {
      const example = page[index] as WordExample;
      const heard = neighboursOf(page, index);
      let sum = start;
      for (const { buckets, from, size } of heard) {
        let said = 0;
        for (let at = 0; at < buckets.length; at++) said += weights[from + ((buckets[at] as number) % AROUND_BUCKETS)] as number;
        sum += said * size;
      }
      const error = (1 / (1 + Math.exp(-sum)) - (example.residue ? 1 : 0)) * example.weight;
      startSquares += error * error;
      start -= (RATE * error) / Math.sqrt(startSquares);
      for (const { buckets, from, size } of heard) {
        for (let at = 0; at < buckets.length; at++) {
          if (!known[buckets[at] as number]) continue;
          const bucket = from + ((buckets[at] as number) % AROUND_BUCKETS);
          const slope = error * size + DECAY * (weights[bucket] as number);
          squares[bucket] = (squares[bucket] as number) + slope * slope;
          weights[bucket] = (weights[bucket] as number) - (RATE * slope) / Math.sqrt(squares[bucket] as number);
        }
      }
    }
  }
  const octets = rounded(weights);
  return { below: octets.slice(0, AROUND_BUCKETS), above: octets.slice(AROUND_BUCKETS) };
}

/** The lines around one: those above it speak of what is below them, the others of what is above; the farther, the less. */
function neighboursOf(page: readonly WordExample[], index: number): { buckets: Int32Array; from: number; size: number }[] {
  return NEARNESS.flatMap((nearness, at) =>
    [-1, 1].flatMap((side) => {
      const neighbour = page[index + side * (at + 1)];
      return neighbour
        ? [{ buckets: neighbour.buckets, from: side < 0 ? 0 : AROUND_BUCKETS, size: nearness / 100 / Math.sqrt(neighbour.buckets.length || 1) }]
        : [];
    }),
  );
}

function commonBuckets(examples: readonly WordExample[]): Uint8Array {
  const sites = new Map<number, Set<number>>();
  for (const { buckets, site } of examples) {
    for (const bucket of buckets) {
      const seen = sites.get(bucket) ?? new Set();
      if (seen.size < LEAST_SITES) seen.add(site);
      sites.set(bucket, seen);
    }
  }
  const common = new Uint8Array(BUCKETS);
  for (const [bucket, { size }] of sites) common[bucket] = size >= LEAST_SITES ? 1 : 0;
  return common;
}

function shuffle<T>(order: T[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at];
    order[at] = order[other] as T;
    order[other] = kept as T;
  }
}
