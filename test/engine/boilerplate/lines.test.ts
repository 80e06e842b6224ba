/** The line model: runs are one finding, other rules go first, and a text without a paragraph of its own is left alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Format } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { companyOf } from '../../../src/engine/boilerplate/lines/model.ts';
import { defaultConfig } from '../../../src/engine/config.ts';
import { applyEdits, combineFixes } from '../../../src/engine/fix.ts';

const FORMATS: readonly Format[] = ['markdown', 'plaintext'];
const PARAGRAPHS = [
  'The harbour of Karsk will be dredged for the first time in thirty years, the council decided on Thursday after a debate that lasted until two in the morning.',
  'Two thirds of the cost will be paid by the shipping lines, said the treasurer, Petra Nygård, and the rest by a loan that the town hopes to pay back within nine years.',
];
const MENU = ['Home', 'News', 'Sports', 'Business', 'Opinion', 'Obituaries', 'Classifieds', 'Jobs', 'Videos', 'Entertainment', 'Weather', 'Travel'];
const story = PARAGRAPHS.join('\n\n');

describe('a pasted menu', () => {
  for (const format of FORMATS) {
    it(`is one finding with one safe fix, and the story is left as it was, in ${format}`, () => {
      const text = `${MENU.join('\n\n')}\n\n${story}\n`;
      const { findings } = analyze(text, { format });
      assert.deepEqual(
        findings.map(({ rule, fix }) => ({ rule, safe: fix?.safe, edits: fix?.edits.length })),
        [{ rule: 'residue-lines', safe: true, edits: 1 }],
      );
      assert.match(findings[0]?.message ?? '', new RegExp(`^A run of ${MENU.length} short lines before the article’s first paragraph, `));
      assert.equal(applyEdits(text, combineFixes(text, findings)), `${story}\n`);
    });

    it(`leaves to a named rule the lines that it knows, in ${format}`, () => {
      const text = `${story}\n\n${[...MENU, 'Sign up for our newsletter', 'Copyright 2026 Ostby Courier'].join('\n')}\n`;
      const named = analyze(text, { format }).findings.map(({ rule }) => rule);
      assert.ok(named.includes('newsletter'), named.join());
      assert.ok(named.includes('copyright-line'), named.join());
    });

    it(`is left alone where the rule is off, in ${format}`, () => {
      const { findings } = analyze(`${story}\n\n${MENU.join('\n')}`, { format, config: { ...defaultConfig, rules: { 'residue-lines': 'off' } } });
      assert.deepEqual(findings, []);
    });
  }

  it('alone is no article, so nothing tells it from one', () => {
    assert.deepEqual(analyze(MENU.join('\n'), { format: 'plaintext' }).findings, []);
  });
});

describe('a menu with menus inside', () => {
  /** What the safe fixes leave behind the story, and each finding as "rule: what it flags". */
  function cleaned(menu: string): { readonly left: string; readonly found: string[] } {
    const text = `${story}\n\n${menu}`;
    const { findings } = analyze(text, { format: 'markdown' });
    return {
      left: applyEdits(text, combineFixes(text, findings)).slice(story.length).trim(),
      found: findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`),
    };
  }
  const NESTED = '[News](/news)\n    - [Sports](/sports)\n    - [Business](/money)\n    - [Opinion](/views)\n- Account\n    - [Profile](/account)\n    - ';

  it('goes as one', () => {
    assert.deepEqual(cleaned(`- ${NESTED}[Login](/in)\n`), { left: '', found: [`residue-lines: ${NESTED}[Login](/in)`] });
  });
  it('takes along what another rule would remove from it', () => {
    assert.deepEqual(cleaned(`- ${NESTED}Sign Out\n`), { left: '', found: [`residue-lines: ${NESTED}Sign Out`] });
  });
  it('is not torn from a line that stays', () => {
    const sentence = 'The divers will go down again in May, said Olga Stein, and measure all five piers of the bridge once more.';
    const { left, found } = cleaned(
      `- [News](/news)\n- [Sports](/sports)\n- [Business](/money)\n- [Account](/account)\n    - [Subscribe](/subscribe)\n    - ${sentence}\n`,
    );
    assert.equal(left, `- [Account](/account)\n    - ${sentence}`);
    assert.ok(found.includes('residue-lines: [Account](/account)'), found.join('; '));
  });
  it('goes with the broken links and pictures that stand in it', () => {
    const teasers =
      '[News](/news)\n- [Sports](/sports)\n- [Business](/money)\n\n[\n\n![harbour](/pictures/harbour.jpg)\n\n](/stories/harbour)\n\n[Jobs](/jobs)';
    assert.deepEqual(cleaned(`- ${teasers}\n`), { left: '', found: [`residue-lines: ${teasers}`] });
  });
});

it('tells an article with leftovers from a whole page', () => {
  assert.equal(companyOf([-300, -300, 400]), 0);
  assert.equal(companyOf([...Array(20).fill(-300), ...Array(20).fill(300)]), 1);
  assert.equal(companyOf([...Array(20).fill(-300), ...Array(200).fill(300)]), 2);
});

describe('sentences that stand alone behind the last paragraph', () => {
  const SENTENCES = [
    'Follow us, the gulls seemed to say.',
    'Photo after photo, the album told of one winter.',
    'Comments were few. Replies were fewer.',
    'Latest news came by boat. Most read it aloud.',
    'About the author of the letter nothing is known. He had signed it with an anchor.',
    'Jonas Berg is the author of two books about boats.',
  ];
  for (const format of FORMATS) {
    it(`never go unasked, whatever words they begin with, in ${format}`, () => {
      const text = `${story}\n\n${SENTENCES.join('\n\n')}\n`;
      assert.deepEqual(combineFixes(text, analyze(text, { format }).findings), []);
    });
  }
});
