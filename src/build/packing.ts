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
      return { contents: constructed(later(withoutExamples(source))), loader: 'ts' };
    });
  },
};

/** A rule without its examples, which are its tests and its page. */
function withoutExamples(source: string): string {
  return source.replace(EXAMPLES, '$1{ flagged: [], silent: [] }');
}

/** A source that loads what many articles are read without when it is first called. */
export function later(source: string): string {
  return source.replace(
    LATER,
    (_, name: string, file: string) => `let later$${name}; const ${name} = (...given) => (later$${name} ??= require('${file}').${name})(...given);`,
  );
}

const LATER = /^import \{ (readQuotes|datesIn) \} from '([^']+)';$/gm;

/**
 * A source that makes its patterns when they are first asked, and has them compiled once; short ones that name no property of characters stay
 * as they are. V8 reads a literal, with all characters of its properties, three times before it is asked: when it passes over the function that
 * holds it, when it compiles that, and when it makes it.
 */
export function constructed(source: string): string {
  const patterns: string[] = [];
  /** Constants of the file that are a pattern and nothing else, with its number. */
  const constants = new Map<string, number>();
  /** For each brace that stands open, whether it opens what is run later. */
  const open: boolean[] = [];
  let before = '';
  const text = Array.from(jsTokens(withoutConstants(source, constants, patterns)), ({ type, value }) => {
    const isProperty = before === '.' || before === '?.';
    if (type === 'Punctuator' && value === '{') open.push(!BEFORE_OBJECT.has(before));
    if (type === 'Punctuator' && value === '}') open.pop();
    if (type !== 'WhiteSpace' && type !== 'LineTerminatorSequence') before = value;
    // All else is read when the file is loaded, and perhaps never asked.
    const asked = open.includes(true);
    const constant = type === 'IdentifierName' && !isProperty ? constants.get(value) : undefined;
    if (constant !== undefined) return `${asked ? 'asked' : 'made'}$(${constant})`;
    if (type !== 'RegularExpressionLiteral' || !(PROPERTY.test(value) || (asked && isCostly(value) && !remembers(value)))) return value;
    return `${asked ? 'asked' : 'made'}$(${patterns.push(value) - 1})`;
  }).join('');
  return patterns.length ? `${makers(patterns)}\n${text}` : text;
}

/** Functions that give a pattern by its number: one as it is, one that has it compiled. */
function makers(patterns: readonly string[]): string {
  const parts = patterns.flatMap((literal) => {
    const end = literal.lastIndexOf('/');
    return [literal.slice(1, end), literal.slice(end + 1)];
  });
  return [
    `import { primed } from ${JSON.stringify(PRIMED)};`,
    `const patterns$ = ${JSON.stringify(parts)}, all$ = [], ready$ = [];`,
    'const made$ = (at) => (all$[at] ??= new RegExp(patterns$[2 * at], patterns$[2 * at + 1]));',
    'const asked$ = (at) => (ready$[at] ??= primed(made$(at)));',
  ].join('\n');
}

/** Behind these a brace opens an object, and no block. */
const BEFORE_OBJECT: ReadonlySet<string> = new Set(['=', '(', ',', ':', '[', 'return', '?', '??', '...']);
const PROPERTY = /\\p\{/i;
/** A pattern whose source is longer, in UTF-16 units, takes longer to compile than to make apart. */
const SHORT_PATTERN = 24;
const PRIMED = fileURLToPath(new URL('../engine/primed.ts', import.meta.url));

function isCostly(literal: string): boolean {
  return literal.length > SHORT_PATTERN || PROPERTY.test(literal);
}

/** Whether a pattern knows where it found something, which must not outlast the call that it is made in. */
function remembers(literal: string): boolean {
  return /[gy]/.test(literal.slice(literal.lastIndexOf('/') + 1));
}

/** A source without the constants that are a pattern, which are put among `patterns`, and into `constants` where they stand there. */
function withoutConstants(source: string, constants: Map<string, number>, patterns: string[]): string {
  return source.replace(CONSTANT, (declaration, name: string, literal: string) => {
    const [token, end] = jsTokens(literal);
    if (token?.type !== 'RegularExpressionLiteral' || end || !isCostly(literal)) return declaration;
    constants.set(name, patterns.push(literal) - 1);
    return '';
  });
}

/** As the formatter writes it. */
const CONSTANT = /^const ([A-Z][A-Z\d_]*) =\s+(\/.*);$/gm;

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
