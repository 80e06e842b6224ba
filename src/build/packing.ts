/** What goes into a bundle of what is imported, for the build and for the bench that measures its bundles: what nobody's program needs stays out. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { countries } from 'countries-list';
import type { BuildOptions, Plugin } from 'esbuild';
import jsTokens from 'js-tokens';

const ENGINE = /[\\/]engine[\\/](?:\w+[\\/])*[\w-]+\.ts$/;
const RULES = /[\\/]engine[\\/]\w+[\\/]rules[\\/][\w-]+\.ts$/;
/** As the formatter writes them, as the last part of a rule or as a constant of their own. */
const EXAMPLES = /^( {2}examples: |const examples: Rule\['examples'\] = )\{\n[\s\S]*?^ {0,2}\}(?=[,;]\n)/m;

/** The engine's sources, as quick to start as they can be. */
const engineSources: Plugin = {
  name: 'engine sources',
  setup(build) {
    build.onLoad({ filter: ENGINE }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (RULES.test(path) && !EXAMPLES.test(source)) return { errors: [{ text: 'a rule without examples to leave out' }] };
      return { contents: constructed(withoutExamples(source)), loader: 'ts' };
    });
  },
};

/** A rule without its examples, which are its tests and its page. */
function withoutExamples(source: string): string {
  return source.replace(EXAMPLES, '$1{ flagged: [], silent: [] }');
}

/**
 * A source that constructs, when it is loaded, the patterns that name properties of characters. V8 reads a literal, with all characters of its
 * properties, three times before it is asked: when it passes over the function that holds it, when it compiles that, and when it makes it.
 */
export function constructed(source: string): string {
  const patterns: string[] = [];
  const tokens = Array.from(jsTokens(source), ({ type, value }) => {
    if (type !== 'RegularExpressionLiteral' || !PROPERTY.test(value)) return value;
    const end = value.lastIndexOf('/');
    const [pattern, flags] = [value.slice(1, end), value.slice(end + 1)];
    return `pattern$${patterns.push(`new RegExp(${JSON.stringify(pattern)}, '${flags}')`) - 1}`;
  });
  return `${patterns.map((pattern, order) => `const pattern$${order} = ${pattern};`).join('\n')}${tokens.join('')}`;
}

const PROPERTY = /\\p\{/i;

/** Countries with their names and capitals, which are all that the engine reads of them. */
const namesOfCountries: Plugin = {
  name: 'names of countries',
  setup(build) {
    const names = Object.fromEntries(Object.entries(countries).map(([code, { name, capital }]) => [code, { name, capital }]));
    build.onLoad({ filter: /[\\/]countries-list[\\/]mjs[\\/]index\.js$/ }, () => ({ contents: `export const countries = ${JSON.stringify(names)};` }));
  },
};

export const packing = {
  plugins: [engineSources, namesOfCountries],
  // In packages, such patterns are constants.
  supported: { 'regexp-unicode-property-escapes': false },
  // The table of named characters that the HTML parser brings serves the Markdown parser as well.
  alias: { 'decode-named-character-reference': fileURLToPath(new URL('namedCharacters.ts', import.meta.url)) },
} satisfies BuildOptions;
