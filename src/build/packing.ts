/** What goes into a bundle of what is imported, for the build and for the bench that measures its bundles: what nobody's program needs stays out. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { countries } from 'countries-list';
import type { BuildOptions, Plugin } from 'esbuild';
import jsTokens from 'js-tokens';
import { BETWEEN_OPENINGS, nameOf } from '../engine/boilerplate/knownOpenings.ts';
import { openingsOf } from '../engine/boilerplate/openings.ts';
import { everyWording } from '../engine/boilerplate/phrases.ts';
import '../engine/rules.ts';

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
 * A source that constructs the patterns that name properties of characters when they are first asked. V8 reads a literal, with all characters of
 * its properties, three times before that: when it passes over the function that holds it, when it compiles that, and when it makes it.
 */
export function constructed(source: string): string {
  const made: string[] = [];
  /** Constants of the file that are such a pattern and nothing else, with what makes it. */
  const constants = new Map<string, string>();
  const tokens = Array.from(jsTokens(withoutConstants(source, constants)), ({ type, value }) => {
    if (type !== 'RegularExpressionLiteral' || !PROPERTY.test(value)) return { type, value };
    const name = `pattern$${made.push(value) - 1}`;
    return { type, value: `(${name} ??= ${construction(value)})` };
  });
  const opening = [
    ...made.map((_, order) => `let pattern$${order};`),
    ...Array.from(constants, ([name, pattern]) => `let made$${name}; function ${name}() { return (made$${name} ??= ${construction(pattern)}); }`),
  ];
  let before = '';
  const text = tokens.map(({ type, value }) => {
    const isConstant = type === 'IdentifierName' && constants.has(value) && before !== '.' && before !== '?.';
    if (type !== 'WhiteSpace' && type !== 'LineTerminatorSequence') before = value;
    return isConstant ? `${value}()` : value;
  });
  return `${opening.map((line) => `${line}\n`).join('')}${text.join('')}`;
}

function construction(literal: string): string {
  const end = literal.lastIndexOf('/');
  return `new RegExp(${JSON.stringify(literal.slice(1, end))}, '${literal.slice(end + 1)}')`;
}

/** A source without the constants that are a pattern with properties, which are put into `constants`. */
function withoutConstants(source: string, constants: Map<string, string>): string {
  return source.replace(CONSTANT, (declaration, name: string, literal: string) => {
    const [token, end] = jsTokens(literal);
    if (token?.type !== 'RegularExpressionLiteral' || end || !PROPERTY.test(literal)) return declaration;
    constants.set(name, literal);
    return '';
  });
}

/** As the formatter writes it. */
const CONSTANT = /^const ([A-Z][A-Z\d_]*) =\s+(\/.*);$/gm;
const PROPERTY = /\\p\{/i;

const OPENINGS_FILE = /[\\/]engine[\\/]boilerplate[\\/]knownOpenings\.ts$/;
const NO_OPENINGS = 'new Map()';

/** How lines open that patterns of whole lines fit, read off the patterns beforehand. */
const openingsOfLines: Plugin = {
  name: 'openings of lines',
  setup(build) {
    build.onLoad({ filter: OPENINGS_FILE }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replace(NO_OPENINGS, `new Map(${JSON.stringify([...namedOpenings()])})`), loader: 'ts' };
    });
  },
};

/** For the name of each pattern of whole lines, its openings. */
function namedOpenings(): ReadonlyMap<string, string> {
  const patterns = everyWording().filter((sign) => sign instanceof RegExp);
  const named = new Map(patterns.map((pattern) => [nameOf(pattern), pattern]));
  for (const pattern of patterns) if (named.get(nameOf(pattern))?.source !== pattern.source) throw new Error(`two patterns are named ${nameOf(pattern)}`);
  return new Map(Array.from(named, ([name, pattern]) => [name, [...openingsOf(pattern)].join(BETWEEN_OPENINGS)]));
}

/** Countries with their names and capitals, which are all that the engine reads of them. */
const namesOfCountries: Plugin = {
  name: 'names of countries',
  setup(build) {
    const names = Object.fromEntries(Object.entries(countries).map(([code, { name, capital }]) => [code, { name, capital }]));
    build.onLoad({ filter: /[\\/]countries-list[\\/]mjs[\\/]index\.js$/ }, () => ({ contents: `export const countries = ${JSON.stringify(names)};` }));
  },
};

export const packing = {
  plugins: [openingsOfLines, engineSources, namesOfCountries],
  // In packages, such patterns are constants.
  supported: { 'regexp-unicode-property-escapes': false },
  // The table of named characters that the HTML parser brings serves the Markdown parser as well.
  alias: { 'decode-named-character-reference': fileURLToPath(new URL('namedCharacters.ts', import.meta.url)) },
} satisfies BuildOptions;
