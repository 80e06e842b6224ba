/** Models from trained stages: which judgement is enough for a fix that runs unasked, and which for a hint. */
import { COMPANIES, companyOf, type LineModel, type Thresholds } from '../../engine/boilerplate/lines/model.ts';
import { FOLDS, type Page } from './corpus.ts';
import type { Stage, Stages } from './stages.ts';

/**
 * How many of 1,000 story lines single judgements of the model may flag. The named rules flag some more; that a line alone needs more than
 * a run takes some of the hints away again.
 */
const STORY_LINES_SAFE = { residue: 0.5, pages: 0.25 };
const STORY_LINES_HINT = { residue: 5.8, pages: 6 };
/** How many of 1,000 titles, standfirsts, bylines, dates and subheads; hints may speak. */
const FRAME_LINES_SAFE = { residue: 28, pages: 28 };
const BUDGETS = { storySafe: STORY_LINES_SAFE, storyHint: STORY_LINES_HINT, frameSafe: FRAME_LINES_SAFE };
const FRAME_LINES_HINT = { residue: 1_000, pages: 1_000 };
/** Thresholds are multiples of this, so that they do not follow single lines. */
const STEP = 10;
const STEPS = 90;
const TRACKS = ['residue', 'pages'] as const;

type Budget = Readonly<Record<(typeof TRACKS)[number], number>>;
type Budgets = Readonly<Record<'storySafe' | 'storyHint' | 'frameSafe', Budget>>;

/** How much of a track's residue, of its story and of what frames its articles lies at or above each step, a company. */
interface Curve {
  readonly residue: readonly number[];
  readonly story: readonly number[];
  readonly frame: readonly number[];
}

function curvesOf(pages: readonly Page[], scores: Stages['scores'], track: string): Curve[] {
  const empty = () => ({ residue: new Float64Array(STEPS + 1), story: new Float64Array(STEPS + 1), frame: new Float64Array(STEPS + 1) });
  const counts = Array.from({ length: COMPANIES }, empty);
  const all = { residue: 0, story: 0, frame: 0 };
  pages.forEach((page, index) => {
    const judged = scores[index] ?? [];
    const count = counts[companyOf(judged)];
    if (page.track !== track || !count) return;
    page.labels.forEach((label, line) => {
      if (label === 'none') return;
      all[label]++;
      const last = Math.min(STEPS, Math.floor((judged[line] ?? 0) / STEP));
      for (let step = 0; step <= last; step++) count[label][step] = (count[label][step] ?? 0) + 1;
    });
  });
  const shares = (count: ReturnType<typeof empty>, kind: keyof Curve) => [...count[kind]].map((lines) => lines / Math.max(1, all[kind]));
  return counts.map((count) => ({ residue: shares(count, 'residue'), story: shares(count, 'story'), frame: shares(count, 'frame') }));
}

/**
 * For each company the threshold, so that most residue is found and on each track at most so many of 1,000 lines that are none are flagged.
 *
 * @param curves of each track, of each company
 */
function thresholdsFor(curves: readonly (readonly Curve[])[], story: Budget, frame: Budget): number[] {
  let best = Array.from({ length: COMPANIES }, () => STEPS);
  let most = 0;
  /** What share of a track's budgets the lines at or above a step use. */
  const costs = curves.map((companies, track) =>
    companies.map((curve) =>
      curve.story.map((share, step) => (1_000 * share) / budgetOf(story, track) + (1_000 * (curve.frame[step] ?? 0)) / budgetOf(frame, track)),
    ),
  );
  for (const first of PRICES) {
    for (const second of PRICES) {
      const steps = best.map((_, company) => bestStep(curves, costs, company, [first, second]));
      const found = curves.reduce((sum, track) => sum + sumAt(track, 'residue', steps), 0);
      const within = (kind: 'story' | 'frame', budget: Budget) => curves.every((track, at) => sumAt(track, kind, steps) * 1_000 <= budgetOf(budget, at));
      if (found <= most || !within('story', story) || !within('frame', frame)) continue;
      most = found;
      best = steps;
    }
  }
  return best.map((step) => step * STEP);
}

/** What using up a track's budget may cost in residue found. */
const PRICES = Array.from({ length: 60 }, (_, index) => 1e-3 * 1.2 ** index);

function budgetOf(budget: Budget, track: number): number {
  return budget[TRACKS[track] ?? 'residue'];
}

function sumAt(track: readonly Curve[], kind: keyof Curve, steps: readonly number[]): number {
  return steps.reduce((sum, step, company) => sum + (track[company]?.[kind][step] ?? 0), 0);
}

/** The step at which residue found, less its cost at its prices, is most. */
function bestStep(
  curves: readonly (readonly Curve[])[],
  costs: readonly (readonly (readonly number[])[])[],
  company: number,
  prices: readonly number[],
): number {
  let best = STEPS;
  let most = Number.NEGATIVE_INFINITY;
  for (let step = STEPS; step >= 0; step--) {
    const gain = curves.reduce((sum, track, at) => sum + (track[company]?.residue[step] ?? 0) - (prices[at] ?? 0) * (costs[at]?.[company]?.[step] ?? 0), 0);
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

/** For each company, from which judgement on a line is residue enough. */
export function thresholdsOf(pages: readonly Page[], scores: Stages['scores'], budgets: Budgets = BUDGETS): Thresholds[] {
  const curves = TRACKS.map((track) => curvesOf(pages, scores, track));
  const hints = thresholdsFor(curves, budgets.storyHint, FRAME_LINES_HINT);
  const safes = thresholdsFor(curves, budgets.storySafe, budgets.frameSafe);
  return safes.map((safe, company) => ({ safe, hint: Math.min(safe, hints[company] ?? safe) }));
}

/** The models of all folds and the one learnt from all sites; their thresholds come from lines of unseen sites. */
export function modelsOf(pages: readonly Page[], stages: Stages): Models {
  const thresholds = thresholdsOf(pages, stages.scores);
  const modelOf = (pick: <T>(stage: Stage<T>) => T): LineModel => ({
    ...pick(stages.words),
    place: pick(stages.place),
    thresholds,
  });
  const folds = Array.from({ length: FOLDS }, (_, fold) => modelOf((stage) => stage.folds[fold] ?? stage.all));
  return { folds, whole: modelOf((stage) => stage.all) };
}
