/** Which marks pair, and which are apostrophes, inches or attributes of a tag. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { markedIn } from '../../../src/engine/quotes/marks.ts';

const marked = (text: string) => markedIn(text).map(({ start, end }) => text.slice(start, end));

describe('quotation marks', () => {
  const pairs: readonly (readonly [string, string, readonly string[]])[] = [
    ['straight', 'She said "no" and "never."', ['"no"', '"never."']],
    ['curly', 'She said “no” and “never.”', ['“no”', '“never.”']],
    ['single', "She said 'no' and ‘never.’", ["'no'", '‘never.’']],
    ['typewriter', "She said ``no'' and ''never.''", ["``no''", "''never.''"]],
    ['angular, outwards', 'Elle dit « non ».', ['« non »']],
    ['angular, inwards', 'Sie sagte »nein«.', ['»nein«']],
    ['low', 'Sie sagte „nein“.', ['„nein“']],
    ['opened straight and closed curly', '"We lost,” she said. “Again."', ['"We lost,”', '“Again."']],
    ['closed behind a gap that code has left', 'They write “open the path ”. Then they wait.', ['“open the path ”']],
    ['closed by an opening shape', '“We lost,“ she said. “Again.”', ['“We lost,“', '“Again.”']],
    ['nested in the same shape', '“Their “plan” fails,” she said.', ['“Their “plan” fails,”']],
    ['nested in another shape', `"He said 'no' twice," she said.`, [`"He said 'no' twice,"`]],
    ['single around double', `'They say, "No." Well, look at the boats' ropes.' He left.`, [`'They say, "No." Well, look at the boats' ropes.'`]],
    ['single around double at its end', `He said, 'They told me, "No."' Then he left.`, [`'They told me, "No."'`]],
    ['double behind an elision', `'Tis true, he said "no" to the fishers' plan.`, ['"no"']],
    ['without a space before', 'Nygård:"We lost."', ['"We lost."']],
  ];
  for (const [name, text, expected] of pairs) it(`pair when ${name}`, () => assert.deepEqual(marked(text), expected));

  const none: readonly (readonly [string, string])[] = [
    ['apostrophes', "It's the fishers' harbour, isn't it? That's 'nough."],
    ['inches and feet', `The 12" pipe lay under a man of 6'2" or so.`],
    ['decades', "From the '90s to the '20s."],
    ['attributes of a tag', '<img alt="The old harbour" width="40"> lay there.'],
    ['marks with nothing between', 'He typed "" and "…" twice.'],
  ];
  for (const [name, text] of none) it(`are not ${name}`, () => assert.deepEqual(marked(text), []));

  it('run to the end of the passage where they do not close', () => {
    const [only] = markedIn('“We lost the harbour. And then the boats.');
    assert.deepEqual(only && { end: only.end, open: only.open }, { end: 41, open: true });
  });
});

it('finds stretches in order, never overlapping, whatever the text', () => {
  const piece = fc.constantFrom('"', '“', '”', "'", '‘', '’', "''", '``', '«', '»', '„', '<', '>', ' ', 'a', 'word', '. ', ', ', '\n', '5');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const stretch of markedIn(text)) {
        assert.ok(stretch.start >= end && stretch.end <= text.length && stretch.inner.start < stretch.inner.end);
        end = stretch.end;
      }
    }),
  );
});

it('gets through a line of a million units whatever stays open in it', () => {
  for (const piece of ['“ a “b ', "it's 'tis ‘x ", '<a "b ', 'say "x and ', '« a ']) markedIn(piece.repeat(Math.ceil(1_000_000 / piece.length)));
});
