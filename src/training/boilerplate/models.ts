/** Models from trained stages: which judgement is enough for a fix that runs unasked, and which for a hint. */
import { COMPANIES, companyOf, type LineModel } from '../../engine/boilerplate/lines/model.ts';
import { FOLDS, type Page } from './corpus.ts';
import type { Stage, Stages } from './stages.ts';

/**
 * How many of 1,000 story lines single judgements of the model may flag. The named rules flag some more; that a line alone needs more than
 * a run takes some of the hints away again.
 */
const STORY_LINES_SAFE = { residue: 0.38, pages: 0.1 };
const STORY_LINES_HINT = { residue: 6, pages: 8 };
/** Thresholds are multiples of this, so that they do not follow single lines. */
const STEP = 10;
const HIGHEST = 900;
const TRACKS = ['residue', 'pages'] as const;

type Budget = Readonly<Record<(typeof TRACKS)[number], number>>;

/** How much of a track's residue and how much of its story lies at or above each step, a company. */
interface Curve {
  readonly residue: readonly number[];
  readonly story: readonly number[];
}

function curvesOf(pages: readonly Page[], scores: Stages['scores'], track: string): Curve[] {
  const counts = Array.from({ length: COMPANIES }, () => ({ residue: new Float64Array(HIGHEST / STEP + 1), story: new Float64Array(HIGHEST / STEP + 1) }));
  const all = { residue: 0, story: 0 };
  pages.forEach((page, index) => {
    const judged = scores[index] ?? [];
    const count = counts[companyOf(judged)];
    if (page.track !== track || !count) return;
    page.labels.forEach((label, line) => {
      if (label !== 'residue' && label !== 'story') return;
      all[label]++;
      const steps = Math.min(HIGHEST / STEP, Math.floor((judged[line] ?? 0) / STEP));
      for (let step = 0; step <= steps; step++) count[label][step] = (count[label][step] ?? 0) + 1;
    });
  });
  return counts.map(({ residue, story }) => ({
    residue: [...residue].map((count) => count / all.residue),
    story: [...story].map((count) => count / all.story),
  }));
}

/**
 * For each company the threshold, so that most residue is found and on each track at most so many of 1,000 story lines are flagged.
 *
 * @param curves of each track, of each company
 */
function thresholdsFor(curves: readonly (readonly Curve[])[], budget: Budget): number[] {
  let best = Array.from({ length: COMPANIES }, () => HIGHEST / STEP);
  let most = 0;
  for (const first of PRICES) {
    for (const second of PRICES) {
      const steps = best.map((_, company) => bestStep(curves, company, [first, second]));
      const sums = curves.map((track) => ({ story: sumAt(track, 'story', steps), residue: sumAt(track, 'residue', steps) }));
      const found = sums.reduce((sum, { residue }) => sum + residue, 0);
      if (found <= most || sums.some(({ story }, track) => story * 1_000 > budget[TRACKS[track] ?? 'residue'])) continue;
      most = found;
      best = steps;
    }
  }
  return best.map((step) => step * STEP);
}

/** What a story line flagged on a track may cost in residue found. */
const PRICES = Array.from({ length: 60 }, (_, index) => 1.2 ** index);

function sumAt(track: readonly Curve[], kind: keyof Curve, steps: readonly number[]): number {
  return steps.reduce((sum, step, company) => sum + (track[company]?.[kind][step] ?? 0), 0);
}

/** The step at which residue found, less story flagged at its prices, is most. */
function bestStep(curves: readonly (readonly Curve[])[], company: number, prices: readonly number[]): number {
  let best = HIGHEST / STEP;
  let most = Number.NEGATIVE_INFINITY;
  for (let step = HIGHEST / STEP; step >= 0; step--) {
    const gain = curves.reduce((sum, track, at) => sum + (track[company]?.residue[step] ?? 0) - (prices[at] ?? 0) * (track[company]?.story[step] ?? 0), 0);
    if (gain <= most) continue;
    most = gain;
    best = step;
  }
  return best;
}

export interface Models {
  /** For each fold, the model that has not seen its sites. */
  readonly folds: readonly LineModel[];
  /** The model to ship. */
  readonly whole: LineModel;
}

/** The models of all folds and the one learnt from all sites; their thresholds come from lines of unseen sites. */
export function modelsOf(pages: readonly Page[], stages: Stages): Models {
  const curves = TRACKS.map((track) => curvesOf(pages, stages.scores, track));
  const hints = thresholdsFor(curves, STORY_LINES_HINT);
  const thresholds = thresholdsFor(curves, STORY_LINES_SAFE).map((safe, company) => ({ safe, hint: Math.min(safe, hints[company] ?? safe) }));
  const modelOf = (pick: <T>(stage: Stage<T>) => T): LineModel => ({
    ...pick(stages.words),
    place: pick(stages.place),
    neighbours: pick(stages.neighbours),
    thresholds,
  });
  const folds = Array.from({ length: FOLDS }, (_, fold) => modelOf((stage) => stage.folds[fold] ?? stage.all));
  return { folds, whole: modelOf((stage) => stage.all) };
}
