/**
 * The reader sees the same paragraph twice. Pages print a text once for each width of the screen, and editors paste twice; but refrains exist,
 * so nothing is removed unasked.
 */
import type { Article, Passage } from '../../article.ts';
import type { Tally } from '../../memory.ts';
import type { Match, Rule } from '../../rule.ts';
import { type ArticleLine, lineAt, passagesOf } from '../places.ts';

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
/** A shorter line is passed over, in UTF-16 units. */
const SHORTEST = 2;
/** What stands between words; in plain letters it is told more cheaply. */
const GAPS = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[ -~]*$/;
const PLAIN_GAPS = /[^a-z0-9]+/g;

export const repeatedLine: Rule = {
  id: 'repeated-line',
  kind: 'fragment',
  noun: { one: 'repeated line', many: 'repeated lines' },
  verb: 'Remove',
  severity: 'information',
  safe: false,
  *checkArticle(article) {
    const found = repeated(article);
    const mistakes = found.filter((line) => line.passage.text.length >= LONG);
    const short = () => article.passages.filter(({ passage: { text } }) => text.length >= SHORTEST && text.length < LONG).length;
    const refrains = found.length - mistakes.length > LEAST_LINES && (found.length - mistakes.length) * REFRAINS > short();
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
function keyOf({ text }: Passage): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(PLAIN_GAPS, ' ').trim();
  return text.replace(GAPS, ' ').trim().toLowerCase();
}

function repeated(article: Article): ArticleLine[] {
  const passages = passagesOf(article);
  const lines = article.memory.tally(keyOf, passages, (order) => keyOf(passages[order] as Passage));
  const found: ArticleLine[] = [];
  const seen = new Map<Tally, { readonly at: number; readonly quoted: boolean }>();
  let last: Tally | null = null;
  let at = 0;
  for (let order = 0; order < lines.length; order++) {
    const words = lines[order] as Tally;
    if (words.count !== 2 || !words.key) {
      if ((passages[order] as Passage).text.length < SHORTEST) continue;
    } else {
      const line = lineAt(article, order);
      const { text } = line.passage;
      if (text.length < SHORTEST) continue;
      const before = seen.get(words);
      const near = at - (before?.at ?? Number.NEGATIVE_INFINITY) <= (text.length >= LONGER ? FAR : NEAR);
      const repeats =
        (text.length >= LONG && near && !LABELLED.test(text)) || (text.length >= ADJACENT && words.key.split(' ').length >= ADJACENT_WORDS && words === last);
      const meant = EMPHASISED.test(line.source) || before?.quoted !== line.passage.quoted || passages[order - 1]?.text.trimEnd().endsWith(':');
      if (line.lines && repeats && isProse(text) && !meant) found.push(line);
      seen.set(words, { at, quoted: line.passage.quoted });
    }
    last = words;
    at++;
  }
  return found;
}

/** Tables and listings repeat their numbers and names; at least three in four units of prose are letters or spaces. */
function isProse(text: string): boolean {
  return (text.match(/[\p{L} ]/gu)?.length ?? 0) * 4 >= text.length * 3;
}

function match(line: ArticleLine): Match {
  return { start: line.start, end: line.end, message: 'The same words stand further up.', repair: line.lines && { lines: line.lines } };
}
