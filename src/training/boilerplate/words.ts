/** Learns the weights of words: logistic regression over hash buckets by AdaGrad, with weights rounded to an octet each. */
import { BUCKETS } from '../../engine/boilerplate/lines/tokens.ts';
import { randomNumbers } from './corpus.ts';

export interface WordExample {
  readonly buckets: Int32Array;
  readonly residue: boolean;
  readonly weight: number;
  readonly site: number;
}

export interface WordWeights {
  readonly words: Int8Array;
  readonly wordsStart: number;
}

const ROUNDS = 4;
const RATE = 0.35;
const DECAY = 2e-6;
/** Words that fewer sites use say something about a site, not about residue; they get no weight. */
const LEAST_SITES = 4;

/** Trains on the examples in an order that is the same each time. */
export function trainWords(examples: readonly WordExample[]): WordWeights {
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
  const words = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * 16))));
  return { words, wordsStart: Math.round(start * 100) };
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

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
