/**
 * The second look at lines in doubt: what the first judgements of the lines around say of a line, of the runs that it stands in and of
 * lines that look alike. A first judgement hears only what the words of its neighbours say; among lines that are surely residue a doubtful
 * one is likely residue, among the article's own it is not.
 */
import { type Entry, type Shared, Vocabulary } from './entries.ts';
import { ABSENT, distancesBefore, distancesBehind, kinship, mean, type Runs, runningSums, runsOf } from './neighbours.ts';
import { limited, type Rows, RowWriter } from './rows.ts';
import type { Surface } from './surface.ts';

/** First judgements between these are looked at again, and never come out as sure as `SURE`; in hundredths of a logit. */
const SURELY_STORY = -350;
export const SURE = 300;

/** Whether a first judgement leaves doubt. */
export function isDoubtful(score: number): boolean {
  return score > SURELY_STORY && score < SURE;
}

/** What two judgements of a doubtful line come to. */
export function settled(first: number, second: number): number {
  return Math.min(SURE - 1, Math.round((first + 2 * second) / 3));
}

/** Beyond this, in hundredths of a logit, one judgement says no more than another. */
const MOST = 800;
/** At or beyond this, for residue or for the story, a judgement is hardly in doubt; in the same unit. */
const CONFIDENT = 250;
const NEIGHBOURS = 4;
const REACHES = [5, 10, 20] as const;
const EXTREME_REACHES = [3, 8] as const;
const REACH_OF_KIN = 8;
/** How far a row looks, but for runs and for what it tells of the whole article. */
const WIDEST = Math.max(NEIGHBOURS, ...REACHES, ...EXTREME_REACHES, REACH_OF_KIN);
/** How much lines must look alike to count as kin, and to count twice. */
const KIN = 3;
const NEAR_KIN = 5;
const MOST_PARAGRAPHS = 30;

/** Bits of what a line is and is judged to be. */
const OWN = 1;
const SHORT = 2;
const LINKED = 4;
const RESIDUE = 8;
const CONFIDENT_RESIDUE = 16;
const CONFIDENT_STORY = 32;

/** No words: judgements are all that counts here. */
const SILENT = { score: 0, extremes: [0, 0], below: 0, above: 0 } as const;

/** What lines that have something in common are judged to be, all together. */
interface Group {
  sum: number;
  count: number;
}

/** The first judgements of an article's lines, and what they are to each other. */
export class Verdicts {
  readonly #entries: readonly Entry[];
  readonly #scores: Int32Array;
  readonly #shapes: Uint16Array;
  /** The judgements, none beyond `MOST`, and sums of them. */
  readonly #limited: Int32Array;
  readonly #sums: Float64Array;
  /** How many lines before each are judged to be residue, and how many are paragraphs of the story. */
  readonly #residue: Float64Array;
  readonly #own: Float64Array;
  readonly #gaps: Runs;
  readonly #shorts: Runs;
  readonly #links: Runs;
  /** Neighbours that are judged alike. */
  readonly #alike: Runs;
  readonly #distances: readonly Uint8Array[];
  #openings: ReadonlyMap<Shared, Group> | null = null;
  #repeats: ReadonlyMap<Shared, Group> | null = null;
  /** The first paragraph of the story, and the last. */
  readonly #first: number;
  readonly #last: number;
  readonly #whole: readonly number[];
  /** The greatest and the least judgement of a run, by where it begins; for each kind of run. */
  readonly #extremes = new Map<Runs, Map<number, readonly [number, number]>>();

  /**
   * @param entries the lines of an article in order
   * @param scores their first judgements
   */
  constructor(entries: readonly Entry[], scores: Int32Array) {
    const count = entries.length;
    const shapes = new Uint16Array(count);
    const judged = new Int32Array(count);
    let confident = 0;
    for (let index = 0; index < count; index++) {
      const { line } = entries[index] as Entry;
      const score = scores[index] as number;
      judged[index] = Math.max(-MOST, Math.min(MOST, score));
      if (score >= CONFIDENT) confident++;
      shapes[index] =
        (line.paragraph && score < 0 ? OWN : 0) |
        (line.short ? SHORT : 0) |
        (line.linked >= 80 ? LINKED : 0) |
        (score > 0 ? RESIDUE : 0) |
        (score >= CONFIDENT ? CONFIDENT_RESIDUE : 0) |
        (score <= -CONFIDENT ? CONFIDENT_STORY : 0);
    }
    this.#entries = entries.slice();
    this.#shapes = shapes;
    this.#scores = scores.slice();
    this.#limited = judged;
    this.#sums = runningSums(judged);
    this.#residue = runningSums(shapes.map((shape) => (shape & RESIDUE ? 1 : 0)));
    this.#own = runningSums(shapes.map((shape) => shape & OWN));
    this.#gaps = runsOf(shapes, OWN, 0);
    this.#shorts = runsOf(shapes, SHORT, SHORT);
    this.#links = runsOf(shapes, LINKED, LINKED);
    this.#alike = joined(runsOf(shapes, RESIDUE, RESIDUE), runsOf(shapes, RESIDUE, 0));
    this.#distances = [CONFIDENT_RESIDUE, CONFIDENT_STORY, OWN].flatMap((bit) => [distancesBefore(shapes, bit), distancesBehind(shapes, bit)]);
    const first = shapes.findIndex((shape) => (shape & OWN) !== 0);
    this.#first = first < 0 ? count : first;
    this.#last = shapes.findLastIndex((shape) => (shape & OWN) !== 0);
    const likely = this.#residue[count] as number;
    this.#whole = [(100 * likely) / count, (100 * confident) / count, Math.min(200, likely), mean(this.#sums, 0, count)];
  }

  /** Adds what the judgements around the line at `index` say of it. */
  addRow(rows: RowWriter, index: number): void {
    const scores = this.#scores;
    const sums = this.#sums;
    const count = scores.length;
    rows.add(scores[index] as number);
    for (let distance = 1; distance <= NEIGHBOURS; distance++) {
      rows.add(scores[index - distance] ?? ABSENT);
      rows.add(scores[index + distance] ?? ABSENT);
    }
    for (const reach of REACHES) {
      rows.add(mean(sums, index - reach, index));
      rows.add(mean(sums, index + 1, index + 1 + reach));
    }
    for (const reach of EXTREME_REACHES) {
      rows.addAll(this.#extremesOf(index - reach, index));
      rows.addAll(this.#extremesOf(index + 1, index + 1 + reach));
    }
    this.#addRun(rows, this.#gaps, index);
    this.#addRun(rows, this.#shorts, index);
    const linked = this.#links.start[index] as number;
    rows.add(linked < 0 ? 0 : Math.min(200, (this.#links.end[index] as number) - linked));
    this.#addAlike(rows, index);
    for (const distance of this.#distances) rows.add(distance[index] as number);
    const before = this.#own[index] as number;
    rows.add(Math.min(MOST_PARAGRAPHS, before));
    rows.add(Math.min(MOST_PARAGRAPHS, (this.#own[count] as number) - before));
    rows.add(index < this.#first ? 0 : index > this.#last ? 2 : 1);
    rows.addAll(this.#whole);
    rows.add(100 * mean(this.#residue, 0, index));
    rows.add(100 * mean(this.#residue, index + 1, count));
    this.#addKin(rows, index);
    const { openings, repeats } = this.#entries[index] as Entry;
    this.#openings ??= groups(this.#entries, this.#limited, (entry) => entry.openings);
    this.#repeats ??= groups(this.#entries, this.#limited, (entry) => entry.repeats);
    rows.add(this.#meanOfOthers(this.#openings.get(openings), index));
    rows.add(this.#meanOfOthers(this.#repeats.get(repeats), index));
    rows.next();
  }

  /**
   * Tells of a line whether it has the same row in this article as in the one before; where that is not sure, it says no. Nothing is sure but
   * between articles of as many lines, each of which is judged to be the same kind of line.
   *
   * @param change the lines that are not the same
   */
  comparedWith(before: Verdicts | null, { from, to }: { readonly from: number; readonly to: number }): (index: number) => boolean {
    const count = this.#scores.length;
    if (!before || before.#scores.length !== count || !this.#whole.every((value, at) => limited(value) === limited(before.#whole[at] as number)))
      return () => false;
    const changes = new Int32Array(count + 1);
    const groups = new Set<Shared>();
    for (let index = 0; index < count; index++) {
      // Runs, distances and what stands before and behind hang on the shapes alone.
      if (this.#shapes[index] !== before.#shapes[index]) return () => false;
      const changed = (index >= from && index < to) || this.#scores[index] !== before.#scores[index];
      changes[index + 1] = (changes[index] as number) + (changed ? 1 : 0);
      if (!changed) continue;
      for (const { openings, repeats } of [this.#entries[index] as Entry, before.#entries[index] as Entry]) groups.add(openings).add(repeats);
    }
    const isUnchanged = (start: number, end: number) => changes[Math.max(0, start)] === changes[Math.min(count, end)];
    const isSameRun = ({ start, end }: Runs, index: number) => (start[index] as number) < 0 || isUnchanged(start[index] as number, end[index] as number);
    return (index) => {
      const { openings, repeats } = this.#entries[index] as Entry;
      if (groups.has(openings) || groups.has(repeats) || !isUnchanged(index - WIDEST, index + WIDEST + 1)) return false;
      if (!isSameRun(this.#gaps, index) || !isSameRun(this.#shorts, index) || !isSameRun(this.#links, index)) return false;
      const [first, , , last] = this.#alikeAround(index);
      return isUnchanged(first, last);
    };
  }

  /** Of the runs of neighbours that are judged alike: where the one begins and ends that a line stands in, and where those before and behind it do. */
  #alikeAround(index: number): readonly [number, number, number, number] {
    const start = this.#alike.start[index] as number;
    const end = this.#alike.end[index] as number;
    const before = start > 0 ? (this.#alike.start[start - 1] as number) : start;
    const behind = end < this.#scores.length ? (this.#alike.end[end] as number) : end;
    return [before, start, end, behind];
  }

  /** The greatest and the least judgement from `start` to before `end`. */
  #extremesOf(start: number, end: number): readonly [number, number] {
    let greatest = ABSENT;
    let least = -ABSENT;
    for (let index = Math.max(0, start); index < Math.min(this.#scores.length, end); index++) {
      greatest = Math.max(greatest, this.#scores[index] as number);
      least = Math.min(least, this.#scores[index] as number);
    }
    return [greatest, least];
  }

  #addRun(rows: RowWriter, runs: Runs, index: number): void {
    const start = runs.start[index] as number;
    const end = runs.end[index] as number;
    const length = end - start;
    rows.add(start < 0 ? 0 : Math.min(200, length));
    rows.add(start < 0 ? ABSENT : mean(this.#sums, start, end));
    rows.add(start < 0 ? -1 : 100 * mean(this.#residue, start, end));
    rows.add(
      start < 0 || length < 2 ? ABSENT : ((this.#sums[end] as number) - (this.#sums[start] as number) - (this.#limited[index] as number)) / (length - 1),
    );
    rows.addAll(start < 0 ? [ABSENT, ABSENT] : this.#extremesOfRun(runs, start, end));
  }

  #extremesOfRun(runs: Runs, start: number, end: number): readonly [number, number] {
    let known = this.#extremes.get(runs);
    if (!known) {
      known = new Map();
      this.#extremes.set(runs, known);
    }
    let extremes = known.get(start);
    if (!extremes) {
      extremes = this.#extremesOf(start, end);
      known.set(start, extremes);
    }
    return extremes;
  }

  /** The neighbours that are judged alike, and those before and behind them that are judged otherwise. */
  #addAlike(rows: RowWriter, index: number): void {
    const sums = this.#sums;
    const [before, start, end, behind] = this.#alikeAround(index);
    rows.add(Math.min(200, end - start));
    rows.add(Math.min(50, index - start));
    rows.add(Math.min(50, end - index));
    rows.add(mean(sums, start, end));
    rows.add(Math.min(200, start - before));
    rows.add(mean(sums, before, start));
    rows.add(Math.min(200, behind - end));
    rows.add(mean(sums, end, behind));
  }

  /** What lines around are judged to be that look like this one. */
  #addKin(rows: RowWriter, index: number): void {
    const { line } = this.#entries[index] as Entry;
    let sum = 0;
    let count = 0;
    let greatest = ABSENT;
    for (let at = Math.max(0, index - REACH_OF_KIN); at <= Math.min(this.#entries.length - 1, index + REACH_OF_KIN); at++) {
      if (at === index) continue;
      const likeness = kinship(line, (this.#entries[at] as Entry).line);
      if (likeness < KIN) continue;
      const times = likeness >= NEAR_KIN ? 2 : 1;
      sum += times * (this.#limited[at] as number);
      count += times;
      greatest = Math.max(greatest, this.#scores[at] as number);
    }
    rows.add(count ? sum / count : ABSENT);
    rows.add(greatest);
    rows.add(count);
  }

  #meanOfOthers(group: Group | undefined, index: number): number {
    return group && group.count > 1 ? (group.sum - (this.#limited[index] as number)) / (group.count - 1) : ABSENT;
  }
}

/** What the judgements around say of every line, in doubt or not, for training. */
export function readVerdicts(lines: readonly Surface[], scores: readonly number[]): Rows {
  const vocabulary = new Vocabulary();
  const entries = lines.map((line) => vocabulary.entryOf(line, SILENT));
  const verdicts = new Verdicts(entries, Int32Array.from(scores));
  const rows = new RowWriter(lines.length);
  for (let index = 0; index < lines.length; index++) verdicts.addRow(rows, index);
  return rows.finish();
}

/** Two kinds of runs of which each line stands in one. */
function joined(one: Runs, other: Runs): Runs {
  const pick = (part: keyof Runs) => one[part].map((value, index) => (value < 0 ? (other[part][index] as number) : value));
  return { start: pick('start'), end: pick('end') };
}

function groups(entries: readonly Entry[], judged: Int32Array, sharedOf: (entry: Entry) => Shared): Map<Shared, Group> {
  const found = new Map<Shared, Group>();
  for (let index = 0; index < entries.length; index++) {
    const shared = sharedOf(entries[index] as Entry);
    const group = found.get(shared);
    if (!group) found.set(shared, { sum: judged[index] as number, count: 1 });
    else {
      group.sum += judged[index] as number;
      group.count++;
    }
  }
  return found;
}
