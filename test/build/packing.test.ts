/** What the bundler makes of sources and packages: the same programs, quicker to start. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { characterEntities } from 'character-entities';
import { type BuildOptions, build } from 'esbuild';
import { constructed, later, packing } from '../../src/build/packing.ts';
import { BETWEEN_OPENINGS, nameOf } from '../../src/engine/boilerplate/knownOpenings.ts';
import { openingsOf } from '../../src/engine/boilerplate/openings.ts';
import { everyWording } from '../../src/engine/boilerplate/phrases.ts';
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
  it('that name properties of characters, or are long, are made when they are first asked, and compiled then', () => {
    const source = [
      'const WORD = /[\\p{L}\\d]+/u;',
      'export const PART = [WORD.source, other.WORD];',
      'export function isWord(text: string): boolean {',
      '  return WORD.test(text) || /^\\p{L}"$/u.test(text) || /^(?:harbours?|ferries|bridges?)$/.test(text) || /a/.test(text);',
      '}',
    ].join('\n');
    const [primed, patterns, , , ...rest] = constructed(source).split('\n');
    assert.match(primed ?? '', /^import \{ primed \} from ".*primed\.ts";$/);
    assert.ok(patterns?.startsWith('const patterns$ = ["[\\\\p{L}\\\\d]+","u","^\\\\p{L}\\"$","u","^(?:harbours?|ferries|bridges?)$",""]'));
    assert.deepEqual(rest, [
      '',
      'export const PART = [made$(0).source, other.WORD];',
      'export function isWord(text: string): boolean {',
      '  return asked$(0).test(text) || asked$(1).test(text) || asked$(2).test(text) || /a/.test(text);',
      '}',
    ]);
  });

  it('are only made, not compiled, for what is read when the file is loaded', () => {
    const source =
      'const LONG = /^(?:harbours?|ferries|bridges?)$/;\nexport const RULE = { sign: LONG, words: [/\\p{L}/u], check(text: string) { return LONG.test(text); } };';
    assert.equal(
      constructed(source).split('\n').at(-1),
      'export const RULE = { sign: made$(0), words: [made$(1)], check(text: string) { return asked$(0).test(text); } };',
    );
  });

  it('stay as they are in a function where they remember how far they have come', () => {
    const source = 'export function count(text: string) { return text.match(/(?:harbours?|ferries|bridges?)/g)?.length; }\n';
    assert.equal(constructed(source), source);
  });

  it('stay as they are where they are short and name none', () => {
    const source = 'const HALF = 1 / 2 / 3;\nconst NAMED = "/\\\\p{L}/u";\nexport const DIGIT = /\\d/;\n';
    assert.equal(constructed(source), source);
  });
});

describe('parts of a bundle', () => {
  it('that many articles are read without are loaded when they are first called', () => {
    assert.equal(
      later("import { readQuotes } from './quotes/quotes.ts';\nimport { Memory } from './memory.ts';\n"),
      "let later$readQuotes; const readQuotes = (...given) => (later$readQuotes ??= require('./quotes/quotes.ts').readQuotes)(...given);\n" +
        "import { Memory } from './memory.ts';\n",
    );
  });
});

describe('wordings in a bundle', () => {
  it('have their openings with them', async () => {
    const known = (await bundled('../../src/engine/boilerplate/knownOpenings.ts')).KNOWN_OPENINGS as ReadonlyMap<string, string>;
    for (const pattern of everyWording()) {
      if (!(pattern instanceof RegExp)) continue;
      assert.deepEqual(known.get(nameOf(pattern))?.split(BETWEEN_OPENINGS), [...openingsOf(pattern)], pattern.source);
    }
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
