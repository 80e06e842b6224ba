/** Every rule against its own examples, and against what follows from each: other line endings, other surroundings, fixed twice. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Format, Span } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { applyEdits, combineFixes } from '../../src/engine/fix.ts';
import type { Rule } from '../../src/engine/rule.ts';
import { rules } from '../../src/engine/rules.ts';

interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

function unmark(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦|⟧)/)) {
    const last = spans.at(-1);
    if (piece === '⟦') spans.push({ start: text.length, end: -1 });
    else if (piece === '⟧' && last) last.end = text.length;
    else text += piece;
  }
  return { text, spans };
}

function fixed(rule: Rule, text: string, format: Format): string {
  const { findings } = analyze(text, { format, rules: [rule] });
  return applyEdits(text, combineFixes(text, findings, { includeReview: true }));
}

function flags(rule: Rule, marked: string, after: string, format: Format): void {
  const { text, spans } = unmark(marked);
  const { findings, failures } = analyze(text, { format, rules: [rule] });
  assert.deepEqual(failures, []);
  assert.deepEqual(
    findings.map(({ start, end }) => text.slice(start, end)),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(
    findings.map(({ start, end }) => ({ start, end })),
    spans,
  );
  const once = fixed(rule, text, format);
  assert.equal(once, after);
  assert.equal(fixed(rule, once, format), once, 'fixing twice equals fixing once');
}

const FORMATS: readonly Format[] = ['markdown', 'plaintext'];
const QUOTED = (text: string) => text.replace(/^/gm, '> ');

/** Texts that follow from an example and must fare alike. */
const DERIVED: readonly { readonly name: string; readonly formats: readonly Format[]; derive(text: string): string }[] = [
  { name: 'as it stands', formats: FORMATS, derive: (text) => text },
  { name: 'with CRLF', formats: FORMATS, derive: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'after an emoji', formats: FORMATS, derive: (text) => `🚲 Ostby’s bicycle lanes open.\n\n${text}` },
  { name: 'after a byte-order mark', formats: FORMATS, derive: (text) => `\uFEFFThe lanes open.\n\n${text}` },
  { name: 'after front matter', formats: ['markdown'], derive: (text) => `---\ntitle: Lanes\n---\n\n${text}` },
  {
    name: 'before a paragraph',
    formats: FORMATS,
    derive: (text) => `${text.replace(/\n*$/, '')}\n\nThe lanes are open to everybody from Monday on, the council said.\n`,
  },
];

for (const rule of rules) {
  describe(rule.id, () => {
    it('has at least six flagged examples and as many silent ones', () => {
      assert.ok(rule.examples.flagged.length >= 6, `${rule.examples.flagged.length} flagged`);
      assert.ok(rule.examples.silent.length >= rule.examples.flagged.length, `${rule.examples.silent.length} silent`);
    });
    for (const format of FORMATS) {
      for (const example of rule.examples.flagged) {
        if (example.format && example.format !== format) continue;
        for (const { name, formats, derive } of DERIVED) {
          if (!formats.includes(format)) continue;
          it(`flags in ${format}, ${name}: ${JSON.stringify(example.text)}`, () => flags(rule, derive(example.text), derive(example.after), format));
        }
        if (format === 'markdown' && !/^(?: {4}|\t|<|```|~~~)/m.test(example.text)) {
          it(`flags in a block quote: ${JSON.stringify(example.text)}`, () => {
            const { text, spans } = unmark(QUOTED(example.text));
            const { findings } = analyze(text, { format, rules: [rule] });
            assert.deepEqual(
              findings.map(({ start, end }) => text.slice(start, end)),
              spans.map(({ start, end }) => text.slice(start, end)),
            );
          });
        }
      }
      for (const example of rule.examples.silent) {
        if (example.format && example.format !== format) continue;
        it(`stays silent in ${format}, since ${example.because}: ${JSON.stringify(example.text)}`, () => {
          assert.deepEqual(analyze(example.text, { format, rules: [rule] }).findings, []);
        });
      }
    }
  });
}

const FAMILIES = { boilerplate: 'boilerplate', fragments: 'fragment', queries: 'query' };

for (const [family, kind] of Object.entries(FAMILIES)) {
  it(`every rule in ${family}/rules is registered, under its file's name`, () => {
    const files = readdirSync(new URL(`../../src/engine/${family}/rules`, import.meta.url)).map((name) => name.replace(/\.ts$/, ''));
    assert.deepEqual(
      files.sort(),
      rules
        .filter((rule) => rule.kind === kind)
        .map((rule) => rule.id)
        .sort(),
    );
  });
}

describe('a rule that is asked only about blocks with a line in a known wording', () => {
  const texts = rules.flatMap(({ examples: { flagged, silent } }) => [...flagged, ...silent].map(({ text }) => unmark(text).text));
  for (const rule of rules.filter(({ worded }) => worded)) {
    it(`${rule.id}: finds the same as if it were asked about all`, () => {
      for (const text of texts)
        for (const format of FORMATS)
          assert.deepEqual(analyze(text, { format, rules: [rule] }).findings, analyze(text, { format, rules: [{ ...rule, worded: false }] }).findings);
    });
  }
});
