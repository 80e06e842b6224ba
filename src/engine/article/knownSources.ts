/** What was read of stretches of a text, by their source: where the same is read twice, or an edit is taken back, it need not be read again. */

/** More than so many UTF-16 units and twice the article's own are not kept. */
const MOST_KEPT = 200_000;

export class KnownSources<Reading> {
  readonly #readings = new Map<string, Reading>();
  #units = 0;

  get(source: string): Reading | undefined {
    return this.#readings.get(source);
  }

  has(source: string): boolean {
    return this.#readings.has(source);
  }

  set(source: string, reading: Reading): void {
    if (!this.#readings.has(source)) this.#units += source.length;
    this.#readings.set(source, reading);
  }

  /** Forgets all where too much is known for an article of `length` UTF-16 units: each version of what is being written is. */
  makeRoom(length: number): void {
    if (this.#units > MOST_KEPT + 2 * length) this.clear();
  }

  clear(): void {
    this.#readings.clear();
    this.#units = 0;
  }
}

/**
 * A string of its own with the units of `slice`. An engine lets a slice hold the whole text that it is cut from (V8's sliced strings), so a
 * paragraph that is kept would keep the article as it stood at that keystroke.
 */
export function ownText(slice: string): string {
  return ` ${slice}`.slice(1);
}
