/**
 * `npm run eval -- --corpora DIR [--only boilerplate,fragments,quotes,entities] [--folds FILE] [--keep]`: every figure of the engine on the
 * labelled sets in DIR, beside the figures kept from the last run. `--keep` writes the new ones to `figures.json`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateBoilerplate } from './boilerplate/evaluate.ts';
import { evaluateEntities } from './entities/evaluate.ts';
import { evaluateFragments, fragmentRows } from './fragments/evaluate.ts';
import { evaluateQuotes } from './quotes/evaluate.ts';

const FIGURES = new URL('figures.json', import.meta.url);

type Row = Readonly<Record<string, string | number | undefined>>;

interface Measured {
  /** The commit that was measured. */
  readonly commit: string;
  readonly rows: readonly Row[];
}

const { values } = parseArgs({
  options: { corpora: { type: 'string' }, only: { type: 'string' }, folds: { type: 'string' }, keep: { type: 'boolean', default: false } },
});
const { corpora, folds } = values;
if (!corpora) {
  console.error('usage: npm run eval -- --corpora DIR [--only boilerplate,fragments,quotes,entities] [--folds FILE] [--keep]');
  process.exit(2);
}

/** The folder of one kind of corpora: of that name in DIR, or DIR itself. */
function folderOf(kind: string): string {
  const own = join(corpora as string, kind);
  return existsSync(own) ? own : (corpora as string);
}

const PARTS: Readonly<Record<string, () => readonly object[] | Promise<readonly object[]>>> = {
  boilerplate: () => evaluateBoilerplate(folderOf('boilerplate'), { report: (part) => console.error(part), ...(folds ? { folds } : {}) }),
  fragments: () => fragmentRows(evaluateFragments(corpora)),
  quotes: () => evaluateQuotes(folderOf('quotes')),
  entities: () => evaluateEntities(folderOf('entities')),
};

const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
const kept: Record<string, Measured> = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
for (const part of values.only?.split(',') ?? Object.keys(PARTS)) {
  const measure = PARTS[part];
  if (!measure) {
    console.error(`--only takes ${Object.keys(PARTS).join(', ')}, not “${part}”.`);
    process.exit(2);
  }
  const rows = (await measure()) as readonly Row[];
  const before = kept[part];
  console.log(`\n${part} at ${commit}${before ? `, beside ${before.commit}` : ''}`);
  console.table(rows.map((row, index) => beside(row, before?.rows[index])));
  kept[part] = { commit, rows };
}
if (values.keep) writeFileSync(FIGURES, `${JSON.stringify(kept, null, 2)}\n`);

/** A row whose changed cells say what they were. */
function beside(row: Row, before: Row | undefined): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, now]) => [name, before && name in before && before[name] !== now ? `${now} (was ${before[name]})` : now]),
  );
}
