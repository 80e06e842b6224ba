/** Models from trained stages: which judgement is enough for a fix that runs unasked, and which for a hint. */
import { COMPANIES, companyOf, type LineModel, type Thresholds } from '../../engine/boilerplate/lines/model.ts';
import { FOLDS, type Page } from './corpus.ts';
import type { Stage, Stages } from './stages.ts';

/**
 * How many of 1,000 story lines single judgements of the model may flag. The named rules flag some more; that a line alone needs more than
 * a run takes some of the hints away again.
 */
const STORY_LINES_SAFE = { residue: 0.25, pages: 0.12 };
const STORY_LINES_HINT = { residue: 5, pages: 4.3 };
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
 * Tries all thresholds of all companies together.
 *
 * @param curves of each track, of each company
 */
function thresholdsFor(curves: readonly (readonly Curve[])[], story: Budget, frame: Budget): number[] {
  let best = Array.from({ length: COMPANIES }, () => STEPS);
  let most = 0;
  const limits = TRACKS.flatMap((track) => [story[track] / 1_000, frame[track] / 1_000]);
  /** Takes for one company after the other each step, as long as what it flags stays within the limits. */
  const tryFrom = (company: number, steps: readonly number[], found: number, spent: readonly number[]): void => {
    if (company === COMPANIES) {
      if (found <= most) return;
      most = found;
      best = [...steps];
      return;
    }
    for (let step = STEPS; step >= 0; step--) {
      const costs = curves.flatMap((track) => [track[company]?.story[step] ?? 0, track[company]?.frame[step] ?? 0]);
      const now = spent.map((cost, at) => cost + (costs[at] ?? 0));
      if (now.some((cost, at) => cost > (limits[at] ?? 0))) break;
      tryFrom(company + 1, [...steps, step], found + curves.reduce((sum, track) => sum + (track[company]?.residue[step] ?? 0), 0), now);
    }
  };
  tryFrom(
    0,
    [],
    0,
    limits.map(() => 0),
  );
  return best.map((step) => step * STEP);
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
    again: pick(stages.again),
    thresholds,
  });
  const folds = Array.from({ length: FOLDS }, (_, fold) => modelOf((stage) => stage.folds[fold] ?? stage.all));
  return { folds, whole: modelOf((stage) => stage.all) };
}
