/**
 * What one reading of an article works out of its blocks and passages, kept for the next: after an edit, most blocks are as they were, and so
 * is all that follows from them alone. Blocks are known by their source; what follows from a block or a passage is known by the thing itself,
 * and goes when it goes.
 */

/** Whatever a result is worked out by: the same one for the same kind of result. */
type Part = object | string;

export class Memory {
  readonly #named = new Map<string, WeakMap<object, unknown>>();
  readonly #parts = new WeakMap<object, WeakMap<object, unknown>>();
  readonly #differences = new WeakMap<readonly object[], { readonly before: readonly object[]; readonly difference: Difference }>();
  readonly #rows = new Map<Part, Row<object, unknown>>();

  /** What follows from `thing` alone, by `part`. */
  recall<T>(part: Part, thing: object, work: () => T): T {
    let results = typeof part === 'string' ? this.#named.get(part) : this.#parts.get(part);
    if (!results) {
      results = new WeakMap();
      if (typeof part === 'string') this.#named.set(part, results);
      else this.#parts.set(part, results);
    }
    if (results.has(thing)) return results.get(thing) as T;
    const result = work();
    results.set(thing, result);
    return result;
  }

  /**
   * What follows from each of a row of things and those up to `reach` places before and behind it, worked out again only where the row
   * differs from the one that the same part was last asked about.
   */
  along<Thing extends object, Result>(
    part: Part,
    things: readonly Thing[],
    work: (index: number) => Result,
    { reach = 0, facts = '', changed }: Along<Result> = {},
  ): readonly Result[] {
    const last = this.#rows.get(part) as Row<Thing, Result> | undefined;
    const { things: before, results } = last?.facts === facts ? last : NOTHING_YET;
    const { from, behind } = this.#difference(before, things);
    if (last && from === things.length && from === before.length) return results as readonly Result[];
    const first = Math.max(0, from - reach);
    const kept = Math.max(0, behind - reach);
    const fresh: Result[] = [];
    for (let index = first; index < things.length - kept; index++) fresh.push(work(index));
    const row =
      first || kept ? (results as readonly Result[]).slice(0, first).concat(fresh, (results as readonly Result[]).slice(results.length - kept)) : fresh;
    if (changed) {
      const gone = last?.facts === facts ? last.results.slice(first, last.results.length - kept) : (last?.results ?? []);
      for (const result of gone) changed(result, -1);
      for (const result of fresh) changed(result, 1);
    }
    this.#rows.set(part, { things, results: row, facts });
    return row;
  }

  /** Many parts are asked about the same rows. */
  #difference(before: readonly object[], things: readonly object[]): Difference {
    const known = this.#differences.get(things);
    if (known?.before === before) return known.difference;
    const found = difference(before, things);
    this.#differences.set(things, { before, difference: found });
    return found;
  }

  /** For each of a row of things its key, with how many of the row have the same. */
  tally<Thing extends object>(part: Part, things: readonly Thing[], keyOf: (index: number) => string): readonly Tally[] {
    const known = this.recall(part, this, () => new Map<string, Tally>());
    const entryOf = (index: number): Tally => {
      const key = keyOf(index);
      let entry = known.get(key);
      if (!entry) {
        entry = { key, count: 0 };
        known.set(key, entry);
      }
      return entry;
    };
    const changed = (entry: Tally, by: number) => {
      entry.count += by;
      if (entry.count) known.set(entry.key, entry);
      else known.delete(entry.key);
    };
    return this.along(part, things, entryOf, { changed });
  }
}

/** A key with how many of a row have it. */
export interface Tally {
  readonly key: string;
  count: number;
}

export interface Along<Result> {
  readonly reach?: number;
  /** Whatever else the results follow from. */
  readonly facts?: string;
  /** Told of every result that goes (-1), then of every one that comes (1). */
  readonly changed?: (result: Result, by: 1 | -1) => void;
}

const NOTHING_YET = { things: [], results: [] } as const;

interface Row<Thing, Result> {
  readonly things: readonly Thing[];
  readonly results: readonly Result[];
  readonly facts: string;
}

/** How many things two rows have in common at their start, and behind that at their end. */
export interface Difference {
  readonly from: number;
  readonly behind: number;
}

export function difference(before: readonly object[], now: readonly object[]): Difference {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before[from] === now[from]) from++;
  let behind = 0;
  while (behind < shorter - from && before[before.length - 1 - behind] === now[now.length - 1 - behind]) behind++;
  return { from, behind };
}
