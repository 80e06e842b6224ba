/** Misread text: the tables of code pages are those of the platform, and what a page made unreadable comes back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../src/engine/analyze.ts';
import { applyEdits, combineFixes } from '../../src/engine/fix.ts';
import { type CodePage, codePages } from '../../src/engine/fragments/codePages.ts';
import { mojibake } from '../../src/engine/fragments/rules/mojibake.ts';
import { cases } from './cases.ts';

/** The labels under which the platform knows the pages; DOS pages it does not know. */
const LABELS: Readonly<Record<string, string>> = {
  'Windows-1252': 'windows-1252',
  'Windows-1250': 'windows-1250',
  'Windows-1251': 'windows-1251',
  'Windows-1254': 'windows-1254',
  'Mac OS Roman': 'macintosh',
};

function misread(text: string, page: CodePage): string {
  const shown = new Map([...page.bytes].map(([character, byte]) => [byte, character]));
  return [...new TextEncoder().encode(text)].map((byte) => shown.get(byte) ?? String.fromCharCode(byte)).join('');
}

function restored(text: string): string {
  const { findings } = analyze(text, { format: 'plaintext', rules: [mojibake] });
  return applyEdits(text, combineFixes(text, findings, { includeReview: true }));
}

/** Letters of English, with marks and accented letters as they stand in English prose. */
const word = fc.stringMatching(/^[a-z]{2,8}$/);
const foreign = fc.constantFrom('’s', '’t', '—', '–', 'é', 'ü', 'ñ', '…', ' “', '” ', '€');
const prose = fc
  .array(fc.tuple(word, foreign, word), { minLength: 1, maxLength: 8 })
  .map((parts) => `The ${parts.map((part) => part.join('')).join(' ')} end.`);

describe('misread text', () => {
  for (const page of codePages) {
    const label = LABELS[page.name];
    if (label) {
      it(`${page.name} is the platform's table`, () => {
        const decoder = new TextDecoder(label);
        for (const [character, byte] of page.bytes) {
          const expected = decoder.decode(Uint8Array.of(byte));
          // The euro sign took the place of the currency sign in Mac OS, and empty places differ.
          if (expected.charCodeAt(0) !== byte && expected !== '\ufffd') assert.equal(character, expected, `0x${byte.toString(16)}`);
        }
      });
    }
    it(`${page.name}: prose comes back, character for character`, () => {
      fc.assert(
        fc.property(prose, (text) => {
          assert.equal(restored(misread(text, page)), text);
        }),
        { numRuns: cases(200) },
      );
    });
  }

  it('prose that nobody misread stays as it is', () => {
    fc.assert(
      fc.property(prose, (text) => {
        assert.deepEqual(analyze(text, { format: 'plaintext', rules: [mojibake] }).findings, []);
      }),
      { numRuns: cases(200) },
    );
  });

  it('takes no more and no less than its own letters where accents stand apart', () => {
    assert.equal(restored('The cafA\u0303© is open.'), 'The café is open.');
    assert.equal(restored('The cafA\u0303©\u0301 is open.'), 'The café\u0301 is open.');
    assert.equal(restored('The cafA\u0303\u0353© is open.'), 'The cafA\u0303\u0353© is open.');
  });
});
