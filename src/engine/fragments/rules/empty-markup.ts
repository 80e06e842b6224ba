/**
 * The reader sees a bullet, a heading or a row of a table with nothing in it, or a link without words. Converters leave them where a picture
 * or a button stood.
 */
import type { Span } from '../../analysis.ts';
import { lineEnd, lineStart, linesOf } from '../../article/lines.ts';
import { moved } from '../../article/spans.ts';
import type { Article, Block, PlacedBlock } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { blocksWith, cutOut } from '../places.ts';

/** A line with a marker and nothing behind it, quote markers left aside. Dashes alone are lines and underlines. */
const ITEM = /^[ \t>]*(?:[*+•·▪◦‣●–]|-|\d{1,3}\.)[ \t\u00a0]*$/;
const HEADING = /^[ \t>]*#{1,6}[ \t]*$/;
/** A row without a letter; the line of dashes below a table's head holds dashes. */
const ROW = /^[ \t>]*\|(?:[ \t\u00a0]*\|){1,30}[ \t]*$/;
const DIVIDER = /^[ \t>|:]*-[ \t|:-]*$/;
/** A link or picture with neither words nor a use: an anchor's address begins with "#". */
const LINK = /^\[[ \t\u00a0]{0,4}\]\([^#()\s][^()\s]{0,1000}\)$/;
/** A block has none of these where each of its lines holds a letter and each of its links words. */
const SIGN = /(?:^|[\r\n])[^\p{L}\r\n]+(?:[\r\n]|$)|\[[ \t\u00a0]{0,4}\]\(/u;
const MESSAGES = { item: 'A list item with nothing in it.', heading: 'A heading without words.', row: 'A row of a table with nothing in it.' };

export const emptyMarkup: Rule = {
  id: 'empty-markup',
  kind: 'fragment',
  noun: { one: 'empty piece of markup', many: 'empty pieces of markup' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  *checkArticle(article) {
    for (const block of blocksWith(article, SIGN)) {
      if (block.block.kind === 'verbatim' || block.block.kind === 'markup') continue;
      yield* lines(article, block);
      if (article.format === 'markdown') yield* links(article, block);
    }
  },
  examples: {
    flagged: [
      { text: 'The harbour is open.\n\n- ferry\n⟦-⟧\n- boat', after: 'The harbour is open.\n\n- ferry\n- boat', format: 'markdown' },
      { text: 'The harbour is open.\n\n⟦•⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.' },
      { text: '⟦##⟧\n\nThe harbour is open.', after: 'The harbour is open.' },
      { text: '| Ferry | Time |\n| --- | --- |\n⟦|  |  |⟧\n| Ane | 9.00 |', after: '| Ferry | Time |\n| --- | --- |\n| Ane | 9.00 |', format: 'markdown' },
      { text: 'The harbour⟦[](https://ostby.example/harbour)⟧ is open.', after: 'The harbour is open.', format: 'markdown' },
      { text: 'The harbour is open. ⟦[ ](/share)⟧ The ferry rests.', after: 'The harbour is open. The ferry rests.', format: 'markdown' },
      { text: 'The harbour is open.\n\n⟦*⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.' },
    ],
    silent: [
      { text: 'The harbour is open.\n\n---\n\nThe ferry rests.', because: 'it is a thematic break' },
      { text: 'The harbour\n---\n\nThe ferry rests.', because: 'it underlines a heading', format: 'markdown' },
      { text: '|  |  |\n| --- | --- |\n| Ane | 9.00 |', because: 'a table must have a head', format: 'markdown' },
      { text: '[](#harbour)The harbour', because: 'it is an anchor', format: 'markdown' },
      { text: '```\n-\n```', because: 'it is code', format: 'markdown' },
      { text: '- [ ] ferry\n- [x] boat', because: 'they are boxes to tick' },
      { text: '![](https://ostby.example/harbour.jpg)', because: 'a picture needs no words', format: 'markdown' },
      { text: '-\n  ferry', because: 'its words stand below', format: 'markdown' },
      { text: 'The harbour is open.\n* * *\nThe ferry rests.', because: 'it is a thematic break' },
    ],
  },
};

/** The lines of a block without a letter; all others hold something. Offsets count from the block's start. */
function bareLinesOf({ source }: Block): readonly Span[] {
  return [...linesOf(source)].filter(({ start, end }) => !/\p{L}/u.test(source.slice(start, end)));
}

function* lines(article: Article, { block, start }: PlacedBlock): Generator<Match> {
  const { text, memory } = article;
  for (const bare of memory.recall(bareLinesOf, block, () => bareLinesOf(block))) {
    const line = moved(bare, start);
    const whole = { start: lineStart(text, line.start), end: lineEnd(text, line.end) };
    const source = text.slice(whole.start, whole.end);
    const kind = HEADING.test(source) ? 'heading' : ROW.test(source) ? 'row' : ITEM.test(source) ? 'item' : null;
    if (!kind || (kind === 'row' && DIVIDER.test(below(text, whole))) || (kind === 'item' && !standsAlone(article, whole, source))) continue;
    const content = source.search(/[^ \t>]/);
    const span = { start: whole.start + content, end: whole.start + source.trimEnd().length };
    yield {
      ...span,
      message: MESSAGES[kind],
      repair: { lines: whole },
      safe: kind !== 'item' || (!/\d/.test(source) && (article.format === 'markdown' || below(text, whole).trim() === '')),
    };
  }
}

/** An item's words may stand below it; a lone dash may underline a heading, and a lone number may be anything. */
function standsAlone({ text, format }: Article, line: Span, source: string): boolean {
  const next = below(text, line);
  const above = line.start > 0 ? text.slice(lineStart(text, line.start - 1), line.start).trim() : '';
  if (/^[ \t>]*\d/.test(source)) return format === 'markdown' && /^[ \t>]*\d{1,3}\. /.test(above);
  if (format === 'markdown' && /^[ \t]+\S/.test(next)) return false;
  if (/^[ \t>]*-/.test(source) && !/^[ \t>]*- /.test(above)) return above.replace(/>/g, '').trim() === '' && (format === 'markdown' || next.trim() === '');
  return (
    format === 'markdown' ||
    next.trim() === '' ||
    /^[ \t>]*[•·▪◦‣●]/.test(line.end > line.start ? text.slice(line.start, line.end) : '') ||
    /^[*+•·▪◦‣●–-]/.test(next.trim())
  );
}

function below(text: string, line: Span): string {
  const start = text.charCodeAt(line.end) === 13 && text.charCodeAt(line.end + 1) === 10 ? line.end + 2 : line.end + 1;
  return start >= text.length ? '' : text.slice(start, lineEnd(text, start));
}

function* links(article: Article, block: PlacedBlock): Generator<Match> {
  for (const inline of block.block.inlines) {
    if (inline.kind !== 'link') continue;
    const span = { start: block.start + inline.start, end: block.start + inline.end };
    if (LINK.test(article.text.slice(span.start, span.end))) {
      yield { ...span, message: 'A link without words.', repair: { edits: [cutOut(article.text, span)] } };
    }
  }
}
