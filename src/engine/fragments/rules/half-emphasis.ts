/**
 * The reader sees "**" or "__" that makes nothing bold: empty pairs, and marks whose other half is gone. Converters leave them when they
 * drop what stood between, or cut a line in two.
 */
import type { Block, Passage } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { cutOut, OPAQUE, touchesInline } from '../places.ts';

/** A pair with nothing but spaces in it, at a line's start or behind a space, so that a censored word is none; bounded. */
const EMPTY = /(?:^|[ \t—–"“(])(\*\*[ \t\u00a0]{1,8}\*\*|__[ \t\u00a0]{1,8}__|\*\*\*\*(?=[\p{L}])|____(?=\p{L}))/gu;
/** A mark of two or three, not escaped; one class each. */
const MARK = /\*{2,4}|_{2,3}/g;
const WORD = /[\p{L}\p{N}]/u;
/** Before a mark at a line's end or behind one at its start, a note's number or its text; powers and patterns of file names. */
const OTHER_USE = /[\d/.\\=<>|]/;

export const halfEmphasis: Rule = {
  id: 'half-emphasis',
  kind: 'fragment',
  noun: { one: 'half emphasis mark', many: 'half emphasis marks' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  sign: /\*\*|__/,
  *check(block) {
    for (const passage of block.passages) {
      const empty = [...emptyPairs(block, passage)];
      yield* empty;
      if (!empty.length) yield* half(block, passage);
    }
  },
  examples: {
    flagged: [
      { text: 'The harbour ⟦** **⟧ is open.', after: 'The harbour is open.' },
      { text: '⟦** **⟧ The harbour is open.', after: 'The harbour is open.' },
      { text: 'The harbour is ⟦__ __⟧ open.', after: 'The harbour is open.' },
      { text: 'The ⟦**⟧old harbour is open.', after: 'The old harbour is open.' },
      { text: 'The old harbour⟦**⟧ is open.', after: 'The old harbour is open.' },
      { text: '⟦****⟧The harbour** is open.', after: '**The harbour** is open.' },
      { text: '⟦****⟧The harbour is open.', after: 'The harbour is open.' },
      { text: 'The ⟦__⟧old harbour is open.', after: 'The old harbour is open.' },
    ],
    silent: [
      { text: 'The **old harbour** is open.', because: 'the pair is whole' },
      { text: 'What the f**** is that?', because: 'a word is censored' },
      { text: 'What the **** is that?', because: 'a word is censored' },
      { text: 'The result is 2**10 metres.', because: 'it is a power' },
      { text: 'The function __init__ builds it.', because: 'it is a name in a program' },
      { text: 'The pattern src/**/*.ts names the files.', because: 'it is a pattern of file names' },
      { text: '**Fares for one way only.', because: 'it may be a footnote' },
      { text: 'Sign here: ____ and there: ______', because: 'they are lines to write on' },
      { text: 'The price is 12 crowns.**', because: 'it may lead to a footnote' },
      { text: '****Harbour news:**** it is open.', because: 'it is bold twice over' },
      { text: '`**`', because: 'it is code', format: 'markdown' },
    ],
  },
};

function* emptyPairs(block: Block, passage: Passage): Generator<Match> {
  const line = block.source.slice(passage.start, passage.end);
  for (const found of line.matchAll(EMPTY)) {
    const pair = found[1] ?? '';
    const end = passage.start + found.index + found[0].length;
    const span = { start: end - pair.length, end };
    if (touchesInline(block, span, OPAQUE) || (pair.length === 4 && line.split(pair).length !== 2)) continue;
    // Emphasis around what stands left and right of it is no empty pair.
    if (line.slice(0, found.index).split(pair.slice(0, 2)).length % 2 === 0) continue;
    // `****word**`: half of what opens has its other half behind the word.
    const half = pair.length === 4 && line.split(pair.slice(0, 2)).length % 2 === 0;
    yield {
      ...span,
      message: half ? 'Half of these emphasis marks open nothing.' : 'Emphasis around nothing.',
      repair: { edits: [half ? { start: span.start, end: span.start + 2, text: '' } : cutOut(block.source, span)] },
      safe: pair.length > 4 || line.split('**').length === 3,
    };
  }
}

/** A mark without a partner in its passage, inside the line: at the edges it may belong to a footnote. */
function* half(block: Block, passage: Passage): Generator<Match> {
  const line = block.source.slice(passage.start, passage.end);
  const marks = [...line.matchAll(MARK)];
  const [mark] = marks;
  if (!mark || marks.length !== 1 || mark[0].length > 3) return;
  const span = { start: passage.start + mark.index, end: passage.start + mark.index + mark[0].length };
  const before = line.charAt(mark.index - 1);
  const behind = line.charAt(mark.index + mark[0].length);
  if (!before || !behind || before === '\\' || OTHER_USE.test(before) || (behind !== '.' && OTHER_USE.test(behind))) return;
  if (WORD.test(before) === WORD.test(behind) || touchesInline(block, span, OPAQUE)) return;
  yield { ...span, message: 'Half a pair of emphasis marks; the other half is gone.', repair: { edits: [{ ...span, text: '' }] }, safe: false };
}
