/**
 * The reader sees half of a Markdown link or image: "[the report](", "](https://…)" or an image without its address. It is left when an
 * address was cut off or when a line was broken inside it.
 */
import type { Block, Passage } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { linesWith } from '../places.ts';

/** A link whose address is missing or never closed, at the end of a line. All parts bounded; the text holds no bracket. */
const CUT_OFF = /(!?)\[([^[\]\n]{1,300})\]\([^()\s]{0,600}$/;
/** A picture's description without its address, where no definition gives one. */
const DESCRIPTION = /(?<![\p{L}\p{N}"”’)!?])!\[([^[\]\n]{1,300})\](?![([:])/gu;
/** The second half of a link whose first half is gone. */
const SECOND_HALF = /\]\((?:https?:\/\/|\/)[^()\s]{1,600}\)/g;
/** As long as the words of a link that is wrapped, in UTF-16 units. */
const LONGEST_WORDS = 600;
const BLANK_LINE = /\n[ \t\r]*\n/;
const CLOSES_LINK = /\]\(/;

export const halfLink: Rule = {
  id: 'half-link',
  kind: 'fragment',
  noun: { one: 'half link', many: 'half links' },
  verb: 'Unwrap',
  severity: 'warning',
  safe: true,
  sign: /\]\(|!\[/,
  *check(block) {
    for (const passage of block.passages) {
      yield* cutOff(block, passage);
      // Plain text may be wrapped within a link; in Markdown, that is a link.
      if (block.format === 'markdown') yield* secondHalves(block, passage);
      yield* descriptions(block, passage);
    }
  },
  *checkArticle(article) {
    if (article.format === 'markdown') return;
    for (const { start, block, passage } of linesWith(article, CLOSES_LINK)) {
      for (const match of secondHalves(block, passage)) {
        const moved = start - passage.start;
        const span = { start: match.start + moved, end: match.end + moved };
        const isWrapped = isInLink(article.text.slice(Math.max(0, start - LONGEST_WORDS), start)) && !/[[\]]/.test(article.text.slice(start, span.start));
        if (!isWrapped) yield { ...match, ...span, repair: { edits: [{ ...span, text: '' }] } };
      }
    }
  },
  examples: {
    flagged: [
      { text: 'The council read ⟦[the report](⟧', after: 'The council read the report' },
      { text: 'The council read ⟦[the report](https://ostby.example/rep⟧\nand went home.', after: 'The council read the report\nand went home.' },
      { text: 'The report⟦](https://ostby.example/report)⟧ was read.', after: 'The report was read.' },
      { text: 'The report⟦](/report)⟧ was read.', after: 'The report was read.' },
      { text: '⟦![The harbour at dawn](⟧\n\nThe council met.', after: 'The harbour at dawn\n\nThe council met.' },
      { text: 'The harbour is open. ⟦![The ferry at dawn]⟧', after: 'The harbour is open. The ferry at dawn' },
      { text: 'Both ⟦[reports](/one.htm⟧', after: 'Both reports' },
    ],
    silent: [
      { text: 'The council read [the report](https://ostby.example/report).', because: 'it is a whole link' },
      { text: 'The council read [the report].', because: 'brackets around words are common in edited quotations' },
      { text: '`[the report](`', because: 'it is code', format: 'markdown' },
      { text: 'She wrote f[x](t) on the board.', because: 'it is a formula' },
      { text: 'A link is written [text](address), the manual says.', because: 'it explains how links are written' },
      { text: 'The report (read on Monday) was long.', because: 'they are ordinary brackets' },
      { text: 'What a day![1] She sailed.', because: 'it is a citation behind a cry' },
      {
        text: 'The council has answered in [a letter of one\npage](https://ostby.example/letter) that nobody has read.',
        because: 'the link is whole, if on two lines',
      },
      {
        text: 'The council has answered in [a long\nand winding letter of one\npage](https://ostby.example/letter) that nobody has read.',
        because: 'the link is whole, if on three lines',
      },
      { text: '[the *long* report](https://ostby.example/report)', because: 'it is a whole link', format: 'markdown' },
    ],
  },
};

function* cutOff(block: Block, passage: Passage): Generator<Match> {
  const line = block.source.slice(passage.start, passage.end);
  const found = CUT_OFF.exec(line);
  if (!found || insideInline(block, passage.start + found.index)) return;
  const [all, exclamation = '', text = ''] = found;
  const start = passage.start + found.index;
  const words = start + exclamation.length + 1;
  yield {
    start,
    end: start + all.length,
    message: 'Half a link: its address is cut off. Its words stay.',
    repair: {
      edits: [
        { start, end: words, text: '' },
        { start: words + text.length, end: start + all.length, text: '' },
      ],
    },
  };
}

function* descriptions(block: Block, passage: Passage): Generator<Match> {
  for (const found of block.source.slice(passage.start, passage.end).matchAll(DESCRIPTION)) {
    const [all, words = ''] = found;
    const start = passage.start + found.index;
    if (insideInline(block, start)) continue;
    const end = start + all.length;
    yield {
      start,
      end,
      message: 'Half a picture: its address is gone. Its words stay.',
      repair: {
        edits: [
          { start, end: start + 2, text: '' },
          { start: start + 2 + words.length, end, text: '' },
        ],
      },
    };
  }
}

function* secondHalves(block: Block, passage: Passage): Generator<Match> {
  const line = block.source.slice(passage.start, passage.end);
  for (const found of line.matchAll(SECOND_HALF)) {
    const start = passage.start + found.index;
    const end = start + found[0].length;
    const opened = line.lastIndexOf('[', found.index) > line.lastIndexOf(']', found.index - 1);
    if (opened || insideInline(block, start)) continue;
    yield { start, end, message: 'Half a link: its beginning is gone.', repair: { edits: [{ start, end, text: '' }] } };
  }
}

function insideInline(block: Block, offset: number): boolean {
  return block.inlines.some((inline) => inline.start <= offset && offset < inline.end);
}

/** Whether a text ends within the words of a link that it opens. */
function isInLink(text: string): boolean {
  const opening = text.lastIndexOf('[');
  return opening > text.lastIndexOf(']') && !BLANK_LINE.test(text.slice(opening));
}
