/** Removing lines and combining fixes: what goes in and what is left. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Edit, Finding } from '../../src/engine/analysis.ts';
import { applyEdits, combineFixes, invertEdits, removeLines } from '../../src/engine/fix.ts';

/** A finding that removes the lines marked ⟦…⟧. */
function removal(text: string, marked: string): Finding {
  const start = text.indexOf(marked);
  return finding([removeLines(text, { start, end: start + marked.length })]);
}

function finding(edits: readonly Edit[], safe = true): Finding {
  const [first] = edits;
  return { rule: 'test', kind: 'fragment', start: first?.start ?? 0, end: first?.end ?? 0, message: '', severity: 'hint', fix: { safe, edits } };
}

describe('removing lines keeps the separators of the neighbours', () => {
  const cases: readonly [name: string, before: string, after: string][] = [
    ['between lines', 'A\nX\nB', 'A\nB'],
    ['between paragraphs', 'A\n\nX\n\nB', 'A\n\nB'],
    ['above a blank line', 'A\nX\n\nB', 'A\n\nB'],
    ['below a blank line', 'A\n\nX\nB', 'A\n\nB'],
    ['between CRLF paragraphs', 'A\r\n\r\nX\r\n\r\nB\r\n', 'A\r\n\r\nB\r\n'],
    ['at the end, with a last line ending', 'A\n\nX\n', 'A\n'],
    ['at the end, without one', 'A\n\nX', 'A'],
    ['at the start', 'X\n\nA\n', 'A\n'],
    ['at the start, after a byte-order mark', '\uFEFFX\n\nA\n', '\uFEFFA\n'],
    ['alone', 'X\n', '\n'],
    ['in a block quote', '> A\n>\n> X\n>\n> B', '> A\n>\n> B'],
    ['after lines of white space', 'A\n \t\nX\nB', 'A\n \t\nB'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const at = before.indexOf('X');
      assert.equal(applyEdits(before, [removeLines(before, { start: at, end: at + 1 })]), after);
    });
  }
});

describe('combining fixes', () => {
  it('leaves no blank lines between removed neighbours', () => {
    const text = 'A\n\nX\n\nY\n\nB\n';
    assert.equal(applyEdits(text, combineFixes(text, [removal(text, 'X'), removal(text, 'Y')])), 'A\n\nB\n');
  });
  it('leaves no blank lines at the end', () => {
    const text = 'A\n\nX\n\nY\n';
    assert.equal(applyEdits(text, combineFixes(text, [removal(text, 'X'), removal(text, 'Y')])), 'A\n');
  });
  it('applies review fixes only when asked', () => {
    const text = 'one two';
    const review = finding([{ start: 3, end: 7, text: '' }], false);
    assert.deepEqual(combineFixes(text, [review]), []);
    assert.equal(applyEdits(text, combineFixes(text, [review], { includeReview: true })), 'one');
  });
  it('keeps the first of two that overlap, and unites removals', () => {
    const text = 'abcdef';
    assert.equal(applyEdits(text, combineFixes(text, [finding([{ start: 0, end: 3, text: 'x' }]), finding([{ start: 2, end: 5, text: 'y' }])])), 'xdef');
    assert.equal(applyEdits(text, combineFixes(text, [finding([{ start: 0, end: 3, text: '' }]), finding([{ start: 2, end: 5, text: '' }])])), 'f');
  });
  it('does not pull the next paragraph up when the end of a line and the line below it go', () => {
    const text = 'word tail\nX\nB';
    const tail = finding([{ start: 4, end: 9, text: '' }]);
    assert.equal(applyEdits(text, combineFixes(text, [tail, removal(text, 'X')])), 'word\nB');
  });
});

describe('inverting edits', () => {
  it('brings the former text back, whatever the edits', () => {
    const edits = fc.uniqueArray(fc.nat(40), { maxLength: 8 }).chain((offsets) => {
      const sorted = [...offsets].sort((a, b) => a - b);
      const pairs = sorted.slice(0, sorted.length - (sorted.length % 2));
      const spans = pairs.flatMap((start, at) => (at % 2 ? [] : [{ start, end: pairs[at + 1] ?? start }]));
      return fc.tuple(...spans.map((span) => fc.string({ maxLength: 6 }).map((text) => ({ ...span, text }))));
    });
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 60 }), edits, (text, all) => {
        assert.equal(applyEdits(applyEdits(text, all), invertEdits(text, all)), text);
      }),
    );
  });
});

it('refuses edits that overlap or leave the text', () => {
  assert.throws(
    () =>
      applyEdits('abc', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    RangeError,
  );
  assert.throws(() => applyEdits('abc', [{ start: 2, end: 4, text: '' }]), RangeError);
});
