/**
 * The stages of the line model: words, trees, and trees that look again at what those leave in doubt. Each stage learns from what the one
 * before says of sites that it has not seen, so that it does not trust it more than it will deserve on new sites.
 */
import { readContext } from '../../engine/boilerplate/lines/context.ts';
import { type Forest, forestScores, sayingOf, type Words } from '../../engine/boilerplate/lines/model.ts';
import type { Rows } from '../../engine/boilerplate/lines/rows.ts';
import { isDoubtful, readVerdicts, settled } from '../../engine/boilerplate/lines/verdicts.ts';
import { FOLDS, type Page } from './corpus.ts';
import type { ForestOptions } from './forest.ts';
import { Growers } from './growers.ts';
import { trainAround, trainWords, type WordExample } from './words.ts';

/** What whole pages count, where residue outnumbers the story, beside what extractors leave, where the hard cases are. */
const WEIGHTS = { residue: { story: 1, residue: 1, frame: 1 }, pages: { story: 0.5, residue: 0.1, frame: 0.6 } };
/** A page with more lines of a kind than this counts less for each, so that no long list decides. */
const LINES_IN_FULL = 50;
const LEAST_LINES = 8;
const MOST_WEIGHT = 2;

export const PLACE: ForestOptions = { trees: 800, depth: 6, rate: 0.07, lines: 0.15, measures: 0.2, caution: 8, seed: 11 };
export const AGAIN: ForestOptions = { trees: 300, depth: 5, rate: 0.05, lines: 0.3, measures: 0.3, caution: 15, seed: 11 };

/** A stage once for each fold, learnt without it, and once from all. */
export interface Stage<T> {
  readonly folds: readonly T[];
  readonly all: T;
}

async function stage<T>(train: (without: number) => T | Promise<T>, report: (part: string) => void): Promise<Stage<T>> {
  const [all, ...folds] = await Promise.all(
    Array.from({ length: FOLDS + 1 }, async (_, order) => {
      const trained = await train(order - 1);
      report(order ? `fold ${order - 1}` : 'all');
      return trained;
    }),
  );
  return { folds, all: all as T };
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
  readonly again: Stage<Forest>;
  /** For each page, the judgement of each line by models that have not seen its site. */
  readonly scores: readonly (readonly number[])[];
}

/** Trains all stages. `report` is told of each part that is done. */
export async function trainStages(pages: readonly Page[], report: (part: string) => void): Promise<Stages> {
  const weights = pages.map(weightsOf);
  const words = await stage(
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
  await using growers = new Growers();
  const place = await stage(
    (without) => grow(growers, pages, weights, placeRows, without, PLACE),
    (part) => report(`place, ${part}`),
  );
  const first = pages.map((page, at) => forestScores(unseen(place, page), placeRows[at] as Rows));
  const verdictRows = pages.map((page, at) => readVerdicts(page.lines, first[at] as number[]));
  const doubtful = weights.map((page, at) => page.map((weight, index) => (isDoubtful(first[at]?.[index] as number) ? weight : 0)));
  const again = await stage(
    (without) => grow(growers, pages, doubtful, verdictRows, without, AGAIN),
    (part) => report(`again, ${part}`),
  );
  const scores = pages.map((page, at) => {
    const second = forestScores(unseen(again, page), verdictRows[at] as Rows);
    return (first[at] as number[]).map((score, index) => (isDoubtful(score) ? settled(score, second[index] as number) : score));
  });
  return { words, place, again, scores };
}

function grow(
  growers: Growers,
  pages: readonly Page[],
  weightsOfPages: readonly number[][],
  rowsOf: readonly Rows[],
  without: number,
  options: ForestOptions,
): Promise<Forest> {
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
  return growers.grow({ rows: { width, values }, residue, weights, options });
}
