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
  readonly #differences = new WeakMap<readonly object[], { readonly before: readonly object[]; readonly version: number; readonly difference: Difference }>();
  /** How each row of results was changed last; known to all memories, since one may make rows of what another keeps. */
  static readonly #changes = new WeakMap<readonly unknown[], RowChange>();
  readonly #rows = new Map<Part, Row<object, unknown>>();
  #readings = 0;

  /** To be called with each reading of an article; returns what tells whether it is still the last one. */
  begin(): () => boolean {
    const order = ++this.#readings;
    return () => order === this.#readings;
  }

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
   * differs from the one that the same part was last asked about. The same array comes back each time, changed in place; it may be a row of
   * things itself.
   */
  along<Thing extends object, Result>(
    part: Part,
    things: readonly Thing[],
    work: (index: number) => Result,
    { reach = 0, facts = '', changed }: Along<Result> = {},
  ): readonly Result[] {
    const row = (this.#rows.get(part) ?? newRow()) as Row<Thing, Result>;
    const { from, behind } = this.#differenceOf(row, things, facts);
    const { results } = row;
    const same = from === things.length && from === results.length && row.facts === facts;
    if (!same || !this.#rows.has(part)) {
      const first = Math.max(0, from - reach);
      const kept = Math.max(0, behind - reach);
      const fresh: Result[] = [];
      for (let index = first; index < things.length - kept; index++) fresh.push(work(index));
      const gone = replaced(results, first, results.length - kept, fresh);
      if (changed) {
        for (const result of gone) changed(result, -1);
        for (const result of fresh) changed(result, 1);
      }
      row.change = { version: row.change.version + 1, from: first, to: first + fresh.length, toBefore: first + gone.length };
      Memory.#changes.set(results, row.change);
    }
    row.things = things;
    row.version = this.#versionOf(things);
    row.facts = facts;
    this.#rows.set(part, row as Row<object, unknown>);
    return results;
  }

  /** How a row differs from the row that it was, and how many times it has been changed; null for a row that is not kept here. */
  static changeOf(row: readonly unknown[]): RowChange | null {
    return Memory.#changes.get(row) ?? null;
  }

  /**
   * Which stretch of a row is not what it was when it had a version.
   *
   * @param count how many things the row had then
   */
  static changeSince(row: readonly unknown[], version: number, count: number): RowChange {
    const change = Memory.changeOf(row) ?? UNCHANGED;
    if (change.version === version) return { version, from: row.length, to: row.length, toBefore: row.length };
    return change.version === version + 1 ? change : { version: change.version, from: 0, to: row.length, toBefore: count };
  }

  #versionOf(things: readonly object[]): number {
    return Memory.#changes.get(things)?.version ?? 0;
  }

  /** What a row has in common with the things it was made of last. */
  #differenceOf({ things: before, version, facts: factsBefore, results }: Row<object, unknown>, things: readonly object[], facts: string): Difference {
    if (facts !== factsBefore) return NOTHING_IN_COMMON;
    const now = this.#versionOf(before);
    if (things === before) {
      if (now === version) return { from: results.length, behind: 0 };
      const change = Memory.#changes.get(things) as RowChange;
      return now === version + 1 ? { from: change.from, behind: things.length - change.to } : NOTHING_IN_COMMON;
    }
    if (now !== version) return NOTHING_IN_COMMON;
    // Many parts are asked about the same rows.
    const known = this.#differences.get(things);
    if (known?.before === before && known.version === version) return known.difference;
    const found = difference(before, things);
    // A row that is known by the one before it, and that by its own, would keep all that ever stood in the article.
    this.#differences.delete(before);
    this.#differences.set(things, { before, version, difference: found });
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

/** Which stretch of a row was changed last: where it begins, where it ends now and ended before; and how many changes there have been. */
export interface RowChange {
  readonly version: number;
  readonly from: number;
  readonly to: number;
  readonly toBefore: number;
}

interface Row<Thing, Result> {
  things: readonly Thing[];
  /** The version of the things, where they are a row of results themselves. */
  version: number;
  facts: string;
  readonly results: Result[];
  change: RowChange;
}

const UNCHANGED: RowChange = { version: 0, from: 0, to: 0, toBefore: 0 };
const NOTHING_IN_COMMON: Difference = { from: 0, behind: 0 };

function newRow(): Row<object, unknown> {
  return { things: [], version: 0, facts: '', results: [], change: UNCHANGED };
}

/** Puts others in the place of items from `start` to `end`, in place; returns those. */
function replaced<T>(items: T[], start: number, end: number, others: readonly T[]): T[] {
  const gone = items.slice(start, end);
  if (gone.length === others.length) for (let at = 0; at < others.length; at++) items[start + at] = others[at] as T;
  else if (others.length < MOST_AT_ONCE) items.splice(start, gone.length, ...others);
  else {
    const tail = items.slice(end);
    items.length = start;
    for (const item of others) items.push(item);
    for (const item of tail) items.push(item);
  }
  return gone;
}

/** An engine passes no more arguments than its stack holds. */
const MOST_AT_ONCE = 1_000;

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
