/**
 * Grows trees by gradient boosting: every level of a tree asks one question of all its branches, the one that mends most of what the
 * trees before got wrong. Each tree sees a share of the lines and of the measures.
 */

import type { Forest } from '../../engine/boilerplate/lines/model.ts';
import type { Rows } from '../../engine/boilerplate/lines/rows.ts';
import { randomNumbers } from './corpus.ts';

export interface ForestOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Share of the lines that a tree sees. */
  readonly lines: number;
  /** Share of the measures that a tree sees. */
  readonly measures: number;
  /** Counts as so much evidence that a leaf says nothing. */
  readonly caution: number;
  readonly seed: number;
}

const BINS = 64;

/** A measure's values cut into at most `BINS` bins; `edges[bin]` is the greatest value in a bin. */
interface Binned {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly Int16Array[];
}

function cut({ width, values }: Rows): Binned {
  const count = values.length / width;
  const bins: Uint8Array[] = [];
  const edges: Int16Array[] = [];
  for (let measure = 0; measure < width; measure++) {
    const column = new Int16Array(count);
    for (let row = 0; row < count; row++) column[row] = values[row * width + measure] ?? 0;
    const sorted = column.slice().sort();
    const found: number[] = [];
    for (let bin = 1; bin < BINS; bin++) {
      const edge = sorted[Math.min(count - 1, Math.floor((bin * count) / BINS))] ?? 0;
      if (found.at(-1) !== edge) found.push(edge);
    }
    if (found.at(-1) === sorted[count - 1]) found.pop();
    const limits = Int16Array.from(found);
    edges.push(limits);
    bins.push(Uint8Array.from(column, (value) => binOf(limits, value)));
  }
  return { bins, edges };
}

/** How many of the edges lie below a value. */
function binOf(edges: Int16Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Grows a forest.
 *
 * @param residue 1 or 0 a row
 * @param weights how much each row counts
 */
export function growForest(rows: Rows, residue: Uint8Array, weights: Float32Array, options: ForestOptions): Forest {
  const { bins, edges } = cut(rows);
  const count = residue.length;
  const { depth, trees } = options;
  const random = randomNumbers(options.seed);
  const start = startOf(residue, weights);
  const scores = new Float64Array(count).fill(start);
  const slopes = new Float32Array(count);
  const curves = new Float32Array(count);
  const leaves = new Uint8Array(count);
  const measures = new Uint8Array(trees * depth);
  const thresholds = new Int16Array(trees * depth);
  const answers = new Int16Array(trees << depth);
  const needs = new Float32Array(count);
  for (let tree = 0; tree < trees; tree++) {
    const picked = pick(residue, weights, scores, slopes, curves, needs, options.lines, random);
    // What is picked lies close together, which a processor reads many times faster.
    const slopesOfPicked = Float32Array.from(picked, (row) => slopes[row] as number);
    const curvesOfPicked = Float32Array.from(picked, (row) => curves[row] as number);
    const leavesOfPicked = new Uint8Array(picked.length);
    const asked = bins.flatMap((_, measure) => (random() < options.measures && (edges[measure]?.length ?? 0) > 0 ? [measure] : []));
    const columns = asked.map((measure) => gathered(bins[measure] as Uint8Array, picked));
    const questions: { measure: number; bin: number }[] = [];
    for (let level = 0; level < depth; level++) {
      const { column, bin } = bestQuestion(
        columns,
        asked.map((measure) => edges[measure]?.length ?? 0),
        leavesOfPicked,
        slopesOfPicked,
        curvesOfPicked,
        1 << level,
        options.caution,
      );
      const measure = asked[column] ?? 0;
      questions.push({ measure, bin });
      measures[tree * depth + level] = measure;
      thresholds[tree * depth + level] = edges[measure]?.[bin] ?? 0;
      const values = columns[column] ?? new Uint8Array(picked.length);
      for (let at = 0; at < picked.length; at++) leavesOfPicked[at] = (leavesOfPicked[at] as number) * 2 + ((values[at] as number) > bin ? 1 : 0);
    }
    const sums = new Float64Array(2 << depth);
    for (let at = 0; at < picked.length; at++) {
      const leaf = (leavesOfPicked[at] as number) * 2;
      sums[leaf] = (sums[leaf] as number) + (slopesOfPicked[at] as number);
      sums[leaf + 1] = (sums[leaf + 1] as number) + (curvesOfPicked[at] as number);
    }
    for (let leaf = 0; leaf < 1 << depth; leaf++) {
      const answer = (options.rate * (sums[leaf * 2] ?? 0)) / ((sums[leaf * 2 + 1] ?? 0) + options.caution);
      answers[(tree << depth) + leaf] = Math.round(Math.max(-127, Math.min(127, 100 * answer)));
    }
    leaves.fill(0);
    for (let level = 0; level < depth; level++) {
      const question = questions[level] as { measure: number; bin: number };
      const column = bins[question.measure] ?? new Uint8Array();
      for (let row = 0; row < count; row++) leaves[row] = ((leaves[row] as number) << 1) | ((column[row] as number) > question.bin ? 1 : 0);
    }
    for (let row = 0; row < count; row++) scores[row] = (scores[row] as number) + (answers[(tree << depth) + (leaves[row] as number)] as number) / 100;
  }
  return { depth, measures, thresholds, answers, start: Math.round(start * 100) };
}

/** How much certainty counts beside error when lines are picked. */
const CALM = 0.1;

/**
 * Picks the lines that a tree sees: the more there is to mend in a line, the likelier, and what is picked seldom counts the more. Writes
 * the slope and curve of each picked line.
 *
 * @param share of the lines to pick, on average
 */
function pick(
  residue: Uint8Array,
  weights: Float32Array,
  scores: Float64Array,
  slopes: Float32Array,
  curves: Float32Array,
  needs: Float32Array,
  share: number,
  random: () => number,
): Uint32Array {
  const count = residue.length;
  let sum = 0;
  for (let row = 0; row < count; row++) {
    const chance = 1 / (1 + Math.exp(-(scores[row] as number)));
    const weight = weights[row] as number;
    const slope = ((residue[row] as number) - chance) * weight;
    const curve = Math.max(1e-6, chance * (1 - chance)) * weight;
    slopes[row] = slope;
    curves[row] = curve;
    const need = Math.sqrt(slope * slope + CALM * curve * curve + 1e-6);
    needs[row] = need;
    sum += need;
  }
  const scale = (share * count) / sum;
  const picked = new Uint32Array(count);
  let size = 0;
  for (let row = 0; row < count; row++) {
    const chance = (needs[row] as number) * scale;
    if (chance < 1) {
      if (random() >= chance) continue;
      slopes[row] = (slopes[row] as number) / chance;
      curves[row] = (curves[row] as number) / chance;
    }
    picked[size++] = row;
  }
  return picked.subarray(0, size);
}

function startOf(residue: Uint8Array, weights: Float32Array): number {
  let sum = 0;
  let all = 0;
  residue.forEach((value, row) => {
    sum += value * (weights[row] ?? 0);
    all += weights[row] ?? 0;
  });
  const share = Math.max(1e-4, Math.min(1 - 1e-4, sum / all));
  return Math.log(share / (1 - share));
}

function gathered(column: Uint8Array, picked: Uint32Array): Uint8Array {
  const values = new Uint8Array(picked.length);
  for (let at = 0; at < picked.length; at++) values[at] = column[picked[at] as number] as number;
  return values;
}

/**
 * The question that, asked in every leaf at once, mends most.
 *
 * @param columns the bins of the picked lines, for each measure asked
 * @param cuts how many edges each of these measures has
 */
function bestQuestion(
  columns: readonly Uint8Array[],
  cuts: readonly number[],
  leaves: Uint8Array,
  slopes: Float32Array,
  curves: Float32Array,
  leafCount: number,
  caution: number,
): { column: number; bin: number } {
  let best = { column: 0, bin: 0 };
  let bestGain = Number.NEGATIVE_INFINITY;
  // Slope and curve of each bin side by side.
  const sums = new Float64Array(2 * leafCount * BINS);
  const gains = new Float64Array(BINS);
  for (let order = 0; order < columns.length; order++) {
    const column = columns[order] as Uint8Array;
    sums.fill(0);
    for (let at = 0; at < column.length; at++) {
      const slot = 2 * ((leaves[at] as number) * BINS + (column[at] as number));
      sums[slot] = (sums[slot] as number) + (slopes[at] as number);
      sums[slot + 1] = (sums[slot + 1] as number) + (curves[at] as number);
    }
    gains.fill(0);
    const count = cuts[order] as number;
    for (let leaf = 0; leaf < leafCount; leaf++) {
      let slope = 0;
      let curve = 0;
      for (let slot = leaf * BINS; slot < (leaf + 1) * BINS; slot++) {
        slope += sums[2 * slot] as number;
        curve += sums[2 * slot + 1] as number;
      }
      if (curve === 0) continue;
      let below = 0;
      let belowCurve = 0;
      for (let bin = 0; bin < count; bin++) {
        below += sums[2 * (leaf * BINS + bin)] as number;
        belowCurve += sums[2 * (leaf * BINS + bin) + 1] as number;
        const above = slope - below;
        gains[bin] = (gains[bin] as number) + (below * below) / (belowCurve + caution) + (above * above) / (curve - belowCurve + caution);
      }
    }
    for (let bin = 0; bin < count; bin++) {
      if ((gains[bin] as number) <= bestGain) continue;
      bestGain = gains[bin] as number;
      best = { column: order, bin };
    }
  }
  return best;
}
