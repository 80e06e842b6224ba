/** How a line opens that a pattern of whole lines fits: every line that fits opens so, and nearly no other does. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { OTHER_LANGUAGES } from '../../../src/engine/boilerplate/languages/languages.ts';
import { ByOpening, openingsOf } from '../../../src/engine/boilerplate/openings.ts';

const CASES: readonly { readonly pattern: RegExp; readonly openings: readonly string[]; readonly because: string }[] = [
  { pattern: /^skip to content$/, openings: ['skip '], because: 'five units are enough' },
  { pattern: /^(?:tags|topics?):?$/, openings: ['tags', 'topic'], because: 'a shorter opening takes in what goes on from it' },
  { pattern: /^(?:see|read) (?:also|more).{0,80}$/, openings: ['see a', 'see m', 'read '], because: 'each way in leads to each way on' },
  { pattern: /^(?:please )?share$/, openings: ['pleas', 'share'], because: 'what may lack leaves the rest to open the line' },
  { pattern: /^don[’']t miss$/, openings: ['don’t', "don't"], because: 'a class is one of its signs' },
  {
    pattern: /^p\.? ?\d$/,
    openings: ['p', 'p.'].flatMap((page) => [page, `${page} `]).flatMap((page) => [...'0123456789'].map((digit) => page + digit)),
    because: 'a digit is one of ten',
  },
  { pattern: /^go{1,3}al$/, openings: ['go'], because: 'what comes several times is followed once' },
  { pattern: /^o*h$/, openings: ['o', 'h'], because: 'or not at all' },
  { pattern: /^by \p{L}+$/u, openings: ['by '], because: 'a letter may be any' },
  { pattern: /^by [^a-z]$/, openings: ['by '], because: 'so may what is not said' },
  { pattern: /^(?!the end)(?:the end|end)$/, openings: ['the e', 'end'], because: 'a look ahead takes nothing' },
  { pattern: /^\bnext\b$/, openings: ['next'], because: 'nor does the edge of a word' },
  { pattern: /^(?<who>[\])(|]x|\(y\))$/, openings: [''], because: 'a bracket in a class opens nothing' },
  { pattern: /^.{0,80}all rights reserved$/, openings: [''], because: 'it may open anyhow' },
];

describe('openings of a pattern', () => {
  for (const { pattern, openings, because } of CASES)
    it(`${pattern.source}: ${because}`, () => {
      assert.deepEqual([...openingsOf(pattern)].sort(), [...openings].sort());
    });
});

describe('signs by opening', () => {
  const patterns = OTHER_LANGUAGES.flatMap(({ lines, labels, buttons }) => [...Object.values(lines), labels, buttons]);

  it('know every line that one of them fits', () => {
    // The generator knows no edges of words.
    const edgeless = ({ source }: RegExp) => new RegExp(source.replaceAll('\\b', ''));
    const fitting = fc
      .constantFrom(...patterns)
      .chain((pattern) => fc.record({ pattern: fc.constant(pattern), line: fc.stringMatching(edgeless(pattern)).filter((line) => pattern.test(line)) }));
    fc.assert(fc.property(fitting, ({ pattern, line }) => new ByOpening(patterns).fitting(line).includes(pattern)));
  });

  it('know no line that none of them fits', () => {
    const line = fc.constantFrom('lire la table', 'mehr als genug', 'ver para creer', '', 'x', 'copy');
    fc.assert(
      fc.property(line, (line) => {
        const fitting = new ByOpening(patterns).fitting(line);
        assert.deepEqual(
          patterns.filter((pattern) => fitting.includes(pattern)),
          patterns.filter((pattern) => pattern.test(line)),
        );
        assert.equal(new Set(fitting).size, fitting.length);
      }),
    );
  });

  it('are asked as they are where they are no patterns', () => {
    const sign = { test: (line: string) => line.endsWith('says') };
    assert.deepEqual(new ByOpening([sign]).fitting('jonas berg says'), [sign]);
    assert.deepEqual(new ByOpening([sign]).fitting('jonas berg sits'), []);
  });
});
