/** What stands around a line, in sums, distances and runs along the lines of an article. */
import type { Surface } from './surface.ts';

/** A measure of what is not there. */
export const ABSENT = -3_000;
/** Farther, in lines, is all the same. */
export const FAR = 40;

/** Runs of neighbouring lines: where the one begins and ends that a line stands in; -1 where it stands in none. */
export interface Runs {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** How much two lines look alike: the same first word, the same end, much the same length. */
export function kinship(line: Surface, other: Surface | undefined): number {
  if (!other) return -1;
  const sameStart = line.opening === other.opening ? 1 : 0;
  const length = Math.abs(line.text.length - other.text.length) <= Math.max(4, line.text.length / 5) ? 1 : 0;
  return sameStart * 4 + length * 2 + (line.measures[7] === other.measures[7] ? 1 : 0);
}

/** The mean of the values from `start` to `end`, where such are; `ABSENT` where none is. */
export function mean(sums: Float64Array, start: number, end: number): number {
  const from = Math.max(0, start);
  const to = Math.min(sums.length - 1, end);
  return to > from ? ((sums[to] as number) - (sums[from] as number)) / (to - from) : ABSENT;
}

/** Sums of the values before each index, and of all. */
export function runningSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let index = 0; index < values.length; index++) sums[index + 1] = (sums[index] as number) + (values[index] as number);
  return sums;
}

/** How many lines before each index have the bit set, and how many of all. */
export function runningCounts(shapes: Uint16Array, bit: number): Float64Array {
  const counts = new Float64Array(shapes.length + 1);
  let count = 0;
  for (let index = 0; index < shapes.length; index++) {
    if ((shapes[index] as number) & bit) count++;
    counts[index + 1] = count;
  }
  return counts;
}

/** How far back the last line before each with the bit set is; `FAR` where there is none. */
export function distancesBefore(shapes: Uint16Array, bit: number): Uint8Array {
  const result = new Uint8Array(shapes.length);
  let distance = FAR;
  for (let index = 0; index < shapes.length; index++) {
    result[index] = distance;
    distance = (shapes[index] as number) & bit ? 1 : Math.min(FAR, distance + 1);
  }
  return result;
}

/** How far ahead the next line behind each with the bit set is; `FAR` where there is none. */
export function distancesBehind(shapes: Uint16Array, bit: number): Uint8Array {
  const result = new Uint8Array(shapes.length);
  let distance = FAR;
  for (let index = shapes.length - 1; index >= 0; index--) {
    result[index] = distance;
    distance = (shapes[index] as number) & bit ? 1 : Math.min(FAR, distance + 1);
  }
  return result;
}

/** The runs of lines in which a bit has a value; where none is given, those in which it has the same, so that every line stands in one. */
export function runsOf(shapes: Uint16Array, bit: number, value?: number): Runs {
  const count = shapes.length;
  const start = new Int32Array(count).fill(-1);
  const end = new Int32Array(count).fill(-1);
  for (let from = 0, to = 0; from < count; from = to) {
    const own = (shapes[from] as number) & bit;
    for (to = from + 1; to < count && ((shapes[to] as number) & bit) === own; ) to++;
    if (value !== undefined && own !== value) continue;
    start.fill(from, from, to);
    end.fill(to, from, to);
  }
  return { start, end };
}
