/** A bundle, whose patterns and tables the build has put into other forms, says of every example and every clean article what the sources say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packing } from '../../src/build/packing.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { rules } from '../../src/engine/rules.ts';
import { SCRAPED } from '../articles/scraped.ts';

const CLEAN = new URL('../articles/clean/', import.meta.url);
const FRONT_DOOR = fileURLToPath(new URL('../../src/engine/analyze.ts', import.meta.url));

describe('a bundle', () => {
  let bundled: typeof analyze;

  before(async () => {
    const { outputFiles } = await build({
      ...packing,
      entryPoints: [FRONT_DOOR],
      bundle: true,
      minify: true,
      format: 'cjs',
      platform: 'browser',
      conditions: ['worker'],
      write: false,
    });
    const module = { exports: {} as { analyze: typeof analyze } };
    new Function('module', 'exports', outputFiles[0]?.text ?? '')(module, module.exports);
    bundled = module.exports.analyze;
  });

  const isSame = (text: string) => {
    for (const format of ['markdown', 'plaintext'] as const)
      assert.deepEqual(bundled(text, { format, indirect: true }), analyze(text, { format, indirect: true }));
  };

  for (const { id, examples } of rules) {
    it(`says the same of the examples of ${id}`, () => {
      for (const { text } of [...examples.flagged, ...examples.silent]) isSame(text.replace(/[⟦⟧]/g, ''));
    });
  }

  it('says the same of articles, after all those', () => {
    for (const name of readdirSync(CLEAN)) isSame(readFileSync(new URL(name, CLEAN), 'utf8'));
    isSame(SCRAPED);
    isSame(SCRAPED.repeat(20));
  });
});
