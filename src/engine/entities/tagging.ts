/** Tags an article twice: what the first reading makes of each word is remembered for the second. */
import { Memory } from '../memory.ts';
import { type Line, PLAIN } from './contexts.ts';
import type { Family, Form } from './forms.ts';
import { NAME_TYPES } from './labels.ts';
import { mendNames } from './mending.ts';
import type { Model } from './model.ts';
import { type Tagged, Tagger } from './tagger.ts';

/** What tagging a line gave, and the facts beside its words that it rests on. */
interface Known {
  /** For each token, what the article was seen to do with its word's capital. */
  seen: Int32Array | null;
  scores: Int32Array;
  first: readonly Tagged[];
  /** For each token, what the first reading made of its word. */
  memories: Int32Array | null;
  second: readonly Tagged[];
}

/** The names of every line of an article, in order. Leaves the first reading in the forms' families. */
export function tagLines(model: Model, lines: readonly Line[], tagger = new Tagger(model), memory = new Memory()): Tagged[][] {
  tagger.forgetMemories();
  const known = lines.map((line) => memory.recall(tagger, line, (): Known => ({ seen: null, scores: NO_SCORES, first: [], memories: null, second: [] })));
  lines.forEach((line, index) => {
    const own = known[index] as Known;
    const seen = eachForm(line, ({ family }) => (family.lower ? 2 : 0) | (family.capital ? 1 : 0));
    if (own.seen && same(own.seen, seen)) return;
    own.seen = seen;
    own.scores = tagger.scores(line);
    own.first = tagger.names(line, own.scores);
    own.memories = null;
  });
  rememberNames(
    lines,
    known.map(({ first }) => first),
  );
  lines.forEach((line, index) => {
    const own = known[index] as Known;
    const memories = eachForm(line, ({ capital, family }) => (capital ? family.memory : 0));
    if (own.memories && same(own.memories, memories)) return;
    own.memories = memories;
    const scores = own.scores.slice();
    tagger.remember(line, scores);
    own.second = tagger.names(line, scores);
  });
  return mendNames(
    lines,
    known.map(({ second }) => second),
  );
}

const NO_SCORES = new Int32Array(0);

function eachForm({ forms }: Line, value: (form: Form) => number): Int32Array {
  const values = new Int32Array(forms.length);
  for (let at = 0; at < forms.length; at++) values[at] = value(forms[at] as Form);
  return values;
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}

/** The votes of one family: occurrences outside names, in names of each type, and bits for the parts it plays in longer names. */
interface Votes {
  readonly counts: number[];
  parts: number;
}

/** Leaves in each word's family what a reading made of its occurrences: the type it had most often, how steadily, and in what longer names. */
export function rememberNames(lines: readonly Line[], names: readonly (readonly Tagged[])[]): void {
  const families = new Map<Family, Votes>();
  lines.forEach((line, index) => {
    if (line.kind !== PLAIN) return;
    let at = 0;
    const vote = (to: number, type: number, from: number) => {
      for (; at < to; at++) {
        const form = line.forms[at] as Form;
        if (!form.capital) continue;
        let votes = families.get(form.family);
        if (!votes) {
          votes = { counts: NAME_TYPES.map(() => 0), parts: 0 };
          votes.counts.push(0);
          families.set(form.family, votes);
        }
        votes.counts[type] = (votes.counts[type] as number) + 1;
        if (type < NAME_TYPES.length && to - from > 1) votes.parts |= 1 << (type * 2 + (at === to - 1 ? 1 : 0));
      }
    };
    for (const { from, to, type } of names[index] ?? []) {
      vote(from, NAME_TYPES.length, 0);
      vote(to, type, from);
    }
    vote(line.forms.length, NAME_TYPES.length, 0);
  });
  for (const [family, { counts, parts }] of families) {
    let total = 0;
    let most = 0;
    counts.forEach((count, type) => {
      total += count;
      if (count > (counts[most] as number)) most = type;
    });
    const steady = (counts[most] as number) === total ? 2 : (counts[most] as number) * 3 >= total * 2 ? 1 : 0;
    family.memory = total > 1 ? 1 + most + 8 * steady + 32 * (total > 3 ? 1 : 0) + 64 * parts : 0;
  }
}
