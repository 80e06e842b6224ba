/**
 * A linear-chain conditional random field, trained by stochastic gradients with a step of its own for each weight (AdaGrad) and features
 * dropped at random, one sequence at a time.
 */
import { LABELS, mayFollow, OUTSIDE } from '../../engine/entities/labels.ts';
import { randomFrom, shuffle } from '../random.ts';
import type { Examples } from './examples.ts';

export interface Schedule {
  readonly epochs: number;
  readonly step: number;
  /** Share of the features left out of each look at a token. */
  readonly dropout: number;
  /** What every weight loses after an epoch, as a share. */
  readonly decay: number;
  readonly seed: number;
}

const PAIRS: readonly (readonly [number, number])[] = Array.from(
  { length: LABELS * LABELS },
  (_, pair) => [Math.floor(pair / LABELS), pair % LABELS] as const,
).filter(([label, next]) => mayFollow(label, next));
const FROM = Int32Array.from(PAIRS, ([label]) => label);
const TO = Int32Array.from(PAIRS, ([, next]) => next);
const LONGEST = 400;
const ENOUGH = 0.002;

export class Field {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(LABELS * LABELS);
  readonly #squares: Float32Array;
  readonly #transitionSquares = new Float32Array(LABELS * LABELS);
  /** Rows that stay at nothing; pruning sets them. */
  readonly dead: Uint8Array;
  readonly #scores = new Float64Array(LONGEST * LABELS);
  readonly #forward = new Float64Array(LONGEST * LABELS);
  readonly #backward = new Float64Array(LONGEST * LABELS);
  readonly #powers = new Float64Array(LABELS * LABELS);
  readonly #scales = new Float64Array(LONGEST);

  constructor(rows: number) {
    this.weights = new Float32Array(rows * LABELS);
    this.#squares = new Float32Array(rows * LABELS);
    this.dead = new Uint8Array(rows);
  }

  /** Leaves, of the first `among` rows, only the `kept` that weigh most. */
  prune(kept: number, among: number): void {
    const sizes = new Float32Array(among);
    for (let at = 0; at < among * LABELS; at++) {
      const row = Math.floor(at / LABELS);
      sizes[row] = (sizes[row] as number) + Math.abs(this.weights[at] as number);
    }
    const least = sizes.toSorted()[Math.max(0, sizes.length - kept)] as number;
    for (let row = 0; row < sizes.length; row++) {
      if ((sizes[row] as number) >= least) continue;
      this.dead[row] = 1;
      this.weights.fill(0, row * LABELS, (row + 1) * LABELS);
    }
  }

  /** Trains over all examples; `report` hears the mean loss of each epoch. */
  train(examples: Examples, schedule: Schedule, report: (epoch: number, loss: number) => void): void {
    const random = randomFrom(schedule.seed);
    const count = examples.sequences.length - 1;
    const sum = new Float32Array(this.weights.length);
    const transitionSum = new Float32Array(this.transitions.length);
    let summed = 0;
    const order = Int32Array.from({ length: count }, (_, index) => index);
    for (let epoch = 0; epoch < schedule.epochs; epoch++) {
      shuffle(order, random);
      let loss = 0;
      const step = schedule.step * (1 - (0.9 * epoch) / Math.max(1, schedule.epochs - 1));
      for (const sequence of order) loss += this.#learn(examples, sequence, step, schedule.dropout, random);
      if (schedule.decay) {
        const kept = 1 - schedule.decay;
        for (let at = 0; at < this.weights.length; at++) this.weights[at] = (this.weights[at] as number) * kept;
      }
      if (epoch * 2 >= schedule.epochs) {
        for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (this.weights[at] as number);
        for (let at = 0; at < transitionSum.length; at++) transitionSum[at] = (transitionSum[at] as number) + (this.transitions[at] as number);
        summed++;
      }
      report(epoch, loss / count);
    }
    for (let at = 0; at < sum.length; at++) this.weights[at] = (sum[at] as number) / summed;
    for (let at = 0; at < transitionSum.length; at++) this.transitions[at] = (transitionSum[at] as number) / summed;
  }

  #learn(examples: Examples, sequence: number, step: number, dropout: number, random: () => number): number {
    const from = examples.sequences[sequence] as number;
    const length = Math.min(LONGEST, (examples.sequences[sequence + 1] as number) - from);
    const weight = examples.weights[sequence] as number;
    const { features, tokens, labels, memories } = examples;
    const scores = this.#scores;
    scores.fill(0, 0, length * LABELS);
    const seed = Math.floor(random() * 0x7fffffff);
    // One model serves both readings, so it learns with and without what the first one leaves.
    const ends = random() < 0.4 ? memories : tokens.subarray(1);
    const threshold = Math.floor(dropout * 65536);
    const scale = 1 / (1 - dropout);
    const { weights, dead } = this;
    for (let at = 0; at < length; at++) {
      const into = at * LABELS;
      const end = ends[from + at] as number;
      for (let feature = tokens[from + at] as number; feature < end; feature++) {
        const row = features[feature] as number;
        if (row < 0 || dead[row] || dropped(seed, feature, threshold)) continue;
        const start = row * LABELS;
        for (let label = 0; label < LABELS; label++) scores[into + label] = (scores[into + label] as number) + (weights[start + label] as number) * scale;
      }
    }
    const loss = this.#expect(length, labels, from);
    const chances = this.#forward;
    for (let at = 0; at < length; at++) {
      const into = at * LABELS;
      const gold = labels[from + at] as number;
      chances[into + gold] = (chances[into + gold] as number) - 1;
      let most = 0;
      for (let label = 0; label < LABELS; label++) most = Math.max(most, Math.abs(chances[into + label] as number));
      if (most < ENOUGH) continue;
      const end = ends[from + at] as number;
      for (let feature = tokens[from + at] as number; feature < end; feature++) {
        const row = features[feature] as number;
        if (row < 0 || dead[row] || dropped(seed, feature, threshold)) continue;
        const start = row * LABELS;
        for (let label = 0; label < LABELS; label++) {
          const gradient = (chances[into + label] as number) * weight;
          if (gradient < 1e-4 && gradient > -1e-4) continue;
          const square = (this.#squares[start + label] as number) + gradient * gradient;
          this.#squares[start + label] = square;
          weights[start + label] = (weights[start + label] as number) - (step * gradient) / Math.sqrt(square + 0.01);
        }
      }
    }
    this.#learnTransitions(length, labels, from, weight, step);
    return loss * weight;
  }

  /** Forward and backward sums, scaled; leaves the chance of each label in `#forward` and of each pair in `#pairs`. */
  #expect(length: number, labels: Uint8Array, from: number): number {
    const scores = this.#scores;
    const alpha = this.#forward;
    const beta = this.#backward;
    const powers = this.#powers;
    const scales = this.#scales;
    let gold = 0;
    for (let pair = 0; pair < FROM.length; pair++) {
      const index = (FROM[pair] as number) * LABELS + (TO[pair] as number);
      powers[index] = Math.exp(this.transitions[index] as number);
    }
    let logs = 0;
    let before = OUTSIDE;
    for (let at = 0; at < length; at++) {
      const into = at * LABELS;
      let top = scores[into] as number;
      for (let label = 1; label < LABELS; label++) top = Math.max(top, scores[into + label] as number);
      const mine = labels[from + at] as number;
      gold += (scores[into + mine] as number) - top + (this.transitions[before * LABELS + mine] as number);
      before = mine;
      for (let label = 0; label < LABELS; label++) scores[into + label] = Math.exp((scores[into + label] as number) - top);
    }
    gold += this.transitions[before * LABELS] as number;
    for (let at = 0; at < length; at++) {
      const into = at * LABELS;
      alpha.fill(0, into, into + LABELS);
      if (at === 0) for (let label = 0; label < LABELS; label++) alpha[label] = powers[label] as number;
      else {
        for (let pair = 0; pair < FROM.length; pair++) {
          const label = FROM[pair] as number;
          const next = TO[pair] as number;
          alpha[into + next] = (alpha[into + next] as number) + (alpha[into - LABELS + label] as number) * (powers[label * LABELS + next] as number);
        }
      }
      let sum = 0;
      for (let label = 0; label < LABELS; label++) {
        const value = (alpha[into + label] as number) * (scores[into + label] as number);
        alpha[into + label] = value;
        sum += value;
      }
      scales[at] = sum;
      logs += Math.log(sum);
      for (let label = 0; label < LABELS; label++) alpha[into + label] = (alpha[into + label] as number) / sum;
    }
    const last = (length - 1) * LABELS;
    let total = 0;
    for (let label = 0; label < LABELS; label++) {
      beta[last + label] = powers[label * LABELS] as number;
      total += (alpha[last + label] as number) * (beta[last + label] as number);
    }
    logs += Math.log(total);
    for (let at = length - 2; at >= 0; at--) {
      const into = at * LABELS;
      beta.fill(0, into, into + LABELS);
      for (let pair = 0; pair < FROM.length; pair++) {
        const label = FROM[pair] as number;
        const next = TO[pair] as number;
        beta[into + label] =
          (beta[into + label] as number) +
          ((powers[label * LABELS + next] as number) * (scores[into + LABELS + next] as number) * (beta[into + LABELS + next] as number)) /
            (scales[at + 1] as number);
      }
    }
    this.#pairs.fill(0);
    for (let at = 0; at + 1 < length; at++) {
      const into = at * LABELS;
      for (let pair = 0; pair < FROM.length; pair++) {
        const label = FROM[pair] as number;
        const next = TO[pair] as number;
        const index = label * LABELS + next;
        this.#pairs[index] =
          (this.#pairs[index] as number) +
          ((alpha[into + label] as number) * (powers[index] as number) * (scores[into + LABELS + next] as number) * (beta[into + LABELS + next] as number)) /
            ((scales[at + 1] as number) * total);
      }
    }
    for (let at = 0; at < length * LABELS; at++) alpha[at] = ((alpha[at] as number) * (beta[at] as number)) / total;
    return logs - gold;
  }

  readonly #pairs = new Float64Array(LABELS * LABELS);

  #learnTransitions(length: number, labels: Uint8Array, from: number, weight: number, step: number): void {
    const pairs = this.#pairs;
    // `#forward` holds chances less the gold by now; adding the gold back gives the edges' own expectations.
    for (let label = 0; label < LABELS; label++) {
      const first = (this.#forward[label] as number) + (labels[from] === label ? 1 : 0);
      const last = (this.#forward[(length - 1) * LABELS + label] as number) + (labels[from + length - 1] === label ? 1 : 0);
      pairs[label] = (pairs[label] as number) + first;
      pairs[label * LABELS] = (pairs[label * LABELS] as number) + last;
    }
    let before = OUTSIDE;
    for (let at = 0; at < length; at++) {
      const mine = labels[from + at] as number;
      pairs[before * LABELS + mine] = (pairs[before * LABELS + mine] as number) - 1;
      before = mine;
    }
    pairs[before * LABELS] = (pairs[before * LABELS] as number) - 1;
    for (let pair = 0; pair < FROM.length; pair++) {
      const index = (FROM[pair] as number) * LABELS + (TO[pair] as number);
      const gradient = (pairs[index] as number) * weight;
      if (gradient < 1e-5 && gradient > -1e-5) continue;
      const square = (this.#transitionSquares[index] as number) + gradient * gradient;
      this.#transitionSquares[index] = square;
      this.transitions[index] = (this.transitions[index] as number) - (step * gradient) / Math.sqrt(square + 0.01);
    }
  }
}

/** Whether a feature is left out of this look: a hash of both, so that scoring and learning agree. */
function dropped(seed: number, feature: number, threshold: number): boolean {
  if (!threshold) return false;
  const hash = Math.imul(feature ^ seed, 0x9e3779b1);
  return ((Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 8) & 0xffff) < threshold;
}
