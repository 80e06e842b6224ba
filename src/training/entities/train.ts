/**
 * `node src/training/entities/train.ts --corpora DIR`: trains the model of names from the open sets in DIR and writes it beside the tagger.
 * Seeded: the same sets give the same model. The figures it prints are measured on the development sets in the same folder.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { Model } from '../../engine/entities/model.ts';
import { tagLines } from '../../engine/entities/tagging.ts';
import { type LabelledDocument, label, readCorpus } from './corpus.ts';
import { type Examples, ExampleWriter, numberFeatures, SHARED_KEYS } from './examples.ts';
import { Field, type Schedule } from './field.ts';
import { measure, measureMerging } from './measure.ts';
import { packWeights, quantise } from './packing.ts';

const { values } = parseArgs({ options: { corpora: { type: 'string' }, out: { type: 'string', default: 'src/engine/entities/weights.ts' } } });
if (!values.corpora) {
  console.error('usage: node src/training/entities/train.ts --corpora DIR [--out FILE]');
  process.exit(2);
}
const { corpora, out } = values;

/** How much each set counts, the closer to edited news the more; `apart` sets learn features of their own beside the shared ones, as their annotation differs. */
const SETS: readonly { readonly name: string; readonly weight: number; readonly apart?: true }[] = [
  { name: 'train-uner-ewt', weight: 1.5 },
  { name: 'train-docred', weight: 1 },
  { name: 'train-crossner', weight: 0.6 },
  { name: 'train-gmb-silver', weight: 0.2, apart: true },
  { name: 'train-btc-tweets', weight: 0.3, apart: true },
  { name: 'train-wnut17-tweets', weight: 0.3, apart: true },
];
const DEVELOPMENT = ['dev-worldwide-NONCOMMERCIAL', 'dev-uner-ewt', 'dev-docred', 'dev-gmb-silver'];
const SCHEDULE: Schedule = { epochs: 8, step: 0.04, dropout: 0.45, decay: 0, seed: 1 };
/** Each part of the sets is read by a model of the others, so that memories look as they will on unseen articles. */
const PARTS = 3;
const LEAST_OCCURRENCES = 2;
const KEPT_ROWS = 220_000;
/** This many make a weight of 1. */
const UNIT = 32;

interface Example {
  readonly document: LabelledDocument;
  readonly weight: number;
  readonly domain: number;
}

const began = performance.now();
const log = (text: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const development = DEVELOPMENT.map((name) => ({ name, documents: readCorpus(corpora, name).map(label) }));
const training = SETS.flatMap(({ name, weight, apart }, index) => {
  const domain = apart ? index + 1 : 0;
  const documents = readCorpus(corpora, name).map((gold): Example => ({ document: label(gold), weight, domain }));
  log(`${name}: ${documents.length} documents at ${weight}${apart ? ', apart' : ''}`);
  return documents;
});

for (let part = 0; part < PARTS; part++) {
  const examples = examplesOf(training.filter((_, index) => index % PARTS !== part));
  const keys = numberFeatures(examples, LEAST_OCCURRENCES);
  const field = new Field(keys.length);
  field.train(examples, { ...SCHEDULE, epochs: PARTS }, () => {});
  const model = new Model(quantise(field, keys, UNIT));
  for (const { document } of training.filter((_, index) => index % PARTS === part)) {
    tagLines(
      model,
      document.lines.map(({ line }) => line),
    );
  }
  log(`part ${part + 1} of ${PARTS} read by a model of the others`);
}

const examples = examplesOf(training);
const keys = numberFeatures(examples, LEAST_OCCURRENCES);
log(`${examples.sequences.length - 1} stretches, ${examples.labels.length} words, ${keys.length} rows`);
const field = new Field(keys.length);
field.train(examples, SCHEDULE, (epoch, loss) => log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`));
field.prune(KEPT_ROWS, keys.findLastIndex((key) => key < SHARED_KEYS) + 1);
field.train(examples, { ...SCHEDULE, epochs: 3, step: SCHEDULE.step / 4, seed: SCHEDULE.seed + 1 }, (epoch, loss) =>
  log(`epoch ${epoch + 1} after pruning: loss ${loss.toFixed(4)}`),
);

const weights = quantise(field, keys, UNIT);
const packed = packWeights(weights);
log(`${weights.keys.length} rows kept, ${gzipSync(packed).length} bytes gzipped`);
const model = new Model(weights);
for (const { name, documents } of development) {
  const { precision, recall, f1, types } = measure(model, documents);
  log(
    `${name.padEnd(28)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  PER ORG LOC MISC ${types.map((type) => type.f1.toFixed(1)).join(' ')}`,
  );
}
log(`merging on dev-docred, from its own mentions: B³ ${measureMerging(readCorpus(corpora, 'dev-docred')).toFixed(2)}`);
writeFileSync(
  out,
  `/** The trained weights of \`model.ts\`, packed. Written by \`src/training/entities/train.ts\`; licence and sources stand in \`weights.md\`. */\nexport const WEIGHTS: string =\n  '${packed}';\n`,
);

function examplesOf(part: readonly Example[]): Examples {
  const writer = new ExampleWriter();
  for (const { document, weight, domain } of part) {
    document.lines.forEach(({ line }, index) => {
      writer.add(line, document.labels[index] as Uint8Array, weight, domain);
    });
  }
  return writer.taken();
}
