/** The main job on a scraped article, and what holds for every text whatever it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Format } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { applyEdits, combineFixes } from '../../src/engine/fix.ts';
import type { Rule } from '../../src/engine/rule.ts';
import { rules } from '../../src/engine/rules.ts';
import { RESIDUE, SCRAPED, STORY } from '../articles/scraped.ts';
import { cases } from './cases.ts';

const FORMATS: readonly Format[] = ['markdown', 'plaintext'];

describe('a scraped article', () => {
  for (const format of FORMATS) {
    it(`has exactly its residue flagged, as ${format}`, () => {
      const { findings } = analyze(SCRAPED, { format });
      assert.deepEqual(
        findings.map(({ start, end }) => SCRAPED.slice(start, end)),
        RESIDUE,
      );
      assert.deepEqual(
        findings.map(({ kind }) => kind),
        ['boilerplate', 'boilerplate', 'fragment'],
      );
    });
    it(`is byte for byte the story after its safe fixes, as ${format}`, () => {
      assert.equal(applyEdits(SCRAPED, combineFixes(SCRAPED, analyze(SCRAPED, { format }).findings)), STORY);
    });
    it(`says who said what, as ${format}`, () => {
      const { quotes } = analyze(SCRAPED, { format });
      assert.deepEqual(
        quotes.map(({ start, end, speaker }) => `${speaker?.name}: ${SCRAPED.slice(start, end)}`),
        [
          'Aron Maal Hesk: "stand without condition"',
          'Aron Maal Hesk: "true neighbourly warmth"',
          'Aron Maal Hesk: "most valuable ones."',
          'Aron Maal Hesk: "close cooperation"',
          'Aron Maal Hesk: "many fields,"',
          'Aron Maal Hesk: "I will respect and support every one of your decisions, for your sake and your country\'s,"',
          'Aron Maal Hesk: "This choice is permanent."',
          'Aron Maal Hesk: "bread, salt and sorrow"',
          'Olga Brandt: "unbreakable friendship"',
        ],
      );
    });
    it(`names nobody from its residue, as ${format}`, () => {
      const { entities, findings } = analyze(SCRAPED, { format });
      const people = entities.filter(({ type }) => type === 'PER').map(({ name }) => name);
      assert.deepEqual(people, ['Aron Maal Hesk', 'Olga Brandt']);
      for (const { mentions } of entities) {
        for (const mention of mentions) assert.ok(!findings.some((finding) => mention.start < finding.end && finding.start < mention.end));
      }
    });
  }
});

describe('settings', () => {
  it('turn a rule off or change its severity', () => {
    const off = analyze(SCRAPED, { format: 'plaintext', config: { ...defaultConfig, rules: { 'also-read': 'off' } } });
    assert.deepEqual(
      off.findings.filter(({ rule }) => rule === 'also-read'),
      [],
    );
    const loud = analyze(SCRAPED, { format: 'plaintext', config: { ...defaultConfig, rules: { 'also-read': 'warning' } } });
    assert.equal(loud.findings.find(({ rule }) => rule === 'also-read')?.severity, 'warning');
  });
});

const silent: Rule = {
  id: 'silent',
  kind: 'fragment',
  noun: { one: 'x', many: 'x' },
  verb: 'Remove',
  severity: 'hint',
  safe: true,
  check: () => [],
  examples: { flagged: [], silent: [] },
};

it('passes over a rule that throws, names it, and lets the others report', () => {
  const broken: Rule = {
    ...silent,
    id: 'broken',
    check() {
      throw new Error('broken on purpose');
    },
  };
  const bracket: Rule = { ...silent, id: 'bracket', check: (block) => [{ start: 0, end: block.source.length, message: 'x', repair: null }] };
  const { findings, failures } = analyze('A text.', { format: 'plaintext', rules: [broken, bracket] });
  assert.deepEqual(failures, [{ part: 'broken', error: 'broken on purpose' }]);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['bracket'],
  );
});

for (const [nonsense, match] of Object.entries({
  'a stretch beyond the text': { start: 3, end: 300, message: 'x', repair: null },
  'half a unit': { start: 0.5, end: 1, message: 'x', repair: null },
  'an end before its start': { start: 3, end: 1, message: 'x', repair: null },
  'an edit beyond the text': { start: 0, end: 1, message: 'x', repair: { edits: [{ start: 7, end: 12, text: '' }] } },
})) {
  it(`passes over a rule that flags ${nonsense}, names it once, and lets the others report`, () => {
    const { findings, failures } = analyze('A text.\n\nAnd more.\n\nAlso read | Another text\n', {
      format: 'markdown',
      rules: [{ ...silent, id: 'nonsense', check: () => [match] }, ...rules],
    });
    assert.deepEqual(
      failures.map(({ part }) => part),
      ['nonsense'],
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['also-read'],
    );
  });
}

it('passes over a rule that never comes to an end of what it flags', () => {
  const endless: Rule = {
    ...silent,
    *check() {
      for (;;) yield { start: 0, end: 1, message: 'x', repair: null };
    },
  };
  assert.deepEqual(analyze('A text.', { format: 'plaintext', rules: [endless] }).failures, [{ part: 'silent', error: 'flags without end' }]);
});

describe('whatever the text', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '> ',
      '- ',
      '# ',
      '```',
      '"',
      '“',
      '”',
      '’',
      '](',
      '![',
      ')',
      '&amp;',
      '&im=Fit=(700,400))',
      '<div class="x">',
      'Ã©',
      'â€™',
      '\u200b',
      '\uFEFF',
      '\uD83D',
      '🚲',
      '[caption id="a"]',
      'utm_source=x',
      'https://x.example/?utm_source=a',
    ),
    fc.constantFrom(
      'Also read | A title',
      'Trending Stories',
      'Advertisement',
      'Share',
      'Jonas Berg said.',
      'She said "no".',
      'on 4 March 2026',
      '12 per cent',
      'North Ostby',
      'Sign up for our newsletter',
    ),
  );
  const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
  const format = fc.constantFrom(...FORMATS);

  it('every span lies within it, in order, and no part fails', () => {
    fc.assert(
      fc.property(texts, format, (text, format) => {
        const { findings, quotes, entities, failures } = analyze(text, { format });
        assert.deepEqual(failures, []);
        const spans = [
          ...findings,
          ...findings.flatMap(({ fix }) => fix?.edits ?? []),
          ...quotes,
          ...quotes.flatMap(({ cue, speaker }) => [cue, speaker].filter((span) => span !== null)),
          ...entities.flatMap(({ mentions }) => mentions),
        ];
        for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        for (const list of [findings, quotes]) {
          const starts = list.map(({ start }) => start);
          assert.deepEqual(
            starts,
            starts.toSorted((a, b) => a - b),
          );
        }
      }),
      { numRuns: cases(300) },
    );
  });

  it('cleaning it twice is cleaning it once more at most, and then it is at rest', () => {
    fc.assert(
      fc.property(texts, format, (text, format) => {
        const clean = (from: string) => applyEdits(from, combineFixes(from, analyze(from, { format }).findings));
        // A removal can bring two halves of another fragment together; each round makes the text shorter, so it ends.
        let now = text;
        for (let round = 0; round < 10; round++) {
          const next = clean(now);
          if (next === now) return;
          now = next;
        }
        assert.fail(`still changing: ${JSON.stringify(now)}`);
      }),
      { numRuns: cases(300) },
    );
  });

  it('the same text gives the same analysis', () => {
    fc.assert(
      fc.property(texts, format, (text, format) => assert.deepEqual(analyze(text, { format }), analyze(text, { format }))),
      { numRuns: cases(50) },
    );
  });
});
