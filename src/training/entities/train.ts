/**
 * `node src/training/entities/train.ts --corpora DIR [--articles DIR [--packages DIR] [--own-labels]]`: trains the model of names from the
 * open sets in `--corpora`, with `--own-labels` from what first models agree on in the articles too, and writes it beside the tagger. With
 * `--packages` it first builds the vocabulary anew. Seeded: the same sets give the same model. It ends with the figures of the development sets.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readStories } from './articles.ts';
import { readCorpus } from './corpus.ts';
import { trainNames } from './names.ts';
import { learnWords, packVocabulary } from './vocabulary.ts';

const ENGINE = new URL('../../engine/entities/', import.meta.url);
/** The sets that write names with capitals. */
const EDITED = ['train-docred', 'train-crossner', 'train-gmb-silver'];

const { values } = parseArgs({
  options: { corpora: { type: 'string' }, articles: { type: 'string' }, packages: { type: 'string' }, 'own-labels': { type: 'boolean' } },
});
const { corpora, articles, packages, 'own-labels': ownLabels } = values;
if (!corpora || ((packages || ownLabels) && !articles)) {
  console.error('usage: node src/training/entities/train.ts --corpora DIR [--articles DIR [--packages DIR] [--own-labels]]');
  process.exit(2);
}

const began = performance.now();
const log = (text: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);
const writeModule = (file: string, comment: string, name: string, packed: string) =>
  writeFileSync(
    new URL(file, ENGINE),
    `/** ${comment} Written by \`src/training/entities/train.ts\`; licence and sources stand in \`weights.md\`. */\nexport const ${name}: string =\n  '${packed}';\n`,
  );

const run = (file: string, options: readonly string[]) =>
  execFileSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...options], { stdio: 'inherit' });

if (packages && articles) {
  const edited = [...readStories(articles), ...EDITED.flatMap((name) => readCorpus(corpora, name).map(({ text }) => text))];
  const packed = packVocabulary(learnWords(packages, edited));
  log(`vocabulary: ${gzipSync(packed).length} bytes gzipped`);
  writeModule('vocabularyData.ts', 'The words of `vocabulary.ts`, packed.', 'VOCABULARY', packed);
  // The engine of this process knows the old vocabulary.
  run('train.ts', ['--corpora', corpora, ...(ownLabels ? ['--articles', articles, '--own-labels'] : [])]);
  process.exit();
}
writeModule('weights.ts', 'The trained weights of `model.ts`, packed.', 'WEIGHTS', trainNames(corpora, ownLabels ? articles : undefined, log));
// Measured with the weights just written.
run('evaluate.ts', ['--corpora', corpora]);
