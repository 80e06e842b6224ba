/** Measures of lines as rows of small integers, so that every engine computes the same from them. */

/** Measures of lines: one row a line, `width` integers a row. */
export interface Rows {
  readonly width: number;
  readonly values: Int16Array;
}

/** A measure as a small integer. */
export function limited(value: number): number {
  return Math.max(-30_000, Math.min(30_000, Math.round(value)));
}

/** Whether two rows hold the same values. */
export function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Collects the measures of one line after the other. All lines have as many as the first. */
export class RowWriter {
  readonly #count: number;
  #values = new Int16Array(256);
  #width = 0;
  #at = 0;

  /** @param count how many lines there are */
  constructor(count: number) {
    this.#count = count;
  }

  add(value: number): void {
    this.#values[this.#at++] = limited(value);
  }

  addAll(values: ArrayLike<number>): void {
    for (let index = 0; index < values.length; index++) this.add(values[index] as number);
  }

  /** Ends a line. */
  next(): void {
    if (this.#width) return;
    this.#width = this.#at;
    const first = this.#values;
    this.#values = new Int16Array(this.#count * this.#width);
    this.#values.set(first.subarray(0, this.#width));
  }

  finish(): Rows {
    return { width: this.#width, values: this.#values.subarray(0, this.#at) };
  }
}
