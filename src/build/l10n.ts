/**
 * `npm run l10n`: collects every string that the editor and the panel show into `media/l10n/bundle.l10n.json`, which a translation starts
 * from. With `--check` it writes nothing, and fails where that file is out of date or a translation lacks a string.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import manifest from '../../package.json' with { type: 'json' };
import { MISTAKES } from '../editor/configMistakes.ts';
import { isTemplated, TEMPLATES, withoutRun } from '../editor/messages.ts';
import { analyze } from '../engine/analyze.ts';
import { taughtRule } from '../engine/boilerplate/taught.ts';
import { CHARACTER_NAMES } from '../engine/fragments/characterNames.ts';
import { rules } from '../engine/rules.ts';
import { NO_SPEAKER, TYPE_NAMES } from '../panel/copies.ts';

const ROOT = new URL('../../', import.meta.url);
const BUNDLES = new URL('media/l10n/', ROOT);
const LANGUAGES = ['de'];

/** A string that is shown as it is written: the first argument of `l10n.t`. */
const SHOWN = /\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g;
/** The two forms of something that is counted. */
const COUNTED = /\bcounted\([^']{0,80}, '([^']*)', '([^']*)'\)/g;

/** Words that stand in templates. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Every string that the editor and the panel show, in order. */
export async function shownStrings(): Promise<string[]> {
  const strings = new Set<string>();
  for (const room of ['editor', 'panel']) {
    const folder = new URL(`../${room}/`, import.meta.url);
    for (const name of await readdir(folder)) {
      const source = await readFile(new URL(name, folder), 'utf8');
      for (const [, string = ''] of source.matchAll(SHOWN)) strings.add(string.replace(/\\(.)/g, '$1'));
      for (const [, one = '', many = ''] of source.matchAll(COUNTED)) strings.add(one).add(many);
    }
  }
  for (const { noun, verb } of [...rules, taughtRule([])]) strings.add(noun.one).add(noun.many).add(verb);
  for (const string of [
    ...Object.values(TYPE_NAMES),
    NO_SPEAKER,
    'partial',
    'block',
    'Fix',
    ...WEEKDAYS,
    ...CHARACTER_NAMES,
    ...TEMPLATES,
    ...MISTAKES,
    ...ruleMessages(),
  ])
    strings.add(string);
  return [...strings].sort();
}

/** What the rules say of their examples, and a folder's configuration of its lines. */
export function ruleMessages(): string[] {
  const config = { rules: {}, keep: [], remove: [{ contains: 'Ostby' }], files: {}, exclude: null };
  const taught = analyze('We vote.\n\nSeen in Ostby\n\nWe vote again.\n', { format: 'markdown', config }).findings;
  const examples = rules.flatMap(({ examples }) =>
    examples.flagged.flatMap(({ text, format }) => analyze(text.replace(/[⟦⟧]/g, ''), { format: format ?? 'markdown' }).findings),
  );
  return [...new Set([...taught, ...examples].map(({ message }) => withoutRun(message)))].filter((message) => !isTemplated(message));
}

/** What is wrong with the translations, a line each. */
export async function troubles(): Promise<string[]> {
  const shown = await shownStrings();
  const titles: Record<string, string> = await read(new URL('package.nls.json', ROOT));
  const keys = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key);
  const found = [...differences('package.nls.json', keys, titles)];
  for (const language of LANGUAGES) {
    const bundle = `media/l10n/bundle.l10n.${language}.json`;
    found.push(...differences(bundle, shown, await read(new URL(bundle, ROOT)), Object.fromEntries(shown.map((string) => [string, string]))));
    const nls = `package.nls.${language}.json`;
    found.push(...differences(nls, Object.keys(titles), await read(new URL(nls, ROOT)), titles));
  }
  const own = await read(new URL('bundle.l10n.json', BUNDLES));
  if (JSON.stringify(own) !== JSON.stringify(bundleOf(shown))) found.push('media/l10n/bundle.l10n.json is out of date. Run: npm run l10n');
  return found;
}

function* differences(file: string, wanted: readonly string[], given: Readonly<Record<string, string>>, english?: Readonly<Record<string, string>>) {
  for (const key of wanted) if (!given[key]) yield `${file} lacks ${JSON.stringify(key)}`;
  for (const key of Object.keys(given)) if (!wanted.includes(key)) yield `${file} has ${JSON.stringify(key)}, which nothing shows`;
  for (const [key, text] of Object.entries(english ?? {}))
    if (given[key] && placeholders(given[key]) !== placeholders(text)) yield `${file} fills ${JSON.stringify(key)} with other words`;
}

/** What a string is filled with, and the commands that it calls. */
function placeholders(text: string): string {
  return JSON.stringify((text.match(/\{\d\}|\(command:[^)]*\)/g) ?? []).sort());
}

function bundleOf(shown: readonly string[]): Record<string, string> {
  return Object.fromEntries(shown.map((string) => [string, string]));
}

async function read(file: URL): Promise<Record<string, string>> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  if (!process.argv.includes('--check')) await writeFile(new URL('bundle.l10n.json', BUNDLES), `${JSON.stringify(bundleOf(await shownStrings()), null, 2)}\n`);
  const lines = await troubles();
  if (lines.length) console.error(lines.join('\n'));
  process.exitCode = lines.length ? 1 : 0;
}
