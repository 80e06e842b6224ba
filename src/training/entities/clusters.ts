/**
 * Clusters of words that stand in like places, learnt from plain text: counts of each word's neighbours as positive pointwise mutual
 * information, brought to few dimensions by subspace iteration (Halko, Martinsson, Tropp 2011), and parted by k-means on the sphere.
 * Seeded: the same text gives the same clusters.
 */
import { tokensOf } from '../../engine/entities/tokens.ts';
import { randomFrom, shuffle } from '../random.ts';

export interface Clusters {
  /** Of each word, in lower case, the number of its cluster. */
  readonly clusters: ReadonlyMap<string, number>;
  /** Of each cluster the number of its group. */
  readonly groups: readonly number[];
}

export interface Sizes {
  /** Rarer words have no cluster. */
  readonly leastOccurrences: number;
  /** The most frequent words count as neighbours. */
  readonly neighbours: number;
  readonly dimensions: number;
  readonly clusters: number;
  readonly groups: number;
}

const OFFSETS = [-1, 1, -2, 2];
const ROUNDS = 3;
const STEPS = 15;
/** Rows and columns of many numbers, one row behind the other. */
type Matrix = Float32Array;

export function learnClusters(texts: Iterable<string>, sizes: Sizes): Clusters {
  const { words, lines } = readWords(texts, sizes.leastOccurrences);
  const sparse = informationOf(words.length, lines, Math.min(sizes.neighbours, words.length));
  const width = Math.min(sizes.dimensions, words.length);
  const points = embed(sparse, width);
  const { nearest, centres } = parted(points, width, Math.min(sizes.clusters, words.length), 2);
  const groups = parted(centres, width, Math.min(sizes.groups, centres.length / width), 3).nearest;
  return { clusters: new Map(words.map((word, index) => [word, nearest[index] as number])), groups: [...groups] };
}

/** The words that occur often enough, most frequent first, and each line as their numbers, -1 for the rest. */
function readWords(texts: Iterable<string>, least: number): { words: string[]; lines: Int32Array[] } {
  const counts = new Map<string, number>();
  const numbers = new Map<string, number>();
  const lines: Int32Array[] = [];
  for (const text of texts) {
    for (const line of text.split('\n')) {
      const tokens = tokensOf(line);
      const read = new Int32Array(tokens.length);
      tokens.forEach(({ text: word }, at) => {
        const lowered = word.toLowerCase();
        counts.set(lowered, (counts.get(lowered) ?? 0) + 1);
        if (!numbers.has(lowered)) numbers.set(lowered, numbers.size);
        read[at] = numbers.get(lowered) as number;
      });
      lines.push(read);
    }
  }
  const words = [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const order = new Int32Array(numbers.size).fill(-1);
  words.forEach(([word], index) => {
    order[numbers.get(word) as number] = index;
  });
  for (const line of lines) for (let at = 0; at < line.length; at++) line[at] = order[line[at] as number] as number;
  return { words: words.map(([word]) => word), lines };
}

/** A matrix most of whose numbers are 0: the numbers of each row stand between `starts[row]` and `starts[row + 1]`. */
interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly at: Int32Array;
  readonly values: Float32Array;
}

/** For each word what its neighbours tell more than chance would. A column stands for a neighbour at one of the offsets. */
function informationOf(rows: number, lines: readonly Int32Array[], neighbours: number): Sparse {
  const columns = OFFSETS.length * neighbours;
  const counts: Map<number, number>[] = Array.from({ length: rows }, () => new Map());
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const row = counts[line[at] as number];
      if (!row) continue;
      OFFSETS.forEach((offset, index) => {
        const neighbour = line[at + offset] ?? -1;
        if (neighbour < 0 || neighbour >= neighbours) return;
        const column = index * neighbours + neighbour;
        row.set(column, (row.get(column) ?? 0) + 1);
      });
    }
  }
  const rowSums = counts.map((row) => [...row.values()].reduce((a, b) => a + b, 0));
  const columnSums = new Float64Array(columns);
  for (const row of counts) for (const [column, count] of row) columnSums[column] = (columnSums[column] as number) + count;
  // Smoothed, or rare neighbours would tell too much (Levy, Goldberg, Dagan 2015).
  const smoothed = columnSums.map((sum) => sum ** 0.75);
  const all = smoothed.reduce((a, b) => a + b, 0);
  const starts = new Int32Array(rows + 1);
  const at: number[] = [];
  const values: number[] = [];
  counts.forEach((row, index) => {
    for (const [column, count] of [...row].sort((a, b) => a[0] - b[0])) {
      const value = Math.log((count * all) / ((rowSums[index] as number) * (smoothed[column] as number)));
      if (value <= 0) continue;
      at.push(column);
      values.push(value);
    }
    starts[index + 1] = at.length;
  });
  return { rows, columns, starts, at: Int32Array.from(at), values: Float32Array.from(values) };
}

/** Each row's place in few dimensions, at length 1. */
function embed(sparse: Sparse, width: number): Matrix {
  const random = randomFrom(1);
  let basis = times(
    sparse,
    Float32Array.from({ length: sparse.columns * width }, () => random() + random() + random() - 1.5),
    width,
  );
  for (let round = 0; round < ROUNDS; round++) {
    orthogonalise(basis, width);
    const turned = timesTransposed(sparse, basis, width);
    orthogonalise(turned, width);
    basis = times(sparse, turned, width);
  }
  orthogonalise(basis, width);
  const seen = timesTransposed(sparse, basis, width);
  const { values, vectors } = eigen(gram(seen, width), width);
  const points = new Float32Array(sparse.rows * width);
  for (let row = 0; row < sparse.rows; row++) {
    let square = 0;
    for (let to = 0; to < width; to++) {
      let sum = 0;
      for (let from = 0; from < width; from++) sum += (basis[row * width + from] as number) * (vectors[from * width + to] as number);
      // A singular value is the root of the eigenvalue; half its weight keeps the frequent patterns from drowning the others.
      const value = sum * Math.max(0, values[to] as number) ** 0.25;
      points[row * width + to] = value;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let to = 0; to < width; to++) points[row * width + to] = (points[row * width + to] as number) / length;
  }
  return points;
}

function times({ rows, starts, at, values }: Sparse, matrix: Matrix, width: number): Matrix {
  const out = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let index = starts[row] as number; index < (starts[row + 1] as number); index++) {
      const from = (at[index] as number) * width;
      const value = values[index] as number;
      for (let k = 0; k < width; k++) out[row * width + k] = (out[row * width + k] as number) + value * (matrix[from + k] as number);
    }
  }
  return out;
}

function timesTransposed({ rows, columns, starts, at, values }: Sparse, matrix: Matrix, width: number): Matrix {
  const out = new Float32Array(columns * width);
  for (let row = 0; row < rows; row++) {
    for (let index = starts[row] as number; index < (starts[row + 1] as number); index++) {
      const into = (at[index] as number) * width;
      const value = values[index] as number;
      for (let k = 0; k < width; k++) out[into + k] = (out[into + k] as number) + value * (matrix[row * width + k] as number);
    }
  }
  return out;
}

/** Makes the columns of a matrix orthogonal and of length 1 (modified Gram-Schmidt). */
function orthogonalise(matrix: Matrix, width: number): void {
  const rows = matrix.length / width;
  for (let column = 0; column < width; column++) {
    for (let other = 0; other < column; other++) {
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += (matrix[row * width + column] as number) * (matrix[row * width + other] as number);
      for (let row = 0; row < rows; row++) {
        matrix[row * width + column] = (matrix[row * width + column] as number) - sum * (matrix[row * width + other] as number);
      }
    }
    let square = 0;
    for (let row = 0; row < rows; row++) square += (matrix[row * width + column] as number) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let row = 0; row < rows; row++) matrix[row * width + column] = (matrix[row * width + column] as number) / length;
  }
}

/** The products of every two columns. */
function gram(matrix: Matrix, width: number): Float64Array {
  const out = new Float64Array(width * width);
  for (let row = 0; row < matrix.length; row += width) {
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) out[a * width + b] = (out[a * width + b] as number) + (matrix[row + a] as number) * (matrix[row + b] as number);
    }
  }
  return out;
}

/** Eigenvalues and, as columns, eigenvectors of a symmetric matrix, by Jacobi's rotations. */
function eigen(symmetric: Float64Array, width: number): { values: number[]; vectors: Float64Array } {
  const matrix = symmetric.slice();
  const vectors = new Float64Array(width * width);
  for (let k = 0; k < width; k++) vectors[k * width + k] = 1;
  const rotate = (of: Float64Array, first: number, second: number, cos: number, sin: number) => {
    const [a, b] = [of[first] as number, of[second] as number];
    of[first] = cos * a - sin * b;
    of[second] = sin * a + cos * b;
  };
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < width; p++) {
      for (let q = p + 1; q < width; q++) {
        const off = matrix[p * width + q] as number;
        if (Math.abs(off) < 1e-9) continue;
        const angle = 0.5 * Math.atan2(2 * off, (matrix[q * width + q] as number) - (matrix[p * width + p] as number));
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < width; k++) rotate(matrix, k * width + p, k * width + q, cos, sin);
        for (let k = 0; k < width; k++) rotate(matrix, p * width + k, q * width + k, cos, sin);
        for (let k = 0; k < width; k++) rotate(vectors, k * width + p, k * width + q, cos, sin);
      }
    }
  }
  return { values: Array.from({ length: width }, (_, k) => matrix[k * width + k] as number), vectors };
}

/** Parts points of length 1 into `count` clusters by the nearest centre. */
function parted(points: Matrix, width: number, count: number, seed: number): { nearest: Int32Array; centres: Matrix } {
  const rows = points.length / width;
  const order = Int32Array.from({ length: Math.min(rows, count * 4) }, (_, index) => index);
  shuffle(order, randomFrom(seed));
  let centres = new Float32Array(count * width);
  for (let k = 0; k < count; k++) centres.set(points.subarray((order[k] as number) * width, (order[k] as number) * width + width), k * width);
  const nearest = new Int32Array(rows);
  for (let step = 0; step < STEPS; step++) {
    for (let row = 0; row < rows; row++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < count; k++) {
        let sum = 0;
        for (let d = 0; d < width; d++) sum += (points[row * width + d] as number) * (centres[k * width + d] as number);
        if (sum > best) {
          best = sum;
          nearest[row] = k;
        }
      }
    }
    centres = new Float32Array(count * width);
    for (let row = 0; row < rows; row++) {
      const into = (nearest[row] as number) * width;
      for (let d = 0; d < width; d++) centres[into + d] = (centres[into + d] as number) + (points[row * width + d] as number);
    }
    for (let k = 0; k < count; k++) {
      const centre = centres.subarray(k * width, k * width + width);
      const length = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0)) || 1;
      for (let d = 0; d < width; d++) centre[d] = (centre[d] as number) / length;
    }
  }
  return { nearest, centres };
}
