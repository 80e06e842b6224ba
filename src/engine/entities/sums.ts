/** What words bring to the labels of the tokens around them: sums of their features' weights, worked out once a word and place. */
import { type Model, PACKED } from './model.ts';

/** Two tokens behind a word, its own, two before it. */
const OFFSETS = 5;
/** For so many words there is room at first. */
const LEAST = 64;

/** Packed sums by the number of a word and how far it stands from the token; worked out when first asked for. */
export class Sums {
  #values = new Int32Array(LEAST * OFFSETS * PACKED);
  #known = new Uint8Array(LEAST * OFFSETS);

  /** Where the sum of a word begins that stands `offset` (-2 … 2) places from the token; -1 where there is none yet. */
  placeOf(number: number, offset: number): number {
    const order = number * OFFSETS + offset + 2;
    return this.#known[order] ? order * PACKED : -1;
  }

  /** Works out that sum from the keys of the features, and returns where it begins. */
  make(number: number, offset: number, keys: readonly number[], model: Model): number {
    const order = number * OFFSETS + offset + 2;
    if (order >= this.#known.length) {
      const size = Math.max((number + 1) * OFFSETS, this.#known.length * 2);
      const [values, known] = [new Int32Array(size * PACKED), new Uint8Array(size)];
      values.set(this.#values);
      known.set(this.#known);
      this.#values = values;
      this.#known = known;
    }
    const at = order * PACKED;
    for (let index = 0; index < keys.length; index++) model.add(keys[index] as number, this.#values, at);
    this.#known[order] = 1;
    return at;
  }

  /** Adds the sum that begins at `at` to another. */
  addTo(sum: Int32Array, at: number): void {
    const values = this.#values;
    for (let pair = 0; pair < PACKED; pair++) sum[pair] = (sum[pair] as number) + (values[at + pair] as number);
  }
}
