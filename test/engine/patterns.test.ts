/** No regular expression may hang the editor: every pattern in `src/` must be linear, as `recheck` judges it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import jsTokens from 'js-tokens';
import { checkSync, type Parameters } from 'recheck';

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** Every distinct pattern literal of the sources, and every pattern that the engine constructs while it loads. */
async function patterns(): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const add = (source: string, flags: string) => found.set(`/${source}/${flags}`, { source, flags });
  for (const file of globSync('src/{engine,editor,panel,cli}/**/*.ts')) {
    for (const token of jsTokens(readFileSync(file, 'utf8'))) {
      if (token.type !== 'RegularExpressionLiteral') continue;
      const end = token.value.lastIndexOf('/');
      add(token.value.slice(1, end), token.value.slice(end + 1));
    }
  }
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [pattern, flags]) {
      const made = new target(pattern, flags);
      add(made.source, made.flags);
      return made;
    },
  });
  await import('../../src/engine/analyze.ts');
  globalThis.RegExp = Original;
  return [...found.values()];
}

/** Steps are counted, not seconds: under a clock, a busy machine makes a linear pattern look like a slow one. */
const COUNTED = { timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null } satisfies Parameters;

const everyPattern = await patterns();

it('finds the patterns it is to check', () => assert.ok(everyPattern.length > 10));

for (const { source, flags } of everyPattern) {
  it(`/${source}/${flags} is linear`, () => {
    const result = checkSync(source, flags, COUNTED);
    assert.equal(result.status, 'safe', 'complexity' in result ? result.complexity?.summary : undefined);
  });
}
