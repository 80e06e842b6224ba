/**
 * `node src/training/boilerplate/train.ts --corpora DIR`: trains the line model on the labelled pages in `DIR`, measures it on sites that
 * it has not seen, alone and together with the named rules, and writes the weights learnt from all sites to
 * `src/engine/boilerplate/lines/weights.ts`. With `--measure` it writes no weights; with
 * `--folds FILE` it keeps those of each fold, for `evaluate.ts`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPages } from './corpus.ts';
import { readCorrections } from './corrections.ts';
import { count, flagPages } from './measure.ts';
import { modelsOf } from './models.ts';
import { packModel, weightsModule } from './packing.ts';
import { trainStages } from './stages.ts';

const WEIGHTS = new URL('../../engine/boilerplate/lines/weights.ts', import.meta.url);

const { values } = parseArgs({ options: { corpora: { type: 'string' }, measure: { type: 'boolean', default: false }, folds: { type: 'string' } } });
if (!values.corpora) {
  console.error('usage: node src/training/boilerplate/train.ts --corpora DIR [--measure] [--folds FILE]');
  process.exit(2);
}
const began = Date.now();
const pages = readPages(values.corpora, readCorrections());
const stages = await trainStages(pages, (part) => console.error(`${Math.round((Date.now() - began) / 1_000)} s: ${part}`));
const { folds, whole } = modelsOf(pages, stages);
console.log('thresholds in hundredths of a logit');
console.table(whole.thresholds);
const flagged = flagPages(pages, (page) => folds[page.fold] ?? whole);
for (const track of ['residue', 'pages']) {
  console.log(`${track}, by site folds, labels corrected`);
  console.table(
    count(
      flagged.filter(({ page }) => page.track === track),
      ({ gold }) => gold,
    ),
  );
}
if (values.folds) writeFileSync(values.folds, JSON.stringify(folds.map(packModel)));
if (!values.measure) writeFileSync(WEIGHTS, weightsModule(whole));
