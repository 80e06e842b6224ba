/** What the bundler makes of sources and packages: the same programs, quicker to start. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { characterEntities } from 'character-entities';
import { type BuildOptions, build } from 'esbuild';
import { constructed, packing } from '../../src/build/packing.ts';
import { PLACES } from '../../src/engine/entities/lexicon.ts';

/** What a file exports when it has been bundled as the extension is. */
async function bundled(file: string): Promise<Record<string, unknown>> {
  const options: BuildOptions = { ...packing, bundle: true, format: 'cjs', platform: 'browser', conditions: ['worker'], write: false };
  const { outputFiles } = await build({ ...options, entryPoints: [fileURLToPath(new URL(file, import.meta.url))] });
  const module = { exports: {} as Record<string, unknown> };
  new Function('module', 'exports', outputFiles?.[0]?.text ?? '')(module, module.exports);
  return module.exports;
}

describe('patterns in a bundle', () => {
  it('that name properties of characters are constructed when their file is loaded', () => {
    assert.equal(
      constructed('const WORD = /[\\p{L}\\d]+/gu;\nexport const isWord = (text: string) => /^\\p{L}"$/u.test(text);\n'),
      'const pattern$0 = new RegExp("[\\\\p{L}\\\\d]+", \'gu\');\n' +
        'const pattern$1 = new RegExp("^\\\\p{L}\\"$", \'u\');' +
        'const WORD = pattern$0;\nexport const isWord = (text: string) => pattern$1.test(text);\n',
    );
  });

  it('stay as they are where they name none', () => {
    const source = 'const HALF = 1 / 2 / 3;\nconst NAMED = "/\\\\p{L}/u";\nexport const DIGIT = /\\d/;\n';
    assert.equal(constructed(source), source);
  });
});

describe('packages in a bundle', () => {
  it('know every named character', async () => {
    const { decodeNamedCharacterReference: decode } = (await bundled('../../src/build/namedCharacters.ts')) as {
      decodeNamedCharacterReference(name: string): string | false;
    };
    assert.deepEqual(Object.fromEntries(Object.keys(characterEntities).map((name) => [name, decode(name)])), characterEntities);
    for (const name of ['ostby', 'ampx', '', 'toString']) assert.equal(decode(name), false);
  });

  it('know every country and capital', async () => {
    assert.deepEqual((await bundled('../../src/engine/entities/lexicon.ts')).PLACES, PLACES);
  });
});
