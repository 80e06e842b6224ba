/**
 * The reader sees the same paragraph twice. Pages print a text once for each width of the screen, and editors paste twice; but refrains exist,
 * so nothing is removed unasked.
 */
import type { Match, Rule } from '../../rule.ts';
import { type ArticleLine, articleLines } from '../places.ts';

/** So long a line is repeated by mistake wherever it stands. */
const LONG = 80;
/** So long a line is repeated by mistake right below itself. */
const ADJACENT = 25;
const ADJACENT_WORDS = 5;
/** How many lines apart: what comes back far below may be a summary's point, unless it is a paragraph. */
const NEAR = 6;
const FAR = 40;
const LONGER = 200;
/** Items of one kind say the same under the same label. */
const LABELLED = /^[\p{Lu}][\p{L} &/-]{2,30}:/u;
/** Words said again with emphasis are meant. */
const EMPHASISED = /^[*_].*[*_]$/;
/** Where one line in eight or more comes back, repeating is how the text is made: a song, a form, a timetable. */
const REFRAINS = 8;
const LEAST_LINES = 4;
const WORDS = /[\p{L}\p{N}]+/gu;

export const repeatedLine: Rule = {
  id: 'repeated-line',
  kind: 'fragment',
  noun: { one: 'repeated line', many: 'repeated lines' },
  verb: 'Remove',
  severity: 'information',
  safe: false,
  *check() {},
  *checkArticle(article) {
    const lines = articleLines(article).filter(({ passage }) => passage.text.length >= 2);
    const found = [...repeated(lines, timesOf(lines))];
    const short = lines.filter((line) => line.passage.text.length < LONG).length;
    const mistakes = found.filter((line) => line.passage.text.length >= LONG);
    const refrains = found.length - mistakes.length > LEAST_LINES && (found.length - mistakes.length) * REFRAINS > short;
    for (const line of refrains ? mistakes : found) yield match(line);
  },
  examples: {
    flagged: [
      {
        text: 'The harbour is open to all from Monday on.\n⟦The harbour is open to all from Monday on.⟧\nIt rests.',
        after: 'The harbour is open to all from Monday on.\nIt rests.',
      },
      {
        text: 'The harbour of Ostby is open to everybody from Monday on, the council said in a letter to the ferry’s crew.\n\nIt rests.\n\n⟦The harbour of Ostby is open to everybody from Monday on, the council said in a letter to the ferry’s crew.⟧',
        after: 'The harbour of Ostby is open to everybody from Monday on, the council said in a letter to the ferry’s crew.\n\nIt rests.',
      },
      {
        text: '“The harbour will be open,” the mayor said.\n\n⟦“The harbour will be open,” the mayor said.⟧',
        after: '“The harbour will be open,” the mayor said.',
      },
      { text: 'Ostby opens its harbour again\n⟦Ostby opens its harbour again⟧\nThe ferry rests.', after: 'Ostby opens its harbour again\nThe ferry rests.' },
      {
        text: '- The ferry rests until Monday\n⟦- The ferry rests until Monday⟧'.replace('⟦- ', '- ⟦'),
        after: '- The ferry rests until Monday',
        format: 'markdown',
      },
      { text: 'Ostby opens its **harbour** again\n\n⟦Ostby opens its harbour again⟧\n\nIt rests.', after: 'Ostby opens its **harbour** again\n\nIt rests.' },
    ],
    silent: [
      { text: 'O harbour mine\nThe ferry rests.\nO harbour mine', because: 'it is a refrain' },
      { text: 'Hosts win\nThe ferry rests.\nHosts win', because: 'short lines come back' },
      { text: 'The harbour is open.\nThe harbour is open!', because: 'so short a line may be meant' },
      { text: '```\nThe harbour is open to all from Monday on.\nThe harbour is open to all from Monday on.\n```', because: 'it is code', format: 'markdown' },
      { text: 'The harbour is open to all from Monday on.\nThe harbour is open to all from Sunday on.', because: 'a word differs' },
      { text: 'The harbour is open to all from Monday on.\n\n*The harbour is open to all from Monday on.*', because: 'it is said again with emphasis' },
      {
        text: 'The harbour is open to all from Monday on.\nWhat did the letter say again:\nThe harbour is open to all from Monday on.',
        because: 'it is announced',
      },
      {
        text: 'The harbour is open to all from Monday on.\n\n> The harbour is open to all from Monday on.',
        because: 'it is quoted again',
        format: 'markdown',
      },
      { text: 'No, no, no, no, no, no, no.\nNo, no, no.', because: 'the lines differ' },
    ],
  },
};

/** How often each line's words stand in the article. What stands there more than twice is meant to come back. */
function timesOf(lines: readonly ArticleLine[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const line of lines) times.set(keyOf(line), (times.get(keyOf(line)) ?? 0) + 1);
  return times;
}

function keyOf({ passage }: ArticleLine): string {
  return (passage.text.match(WORDS) ?? []).join(' ').toLowerCase();
}

function* repeated(lines: readonly ArticleLine[], times: ReadonlyMap<string, number>): Generator<ArticleLine> {
  const seen = new Map<string, number>();
  let last = '';
  for (const [at, line] of lines.entries()) {
    const { text } = line.passage;
    const key = keyOf(line);
    if (
      line.lines &&
      key !== '' &&
      times.get(key) === 2 &&
      ((text.length >= LONG && at - (seen.get(key) ?? Number.NEGATIVE_INFINITY) <= (text.length >= LONGER ? FAR : NEAR) && !LABELLED.test(text)) ||
        (text.length >= ADJACENT && key.split(' ').length >= ADJACENT_WORDS && key === last)) &&
      isProse(text) &&
      line.passage.quoted === lines[seen.get(key) ?? at]?.passage.quoted &&
      !lines[at - 1]?.passage.text.trimEnd().endsWith(':') &&
      !EMPHASISED.test(line.source)
    )
      yield line;
    seen.set(key, at);
    last = key;
  }
}

/** Tables and listings repeat their numbers and names; at least three in four units of prose are letters or spaces. */
function isProse(text: string): boolean {
  return (text.match(/[\p{L} ]/gu)?.length ?? 0) * 4 >= text.length * 3;
}

function match(line: ArticleLine): Match {
  return { start: line.start, end: line.end, message: 'The same words stand further up.', repair: line.lines && { lines: line.lines } };
}
