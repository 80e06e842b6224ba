/**
 * The reader sees HTML tags in the text: word processors' "<span style=…>" and "<o:p>", WordPress's block comments, any tag in plain text.
 * Editors leave them when rich text is pasted, exporters when they convert only some of the tags.
 */
import type { Span } from '../../analysis.ts';
import type { Block } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';

const NAMES =
  'p|br|hr|div|span|font|a|b|i|u|em|strong|small|big|sup|sub|center|blockquote|ul|ol|li|h[1-6]|img|figure|figcaption|section|article|header|footer|table|thead|tbody|tr|td|th|iframe|video|audio|source|picture|button|label|input|form|nav|aside|script|style|noscript';
/** One tag of HTML; the attributes are bounded and hold no angle bracket. */
const TAG = new RegExp(`</?(?:${NAMES}|o:p|st1:\\w{1,20})(?:\\s[^<>]{0,400})?/?>`, 'gi');
/** Tags that Markdown does not take for HTML, since their names hold a colon. */
const OFFICE_TAG = /<\/?(?:o:p|st1:\w{1,20})(?:\s[^<>]{0,400})?\/?>/gi;
/** Tags that word processors and editors leave, and that nobody writes into Markdown by hand. */
const RESIDUE = /^<\/?(?:span|font)(?:[\s/>]|$)/i;
const BLOCK_COMMENT = /^<!--\s?\/?(?:wp:|StartFragment|EndFragment|\[if |\[endif\])[^>]{0,600}-->$/;
/** What opens a comment or a program in plain text; what it holds goes with it, up to what closes it on the same line. */
const OPENS = /<!--|<!\[|<(script|style|noscript)(?:\s[^<>]{0,400})?>/gi;
const BLOCK_COMMENT_MESSAGE = 'A comment that WordPress left for itself.';
/** Tags that end a word: without them a space must stand. */
const BREAK = /^<\/?(?:p|br|hr|div|li|h[1-6]|td|th|tr|blockquote)\b/i;

export const leftOverHtml: Rule = {
  id: 'left-over-html',
  kind: 'fragment',
  noun: { one: 'left-over HTML tag', many: 'left-over HTML tags' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  sign: /</,
  *check(block) {
    if (block.format === 'plaintext') yield* inPlaintext(block);
    else if (block.kind === 'markup') yield* blockComment(block);
    else yield* inMarkdown(block);
  },
  examples: {
    flagged: [
      { text: 'The ⟦<span style="color:red">⟧harbour⟦</span>⟧ is open.', after: 'The harbour is open.' },
      { text: 'The harbour⟦<o:p></o:p>⟧ is open.', after: 'The harbour is open.' },
      { text: 'The ⟦<font face="Arial">⟧harbour⟦</font>⟧ is open.', after: 'The harbour is open.' },
      { text: '⟦<p class="lead">⟧The harbour is open.⟦</p>⟧', after: 'The harbour is open.', format: 'plaintext' },
      { text: 'The harbour⟦<br />⟧is open.', after: 'The harbour is open.', format: 'plaintext' },
      { text: 'The harbour⟦<!-- ad slot 3 -->⟧ is open.', after: 'The harbour is open.', format: 'plaintext' },
      { text: 'The harbour is open.⟦<script>track("page")</script>⟧', after: 'The harbour is open.', format: 'plaintext' },
      { text: 'The harbour is open.\n\n⟦<!-- wp:paragraph -->⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.', format: 'markdown' },
    ],
    silent: [
      { text: 'Where a < b and b > c, the ferry wins.', because: 'they are comparisons' },
      { text: 'Write to <jonas@ostby.example> about it.', because: 'it is an address' },
      { text: 'Press <kbd>Ctrl</kbd> to go on.', because: 'it is HTML that was meant', format: 'markdown' },
      { text: '<details>\n<summary>More</summary>\n\nThe ferry rests.\n\n</details>', because: 'it is HTML that was meant', format: 'markdown' },
      { text: '`<span style="color:red">`', because: 'it is code', format: 'markdown' },
      { text: 'The list is a List<Boat> of boats.', because: 'it is a type, not a tag' },
      { text: '<!-- a note to the editor -->', because: 'it is a comment that was meant', format: 'markdown' },
      { text: 'H<sub>2</sub>O is water.', because: 'it is HTML that was meant', format: 'markdown' },
    ],
  },
};

function* inPlaintext(block: Block): Generator<Match> {
  for (const span of block.prose) {
    const text = block.source.slice(span.start, span.end);
    const removed = [...hidden(text)];
    for (const { start, end } of removed) yield removal(block, span.start + start, span.start + end, true);
    const tags = [...text.matchAll(TAG)].filter(({ index }) => !removed.some(({ start, end }) => start <= index && index < end));
    for (const found of tags) {
      const [tag] = found;
      const start = span.start + found.index;
      // A sentence about HTML names a tag alone; residue has attributes or comes in pairs.
      const certain = /\s/.test(tag) || tags.length > 1;
      yield removal(block, start, start + tag.length, certain);
    }
  }
}

/** Comments and programs of a line, with all that they hold. */
function* hidden(text: string): Generator<Span> {
  let behind = 0;
  for (const found of text.matchAll(OPENS)) {
    if (found.index < behind) continue;
    const name = found[1]?.toLowerCase();
    const close = name ? `</${name}>` : found[0] === '<!--' ? '-->' : '>';
    const at = text.toLowerCase().indexOf(close, found.index + found[0].length);
    if (at < 0) continue;
    behind = at + close.length;
    yield { start: found.index, end: behind };
  }
}

function* inMarkdown(block: Block): Generator<Match> {
  for (const inline of block.inlines) {
    if (inline.kind !== 'html') continue;
    const tag = block.source.slice(inline.start, inline.end);
    if (RESIDUE.test(tag)) yield removal(block, inline.start, inline.end, true);
    else if (BLOCK_COMMENT.test(tag)) yield { start: inline.start, end: inline.end, message: BLOCK_COMMENT_MESSAGE, repair: { lines: inline } };
  }
  for (const span of block.prose) {
    for (const found of block.source.slice(span.start, span.end).matchAll(OFFICE_TAG)) {
      const start = span.start + found.index;
      yield removal(block, start, start + found[0].length, true);
    }
  }
}

function* blockComment(block: Block): Generator<Match> {
  const span = { start: 0, end: block.source.length };
  if (BLOCK_COMMENT.test(block.source)) yield { ...span, message: BLOCK_COMMENT_MESSAGE, repair: { lines: span } };
}

function removal(block: Block, start: number, end: number, safe: boolean): Match {
  const { source } = block;
  const tag = source.slice(start, end);
  const joins = BREAK.test(tag) && start > 0 && end < source.length && /\S/.test(source.charAt(start - 1)) && /\S/.test(source.charAt(end));
  return { start, end, message: 'An HTML tag that was left in the text. Its words stay.', repair: { edits: [{ start, end, text: joins ? ' ' : '' }] }, safe };
}
