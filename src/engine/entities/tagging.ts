/** Tags an article twice: what the first reading makes of each word is remembered for the second. */
import { Memory, type RowChange } from '../memory.ts';
import { type Line, PLAIN } from './contexts.ts';
import { type Family, type Form, saidOf } from './forms.ts';
import { NAME_TYPES } from './labels.ts';
import { Mending } from './mending.ts';
import type { Model } from './model.ts';
import { type Tagged, Tagger } from './tagger.ts';

/** What tagging a line gave, and the facts beside its words that it rests on. */
interface Known {
  readonly line: Line;
  /** For each token, what the article was seen to do with its word's capital. */
  seen: readonly number[] | null;
  scores: Int32Array;
  first: readonly Tagged[];
  /** For each token, what the first reading made of its word. */
  memories: readonly number[] | null;
  second: readonly Tagged[];
}

/**
 * The names of every line of an article, in order. Leaves the first reading in the forms' families.
 *
 * @param turned the families of which the article says something else than when it was tagged last with this memory
 */
export function tagLines(
  model: Model,
  lines: readonly Line[],
  tagger = new Tagger(model),
  memory = new Memory(),
  turned: ReadonlySet<Family> = new Set(),
): readonly (readonly Tagged[])[] {
  return memory.recall(tagLines, tagger, () => new Tagging(tagger)).tag(lines, turned);
}

/** Tags the lines of an article, and after an edit those that it has changed or that hold a word of which the article now says something else. */
class Tagging {
  readonly #tagger: Tagger;
  readonly #memory = new Memory();
  readonly #votes = new Map<Family, Votes>();
  readonly #mending = new Mending();
  #known: readonly Known[] = [];
  #version = 0;
  readonly #rows: Record<'first' | 'second', readonly (readonly Tagged[])[]> = { first: [], second: [] };

  constructor(tagger: Tagger) {
    this.#tagger = tagger;
  }

  tag(lines: readonly Line[], turned: ReadonlySet<Family>): readonly (readonly Tagged[])[] {
    const fresh = (line: Line): Known => ({ line, seen: null, scores: NO_SCORES, first: NOT_YET, memories: null, second: NOT_YET });
    const known = this.#memory.along(Tagging, lines, (at) => this.#memory.recall(Tagging, lines[at] as Line, () => fresh(lines[at] as Line)));
    const change = Memory.changeSince(known, this.#version, this.#rows.first.length);
    this.#known = known;
    this.#version = change.version;
    const changed = known.slice(change.from, change.to);
    const seenAnew = this.#linesWith(turned, changed);
    for (const own of [...changed, ...seenAnew]) this.#readFirst(own);
    const remembered = this.#remember(known, this.#row('first', known, change, seenAnew.length > 0));
    const rememberedAnew = this.#linesWith(remembered, changed);
    for (const own of [...changed, ...seenAnew, ...rememberedAnew]) this.#readSecond(own);
    const reread = seenAnew.length + rememberedAnew.length > 0;
    return this.#mending.mend(lines, this.#row('second', known, change, reread));
  }

  /** What a reading made of each line; of the lines that are as before only where some of them were read anew. */
  #row(reading: 'first' | 'second', known: readonly Known[], { from, to, toBefore }: RowChange, reread: boolean): readonly (readonly Tagged[])[] {
    const before = this.#rows[reading];
    const fresh = (reread ? known : known.slice(from, to)).map((own) => own[reading]);
    const row = reread ? fresh : before.slice(0, from).concat(fresh, before.slice(toBefore));
    this.#rows[reading] = row;
    return row;
  }

  /** The lines beside those that have changed which hold a word of these families. */
  #linesWith(families: ReadonlySet<Family>, changed: readonly Known[]): Known[] {
    if (!families.size || changed.length === this.#known.length) return [];
    const uses = new Map<Family, number>();
    for (const { line } of changed) for (const { family } of line.forms) if (families.has(family)) uses.set(family, (uses.get(family) ?? 0) + 1);
    const elsewhere = new Set([...families].filter((family) => family.uses !== (uses.get(family) ?? 0)));
    return elsewhere.size ? this.#known.filter(({ line }) => line.forms.some(({ family }) => elsewhere.has(family))) : [];
  }

  #readFirst(own: Known): void {
    const seen = eachForm(own.line, ({ family }) => saidOf(family));
    if (own.seen && same(own.seen, seen)) return;
    own.seen = seen;
    own.scores = this.#tagger.scores(own.line);
    own.first = this.#tagger.names(own.line, own.scores);
    own.memories = null;
  }

  #readSecond(own: Known): void {
    const memories = eachForm(own.line, ({ capital, family }) => (capital ? family.memory : 0));
    if (own.memories && same(own.memories, memories)) return;
    own.memories = memories;
    if (!memories.some(Boolean)) {
      own.second = own.first;
      return;
    }
    own.second = this.#tagger.namesRemembered(own.line, own.scores);
  }

  /**
   * Leaves in each word's family what the first reading made of its occurrences: the type it had most often, how steadily, and in what
   * longer names. Returns the families in which that is something else than before.
   */
  #remember(known: readonly Known[], first: readonly (readonly Tagged[])[]): Set<Family> {
    const touched = new Set<Family>();
    const changed = ({ line, first }: { readonly line: Line; readonly first: readonly Tagged[] }, by: 1 | -1) =>
      vote(line, first, (family, type, part) => {
        let votes = this.#votes.get(family);
        if (!votes) {
          votes = { counts: NAME_TYPES.map(() => 0).concat(0), parts: NAME_TYPES.flatMap(() => [0, 0]) };
          this.#votes.set(family, votes);
        }
        votes.counts[type] = (votes.counts[type] as number) + by;
        if (part >= 0) votes.parts[part] = (votes.parts[part] as number) + by;
        touched.add(family);
      });
    this.#memory.along('votes', first, (at) => ({ line: (known[at] as Known).line, first: (known[at] as Known).first }), { changed });
    const remembered = new Set<Family>();
    for (const family of touched) {
      const votes = this.#votes.get(family) as Votes;
      if (votes.counts.every((count) => count === 0)) this.#votes.delete(family);
      const memory = memoryOf(votes);
      if (memory !== family.memory) remembered.add(family);
      family.memory = memory;
    }
    return remembered;
  }
}

const NOT_YET: readonly Tagged[] = [];
const NO_SCORES = new Int32Array(0);

function eachForm({ forms }: Line, value: (form: Form) => number): number[] {
  return forms.map(value);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}

/** The votes of one family: occurrences in names of each type and outside names, and how often it is each part of longer names. */
interface Votes {
  readonly counts: number[];
  readonly parts: number[];
}

/** Has each capitalised word of a plain line vote for the type of the name that it stands in, and for its part in a longer one (-1 for none). */
function vote(line: Line, names: readonly Tagged[], cast: (family: Family, type: number, part: number) => void): void {
  if (line.kind !== PLAIN) return;
  let at = 0;
  const castUntil = (to: number, type: number, from: number) => {
    for (; at < to; at++) {
      const { capital, family } = line.forms[at] as Form;
      if (capital) cast(family, type, type < NAME_TYPES.length && to - from > 1 ? type * 2 + (at === to - 1 ? 1 : 0) : -1);
    }
  };
  for (const { from, to, type } of names) {
    castUntil(from, NAME_TYPES.length, 0);
    castUntil(to, type, from);
  }
  castUntil(line.forms.length, NAME_TYPES.length, 0);
}

function memoryOf({ counts, parts }: Votes): number {
  let total = 0;
  let most = 0;
  counts.forEach((count, type) => {
    total += count;
    if (count > (counts[most] as number)) most = type;
  });
  if (total < 2) return 0;
  const steady = (counts[most] as number) === total ? 2 : (counts[most] as number) * 3 >= total * 2 ? 1 : 0;
  const played = parts.reduce((bits, count, part) => (count ? bits | (1 << part) : bits), 0);
  return 1 + most + 8 * steady + 32 * (total > 3 ? 1 : 0) + 64 * played;
}
