/** Lines that the writers of a folder have taught Copydesk to remove, described in plain words instead of regular expressions. */
import type { Match, Rule } from '../rule.ts';
import { wholePassage } from '../rule.ts';

/** What a line to remove looks like. Case and the width of white space do not count; in `line`, `*` stands for anything. */
export type TaughtLine = { readonly begins: string } | { readonly contains: string } | { readonly ends: string } | { readonly line: string };

export const TAUGHT_LINE = 'taught-line';
/** Shorter words would remove half of the story. */
const FEWEST_LETTERS = 4;

/** Why a description cannot be used, or null where it can. */
export function troubleOf(taught: TaughtLine): string | null {
  const words = wordsOf(taught).replace(/[*\s]+/g, '');
  return words.length < FEWEST_LETTERS ? `must hold at least ${FEWEST_LETTERS} letters besides "*"` : null;
}

/** A rule that flags whole lines as described. */
export function taughtRule(lines: readonly TaughtLine[]): Rule {
  const tests = lines.map(testOf);
  return {
    id: TAUGHT_LINE,
    kind: 'boilerplate',
    noun: { one: 'line that is always removed here', many: 'lines that are always removed here' },
    verb: 'Remove',
    severity: 'information',
    safe: true,
    *check(block): Iterable<Match> {
      for (const passage of block.passages) {
        const text = normalised(passage.text);
        if (tests.some((test) => test(text))) yield wholePassage(passage, 'The folder’s .copydesk.json says that lines like this are no part of an article.');
      }
    },
    examples: { flagged: [], silent: [] },
  };
}

/** Case folded, white space collapsed: what two texts have in common that a reader would call the same. */
export function normalised(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** What a description says of a line, whichever part of it that is. */
export function wordsOf(taught: TaughtLine): string {
  return Object.values(taught)[0] ?? '';
}

function testOf(taught: TaughtLine): (text: string) => boolean {
  const words = normalised(wordsOf(taught));
  if ('begins' in taught) return (text) => text.startsWith(words);
  if ('contains' in taught) return (text) => text.includes(words);
  if ('ends' in taught) return (text) => text.endsWith(words);
  const parts = words.split('*');
  return (text) => fits(text, parts);
}

/** Whether the parts stand in the text in this order, the first at its start and the last at its end. Linear: each part is looked for once. */
function fits(text: string, parts: readonly string[]): boolean {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
