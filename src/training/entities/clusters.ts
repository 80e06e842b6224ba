/**
 * Clusters of words of like use: open word vectors, parted by k-means on the sphere (Dhillon, Modha 2001). Seeded: the same vectors give
 * the same clusters.
 */
import { randomFrom, shuffle } from '../random.ts';

export interface Clusters {
  /** Of each word the number of its cluster. */
  readonly clusters: ReadonlyMap<string, number>;
  /** Of each cluster the number of its group. */
  readonly groups: readonly number[];
}

export interface Sizes {
  /** So many of the most frequent words have a cluster. */
  readonly words: number;
  /** So many of them are what clusters are learnt from; the others go to the nearest. */
  readonly learnt: number;
  readonly clusters: number;
  readonly groups: number;
}

const STEPS = 10;
const GROUP_STEPS = 15;
/** Rows of `width` numbers, one behind the other. */
type Matrix = Float32Array;

/** @param vectors a vector for each word, all of one length, the most frequent words first */
export function learnClusters(vectors: ReadonlyMap<string, readonly number[]>, sizes: Sizes): Clusters {
  const words = [...vectors.keys()].slice(0, sizes.words);
  const width = vectors.values().next().value?.length ?? 0;
  const learnt = Math.min(sizes.learnt, words.length);
  const points = centred(
    words.map((word) => vectors.get(word) as readonly number[]),
    learnt,
    width,
  );
  const centres = centresOf(points.subarray(0, learnt * width), width, Math.min(sizes.clusters, learnt), STEPS, 2);
  const clusters = nearestOf(points, centres, width);
  const groups = nearestOf(centres, centresOf(centres, width, Math.min(sizes.groups, centres.length / width), GROUP_STEPS, 3), width);
  return { clusters: new Map(words.map((word, index) => [word, clusters[index] as number])), groups: [...groups] };
}

/** The vectors less the mean of the first `among`, which tells words from no words alone (Mu, Viswanath 2018), at length 1. */
function centred(vectors: readonly (readonly number[])[], among: number, width: number): Matrix {
  const mean = new Float64Array(width);
  for (const vector of vectors.slice(0, among)) for (let d = 0; d < width; d++) mean[d] = (mean[d] as number) + (vector[d] as number) / among;
  const points = new Float32Array(vectors.length * width);
  vectors.forEach((vector, row) => {
    const point = points.subarray(row * width, (row + 1) * width);
    for (let d = 0; d < width; d++) point[d] = (vector[d] as number) - (mean[d] as number);
    normalise(point);
  });
  return points;
}

function normalise(point: Matrix): void {
  const length = Math.sqrt(point.reduce((sum, value) => sum + value * value, 0)) || 1;
  for (let d = 0; d < point.length; d++) point[d] = (point[d] as number) / length;
}

/** The centres of `count` clusters of points of length 1. They begin at some of the first points. */
function centresOf(points: Matrix, width: number, count: number, steps: number, seed: number): Matrix {
  const rows = points.length / width;
  const order = Int32Array.from({ length: Math.min(rows, count * 4) }, (_, index) => index);
  shuffle(order, randomFrom(seed));
  let centres = new Float32Array(count * width);
  for (let k = 0; k < count; k++) centres.set(points.subarray((order[k] as number) * width, ((order[k] as number) + 1) * width), k * width);
  for (let step = 0; step < steps; step++) {
    const nearest = nearestOf(points, centres, width);
    centres = new Float32Array(count * width);
    for (let row = 0; row < rows; row++) {
      const into = (nearest[row] as number) * width;
      for (let d = 0; d < width; d++) centres[into + d] = (centres[into + d] as number) + (points[row * width + d] as number);
    }
    for (let k = 0; k < count; k++) normalise(centres.subarray(k * width, (k + 1) * width));
  }
  return centres;
}

/** For each point the number of the nearest centre. */
function nearestOf(points: Matrix, centres: Matrix, width: number): Int32Array {
  const nearest = new Int32Array(points.length / width);
  for (let row = 0; row < nearest.length; row++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let centre = 0; centre < centres.length; centre += width) {
      let sum = 0;
      for (let d = 0; d < width; d++) sum += (points[row * width + d] as number) * (centres[centre + d] as number);
      if (sum > best) {
        best = sum;
        nearest[row] = centre / width;
      }
    }
  }
  return nearest;
}
