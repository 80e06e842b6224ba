/** Trains the model of names: which sets count how much, how each document comes to be read by a model that has not seen it, and the last training of all. */

import { gzipSync } from 'node:zlib';
import { Model } from '../../engine/entities/model.ts';
import { shippedVocabulary } from '../../engine/entities/shipped.ts';
import type { Tagged } from '../../engine/entities/tagger.ts';
import { tagLines } from '../../engine/entities/tagging.ts';
import { readStories } from './articles.ts';
import { agreed } from './cleaning.ts';
import { type LabelledDocument, label, labelsOf, readCorpus } from './corpus.ts';
import { type Examples, ExampleWriter, numberFeatures, SHARED_KEYS } from './examples.ts';
import { Field, type Schedule } from './field.ts';
import { packWeights, quantise } from './packing.ts';

/** How much each set counts, the closer to edited news the more; `apart` sets learn features of their own beside the shared ones, as their annotation differs. */
const SETS: readonly { readonly name: string; readonly weight: number; readonly apart?: true; readonly silver?: true }[] = [
  { name: 'train-uner-ewt', weight: 2.2 },
  { name: 'train-docred', weight: 1.6 },
  { name: 'train-crossner', weight: 0.6 },
  { name: 'train-gmb-silver', weight: 0.2, apart: true, silver: true },
  { name: 'train-btc-tweets', weight: 0.3, apart: true },
  { name: 'train-wnut17-tweets', weight: 0.3, apart: true },
];
/** What a model says of articles without annotation counts little: it only shows it more of the words that stand about names. */
const OWN_LABELS_WEIGHT = 0.2;
const SCHEDULE: Schedule = { epochs: 7, step: 0.04, dropout: 0.45, decay: 0, seed: 1 };
/** The last training is done with each of these, and the weights are their mean: what one run learnt by chance counts less. */
const SEEDS = [1, 11, 21, 31, 41];
/** Each part of the sets is read by a model of the others, so that memories look as they will on unseen articles. */
const PARTS = 2;
const PART_EPOCHS = 3;
const LEAST_OCCURRENCES = 2;
const KEPT_ROWS = 260_000;
/** This many make a weight of 1. */
const UNIT = 32;

interface Example {
  readonly document: LabelledDocument;
  readonly weight: number;
  readonly domain: number;
}

/**
 * The packed weights of a model trained on the sets in `corpora`.
 *
 * @param articles a folder of articles without annotation, to learn from what first models agree on in them, if any
 */
export function trainNames(corpora: string, articles: string | undefined, log: (text: string) => void): string {
  const training = SETS.flatMap(({ name, weight, apart, silver }, index) => {
    const domain = apart ? index + 1 : 0;
    const corpus = readCorpus(corpora, name);
    const documents = (silver ? agreed(corpus) : corpus).map((gold): Example => ({ document: label(gold), weight, domain }));
    log(`${name}: ${documents.length} documents at ${weight}${apart ? ', apart' : ''}`);
    return documents;
  });
  const models: Model[] = [];
  for (let part = 0; part < PARTS; part++) {
    const examples = examplesOf(training.filter((_, index) => index % PARTS !== part));
    const keys = numberFeatures(examples, LEAST_OCCURRENCES);
    const field = new Field(keys.length);
    field.train(examples, { ...SCHEDULE, epochs: PART_EPOCHS }, () => {});
    const model = new Model(quantise(field, keys, UNIT), shippedVocabulary());
    models.push(model);
    for (const { document } of training.filter((_, index) => index % PARTS === part)) read(model, document);
    log(`part ${part + 1} of ${PARTS} read by a model of the others`);
  }
  if (articles) {
    const stories = readStories(articles).map((text, index) => label({ id: `story ${index}`, text, entities: [] }));
    for (const story of stories) {
      const readings = models.map((model) => read(model, story));
      training.push({ document: withAgreedNames(story, readings), weight: OWN_LABELS_WEIGHT, domain: 0 });
    }
    log(`${stories.length} articles at ${OWN_LABELS_WEIGHT}, where these models agree`);
  }
  const examples = examplesOf(training);
  const keys = numberFeatures(examples, LEAST_OCCURRENCES);
  log(`${examples.sequences.length - 1} stretches, ${examples.labels.length} words, ${keys.length} rows`);
  const field = meanOf(examples, keys.length, log);
  field.prune(KEPT_ROWS, keys.findLastIndex((key) => key < SHARED_KEYS) + 1);
  field.train(examples, { ...SCHEDULE, epochs: 2, step: SCHEDULE.step / 4, seed: SCHEDULE.seed + 1 }, (epoch, loss) =>
    log(`epoch ${epoch + 1} after pruning: loss ${loss.toFixed(4)}`),
  );
  const weights = quantise(field, keys, UNIT);
  const packed = packWeights(weights);
  log(`${weights.keys.length} rows kept, ${gzipSync(packed).length} bytes gzipped`);
  return packed;
}

/** The mean of several trainings. */
function meanOf(examples: Examples, rows: number, log: (text: string) => void): Field {
  const mean = new Field(rows);
  for (const seed of SEEDS) {
    const field = new Field(rows);
    let last = 0;
    field.train(examples, { ...SCHEDULE, seed }, (_, loss) => {
      last = loss;
    });
    log(`seed ${seed}: loss ${last.toFixed(4)}`);
    mean.weights.forEach((weight, at) => {
      mean.weights[at] = weight + (field.weights[at] as number) / SEEDS.length;
    });
    mean.transitions.forEach((weight, at) => {
      mean.transitions[at] = weight + (field.transitions[at] as number) / SEEDS.length;
    });
  }
  return mean;
}

function read(model: Model, { lines }: LabelledDocument): readonly (readonly Tagged[])[] {
  return tagLines(
    model,
    lines.map(({ line }) => line),
  );
}

/** A document labelled with the names that several models find, without the lines that they read differently or that mending knows better than any model could. */
function withAgreedNames(document: LabelledDocument, readings: readonly (readonly (readonly Tagged[])[])[]): LabelledDocument {
  const labels = document.lines.map(({ line }, index) => {
    const [first, ...others] = readings.map((names) => labelsOf(line.tokens.length, names[index] ?? []));
    const agreed = first?.every((label, at) => (!label || line.open[at]) && others.every((other) => other[at] === label));
    return agreed ? first : undefined;
  });
  const isKept = (_: unknown, index: number) => labels[index] !== undefined;
  return { ...document, lines: document.lines.filter(isKept), labels: labels.filter((found) => found !== undefined) };
}

function examplesOf(documents: readonly Example[]): Examples {
  const writer = new ExampleWriter();
  for (const { document, weight, domain } of documents) {
    document.lines.forEach(({ line }, index) => {
      writer.add(line, document.labels[index] as Uint8Array, weight, domain);
    });
  }
  return writer.taken();
}
