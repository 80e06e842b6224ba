/**
 * The reader sees "In this article" or "Jump to" and the article's own subheads as a list. Guides and blogs put it above their first part as links, which lead nowhere in an export.
 */
import type { PlacedPassage } from '../../article.ts';
import { type ArticleLine, tellEach } from '../../fragments/places.ts';
import type { Rule } from '../../rule.ts';
import { isDocumentation } from '../documentation.ts';
import { plainWords } from '../phrases.ts';

/** What heads such a list; whole line. */
const LABEL =
  /^(?:(?:table of )?contents|in this (?:article|guide|post|story)|on this page|jump (?:to|ahead to)(?: section)?|quick (?:links|navigation)|article contents|inhalt|inhaltsverzeichnis|sommaire|índice|contenido)$/;
/** A longer line is no such label, whatever marks stand around it. */
const LONGEST_LABEL = 60;
const LEAST_ENTRIES = 2;
const LONGEST_ENTRY = 140;
/** Numbers before an entry, which its heading may lack. */
const NUMBER = /^(?:\d{1,2}[.):]? |[ivx]{1,4}[.)] )/;

export const tableOfContents: Rule = {
  id: 'table-of-contents',
  kind: 'boilerplate',
  noun: { one: 'table of contents', many: 'tables of contents' },
  verb: 'Remove',
  severity: 'hint',
  safe: false,
  *checkArticle(article) {
    const { passages } = article;
    const labels = tellEach(article, isLabel);
    if (!labels.includes(true) || isDocumentation(article)) return;
    const last = new Map<string, number>();
    passages.forEach(({ passage }, index) => {
      last.set(entryOf(passage.text), index);
    });
    for (let at = 0; at < passages.length; at++) {
      const opening = passages[at];
      if (!opening || !labels[at]) continue;
      let end = at + 1;
      // An entry is a line that stands once more below the list: its subhead.
      for (; end < passages.length; end++) {
        const text = passages[end]?.passage.text ?? '';
        if (text === '' || text.length > LONGEST_ENTRY || (last.get(entryOf(text)) ?? 0) <= end) break;
      }
      const closing = passages[end - 1];
      if (end - at - 1 < LEAST_ENTRIES || !closing || !opening.passage.lines || !closing.passage.lines) continue;
      const stop = offsetOf(closing) + closing.passage.end;
      yield {
        start: offsetOf(opening) + opening.passage.start,
        end: stop,
        message: `Lists ${end - at - 1} subheads that stand below; its links are gone.`,
        repair: { lines: { start: offsetOf(opening) + opening.passage.lines.start, end: stop } },
      };
      at = end - 1;
    }
  },
  examples: {
    flagged: [
      {
        text: 'How to keep bees.\n\n⟦In this article\n\nThe hive\n\nThe queen⟧\n\nThe hive\n\nIt stands dry.\n\nThe queen\n\nShe is marked.',
        after: 'How to keep bees.\n\nThe hive\n\nIt stands dry.\n\nThe queen\n\nShe is marked.',
      },
      {
        text: 'How to keep bees.\n⟦Jump to:\nThe hive\nThe queen⟧\nThe hive\nIt stands dry.\nThe queen\nShe is marked.',
        after: 'How to keep bees.\nThe hive\nIt stands dry.\nThe queen\nShe is marked.',
      },
      {
        text: 'How to keep bees.\n\n⟦**Table of contents**\n\n- [The hive](#hive)\n- [The queen](#queen)⟧\n\n## The hive\n\nIt stands dry.\n\n## The queen\n\nShe is marked.',
        after: 'How to keep bees.\n\n## The hive\n\nIt stands dry.\n\n## The queen\n\nShe is marked.',
        format: 'markdown',
      },
      {
        text: 'How to keep bees.\n\n⟦On this page\n\n1. The hive\n\n2. The queen⟧\n\nThe hive\n\nIt stands dry.\n\nThe queen\n\nShe is marked.',
        after: 'How to keep bees.\n\nThe hive\n\nIt stands dry.\n\nThe queen\n\nShe is marked.',
        format: 'plaintext',
      },
      {
        text: 'Von Bienen.\n⟦Inhaltsverzeichnis\nDer Stock\nDie Königin⟧\nDer Stock\nEr steht trocken.\nDie Königin\nSie ist gezeichnet.',
        after: 'Von Bienen.\nDer Stock\nEr steht trocken.\nDie Königin\nSie ist gezeichnet.',
      },
      {
        text: 'Les abeilles.\n⟦Sommaire\nLa ruche\nLa reine⟧\nLa ruche\nElle reste au sec.\nLa reine\nElle est marquée.',
        after: 'Les abeilles.\nLa ruche\nElle reste au sec.\nLa reine\nElle est marquée.',
      },
    ],
    silent: [
      { text: 'Contents\n\nThe box held a rope, a lamp and a map.', because: 'it heads a part of the article' },
      { text: 'In this article\n\nThe hive\n\nThe queen', because: 'what it lists stands nowhere below' },
      { text: 'Contents of the box\n\nA rope\n\nA lamp\n\nA rope\n\nA lamp', because: 'it is a list of things' },
      { text: 'Jump to it, he said.\n\nNow.\n\nNow.', because: 'it is a sentence of the story' },
      { text: 'Jump to\n\nThe hive\n\nThe hive\n\nIt stands dry.', because: 'one line is no list' },
      { text: '`On this page`\n\nThe hive\n\nThe queen', because: 'it is code', format: 'markdown' },
    ],
  },
};

function isLabel({ passage: { text } }: ArticleLine): boolean {
  return text.length <= LONGEST_LABEL && LABEL.test(plainWords(text));
}

function entryOf(text: string): string {
  return plainWords(text).replace(NUMBER, '');
}

function offsetOf({ block }: PlacedPassage): number {
  return block.start;
}
