/**
 * The line model: judges every line of an article by its words (a weight for each hash bucket), then by its place among the others
 * (trees), and lines in doubt a second time by how the others are judged. Integers throughout, so that Node and browsers agree to the unit.
 */
import type { Saying, Word } from './entries.ts';
import type { Rows } from './rows.ts';
import type { Surface } from './surface.ts';
import { AROUND_BUCKETS } from './tokens.ts';

/** Trees in which every level asks one question, so that a tree is a list of questions and a table of answers. */
export interface Forest {
  readonly depth: number;
  /** For each tree, for each level: the measure asked and the value above which the answer is yes. */
  readonly measures: Uint8Array;
  readonly thresholds: Int16Array;
  /** For each tree, `2 ** depth` answers in hundredths of a logit. */
  readonly answers: Int16Array;
  readonly start: number;
}

/** Judgements at or above which a line may be removed unasked, or be shown as a hint; in hundredths of a logit. */
export interface Thresholds {
  readonly safe: number;
  readonly hint: number;
}

/** What words weigh: for each bucket in 1/16 logit. */
export interface Words {
  readonly words: Int8Array;
  readonly wordsStart: number;
  /** What a word says of the lines below its own, and of those above. */
  readonly below: Int8Array;
  readonly above: Int8Array;
}

export interface LineModel extends Words {
  readonly place: Forest;
  /** Judges lines again of which those leave doubt, by how the lines around are judged. */
  readonly again: Forest;
  /** For a text of each company: what judgement is enough. */
  readonly thresholds: readonly Thresholds[];
}

/** Hundredths of a logit per unit of a word weight: 100 / 16. */
const WORD_SCALE = 6.25;
const EXTREMES = 4;
const HIGHEST_SCORE = 2_000;

/** What the words of a line say of it and of the lines around it. */
export function sayingOf({ words, wordsStart, below, above }: Words, line: Surface): Saying {
  return { score: wordScore(words, wordsStart, line), extremes: wordExtremes(words, line), below: aroundScore(below, line), above: aroundScore(above, line) };
}

/** What the words of a line say of its neighbours on one side, in hundredths of a logit. */
function aroundScore(weights: Int8Array, { buckets }: Surface): number {
  let sum = 0;
  for (let index = 0; index < buckets.length; index++) sum += weights[(buckets[index] as number) % AROUND_BUCKETS] as number;
  return Math.round((sum * WORD_SCALE) / Math.sqrt(buckets.length || 1));
}

/** What the words of a line say, in hundredths of a logit. */
function wordScore(words: Int8Array, start: number, { buckets }: Surface): number {
  let sum = 0;
  for (let index = 0; index < buckets.length; index++) sum += words[buckets[index] as number] as number;
  const score = Math.round(start + (sum * WORD_SCALE) / Math.sqrt(buckets.length || 1));
  return Math.max(-HIGHEST_SCORE, Math.min(HIGHEST_SCORE, score));
}

/** A weight is one of so many, from the least on. */
const WEIGHTS = 256;
const LEAST_WEIGHT = 128;
const counts = new Uint16Array(WEIGHTS);

/** The strongest words of a line on either side: the sum of its greatest weights and that of its least, in the unit of the weights. */
function wordExtremes(words: Int8Array, { buckets }: Surface): readonly [number, number] {
  // How many buckets have each weight; what is counted is taken back below.
  let highest = 0;
  let lowest = WEIGHTS;
  for (let index = 0; index < buckets.length; index++) {
    const place = (words[buckets[index] as number] as number) + LEAST_WEIGHT;
    counts[place] = (counts[place] as number) + 1;
    if (place > highest) highest = place;
    if (place < lowest) lowest = place;
  }
  const most = Math.min(EXTREMES, buckets.length);
  let greatest = 0;
  for (let place = highest, left = most; left > 0; place--) {
    const times = Math.min(left, counts[place] as number);
    greatest += times * (place - LEAST_WEIGHT);
    left -= times;
  }
  let least = 0;
  for (let place = lowest, left = most; left > 0; place++) {
    const times = Math.min(left, counts[place] as number);
    least += times * (place - LEAST_WEIGHT);
    left -= times;
  }
  for (let index = 0; index < buckets.length; index++) counts[(words[buckets[index] as number] as number) + LEAST_WEIGHT] = 0;
  return [greatest, least];
}

/** So many rows are asked together, a column at a time: a question is then looked up once for all of them. */
const TOGETHER = 64;

/** After this share of the trees a row that reads like the story, in hundredths of a logit, is asked no more: nothing later makes it residue. */
const SOON = 1 / 4;
const SURELY_STORY = -300;

/** What the trees say of each row, in hundredths of a logit. */
export function forestScores(forest: Forest, rows: Rows): number[] {
  const trees = forest.answers.length >> forest.depth;
  const soon = Math.ceil(trees * SOON);
  const scores = new Array<number>(rows.width ? rows.values.length / rows.width : 0).fill(forest.start);
  askTrees(forest, 0, soon, rows, [...scores.keys()], scores);
  const open = [...scores.keys()].filter((row) => (scores[row] as number) >= SURELY_STORY);
  askTrees(forest, soon, trees, rows, open, scores);
  return scores;
}

/**
 * Two rows are asked as one: the measure of each is in one half of an integer, raised by `MEASURES_UP_TO` so that none is below zero. The highest bit of
 * each half is free, and tells which of the two differences is above zero.
 */
const PAIRS = TOGETHER / 2;
/** No threshold of a tree lies as far from zero. */
export const MEASURES_UP_TO = 16_384;
const BOTH = 0x1_0001;
const FREE = 0x8000;

/** A measure, raised; beyond these bounds no threshold lies, so that it is all the same how far. */
function raised(value: number): number {
  return (value < -MEASURES_UP_TO ? -MEASURES_UP_TO : value >= MEASURES_UP_TO ? MEASURES_UP_TO - 1 : value) + MEASURES_UP_TO;
}

/** Asks some of the trees of some of the rows, and adds what they say to the scores of these. */
function askTrees(forest: Forest, from: number, to: number, { width, values }: Rows, asked: readonly number[], scores: number[]): void {
  const columns = new Int32Array(width * PAIRS);
  const sums = new Int32Array(TOGETHER);
  for (let first = 0; first < asked.length; first += TOGETHER) {
    const rows = Math.min(TOGETHER, asked.length - first);
    for (let row = 0; row < rows; row += 2) {
      const start = (asked[first + row] as number) * width;
      const next = row + 1 < rows ? (asked[first + row + 1] as number) * width : start;
      for (let measure = 0, at = row >> 1; measure < width; measure++, at += PAIRS)
        columns[at] = raised(values[start + measure] as number) | (raised(values[next + measure] as number) << 16);
    }
    sumTrees(forest, from, to, columns, rows, sums);
    for (let row = 0; row < rows; row++) scores[asked[first + row] as number] = (scores[asked[first + row] as number] as number) + (sums[row] as number);
  }
}

/** Asks the trees of the rows that stand in `columns`, eight at a time. */
function sumTrees(
  { depth, measures, thresholds, answers }: Forest,
  fromTree: number,
  toTree: number,
  columns: Int32Array,
  rows: number,
  sums: Int32Array,
): void {
  sums.fill(0);
  const last = (1 << depth) - 1;
  for (let tree = fromTree << depth, from = fromTree * depth; tree < toTree << depth; tree += 1 << depth, from += depth) {
    const end = tree + last;
    for (let row = 0; row < rows; row += 8) {
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let level = from; level < from + depth; level++) {
        const at = (measures[level] as number) * PAIRS + (row >> 1);
        const threshold = Math.imul(((thresholds[level] as number) + MEASURES_UP_TO) | FREE, BOTH);
        // The free bit stays where the measure is not above the threshold, so the answers are counted from the last one back.
        first = (first << 1) | (((threshold - (columns[at] as number)) >>> 15) & BOTH);
        second = (second << 1) | (((threshold - (columns[at + 1] as number)) >>> 15) & BOTH);
        third = (third << 1) | (((threshold - (columns[at + 2] as number)) >>> 15) & BOTH);
        fourth = (fourth << 1) | (((threshold - (columns[at + 3] as number)) >>> 15) & BOTH);
      }
      sums[row] = (sums[row] as number) + (answers[end - (first & 0xffff)] as number);
      sums[row + 1] = (sums[row + 1] as number) + (answers[end - (first >>> 16)] as number);
      sums[row + 2] = (sums[row + 2] as number) + (answers[end - (second & 0xffff)] as number);
      sums[row + 3] = (sums[row + 3] as number) + (answers[end - (second >>> 16)] as number);
      sums[row + 4] = (sums[row + 4] as number) + (answers[end - (third & 0xffff)] as number);
      sums[row + 5] = (sums[row + 5] as number) + (answers[end - (third >>> 16)] as number);
      sums[row + 6] = (sums[row + 6] as number) + (answers[end - (fourth & 0xffff)] as number);
      sums[row + 7] = (sums[row + 7] as number) + (answers[end - (fourth >>> 16)] as number);
    }
  }
}

/** A text with a smaller share of likely residue is an article with few leftovers. */
const MUCH_RESIDUE = 0.2;
/** Fewer lines than this are few leftovers, however short the article is. */
const MANY_LINES = 6;
/** A text with so many lines of likely residue, and not a smaller share, is a whole page. */
const WHOLE_PAGE = 80;
/** How many companies `companyOf` tells apart. */
export const COMPANIES = 3;
/** The company of an article with few leftovers, and that of a whole page. */
export const FEW = 0;
export const PAGE = 2;

/**
 * The company that lines keep: 0 for an article with few leftovers, 1 for one with many, 2 for a whole page pasted. The same judgement
 * means another risk for the story in each, so each has thresholds of its own.
 */
export function companyOf(scores: ArrayLike<number>): number {
  let likely = 0;
  for (let index = 0; index < scores.length; index++) if ((scores[index] as number) > 0) likely++;
  if (likely < MANY_LINES || likely < scores.length * MUCH_RESIDUE) return 0;
  return likely < WHOLE_PAGE ? 1 : PAGE;
}

/** What the model makes of each line of an article. */
export interface Judgement {
  readonly line: Surface;
  /** In hundredths of a logit; above zero residue, below zero story. */
  readonly score: number;
  /** What the line's words alone say, in the same unit. */
  readonly words: number;
  /** Its longer words, each once, with how many of the article's own paragraphs have them. */
  readonly content: readonly Word[];
}

/** What the model makes of all lines of an article, in order. Holds until the article is judged again. */
export interface Judgements {
  readonly lines: readonly Judgement[];
  /** The score of each. */
  readonly scores: Int32Array;
  /** Whether each is judged to be a paragraph of the article's own. */
  readonly own: Uint8Array;
  /** What each is by itself, as `shapeOf` tells it. */
  readonly shapes: Uint16Array;
}
