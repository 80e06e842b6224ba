/** Texts that are no articles: what is found in them is whispered, unless the settings say otherwise. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Format } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { readArticle } from '../../../src/engine/article.ts';
import { isDocumentation } from '../../../src/engine/boilerplate/documentation.ts';
import { defaultConfig } from '../../../src/engine/config.ts';

const COPYRIGHT = 'Copyright 2026 Ostby Harbour Authority. All rights reserved.';
const DOCUMENTATION: readonly { readonly name: string; readonly text: string; readonly format: Format }[] = [
  {
    name: 'a README',
    text: `# tides\n\nReads tide tables.\n\n## Installation\n\nTake the file.\n\n## Usage\n\nAsk it.\n\n## License\n\n${COPYRIGHT}\n`,
    format: 'markdown',
  },
  { name: 'a changelog', text: `# Changelog\n\n## [1.2.0] - 2026-01-09\n\nFaster.\n\n## 1.1.0\n\nSlower.\n\n${COPYRIGHT}\n`, format: 'markdown' },
  {
    name: 'a licence',
    text: `${COPYRIGHT}\n\nPermission is hereby granted, free of charge, to whoever holds this file, to keep it.\n`,
    format: 'plaintext',
  },
  { name: 'interface documentation', text: `Call \`open(path)\`, then \`read()\`.\n\nAt last call \`close()\`.\n\n${COPYRIGHT}\n`, format: 'markdown' },
  { name: 'comments of source code', text: `// Reads the tables.\n// Never writes them.\n// See the pilot.\n\n${COPYRIGHT}\n`, format: 'plaintext' },
];
const ARTICLE = `## The bell\n\nIt rang at four.\n\n## The boat\n\nIt came in.\n\n## Usage of the pier\n\nFree of charge.\n\n${COPYRIGHT}\n`;

describe('documentation', () => {
  for (const { name, text, format } of DOCUMENTATION) {
    it(`is told by what it says: ${name}`, () => assert.equal(isDocumentation(readArticle(text, format)), true));

    it(`is whispered to at most: ${name}`, () => {
      const { findings } = analyze(text, { format });
      assert.deepEqual(
        findings.filter(({ kind }) => kind === 'boilerplate').map(({ rule, severity, fix }) => ({ rule, severity, safe: fix?.safe })),
        [{ rule: 'copyright-line', severity: 'hint', safe: false }],
      );
    });

    it(`is spoken to where a setting names the rule: ${name}`, () => {
      const { findings } = analyze(text, { format, config: { ...defaultConfig, rules: { 'copyright-line': 'warning' } } });
      assert.deepEqual(
        findings.filter(({ kind }) => kind === 'boilerplate').map(({ severity, fix }) => ({ severity, safe: fix?.safe })),
        [{ severity: 'warning', safe: true }],
      );
    });
  }

  it('is not an article with subheads', () => {
    assert.equal(isDocumentation(readArticle(ARTICLE, 'markdown')), false);
    assert.equal(analyze(ARTICLE, { format: 'markdown' }).findings[0]?.fix?.safe, true);
  });
});
