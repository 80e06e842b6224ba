/** A text without its safe findings: what is left, and what was taken out with the place to which each piece can go back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../src/engine/analyze.ts';
import { cleaned } from '../../src/engine/cleaned.ts';
import { SCRAPED, STORY } from '../articles/scraped.ts';

const clean = (text: string) => {
  const read = (text: string) => analyze(text, { format: 'plaintext' }).findings;
  return cleaned(text, read(text), read);
};

describe('a cleaned text', () => {
  it('is the story, and names each piece that went', () => {
    const { text, removed } = clean(SCRAPED);
    assert.equal(text, STORY);
    assert.deepEqual(
      removed.map(({ found }) => found.map(({ rule }) => rule)),
      [['also-read'], ['widget-heading'], ['image-address-tail']],
    );
  });

  it('becomes what it was when every piece goes back to its place', () => {
    for (const text of [SCRAPED, SCRAPED.replaceAll('\n', '\r\n')]) {
      const after = clean(text);
      const pieces = after.removed.toSorted((a, b) => b.at - a.at);
      const restored = pieces.reduce((text, piece) => text.slice(0, piece.at) + piece.text + text.slice(piece.at), after.text);
      assert.equal(restored, text);
    }
  });

  it('is cleaned again where a removal has brought the halves of another fragment together', () => {
    const { text, findings } = clean('Work begins.&im&im=Resize=(640));=Resize=(640))\n');
    assert.ok(!findings.some(({ fix }) => fix?.safe), text);
  });

  it('keeps what needs a judgement', () => {
    const text = 'Work begins in May.\n\nPhoto: Marit Solheim\n';
    const after = clean(text);
    assert.deepEqual(
      { text: after.text, rules: after.findings.map(({ rule }) => rule), removed: after.removed },
      { text, rules: ['photo-credit'], removed: [] },
    );
  });
});
