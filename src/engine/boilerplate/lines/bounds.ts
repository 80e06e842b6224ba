/** Between which thresholds the measures of a line lie: lines between the same ones get the same answers of all trees, so one need not be asked again. */
import type { Forest } from './model.ts';

export class Bounds {
  /** For each measure, the thresholds that trees ask of it, in order. */
  readonly #thresholds: readonly Int16Array[];

  constructor({ measures, thresholds }: Forest) {
    const asked: number[][] = [];
    for (let level = 0; level < measures.length; level++) {
      const measure = measures[level] as number;
      asked[measure] ??= [];
      asked[measure].push(thresholds[level] as number);
    }
    this.#thresholds = Array.from(asked, (own) => Int16Array.from(own ?? []).sort());
  }

  /** Whether the trees answer `count` measures that stand in one array at one place as those in another at another. */
  answersAlike(one: Int16Array, at: number, other: Int16Array, place: number, count: number): boolean {
    for (let measure = 0; measure < count; measure++) {
      const value = one[at + measure] as number;
      const otherValue = other[place + measure] as number;
      if (value !== otherValue && this.#isParted(measure, Math.min(value, otherValue), Math.max(value, otherValue))) return false;
    }
    return true;
  }

  /** Whether a threshold lies between two values: the greater is above it and the lesser is not. */
  #isParted(measure: number, lesser: number, greater: number): boolean {
    const thresholds = this.#thresholds[measure];
    if (!thresholds) return false;
    let low = 0;
    let high = thresholds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((thresholds[middle] as number) < lesser) low = middle + 1;
      else high = middle;
    }
    return low < thresholds.length && (thresholds[low] as number) < greater;
  }
}
