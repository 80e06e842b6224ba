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
  /** By a text: what this reading has used, and what the one before had. Older texts are forgotten. */
  #now = new Map<string, unknown>();
  #before = new Map<string, unknown>();

  #facts = '';

  /** A new reading begins. What texts gave under other `facts` than these is forgotten. */
  turn(facts: string): void {
    this.#before = facts === this.#facts ? this.#now : new Map();
    this.#facts = facts;
    this.#now = new Map();
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

  /** What follows from a text and the facts alone, or undefined where neither this reading nor the one before met it. */
  recallText<T>(text: string): T | undefined {
    const known = (this.#now.get(text) ?? this.#before.get(text)) as T | undefined;
    if (known !== undefined) this.#now.set(text, known);
    return known;
  }

  keepText<T>(text: string, result: T): T {
    this.#now.set(text, result);
    return result;
  }
}
