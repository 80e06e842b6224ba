/**
 * `node src/training/boilerplate/evaluate.ts --corpora DIR`: measures boilerplate on sites that the line model has not seen. Trains once a
 * fold and analyses the pages of each fold with the weights learnt without it; `--folds FILE` keeps those weights, or takes them from
 * there where the file exists, which saves most of the time.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type PackedModel, unpackModel } from '../../engine/boilerplate/lines/decode.ts';
import type { LineModel } from '../../engine/boilerplate/lines/model.ts';
import { packedModel } from '../../engine/boilerplate/lines/weights.ts';
import { type Page, readPages, readPagesOfOtherLanguages, UNREAD } from './corpus.ts';
import { readCorrections } from './corrections.ts';
import { count, type Figures, type Flags, flagPages } from './measure.ts';
import { modelsOf } from './models.ts';
import { packModel } from './packing.ts';
import { trainStages } from './stages.ts';

/** A row of the table: what was measured, on which labels, and the figures. */
export interface BoilerplateRow extends Figures {
  readonly on: string;
  readonly labels: 'as given' | 'corrected';
  readonly findings: 'safe' | 'all';
}

export interface EvaluationOptions {
  /** A file of fold weights: read where it exists, written where it does not. */
  readonly folds?: string;
  /** Is told of each part that is done. */
  readonly report?: (part: string) => void;
}

/**
 * Measures what the rules and the line model flag on every labelled page.
 *
 * @param corpora the folder of the labelled pages
 * @returns rows to print, in a fixed order
 */
export async function evaluateBoilerplate(corpora: string, { folds, report = () => {} }: EvaluationOptions = {}): Promise<BoilerplateRow[]> {
  const pages = readPages(corpora, readCorrections());
  const models = folds && existsSync(folds) ? readModels(folds) : await trained(pages, report);
  if (folds && !existsSync(folds)) writeFileSync(folds, JSON.stringify(models.map(packModel)));
  const flagged = flagPages(pages, ({ fold }) => modelAt(models, fold));
  report('pages');
  const on = (name: string, keep: (page: Page) => boolean) =>
    rowsOf(
      name,
      flagged.filter(({ page }) => keep(page)),
    );
  const rows = ['residue', 'pages'].flatMap((track) => [
    ...on(track, (page) => page.track === track),
    ...on(`${track}, sites not read`, (page) => page.track === track && page.fold === UNREAD),
  ]);
  const shipped = unpackModel(packedModel);
  const others = flagPages(readPagesOfOtherLanguages(corpora), () => shipped);
  return [...rows, ...rowsOf('residue, other languages', others, ['as given'])];
}

function rowsOf(on: string, flagged: readonly Flags[], sets: readonly BoilerplateRow['labels'][] = ['as given', 'corrected']): BoilerplateRow[] {
  return sets.flatMap((labels) => {
    const figures = count(flagged, (page) => (labels === 'corrected' ? page.gold : page.goldAsGiven));
    return (['safe', 'all'] as const).map((findings) => ({ on, labels, findings, ...figures[findings] }));
  });
}

async function trained(pages: readonly Page[], report: (part: string) => void): Promise<readonly LineModel[]> {
  return modelsOf(pages, await trainStages(pages, report)).folds;
}

function readModels(file: string): LineModel[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as PackedModel[]).map(unpackModel);
}

function modelAt(models: readonly LineModel[], fold: number): LineModel {
  const model = models[fold];
  if (!model) throw new Error(`no weights for fold ${fold}`);
  return model;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { corpora: { type: 'string' }, folds: { type: 'string' } } });
  if (!values.corpora) {
    console.error('usage: node src/training/boilerplate/evaluate.ts --corpora DIR [--folds FILE]');
    process.exit(2);
  }
  const began = Date.now();
  const report = (part: string) => console.error(`${Math.round((Date.now() - began) / 1_000)} s: ${part}`);
  console.table(await evaluateBoilerplate(values.corpora, { report, ...(values.folds ? { folds: values.folds } : {}) }));
}
