/**
 * The stages of the line model one after the other. Each stage learns from what the stage before says of sites it has not seen, so that it
 * does not trust that stage more than it will deserve on new sites.
 */
import { type Rows, readContext, readNeighbourhood } from '../../engine/boilerplate/lines/context.ts';
import { decideTogether, type Forest, forestScores, wordExtremes, wordScore } from '../../engine/boilerplate/lines/model.ts';
import { FOLDS, type LineLabel, type Page } from './corpus.ts';
import { type ForestOptions, growForest } from './forest.ts';
import { trainWords, type WordWeights } from './words.ts';

/** What whole pages count, where residue outnumbers the story, beside what extractors leave, where the hard cases are. */
const WEIGHTS = { residue: { story: 1, residue: 1, frame: 0.8 }, pages: { story: 0.5, residue: 0.1, frame: 0.4 } };
/** A page with more lines of a kind than this counts less for each, so that no long list decides. */
const LINES_IN_FULL = 50;
const LEAST_LINES = 8;
const MOST_WEIGHT = 2;

export const PLACE: ForestOptions = { trees: 420, depth: 6, rate: 0.065, lines: 0.15, measures: 0.4, caution: 8, seed: 11 };
export const NEIGHBOURS: ForestOptions = { trees: 240, depth: 6, rate: 0.07, lines: 0.15, measures: 0.35, caution: 10, seed: 12 };

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
export function weightsOf(page: Page): number[] {
  const base = page.track === 'pages' ? WEIGHTS.pages : WEIGHTS.residue;
  const counts = new Map<string, number>();
  for (const label of page.labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return page.labels.map((label) =>
    label === 'none' ? 0 : base[label] * Math.min(MOST_WEIGHT, Math.sqrt(LINES_IN_FULL / Math.max(LEAST_LINES, counts.get(label) ?? 0))),
  );
}

/** About 2 labels in 100 are wrong: where a model that has not seen the site is sure of the opposite, a label counts less. */
export function trust(label: LineLabel | undefined, judgement: number): number {
  if (label === 'story' && judgement > 300) return 0.25;
  return label === 'residue' && judgement < -400 ? 0.3 : 1;
}

export interface Stages {
  readonly words: Stage<WordWeights>;
  readonly place: Stage<Forest>;
  readonly neighbours: Stage<Forest>;
  /** For each page, the judgement of each line by models that have not seen its site. */
  readonly scores: readonly (readonly number[])[];
}

/** Trains all three stages. `report` is told of each part that is done. */
export function trainStages(pages: readonly Page[], report: (part: string) => void): Stages {
  const weights = pages.map(weightsOf);
  const words = stage(
    (without) =>
      trainWords(
        pages.flatMap((page, at) =>
          page.fold === without
            ? []
            : page.lines.flatMap((line, index) => {
                const weight = weights[at]?.[index] ?? 0;
                return weight === 0 ? [] : [{ buckets: line.buckets, residue: page.labels[index] === 'residue', weight, site: page.site }];
              }),
        ),
      ),
    (part) => report(`words, ${part}`),
  );
  const unseen = <T>(from: Stage<T>, page: Page): T => from.folds[page.fold] ?? from.all;
  const placeRows = pages.map((page) => {
    const { words: octets, wordsStart } = unseen(words, page);
    return readContext(
      page.lines,
      page.lines.map((line) => wordScore(octets, wordsStart, line)),
      page.lines.map((line) => wordExtremes(octets, line)),
    );
  });
  report('rows of places');
  const place = stage(
    (without) => grow(pages, weights, placeRows, without, PLACE),
    (part) => report(`place, ${part}`),
  );
  const judgements = pages.map((page, index) => forestScores(unseen(place, page), placeRows[index] as Rows));
  const neighbourRows = pages.map((page, index) => readNeighbourhood(placeRows[index] as Rows, page.lines, judgements[index] ?? []));
  const doubted = pages.map((page, at) => (weights[at] ?? []).map((weight, index) => weight * trust(page.labels[index], judgements[at]?.[index] ?? 0)));
  const neighbours = stage(
    (without) => grow(pages, doubted, neighbourRows, without, NEIGHBOURS),
    (part) => report(`neighbours, ${part}`),
  );
  const scores = pages.map((page, index) => decideTogether(forestScores(unseen(neighbours, page), neighbourRows[index] as Rows)));
  return { words, place, neighbours, scores };
}

export function grow(pages: readonly Page[], weightsOfPages: readonly number[][], rowsOf: readonly Rows[], without: number, options: ForestOptions): Forest {
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
