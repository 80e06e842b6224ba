/**
 * The two stages of the line model, words and trees. The trees learn from what the words say of sites that these have not seen, so that they
 * do not trust them more than they will deserve on new sites.
 */
import { readContext } from '../../engine/boilerplate/lines/context.ts';
import { type Forest, forestScores, sayingOf, type Words } from '../../engine/boilerplate/lines/model.ts';
import type { Rows } from '../../engine/boilerplate/lines/rows.ts';
import { FOLDS, type Page } from './corpus.ts';
import { type ForestOptions, growForest } from './forest.ts';
import { trainAround, trainWords, type WordExample } from './words.ts';

/** What whole pages count, where residue outnumbers the story, beside what extractors leave, where the hard cases are. */
const WEIGHTS = { residue: { story: 1, residue: 1, frame: 1 }, pages: { story: 0.5, residue: 0.1, frame: 0.6 } };
/** A page with more lines of a kind than this counts less for each, so that no long list decides. */
const LINES_IN_FULL = 50;
const LEAST_LINES = 8;
const MOST_WEIGHT = 2;

export const PLACE: ForestOptions = { trees: 800, depth: 6, rate: 0.07, lines: 0.15, measures: 0.4, caution: 8, seed: 11 };

/** A stage once for each fold, learnt without it, and once from all. */
export interface Stage<T> {
  readonly folds: readonly T[];
  readonly all: T;
}

function stage<T>(train: (without: number) => T, report: (part: string) => void): Stage<T> {
  const folds: T[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    folds.push(train(fold));
    report(`fold ${fold}`);
  }
  const all = train(-1);
  report('all');
  return { folds, all };
}

/** How much each line of a page counts; 0 where it is not learnt from. */
function weightsOf(page: Page): number[] {
  const base = page.track === 'pages' ? WEIGHTS.pages : WEIGHTS.residue;
  const counts = new Map<string, number>();
  for (const label of page.labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return page.labels.map((label) =>
    label === 'none' ? 0 : base[label] * Math.min(MOST_WEIGHT, Math.sqrt(LINES_IN_FULL / Math.max(LEAST_LINES, counts.get(label) ?? 0))),
  );
}

/** Every line of a page; those that are not learnt from weigh nothing. */
function examplesOf(page: Page, weights: readonly number[]): WordExample[] {
  return page.lines.map(({ buckets }, index) => ({ buckets, residue: page.labels[index] === 'residue', weight: weights[index] ?? 0, site: page.site }));
}

export interface Stages {
  readonly words: Stage<Words>;
  readonly place: Stage<Forest>;
  /** For each page, the judgement of each line by models that have not seen its site. */
  readonly scores: readonly (readonly number[])[];
}

/** Trains both stages. `report` is told of each part that is done. */
export function trainStages(pages: readonly Page[], report: (part: string) => void): Stages {
  const weights = pages.map(weightsOf);
  const words = stage(
    (without) => {
      const examples = pages.flatMap((page, at) => (page.fold === without ? [] : [examplesOf(page, weights[at] ?? [])]));
      return { ...trainWords(examples.flatMap((page) => page.filter(({ weight }) => weight > 0))), ...trainAround(examples) };
    },
    (part) => report(`words, ${part}`),
  );
  const unseen = <T>(from: Stage<T>, page: Page): T => from.folds[page.fold] ?? from.all;
  const placeRows = pages.map((page) => {
    const weighed = unseen(words, page);
    return readContext(page.lines, (line) => sayingOf(weighed, line));
  });
  report('rows of places');
  const place = stage(
    (without) => grow(pages, weights, placeRows, without, PLACE),
    (part) => report(`place, ${part}`),
  );
  const scores = pages.map((page, index) => forestScores(unseen(place, page), placeRows[index] as Rows));
  return { words, place, scores };
}

function grow(pages: readonly Page[], weightsOfPages: readonly number[][], rowsOf: readonly Rows[], without: number, options: ForestOptions): Forest {
  const width = rowsOf.find((rows) => rows.width > 0)?.width ?? 0;
  const used = (page: Page, at: number) => (page.fold === without ? [] : (weightsOfPages[at] ?? []).flatMap((weight, index) => (weight > 0 ? [index] : [])));
  const count = pages.reduce((sum, page, at) => sum + used(page, at).length, 0);
  const values = new Int16Array(count * width);
  const residue = new Uint8Array(count);
  const weights = new Float32Array(count);
  let row = 0;
  pages.forEach((page, at) => {
    const rows = rowsOf[at] as Rows;
    for (const index of used(page, at)) {
      values.set(rows.values.subarray(index * width, (index + 1) * width), row * width);
      residue[row] = page.labels[index] === 'residue' ? 1 : 0;
      weights[row] = weightsOfPages[at]?.[index] ?? 0;
      row++;
    }
  });
  return growForest({ width, values }, residue, weights, options);
}
