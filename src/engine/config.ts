/** The settings as data: what may be set, what holds where nothing is, and how several sources merge. */
import * as v from 'valibot';
import type { Severity } from './analysis.ts';
import { TAUGHT_LINE, type TaughtLine, troubleOf } from './boilerplate/taught.ts';
import { means, NO_ARTICLES, troubleOfPattern } from './filePatterns.ts';

/** What a rule may be set to. */
export type RuleLevel = Severity | 'off';

const ruleLevel = v.picklist(
  ['off', 'hint', 'information', 'warning'],
  (issue) => `must be "off", "hint", "information" or "warning", not ${JSON.stringify(issue.input)}`,
);

const OBJECT = 'must be an object: { … }';
const LIST = 'must be a list: [ … ]';
const TEXT = 'must be a text in quotation marks';

/** A list passes for an object without keys, and for one whose keys are numbers. */
const notAList = v.check<unknown, string>((value) => !Array.isArray(value), OBJECT);

const levels = v.pipe(v.unknown(), notAList, v.record(v.string(), ruleLevel, OBJECT));
const text = v.string(TEXT);

const taughtLine = v.pipe(
  v.unknown(),
  v.check<unknown, string>(
    (value) => !(value && typeof value === 'object' && ('regex' in value || 'pattern' in value)),
    'takes no regular expression, which could hang the editor: use "begins", "contains", "ends", or "line" with "*" for anything',
  ),
  v.union(
    [
      v.strictObject({ begins: v.string() }),
      v.strictObject({ contains: v.string() }),
      v.strictObject({ ends: v.string() }),
      v.strictObject({ line: v.string() }),
    ],
    'must be one of {"begins": …}, {"contains": …}, {"ends": …}, {"line": …}',
  ),
);

/** The shape of a `.copydesk.json` and of the `copydesk.*` settings that concern the engine. */
export const configSchema = v.strictObject(
  {
    $schema: v.optional(text),
    rules: v.optional(levels),
    keep: v.optional(v.array(text, LIST)),
    remove: v.optional(v.array(taughtLine, LIST)),
    files: v.optional(v.pipe(v.unknown(), notAList, v.record(v.string(), levels, OBJECT))),
    exclude: v.optional(v.array(text, LIST)),
  },
  (issue) => (issue.expected === 'never' ? 'is nothing that can be set here' : OBJECT),
);

export interface Config {
  /** Overrides a rule's own severity, or turns it off. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Texts that stay although a rule flags them; case and the width of white space do not count. */
  readonly keep: readonly string[];
  /** Lines that always go. */
  readonly remove: readonly TaughtLine[];
  /** What holds for some files only, by their path from the configuration's folder, with `/` between folders, or by a glob; later ones win. */
  readonly files: Readonly<Record<string, Config['rules']>>;
  /** Globs of files that are no articles; null where nothing is said, so that the usual ones hold. */
  readonly exclude: readonly string[] | null;
}

export const defaultConfig: Config = { rules: {}, keep: [], remove: [], files: {}, exclude: null };

/** A configuration or, a clear line each, why it is none. */
export type ConfigReading = { readonly config: Config } | { readonly errors: readonly string[] };

/**
 * Checks a parsed configuration.
 *
 * @param value what a JSON parser or an editor's settings returned
 * @param knownRules the ids that `rules` may name
 */
export function readConfig(value: unknown, knownRules: ReadonlySet<string>): ConfigReading {
  const result = v.safeParse(v.pipe(v.unknown(), notAList, configSchema), value);
  const errors = new Set([...(result.issues ?? []).map(issueInWords), ...(isObject(value) ? errorsOfMeaning(value, knownRules) : [])]);
  if (!result.success || errors.size) return { errors: [...errors] };
  const { rules = {}, keep = [], remove = [], files = {}, exclude = null } = result.output;
  return { config: { rules, keep, remove, files, exclude } };
}

function issueInWords(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `"${path}" ${issue.message}` : `it ${issue.message}`;
}

/** What is wrong with a configuration besides its shape, which may be wrong as well: whatever has the right one is looked at. */
function* errorsOfMeaning(value: Readonly<Record<string, unknown>>, knownRules: ReadonlySet<string>): Iterable<string> {
  // Of several names that mean nothing, a strict object tells the first.
  for (const name of Object.keys(value)) if (!(name in configSchema.entries)) yield `"${name}" is nothing that can be set here`;
  const { rules, remove, files, exclude } = value;
  for (const [place, named] of [
    ['rules', rules] as const,
    ...(isObject(files) ? Object.entries(files).map(([file, own]) => [`files.${file}`, own] as const) : []),
  ])
    if (isObject(named)) for (const id of Object.keys(named)) if (!knownRules.has(id) && id !== TAUGHT_LINE) yield `"${place}.${id}" names no rule`;
  for (const [index, taught] of (Array.isArray(remove) ? remove : []).entries()) {
    const line = v.safeParse(taughtLine, taught);
    const trouble = line.success ? troubleOf(line.output) : null;
    if (trouble) yield `"remove.${index}" ${trouble}`;
  }
  for (const [place, patterns] of [
    ['files', isObject(files) ? Object.keys(files) : []] as const,
    ['exclude', Array.isArray(exclude) ? exclude : []] as const,
  ]) {
    for (const pattern of patterns) {
      const trouble = typeof pattern === 'string' ? troubleOfPattern(pattern) : null;
      if (trouble) yield `"${place}": "${pattern}" ${trouble}`;
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The later configuration wins, rule by rule, and in what is excluded; what is kept and what is always removed adds up. */
export function mergeConfigs(...configs: readonly Config[]): Config {
  return {
    rules: Object.assign({}, ...configs.map((config) => config.rules)),
    keep: configs.flatMap((config) => config.keep),
    remove: configs.flatMap((config) => config.remove),
    files: Object.assign({}, ...configs.map((config) => config.files)),
    exclude: configs.findLast(({ exclude }) => exclude !== null)?.exclude ?? null,
  };
}

/** What a folder's configuration says for one file. `path` leads there from the configuration's folder, with `/` between folders. */
export function configOf(config: Config, path: string): Config {
  const own = Object.entries(config.files).flatMap(([pattern, rules]) => (means(pattern, path) ? [rules] : []));
  return own.length ? { ...config, rules: Object.assign({}, config.rules, ...own) } : config;
}

/** Whether a file is no article by its name. `path` leads there from the configuration's folder, with `/` between folders. */
export function isExcluded({ exclude }: Pick<Config, 'exclude'>, path: string): boolean {
  return (exclude ?? NO_ARTICLES).some((pattern) => means(pattern, path));
}
