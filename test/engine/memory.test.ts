/** Reading an edited article again with what is known of it: whatever the text and the edits, the same as reading it anew. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Format } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { check } from '../../src/engine/check.ts';
import { shippedNames } from '../../src/engine/entities/shipped.ts';
import { applyEdits, combineFixes } from '../../src/engine/fix.ts';
import { Memory } from '../../src/engine/memory.ts';
import { analysisOf } from '../../src/engine/whole.ts';
import { SCRAPED } from '../articles/scraped.ts';
import { hostile } from '../bench/hostile.ts';
import { cases } from './cases.ts';

const FORMATS: readonly Format[] = ['markdown', 'plaintext'];
const EDITS_AN_ARTICLE = 25;
const ARTICLES = 45;

const ARTICLE = `---
title: The harbour
---

# The harbour of Karsk

The mayor, **Olga Stein**, said on Monday: "It will be *dredged*." See [the report][report] and [the map](https://x.example/map?utm_source=a).

- One pier
- Two piers
  \`\`\`
  code
  \`\`\`

> "Nobody asked us," said Jonas Berg.

Also read | Who owns the piers

| Pier | Year |
| --- | --- |
| East | 1911 |

Advertisement

It cost 4 million euros.[^1] Berg &amp;amp; Stein paid. Write to info@x.example.

[report]: https://x.example/report

[^1]: In 2026.

Home
News
Sports
Subscribe
`;

const CLEAN = ['quotations.md', 'newsletters-as-subject.md', 'list-of-books.md', 'recipe.md', 'readme.md'].map((name) =>
  readFileSync(new URL(`../articles/clean/${name}`, import.meta.url), 'utf8'),
);
/** Several articles behind one another, so that most of it lies beyond the reach of an edit. */
const LONG = [SCRAPED, ...CLEAN, ARTICLE, SCRAPED].join('\n\n');
/** A stretch of each hostile text. */
const HOSTILE = Object.values(hostile)
  .map((generate) => generate(120))
  .join('\n\n');
const STARTS = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(ARTICLE, SCRAPED, ARTICLE.replace(/\n/g, '\r\n')) },
  { weight: 1, arbitrary: fc.constant(LONG) },
  { weight: 1, arbitrary: fc.constant(HOSTILE) },
);

const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'e', ' ', 'B', '.', '"', '1') },
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '```\n',
      '~~~',
      '> ',
      '- ',
      '1. ',
      '# ',
      '[report]: /u\n',
      '[^1]: x\n',
      '<!--',
      '-->',
      '<div>\n',
      '    ',
      '\t',
      '**',
      '_',
      '[',
      '](',
      ')',
    ],
    ...[
      '|',
      '---\n',
      '\n---\n',
      '`',
      '\\',
      '&amp;',
      '<script>',
      '<?',
      '\uFEFF',
      '\u200b',
      '🚲',
      '\0',
      'https://x.example',
      'www.x.example',
      'a@x.example',
      '  \n',
      '\n  ',
    ],
    ...['Also read | A title\n', 'Trending Stories\n', 'Jonas Berg said no. ', '“No,” she said. ', 'on 4 March 2026', 'Home\nNews\n', 'Contents\n'],
    ...['BERG ', 'Mr Berg ', 'Mrs Berg ', 'Lower Coast Authority (LCA) ', 'LCA ', 'OSTBY — ', 'Q: Why?\n\nA: Because.\n', 'the mayor said. '],
    ...['[1]', '[edit]', '\\n', '{{ x }}', '$("x");\n', 'first- and ', 'har-\nbour', 'page 3 of 9\n', '00:00:12\n', '<!-- copydesk ignore -->\n\n'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
/** Where an edit begins, as a share of the text, how much it takes out and what it puts in. */
const edit = fc.record({ place: fc.double({ min: 0, max: 1, noNaN: true }), out: fc.oneof(fc.constant(0), fc.nat({ max: 40 })), piece: pieces });

function edited(text: string, { place, out, piece }: { readonly place: number; readonly out: number; readonly piece: string }): string {
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + piece + text.slice(at + out);
}

describe('what is known of an article', () => {
  for (const format of FORMATS) {
    it(`changes nothing in what is read of it after ${EDITS_AN_ARTICLE * ARTICLES} edits, as ${format}`, () => {
      fc.assert(
        fc.property(STARTS, fc.array(edit, { minLength: EDITS_AN_ARTICLE, maxLength: EDITS_AN_ARTICLE }), (start, edits) => {
          const memory = new Memory();
          analyze(start, { format }, memory);
          let text = start;
          for (const [order, one] of edits.entries()) {
            // Now and then an edit is taken back, or all of them.
            text = order % 11 === 10 ? start : edited(text, one);
            assert.deepEqual(analyze(text, { format }, memory), analyze(text, { format }));
          }
        }),
        { numRuns: cases(ARTICLES) },
      );
    });
  }

  it('changes nothing in what somebody looks at now and then, late or never', () => {
    fc.assert(
      fc.property(STARTS, fc.array(fc.tuple(edit, fc.constantFrom('now', 'late', 'never')), { minLength: 1, maxLength: EDITS_AN_ARTICLE }), (start, edits) => {
        const memory = new Memory();
        const options = { format: 'markdown' } as const;
        let text = start;
        let late = check(text, options, memory);
        let before = text;
        for (const [one, when] of edits) {
          text = edited(text, one);
          const checked = check(text, options, memory);
          const whole = analyze(text, options);
          assert.deepEqual(checked.findings, whole.findings);
          if (when === 'now') assert.deepEqual(analysisOf(checked, shippedNames()), whole);
          if (when === 'late') assert.deepEqual(analysisOf(late, shippedNames()), analyze(before, options));
          [late, before] = [checked, text];
        }
      }),
      { numRuns: cases(ARTICLES / 3) },
    );
  });

  it('is not asked again of a block that an edit left alone', () => {
    const memory = new Memory();
    let read = 0;
    const rule = {
      id: 'counting',
      kind: 'fragment',
      noun: { one: 'x', many: 'x' },
      verb: 'Remove',
      severity: 'hint',
      safe: false,
      check() {
        read++;
        return [];
      },
      examples: { flagged: [], silent: [] },
    } as const;
    const paragraphs = Array.from({ length: 20 }, (_, order) => `Paragraph number ${order}, with **strong** words.`);
    analyze(paragraphs.join('\n\n'), { format: 'markdown', rules: [rule] }, memory);
    assert.equal(read, 20);
    paragraphs[7] = 'Another one.';
    analyze(paragraphs.join('\n\n'), { format: 'markdown', rules: [rule] }, memory);
    assert.equal(read, 21);
  });
});

it('an article with a quote may be emptied and written anew', () => {
  const memory = new Memory();
  for (const text of ['“It will be dredged,” Olga Stein said.', '', '“It was dredged,” she said.', ' ']) {
    const known = analyze(text, { format: 'markdown', indirect: true }, memory);
    assert.deepEqual(known, analyze(text, { format: 'markdown', indirect: true }));
    assert.deepEqual(known.failures, []);
  }
});

it('who speaks behind long paragraphs changes with whoever opens the first of them', () => {
  const long =
    'The quay had stood there for a hundred years and more, and the town had paid for each of its planks out of the money that the boats brought in, which was little enough in the bad years and not much more in the good ones.';
  const opening = ['Jonas Berg is here.', `Petra Nygård sails her boat each day. ${long} ${long}`];
  const between = [`She agreed that it was late. ${long} Then came Ane Holm.`, `The rain fell. ${long}`, `The wind blew. ${long}`];
  const text = [...opening, ...between, 'She argued otherwise:', '“The quay is gone for good.”'].join('\n\n');
  const other = text.replace('Petra', 'then, all alone, Petra');
  const memory = new Memory();
  const speakers = [text, other, text].map((version) => {
    const known = analyze(version, { format: 'markdown' }, memory);
    assert.deepEqual(known, analyze(version, { format: 'markdown' }));
    return known.quotes[0]?.speaker?.name;
  });
  assert.deepEqual(speakers, ['Petra Nygård', 'Ane Holm', 'Petra Nygård']);
});

describe('who speaks far behind an edit', () => {
  const between = Array.from({ length: 30 }, (_, order) => `The council went on to pier number ${order}, which nobody had looked at since the flood.`).join(
    '\n\n',
  );
  const examples = [
    {
      name: 'is another when a role has gone to somebody else',
      opening: 'Olga Stein, the mayor, came late. Jonas Berg, the auditor, had come before her.',
      edit: ['mayor', 'guest'],
      quote: '“It will be dredged,” the mayor said.',
      speakers: ['Olga Stein', 'the mayor'],
    },
    {
      name: 'is another when a form of address tells of another gender',
      opening: 'Olga Stein met Mr Robin Berg on the quay.',
      edit: ['Mr ', 'Mrs '],
      quote: 'The day was cold.\n\n“It will be dredged,” he said.',
      speakers: ['Robin Berg', 'he'],
    },
    {
      name: 'is the same when a letter is typed that tells nothing',
      opening: 'Olga Stein, the mayor, came late. Jonas Berg, the auditor, had come before her.',
      edit: ['late', 'latte'],
      quote: '“It will be dredged,” the mayor said.',
      speakers: ['Olga Stein', 'Olga Stein'],
    },
  ] as const;
  for (const { name, opening, edit, quote, speakers } of examples) {
    it(name, () => {
      const memory = new Memory();
      const before = `${opening}\n\n${between}\n\n${quote}\n`;
      const behind = before.replace(edit[0], edit[1]);
      const told = [before, behind].map((text) => {
        const known = analyze(text, { format: 'markdown' }, memory);
        assert.deepEqual(known, analyze(text, { format: 'markdown' }));
        return known.quotes.at(-1)?.speaker?.name ?? null;
      });
      assert.deepEqual(told, speakers);
    });
  }
});

it('safe fixes leave CRLF as CRLF, whatever the edits before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMATS), fc.array(edit, { maxLength: 6 }), (format, edits) => {
      const text = edits.reduce(edited, ARTICLE).replace(/\r\n?|\n/g, '\r\n');
      const cleaned = applyEdits(text, combineFixes(text, analyze(text, { format }).findings));
      assert.doesNotMatch(cleaned, /\r(?!\n)|(?<!\r)\n/);
    }),
    { numRuns: cases(150) },
  );
});
