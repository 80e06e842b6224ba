/**
 * The second look at lines in doubt: what the first judgements of the lines around say of a line, of the runs that it stands in and of
 * lines that look alike. A first judgement hears only what the words of its neighbours say; among lines that are surely residue a doubtful
 * one is likely residue, among the article's own it is not.
 */
import { LINKED, PARAGRAPH, SHORT, shapeOf } from './context.ts';
import { type Entry, Vocabulary } from './entries.ts';
import { ABSENT, distancesBefore, distancesBehind, FAR, kinship, mean, type Runs, runningCounts, runningSums, runsOf } from './neighbours.ts';
import { limited, type Rows, RowWriter, same } from './rows.ts';
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

/** Bits of what a line is judged to be, beside `SHORT` and `LINKED`. */
const OWN = 1;
const RESIDUE = 8;
const CONFIDENT_RESIDUE = 16;
const CONFIDENT_STORY = 32;

/** No words: judgements are all that counts here. */
const SILENT = { score: 0, extremes: [0, 0], below: 0, above: 0 } as const;

/** An article's lines in order, with what is asked of all of them. */
export interface Lines {
  readonly entries: readonly Entry[];
  /** What each is by itself, as `shapeOf` tells it. */
  readonly shapes: Uint16Array;
  /** The numbers of what each has in common with others: how it begins, and all its words; each below `numbers`. */
  readonly openings: Int32Array;
  readonly repeats: Int32Array;
  readonly numbers: number;
}

/** What lines that have something in common are judged to be, all together, by the number of what they have in common. */
interface Groups {
  readonly of: Int32Array;
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

/** What the kinds say that lines are judged to be, whatever the judgements. */
class Places {
  readonly shapes: Uint16Array;
  /** How many lines before each are judged to be residue, and how many are paragraphs of the story. */
  readonly residue: Float64Array;
  readonly own: Float64Array;
  readonly gaps: Runs;
  readonly shorts: Runs;
  readonly links: Runs;
  /** Neighbours that are judged alike. */
  readonly alike: Runs;
  readonly distances: readonly Uint8Array[];
  /** The first paragraph of the story, and the last. */
  readonly first: number;
  readonly last: number;

  constructor(shapes: Uint16Array) {
    this.shapes = shapes;
    this.residue = runningCounts(shapes, RESIDUE);
    this.own = runningCounts(shapes, OWN);
    this.gaps = runsOf(shapes, OWN, 0);
    this.shorts = runsOf(shapes, SHORT, SHORT);
    this.links = runsOf(shapes, LINKED, LINKED);
    this.alike = runsOf(shapes, RESIDUE);
    this.distances = [CONFIDENT_RESIDUE, CONFIDENT_STORY, OWN].flatMap((bit) => [distancesBefore(shapes, bit), distancesBehind(shapes, bit)]);
    const first = shapes.findIndex((shape) => (shape & OWN) !== 0);
    this.first = first < 0 ? shapes.length : first;
    this.last = shapes.findLastIndex((shape) => (shape & OWN) !== 0);
  }

  /** Whether as much of the story and of residue stands before a line and behind it as before and behind one in other places. */
  isAlike(index: number, other: Places, at: number): boolean {
    const [count, countOther] = [this.shapes.length, other.shapes.length];
    const [before, beforeOther] = [this.own[index] as number, other.own[at] as number];
    const [behind, behindOther] = [(this.own[count] as number) - before, (other.own[countOther] as number) - beforeOther];
    return (
      Math.min(MOST_PARAGRAPHS, before) === Math.min(MOST_PARAGRAPHS, beforeOther) &&
      Math.min(MOST_PARAGRAPHS, behind) === Math.min(MOST_PARAGRAPHS, behindOther) &&
      index < this.first === at < other.first &&
      index > this.last === at > other.last &&
      limited(100 * mean(this.residue, 0, index)) === limited(100 * mean(other.residue, 0, at)) &&
      limited(100 * mean(this.residue, index + 1, count)) === limited(100 * mean(other.residue, at + 1, countOther))
    );
  }
}

/** The first judgements of an article's lines, and what they are to each other. */
export class Verdicts {
  readonly #entries: readonly Entry[];
  readonly #scores: Int32Array;
  readonly #places: Places;
  /** The judgements, none beyond `MOST`, and sums of them. */
  readonly #limited: Int32Array;
  readonly #sums: Float64Array;
  readonly #openings: Groups;
  readonly #repeats: Groups;
  readonly #whole: readonly number[];
  /** The greatest and the least judgement of a run, by where it begins; for each kind of run. */
  readonly #extremes = new Map<Runs, Map<number, readonly [number, number]>>();

  /**
   * @param lines rows are added as long as they stay as they are
   * @param scores their first judgements
   * @param before those of the lines before some of them changed
   */
  constructor({ entries, shapes: own, openings, repeats, numbers }: Lines, scores: Int32Array, before: Verdicts | null = null) {
    const count = entries.length;
    const shapes = new Uint16Array(count);
    const judged = new Int32Array(count);
    let confident = 0;
    const placesBefore = before ? before.#places : null;
    let isPlacedAlike = placesBefore?.shapes.length === count;
    for (let index = 0; index < count; index++) {
      const shape = own[index] as number;
      const score = scores[index] as number;
      judged[index] = Math.max(-MOST, Math.min(MOST, score));
      if (score >= CONFIDENT) confident++;
      shapes[index] =
        (shape & PARAGRAPH && score < 0 ? OWN : 0) |
        (shape & (SHORT | LINKED)) |
        (score > 0 ? RESIDUE : 0) |
        (score >= CONFIDENT ? CONFIDENT_RESIDUE : 0) |
        (score <= -CONFIDENT ? CONFIDENT_STORY : 0);
      if (isPlacedAlike && shapes[index] !== placesBefore?.shapes[index]) isPlacedAlike = false;
    }
    this.#entries = entries;
    this.#places = placesBefore && isPlacedAlike ? placesBefore : new Places(shapes);
    this.#scores = scores.slice();
    this.#limited = judged;
    this.#sums = runningSums(judged);
    this.#openings = groupsOf(openings, numbers, judged, before ? before.#openings : null);
    this.#repeats = groupsOf(repeats, numbers, judged, before ? before.#repeats : null);
    const likely = this.#places.residue[count] as number;
    this.#whole = [(100 * likely) / count, (100 * confident) / count, Math.min(200, likely), mean(this.#sums, 0, count)];
  }

  /** Adds what the judgements around the line at `index` say of it. */
  addRow(rows: RowWriter, index: number): void {
    const scores = this.#scores;
    const sums = this.#sums;
    const count = scores.length;
    const { gaps, shorts, links, distances, own, residue, first, last } = this.#places;
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
    this.#addRun(rows, gaps, index);
    this.#addRun(rows, shorts, index);
    const linked = links.start[index] as number;
    rows.add(linked < 0 ? 0 : Math.min(200, (links.end[index] as number) - linked));
    this.#addAlike(rows, index);
    for (const distance of distances) rows.add(distance[index] as number);
    const before = own[index] as number;
    rows.add(Math.min(MOST_PARAGRAPHS, before));
    rows.add(Math.min(MOST_PARAGRAPHS, (own[count] as number) - before));
    rows.add(index < first ? 0 : index > last ? 2 : 1);
    rows.addAll(this.#whole);
    rows.add(100 * mean(residue, 0, index));
    rows.add(100 * mean(residue, index + 1, count));
    this.#addKin(rows, index);
    rows.add(this.#meanOfOthers(this.#openings, index));
    rows.add(this.#meanOfOthers(this.#repeats, index));
    rows.next();
  }

  /**
   * Tells of a line whether it has the same row in this article as in the one before; where that is not sure, it says no.
   *
   * @param change the lines that are not the same
   */
  comparedWith(before: Verdicts | null, { from, to, toBefore }: Changed): (index: number) => boolean {
    const count = this.#scores.length;
    if (!before || !this.#whole.every((value, at) => limited(value) === limited(before.#whole[at] as number))) return () => false;
    const places = this.#places;
    const { shapes } = before.#places;
    const shift = to - toBefore;
    const settled = places === before.#places;
    const changes = new Int32Array(count + 1);
    for (let index = 0; index < count; index++) {
      const at = index < from ? index : index - shift;
      // Where lines went and none came, those on either side have others beside them.
      const isChanged = this.#scores[index] !== before.#scores[at] || places.shapes[index] !== shapes[at] || (index >= from - 1 && index <= to);
      changes[index + 1] = (changes[index] as number) + (isChanged ? 1 : 0);
    }
    const isUnchanged = (start: number, end: number) => changes[Math.max(0, start)] === changes[Math.min(count, end)];
    const isSameRun = ({ start, end }: Runs, index: number) =>
      (start[index] as number) < 0 || isUnchanged((start[index] as number) - 1, (end[index] as number) + 1);
    const reach = settled ? WIDEST : Math.max(WIDEST, FAR);
    return (index) => {
      if (!isUnchanged(index - reach, index + reach + 1)) return false;
      if (!isSameRun(places.gaps, index) || !isSameRun(places.shorts, index) || !isSameRun(places.links, index)) return false;
      const [first, , , last] = this.#alikeAround(index);
      if (!isUnchanged(first - 1, last + 1)) return false;
      const at = index < from ? index : index - shift;
      return (settled || places.isAlike(index, before.#places, at)) && this.#isGroupedAs(index, before, at);
    };
  }

  /** Whether the lines that have something in common with a line are judged like those that have with the same line among other verdicts. */
  #isGroupedAs(index: number, other: Verdicts, at: number): boolean {
    return this.#isAlikeAmong(this.#openings, index, other, other.#openings, at) && this.#isAlikeAmong(this.#repeats, index, other, other.#repeats, at);
  }

  #isAlikeAmong(groups: Groups, index: number, other: Verdicts, theirs: Groups, at: number): boolean {
    const [group, groupOther] = [groups.of[index] as number, theirs.of[at] as number];
    if (groups.sums[group] === theirs.sums[groupOther] && groups.counts[group] === theirs.counts[groupOther]) return true;
    return limited(this.#meanOfOthers(groups, index)) === limited(other.#meanOfOthers(theirs, at));
  }

  /** Of the runs of neighbours that are judged alike: where the one begins and ends that a line stands in, and where those before and behind it do. */
  #alikeAround(index: number): readonly [number, number, number, number] {
    const { alike } = this.#places;
    const start = alike.start[index] as number;
    const end = alike.end[index] as number;
    const before = start > 0 ? (alike.start[start - 1] as number) : start;
    const behind = end < this.#scores.length ? (alike.end[end] as number) : end;
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
    rows.add(start < 0 ? -1 : 100 * mean(this.#places.residue, start, end));
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

  #meanOfOthers({ of, sums, counts }: Groups, index: number): number {
    const group = of[index] as number;
    const count = counts[group] as number;
    return count > 1 ? ((sums[group] as number) - (this.#limited[index] as number)) / (count - 1) : ABSENT;
  }
}

/** The stretch of lines that an edit has changed: where it begins, and where it ends now and ended before. */
interface Changed {
  readonly from: number;
  readonly to: number;
  readonly toBefore: number;
}

/** What the judgements around say of every line, in doubt or not, for training. */
export function readVerdicts(surfaces: readonly Surface[], scores: readonly number[]): Rows {
  const vocabulary = new Vocabulary();
  const entries = surfaces.map((line) => vocabulary.entryOf(line, SILENT));
  const lines: Lines = {
    entries,
    shapes: Uint16Array.from(entries, shapeOf),
    openings: Int32Array.from(entries, ({ openings }) => openings.number),
    repeats: Int32Array.from(entries, ({ repeats }) => repeats.number),
    numbers: vocabulary.numbers,
  };
  const verdicts = new Verdicts(lines, Int32Array.from(scores));
  const rows = new RowWriter(entries.length);
  for (let index = 0; index < entries.length; index++) verdicts.addRow(rows, index);
  return rows.finish();
}

function groupsOf(numbers: Int32Array, count: number, judged: Int32Array, before: Groups | null): Groups {
  const sums = new Float64Array(count);
  const counts = new Int32Array(count);
  for (let index = 0; index < numbers.length; index++) {
    const group = numbers[index] as number;
    sums[group] = (sums[group] as number) + (judged[index] as number);
    counts[group] = (counts[group] as number) + 1;
  }
  return { of: before && same(before.of, numbers) ? before.of : numbers.slice(), sums, counts };
}
