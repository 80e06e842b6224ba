/** Tags an article twice: what the first reading makes of each word is remembered for the second. */
import { type Line, PLAIN } from './contexts.ts';
import type { Family, Form } from './forms.ts';
import { NAME_TYPES } from './labels.ts';
import { mendNames } from './mending.ts';
import type { Model } from './model.ts';
import { type Tagged, Tagger } from './tagger.ts';

/** The names of every line of an article, in order. Leaves the first reading in the forms' families. */
export function tagLines(model: Model, lines: readonly Line[]): Tagged[][] {
  const tagger = new Tagger(model);
  const scores = lines.map((line) => tagger.scores(line));
  rememberNames(
    lines,
    lines.map((line, index) => tagger.names(line, scores[index] as Int32Array)),
  );
  const names = lines.map((line, index) => {
    tagger.remember(line, scores[index] as Int32Array);
    return tagger.names(line, scores[index] as Int32Array);
  });
  return mendNames(lines, names);
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
