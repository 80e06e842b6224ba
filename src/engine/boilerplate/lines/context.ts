/**
 * A line in its place: what stands around it, how far the article's prose is, whether it belongs to a run of short or linked lines. All
 * measures are small integers, so that every engine computes the same.
 */
import type { Span } from '../../analysis.ts';
import { CUES, MEASURES, type Surface } from './surface.ts';

/** Measures of lines: one row a line, `width` integers a row. */
export interface Rows {
  readonly width: number;
  readonly values: Int16Array;
}

/** A line that the words alone call residue, in units of the lexical score. */
const RESIDUE_SCORE = 120;
const FAR = 40;
const REACH = 3;
const ABSENT = -3_000;
/** Where a line's measures tell how it ends. */
const END = MEASURES.indexOf('end');
/** Measures whose means over the lines around tell one kind of text from another. */
const AROUND = (['length', 'stop words', 'capitals', 'sentences', 'you', 'i', 'exclamations', 'linked'] as const).map((name) => MEASURES.indexOf(name));

/** Collects the measures of one line after the other. All lines have as many as the first. */
class RowWriter {
  readonly #count: number;
  #values = new Int16Array(256);
  #width = 0;
  #at = 0;

  /** @param count how many lines there are */
  constructor(count: number) {
    this.#count = count;
  }

  add(value: number): void {
    this.#values[this.#at++] = Math.max(-30_000, Math.min(30_000, Math.round(value)));
  }

  addAll(values: ArrayLike<number>): void {
    for (let index = 0; index < values.length; index++) this.add(values[index] as number);
  }

  /** Ends a line. */
  next(): void {
    if (this.#width) return;
    this.#width = this.#at;
    const first = this.#values;
    this.#values = new Int16Array(this.#count * this.#width);
    this.#values.set(first.subarray(0, this.#width));
  }

  finish(): Rows {
    return { width: this.#width, values: this.#values.subarray(0, this.#at) };
  }
}

/**
 * The measures of every line in its place.
 *
 * @param lines the lines of an article in order
 * @param scores what the words of each line say: above zero residue, below zero story
 * @param extremes what the strongest of its words say for residue and for story
 */
export function readContext(lines: readonly Surface[], scores: readonly number[], extremes: readonly (readonly [number, number])[]): Rows {
  const count = lines.length;
  const prose = lines.map((line, index) => line.paragraph && (scores[index] ?? 0) < 0);
  const proseIndexes = lines.flatMap((_, index) => (prose[index] ? [index] : []));
  const proseBefore = runningCount(prose);
  const first = proseIndexes[0] ?? count;
  const last = proseIndexes.at(-1) ?? -1;
  const known = new Map<string, number>();
  const knownLast = new Map<string, number>();
  lines.forEach((line, index) => {
    if (!prose[index]) return;
    for (const word of line.content) {
      if (knownLast.get(word) === index) continue;
      knownLast.set(word, index);
      known.set(word, (known.get(word) ?? 0) + 1);
    }
  });
  const repeats = new Map<string, number>();
  for (const { key } of lines) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const openings = new Map<string, number>();
  for (const { openingPair } of lines) openings.set(openingPair, (openings.get(openingPair) ?? 0) + 1);
  const cues = CUES.map((_, cue) => lines.map((line) => (line.cues & (1 << cue)) !== 0));
  const cuesBefore = cues.map(distances);
  const cuesBehind = cues.map((flags) => distances(flags.toReversed()).reverse());
  const cueCounts = cues.map(runningCount);
  const cueTotals = cues.map((flags) => flags.filter(Boolean).length);
  const strong = scores.map((score) => score >= RESIDUE_SCORE);
  const strongBefore = distances(strong);
  const strongBehind = distances(strong.toReversed()).reverse();
  const proseBeforeAt = distances(prose);
  const proseBehindAt = distances(prose.toReversed()).reverse();
  const gaps = runs(lines.map((_, index) => !prose[index]));
  const shorts = runs(lines.map((line) => line.short));
  const links = runs(lines.map((line) => line.linked >= 80));
  const sums = runningSums(scores);
  const familiarities = lines.map((line, index) => familiarity(line, known, prose[index] === true));
  const manners = [...AROUND.map((measure) => runningSums(lines.map((line) => 10 * Math.min(200, line.measures[measure] ?? 0)))), runningSums(familiarities)];
  const share = (test: (line: Surface, index: number) => boolean) => (count ? (100 * lines.filter(test).length) / count : 0);
  const whole = [
    Math.min(count, 2_000),
    Math.min(proseIndexes.length, 100),
    mean(sums, 0, count),
    share((line) => line.linked >= 80),
    share((line) => line.short),
    share((_, index) => (scores[index] ?? 0) > 0),
    share((_, index) => prose[index] === true),
  ];
  const rows = new RowWriter(count);
  lines.forEach((line, index) => {
    rows.add(scores[index] ?? 0);
    rows.addAll(extremes[index] ?? [0, 0]);
    rows.addAll(line.measures);
    rows.add(Math.min(9, repeats.get(line.key) ?? 1));
    rows.add(kinship(line, lines[index - 1]));
    rows.add(kinship(line, lines[index + 1]));
    for (let distance = 2; distance <= 4; distance++) rows.add(Math.max(kinship(line, lines[index - distance]), kinship(line, lines[index + distance])));
    rows.add(Math.min(30, openings.get(line.openingPair) ?? 1));
    for (let cue = 0; cue < CUES.length; cue++) {
      const count = cueCounts[cue]?.[index] ?? 0;
      rows.add(cues[cue]?.[index] ? 1 : 0);
      rows.add(Math.min(FAR, cuesBefore[cue]?.[index] ?? FAR));
      rows.add(Math.min(FAR, cuesBehind[cue]?.[index] ?? FAR));
      rows.add(Math.min(30, count));
      rows.add(Math.min(30, (cueTotals[cue] ?? 0) - count));
    }
    rows.add(familiarities[index] ?? -1);
    for (const manner of manners) {
      rows.add(mean(manner, index - 5, index));
      rows.add(mean(manner, index + 1, index + 6));
      const gap = gaps[index];
      rows.add(gap ? mean(manner, gap.start, gap.end) : ABSENT);
    }
    for (let distance = 1; distance <= REACH; distance++) {
      for (let side = -1; side <= 1; side += 2) {
        const other = index + side * distance;
        const neighbour = lines[other];
        rows.add(scores[other] ?? ABSENT);
        rows.add(Math.min(400, neighbour?.text.length ?? 0));
        rows.add(neighbour?.linked ?? 0);
        rows.add(neighbour ? (prose[other] ? 2 : 1) : 0);
      }
    }
    for (let size = 4; size <= 10; size += 6) {
      rows.add(mean(sums, index - size, index));
      rows.add(mean(sums, index + 1, index + 1 + size));
    }
    rows.add(greatest(scores, index - 6, index));
    rows.add(greatest(scores, index + 1, index + 7));
    addRun(rows, gaps[index], index, sums);
    addRun(rows, shorts[index], index, sums);
    addRun(rows, links[index], index, sums);
    addOpening(rows, gaps[index], lines, scores);
    addOpening(rows, shorts[index], lines, scores);
    rows.add(Math.min(FAR, proseBeforeAt[index] ?? FAR));
    rows.add(Math.min(FAR, proseBehindAt[index] ?? FAR));
    const before = proseBefore[index] ?? 0;
    rows.add(Math.min(30, before));
    rows.add(Math.min(30, proseIndexes.length - before));
    rows.add(index < first ? 0 : index > last ? 2 : 1);
    rows.add(Math.min(FAR, strongBefore[index] ?? FAR));
    rows.add(Math.min(FAR, strongBehind[index] ?? FAR));
    rows.add(Math.min(index, 1_000));
    rows.add(Math.min(count - index, 1_000));
    rows.add((100 * index) / count);
    rows.addAll(whole);
    rows.next();
  });
  return rows.finish();
}

/** How long the run is that a line stands in, where in it, and what its words say on average. */
function addRun(rows: RowWriter, run: Span | undefined, index: number, sums: readonly number[]): void {
  rows.add(run ? Math.min(200, run.end - run.start) : 0);
  rows.add(run ? Math.min(50, index - run.start) : -1);
  rows.add(run ? Math.min(50, run.end - index) : -1);
  rows.add(run ? mean(sums, run.start, run.end) : ABSENT);
}

/** What opens the run that a line stands in: the line above it, which may announce a list, and its own first line, which may head a box. */
function addOpening(rows: RowWriter, run: Span | undefined, lines: readonly Surface[], scores: readonly number[]): void {
  const above = run && lines[run.start - 1];
  const first = run && lines[run.start];
  rows.add(above?.measures[END] ?? -1);
  rows.add(above ? (scores[run.start - 1] ?? 0) : ABSENT);
  rows.add(first ? (scores[run.start] ?? 0) : ABSENT);
  rows.add(first?.cues ?? -1);
  rows.add(first?.measures[END] ?? -1);
}

/** How much two lines look alike: the same first word, the same end, much the same length. */
function kinship(line: Surface, other: Surface | undefined): number {
  if (!other) return -1;
  const sameStart = line.opening === other.opening ? 1 : 0;
  const length = Math.abs(line.text.length - other.text.length) <= Math.max(4, line.text.length / 5) ? 1 : 0;
  return sameStart * 4 + length * 2 + (line.measures[7] === other.measures[7] ? 1 : 0);
}

/** Share of a line's longer words that the article's prose uses as well, in per cent; -1 where it has none. */
function familiarity(line: Surface, known: ReadonlyMap<string, number>, itself: boolean): number {
  if (line.content.length === 0) return -1;
  const own = itself ? 2 : 1;
  let count = 0;
  for (const word of line.content) if ((known.get(word) ?? 0) >= own) count++;
  return (100 * count) / line.content.length;
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  const sums = [0];
  for (const value of values) {
    sum += value;
    sums.push(sum);
  }
  return sums;
}

/** The mean of the values from `start` to `end`, where such are; `ABSENT` where none is. */
function mean(sums: readonly number[], start: number, end: number): number {
  const from = Math.max(0, start);
  const to = Math.min(sums.length - 1, end);
  return to > from ? ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from) : ABSENT;
}

function greatest(values: readonly number[], start: number, end: number): number {
  let result = ABSENT;
  for (let index = Math.max(0, start); index < Math.min(values.length, end); index++) result = Math.max(result, values[index] ?? 0);
  return result;
}

/** How many of the flags before each index are set. */
function runningCount(flags: readonly boolean[]): number[] {
  let count = 0;
  return flags.map((flag) => (flag ? count++ : count));
}

/** How far back the last set flag before each index is; `FAR` where there is none. */
function distances(flags: readonly boolean[]): number[] {
  let distance = FAR;
  return flags.map((flag) => {
    const result = distance;
    distance = flag ? 1 : Math.min(FAR, distance + 1);
    return result;
  });
}

/** For each index whose flag is set, the run of set flags around it. */
function runs(flags: readonly boolean[]): ({ start: number; end: number } | undefined)[] {
  const result: ({ start: number; end: number } | undefined)[] = [];
  let run: { start: number; end: number } | undefined;
  flags.forEach((flag, index) => {
    if (!flag) run = undefined;
    else if (run) run.end = index + 1;
    else run = { start: index, end: index + 1 };
    result.push(run);
  });
  return result;
}
