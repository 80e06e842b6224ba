/** The tail of a pasted page: offered for removal as a whole, only where all of it is residue. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Format } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { applyEdits, combineFixes } from '../../src/engine/fix.ts';
import { cases } from './cases.ts';

const FORMATS: readonly Format[] = ['markdown', 'plaintext'];
const STORY = [
  'The harbour of Karsk will be dredged for the first time in thirty years, the council decided on Thursday after a debate that lasted until two in the morning.',
  'Two thirds of the cost will be paid by the shipping lines, said the treasurer, Petra Nygård, and the rest by a loan that the town hopes to pay back within nine years.',
];
const TAIL = [
  'Sign up for our newsletter',
  'Ane Lund is a staff reporter at the Karsk Courier.',
  'Share on Facebook',
  '© 2026 Karsk Courier. All rights reserved.',
];

describe('the tail of a page', () => {
  for (const format of FORMATS) {
    it(`goes at once where all of it is residue, in ${format}`, () => {
      const text = `${[...STORY, ...TAIL].join('\n\n')}\n`;
      const { findings } = analyze(text, { format });
      const offered = findings.flatMap(({ toEnd }) => (toEnd ? [toEnd] : []));
      assert.equal(offered.length, 1);
      assert.equal(offered[0]?.safe, false);
      assert.equal(applyEdits(text, offered[0]?.edits ?? []), `${STORY.join('\n\n')}\n`);
    });

    it(`ends at a line that no rule has flagged, in ${format}`, () => {
      const text = `${[...STORY, ...TAIL, 'The council meets again on the first Monday of May, in the old hall of the rowers.'].join('\n\n')}\n`;
      assert.ok(analyze(text, { format }).findings.every(({ toEnd }) => !toEnd));
    });

    it(`is no part of the safe fixes, in ${format}`, () => {
      const text = `${[...STORY, ...TAIL].join('\n\n')}\n`;
      const { findings } = analyze(text, { format });
      assert.match(applyEdits(text, combineFixes(text, findings)), /Ane Lund is a staff reporter/);
    });
  }

  it('takes no word that is not in a finding', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STORY, ...TAIL), { minLength: 1, maxLength: 8 }), fc.constantFrom(...FORMATS), (lines, format) => {
        const text = lines.join('\n\n');
        const { findings } = analyze(text, { format });
        const covered = [...text].map((_, at) => findings.some(({ start, end }) => start <= at && at < end));
        for (const { toEnd } of findings)
          for (const { start, end } of toEnd?.edits ?? [])
            for (let at = start; at < end; at++) assert.ok(covered[at] || /\s/.test(text.charAt(at)), text.slice(at, at + 20));
      }),
      { numRuns: cases(40) },
    );
  });
});
