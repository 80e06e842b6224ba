/**
 * The reader sees what was inside an HTML tag: "class="lead">", "a href="…">the report/a>". Sanitizers leave it that take away the angle
 * bracket, or half of the tag, and keep the rest.
 */
import type { Block, Passage } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { cutOut, touchesInline } from '../places.ts';

/** The attributes of HTML that editors and exporters write. */
const ATTRIBUTES = new Set(
  'class id style href src srcset sizes target rel alt title width height loading role align border cellpadding cellspacing face color size type value name content lang dir onclick itemprop datetime frameborder allowfullscreen'.split(
    ' ',
  ),
);
/** A value with its equals sign; quotation marks end it, so it is linear. Its name stands before it. */
const VALUE = /=(?:"[^"<>\n]{0,500}"|'[^'<>\n]{0,500}')/g;
const ATTRIBUTE_NAME = /(?:^|[^\w-])([a-z][a-z-]{1,39})$/;
const TAG =
  'p|a|b|i|u|span|div|strong|em|li|ul|ol|h[1-6]|td|tr|th|table|img|figure|figcaption|blockquote|section|article|iframe|script|font|source|video|button|input|time|meta|link';
/** What may stand before the first: the tag's name. */
const NAME = new RegExp(`(?:^|[^\\w<])((?:${TAG}) )$`);
/** The end of a tag without its first bracket. */
const CLOSING =
  /\/(?:p|a|b|i|span|div|strong|em|li|ul|ol|h[1-6]|td|tr|table|figure|figcaption|blockquote|section|article|iframe|script|font|sup|sub|small|center|th|button)>/g;
/** A tag with attributes at the end of a text that was cut inside it; bounded. */
const UNCLOSED = /<(?:p|a|img|span|div|iframe|figure|source|font|td) [^<>\n]{0,1000}$/;
const MESSAGE = 'The inside of an HTML tag; the tag itself is gone.';

export const orphanAttribute: Rule = {
  id: 'orphan-attribute',
  kind: 'fragment',
  noun: { one: 'half an HTML tag', many: 'half HTML tags' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  sign: /=["']/,
  *check(block) {
    for (const passage of block.passages) {
      const line = block.source.slice(passage.start, passage.end);
      if (!/["'>]/.test(line)) continue;
      const chains = chainsOf(line);
      if (chains.some(({ start, end }) => start === 0 && /^ ?\/?>?$/.test(line.slice(end))) && passage.lines && !touchesInline(block, passage, ['code'])) {
        yield { start: passage.start, end: passage.end, message: MESSAGE, repair: { lines: passage.lines } };
        continue;
      }
      yield* inLine(block, passage, line, chains);
    }
  },
  examples: {
    flagged: [
      { text: '⟦p class="lead">⟧The harbour is open.⟦/p>⟧', after: 'The harbour is open.' },
      { text: 'The council read ⟦a href="/report">⟧the report⟦/a>⟧ on Monday.', after: 'The council read the report on Monday.' },
      { text: 'The council read ⟦target="_blank" rel="noopener">⟧the report.', after: 'The council read the report.' },
      { text: 'The harbour is open.\n⟦class="wp-image-12" width="300" height="200"⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The ⟦span style="color:red">⟧old⟦/span>⟧ harbour is open.', after: 'The old harbour is open.' },
      { text: 'The harbour is open.⟦ <img class="wide" src="/harbour.jpg⟧', after: 'The harbour is open.' },
    ],
    silent: [
      { text: 'The file is in the folder harbour/a.', because: 'it is a path' },
      { text: 'The attribute class="lead" sets the style.', because: 'it is a sentence about HTML' },
      { text: '`p class="lead">`', because: 'it is code', format: 'markdown' },
      { text: '<div class="lead">\n\nThe harbour is open.\n\n</div>', because: 'it is a whole tag', format: 'markdown' },
      { text: 'Where a > b and width="wide", she said.', because: 'the sign stands apart' },
      { text: 'The title="Harbour" of her poem was bold.', because: 'no bracket follows' },
      { text: 'Press <kbd class="key">Ctrl</kbd> to go on.', because: 'it is a whole tag', format: 'markdown' },
    ],
  },
};

/** Runs of attributes with nothing but spaces between them, and where their tag's name begins. */
function chainsOf(line: string): { start: number; end: number }[] {
  const chains: { start: number; end: number }[] = [];
  for (const { 0: value, index } of line.matchAll(VALUE)) {
    const name = ATTRIBUTE_NAME.exec(line.slice(Math.max(0, index - 41), index))?.[1];
    if (!name || !(ATTRIBUTES.has(name) || /^(?:data|aria)-/.test(name))) continue;
    const start = index - name.length;
    const last = chains.at(-1);
    if (last && /^ ?$/.test(line.slice(last.end, start))) last.end = index + value.length;
    else chains.push({ start, end: index + value.length });
  }
  return chains;
}

function* inLine(block: Block, passage: Passage, line: string, chains: readonly { start: number; end: number }[]): Generator<Match> {
  let opened = false;
  for (const chain of chains) {
    const closing = /^ ?\/?>/.exec(line.slice(chain.end, chain.end + 3))?.[0];
    const before = line.slice(Math.max(0, chain.start - 62), chain.start);
    if (!closing || /<[^<>]*$/.test(before)) continue;
    opened = true;
    const start = chain.start - (NAME.exec(before)?.[1]?.length ?? 0);
    yield* removal(block, passage, start, line.slice(start, chain.end + closing.length), true);
  }
  for (const found of opened ? line.matchAll(CLOSING) : []) {
    if (!/[</\s]/.test(line.charAt(found.index - 1))) yield* removal(block, passage, found.index, found[0], true);
  }
  const unclosed = UNCLOSED.exec(line);
  if (!unclosed || !/=["']/.test(unclosed[0]) || line.indexOf('<', unclosed.index + 1) >= 0) return;
  const start = line.slice(0, unclosed.index).trimEnd().length;
  yield* removal(block, passage, start, line.slice(start), true);
}

function* removal(block: Block, passage: Passage, index: number, text: string, safe: boolean): Generator<Match> {
  const span = { start: passage.start + index, end: passage.start + index + text.length };
  if (touchesInline(block, span, ['code', 'image', 'html'])) return;
  const edit = text.startsWith('/') ? { ...span, text: '' } : cutOut(block.source, span);
  yield { ...span, message: MESSAGE, repair: { edits: [edit] }, safe };
}
