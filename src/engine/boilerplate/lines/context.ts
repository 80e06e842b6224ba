/**
 * A line in its place: what stands around it, how far the article's prose is, whether it belongs to a run of short or linked lines. All
 * measures are small integers, so that every engine computes the same.
 */
import { type Entry, familiarity, MOST_OPENINGS, MOST_REPEATS, type Saying, Vocabulary } from './entries.ts';
import { ABSENT, distancesBefore, distancesBehind, FAR, kinship, mean, type Runs, runningCounts, runningSums, runsOf } from './neighbours.ts';
import { limited, type Rows, RowWriter } from './rows.ts';
import { CUES, MEASURES, type Surface } from './surface.ts';

/** A line that the words alone call residue, in units of the lexical score. */
const RESIDUE_SCORE = 120;
const REACH = 3;
/** How much what a line says of others counts, in per cent, by how far they are. */
export const NEARNESS = [100, 62, 46, 38, 32, 29, 26, 23] as const;
/** Lines so near are also heard apart from the rest. */
const NEAR = 3;
/** So many lines on either side tell in what manner the text around a line is written. */
export const REACH_OF_MANNERS = 5;
/** Where a line's measures tell how it ends. */
const END = MEASURES.indexOf('end');
/** Measures whose means over the lines around tell one kind of text from another. */
const AROUND = (['length', 'stop words', 'capitals', 'sentences', 'you', 'i', 'exclamations', 'linked'] as const).map((name) => MEASURES.indexOf(name));

/** Above these, it is all the same how many lines of a kind come before or behind. */
const MOST_CUES = 30;
const MOST_PROSE = 30;

/**
 * How far the measures of a line look, in lines, for what others are and for what their words say: nothing beyond changes them, but for runs
 * and for what is measured of the whole article.
 */
export const REACH_OF_SHAPES = FAR;
export const REACH_OF_WORDS = 10;

/** Bits of what a line is by itself. */
const PROSE = 1;
export const SHORT = 2;
export const LINKED = 4;
const STRONG = 8;
export const PARAGRAPH = 16;
/** Nothing to read in it. */
export const BLANK = 32;
/** Behind the others: the first of the bits for the parts of a page, in the order of `CUES`. */
const CUE = 64;

/** What a line is by itself, as bits. */
export function shapeOf({ line, score, prose }: Entry): number {
  return (
    (prose ? PROSE : 0) |
    (line.short ? SHORT : 0) |
    (line.linked >= 80 ? LINKED : 0) |
    (score >= RESIDUE_SCORE ? STRONG : 0) |
    (line.paragraph ? PARAGRAPH : 0) |
    (line.text === '' ? BLANK : 0) |
    (line.cues * CUE)
  );
}

/** What the shapes of all lines say of each: the runs that it stands in, how far others of a kind are, and how many stand before it. */
export class Layout {
  readonly count: number;
  readonly prose: Kind;
  readonly strong: Kind;
  readonly cues: readonly Kind[];
  readonly shorts: number;
  readonly links: number;
  /** The first line of prose, and the last. */
  readonly first: number;
  readonly last: number;
  readonly gapRuns: Runs;
  readonly shortRuns: Runs;
  readonly linkRuns: Runs;

  /** @param shapes what every line of an article is by itself, as `shapeOf` tells it */
  constructor(shapes: Uint16Array) {
    this.count = shapes.length;
    this.prose = kindOf(shapes, PROSE);
    this.strong = kindOf(shapes, STRONG);
    this.cues = CUES.map((_, cue) => kindOf(shapes, CUE << cue));
    this.shorts = runningCounts(shapes, SHORT)[shapes.length] as number;
    this.links = runningCounts(shapes, LINKED)[shapes.length] as number;
    const first = shapes.findIndex((shape) => (shape & PROSE) !== 0);
    this.first = first < 0 ? shapes.length : first;
    this.last = shapes.findLastIndex((shape) => (shape & PROSE) !== 0);
    this.gapRuns = runsOf(shapes, PROSE, 0);
    this.shortRuns = runsOf(shapes, SHORT, SHORT);
    this.linkRuns = runsOf(shapes, LINKED, LINKED);
  }

  /** Whether as many lines are prose, and show each part of a page, as in another layout, from the same line to the same. */
  countsAlike(other: Layout): boolean {
    return (
      this.prose.total === other.prose.total &&
      this.first === other.first &&
      this.last === other.last &&
      this.cues.every(({ total }, cue) => total === other.cues[cue]?.total)
    );
  }

  /** Whether what a row says of a line's place in the whole article is what another layout says of one of its own. */
  placesAlike(index: number, other: Layout, at: number): boolean {
    const [count, countOther] = [this.count, other.count];
    return (
      countAlike(this.prose, index, other.prose, at, MOST_PROSE) &&
      index < this.first === at < other.first &&
      index > this.last === at > other.last &&
      Math.min(index, 1_000) === Math.min(at, 1_000) &&
      Math.min(count - index, 1_000) === Math.min(countOther - at, 1_000) &&
      limited((100 * index) / count) === limited((100 * at) / countOther) &&
      this.cues.every((own, cue) => countAlike(own, index, other.cues[cue] as Kind, at, MOST_CUES))
    );
  }
}

/** Whether as many lines of a kind stand before one line and behind it as before and behind another, up to `most`. */
function countAlike(kind: Kind, index: number, other: Kind, at: number, most: number): boolean {
  const [passed, passedThere] = [kind.counts[index] as number, other.counts[at] as number];
  return Math.min(most, passed) === Math.min(most, passedThere) && Math.min(most, kind.total - passed) === Math.min(most, other.total - passedThere);
}

/** What the lines of an article are to each other. */
export class Context {
  readonly entries: readonly Entry[];
  readonly count: number;
  readonly layout: Layout;
  /** What is measured of the whole article. */
  readonly whole: readonly number[];
  readonly #sums: Float64Array;
  readonly #familiarities: Float64Array;
  /** For each manner of writing, sums of its measure. */
  readonly #manners: readonly Float64Array[];
  readonly #familiar: Float64Array;

  /**
   * @param entries the lines of an article in order
   * @param scores what their words say
   * @param layout what their shapes say
   * @param familiarities how many of their words the article's prose knows, as `familiarity` tells it
   * @param before what the same lines were to each other before some of them changed; no line of it can be measured any more
   */
  constructor(
    entries: readonly Entry[],
    scores: Int32Array,
    layout: Layout,
    familiarities: Float64Array,
    before?: { readonly context: Context; readonly change: Changed },
  ) {
    const count = entries.length;
    this.entries = entries;
    this.count = count;
    this.layout = layout;
    this.#sums = runningSums(scores);
    this.#familiarities = familiarities;
    this.#manners = mannersOf(entries, before ? before.context.#manners : [], before?.change ?? { from: 0, to: count, toBefore: 0 });
    this.#familiar = runningSums(familiarities);
    let likely = 0;
    for (let index = 0; index < count; index++) if ((scores[index] as number) > 0) likely++;
    const share = (part: number) => (count ? (100 * part) / count : 0);
    const prose = layout.prose.total;
    this.whole = [
      Math.min(count, 2_000),
      Math.min(prose, 100),
      mean(this.#sums, 0, count),
      share(layout.links),
      share(layout.shorts),
      share(likely),
      share(prose),
    ].map(limited);
  }

  /** Adds the measures of the line at `index`. */
  addRow(rows: RowWriter, index: number): void {
    const { entries, layout } = this;
    const count = entries.length;
    const entry = entries[index] as Entry;
    const { line } = entry;
    const sums = this.#sums;
    rows.add(entry.score);
    rows.addAll(entry.extremes);
    rows.addAll(line.measures);
    rows.add(Math.min(MOST_REPEATS, entry.repeats.count));
    rows.add(kinship(line, entries[index - 1]?.line));
    rows.add(kinship(line, entries[index + 1]?.line));
    for (let distance = 2; distance <= 4; distance++)
      rows.add(Math.max(kinship(line, entries[index - distance]?.line), kinship(line, entries[index + distance]?.line)));
    rows.add(Math.min(MOST_OPENINGS, entry.openings.count));
    for (let cue = 0; cue < layout.cues.length; cue++) {
      const { before, behind, counts, total } = layout.cues[cue] as Kind;
      const count = counts[index] as number;
      rows.add((line.cues >> cue) & 1);
      rows.add(before[index] as number);
      rows.add(behind[index] as number);
      rows.add(Math.min(MOST_CUES, count));
      rows.add(Math.min(MOST_CUES, total - count));
    }
    rows.add(this.#familiarities[index] as number);
    for (const manner of this.#manners) this.#addManner(rows, manner, index);
    this.#addManner(rows, this.#familiar, index);
    for (let distance = 1; distance <= REACH; distance++) {
      for (let side = -1; side <= 1; side += 2) {
        const neighbour = entries[index + side * distance];
        rows.add(neighbour?.score ?? ABSENT);
        rows.add(Math.min(400, neighbour?.line.text.length ?? 0));
        rows.add(neighbour?.line.linked ?? 0);
        rows.add(neighbour ? (neighbour.prose ? 2 : 1) : 0);
      }
    }
    for (let size = 4; size <= 10; size += 6) {
      rows.add(mean(sums, index - size, index));
      rows.add(mean(sums, index + 1, index + 1 + size));
    }
    rows.add(this.#greatest(index - 6, index));
    rows.add(this.#greatest(index + 1, index + 7));
    addRun(rows, layout.gapRuns, index, sums);
    addRun(rows, layout.shortRuns, index, sums);
    addRun(rows, layout.linkRuns, index, sums);
    this.#addOpening(rows, layout.gapRuns, index);
    this.#addOpening(rows, layout.shortRuns, index);
    rows.add(layout.prose.before[index] as number);
    rows.add(layout.prose.behind[index] as number);
    const before = layout.prose.counts[index] as number;
    rows.add(Math.min(MOST_PROSE, before));
    rows.add(Math.min(MOST_PROSE, layout.prose.total - before));
    rows.add(index < layout.first ? 0 : index > layout.last ? 2 : 1);
    rows.add(layout.strong.before[index] as number);
    rows.add(layout.strong.behind[index] as number);
    rows.add(Math.min(index, 1_000));
    rows.add(Math.min(count - index, 1_000));
    rows.add((100 * index) / count);
    rows.addAll(this.whole);
    this.#addHeard(rows, index);
    rows.next();
  }

  /** What a manner of writing is on average in the lines before a line, in those behind it and in the gap that it stands in. */
  #addManner(rows: RowWriter, manner: Float64Array, index: number): void {
    const { start, end } = this.layout.gapRuns;
    const gap = start[index] as number;
    rows.add(mean(manner, index - REACH_OF_MANNERS, index));
    rows.add(mean(manner, index + 1, index + 1 + REACH_OF_MANNERS));
    rows.add(gap < 0 ? ABSENT : mean(manner, gap, end[index] as number));
  }

  /** What opens the run that a line stands in: the line above it, which may announce a list, and its own first line, which may head a box. */
  #addOpening(rows: RowWriter, { start }: Runs, index: number): void {
    const from = start[index] as number;
    const above = from > 0 ? this.entries[from - 1] : undefined;
    const first = from < 0 ? undefined : this.entries[from];
    rows.add(above?.line.measures[END] ?? -1);
    rows.add(above?.score ?? ABSENT);
    rows.add(first?.score ?? ABSENT);
    rows.add(first?.line.cues ?? -1);
    rows.add(first?.line.measures[END] ?? -1);
  }

  /** What the words of the lines around say of a line, and what its own say of them. */
  #addHeard(rows: RowWriter, index: number): void {
    const { below, above } = this.entries[index] as Entry;
    rows.add(below);
    rows.add(above);
    rows.add(this.entries[index - 1]?.below ?? ABSENT);
    rows.add(this.entries[index + 1]?.above ?? ABSENT);
    let sum = 0;
    for (let side = -1; side <= 1; side += 2) {
      let heard = 0;
      let near = 0;
      let most = ABSENT;
      for (let distance = 1; distance <= NEARNESS.length; distance++) {
        const neighbour = this.entries[index + side * distance];
        if (!neighbour) break;
        const said = side < 0 ? neighbour.below : neighbour.above;
        heard += said * (NEARNESS[distance - 1] as number);
        if (distance === NEAR) near = heard;
        if (said > most) most = said;
      }
      rows.add(near / 100);
      rows.add(heard / 100);
      rows.add(most);
      sum += heard;
    }
    rows.add(sum / 100);
  }

  #greatest(start: number, end: number): number {
    let result = ABSENT;
    for (let index = Math.max(0, start); index < Math.min(this.entries.length, end); index++) result = Math.max(result, (this.entries[index] as Entry).score);
    return result;
  }
}

/** The measures of every line in its place, for training. */
export function readContext(lines: readonly Surface[], sayingOf: (line: Surface) => Saying): Rows {
  const vocabulary = new Vocabulary();
  const entries = lines.map((line) => vocabulary.entryOf(line, sayingOf(line)));
  for (const entry of entries) vocabulary.count(entry, 1);
  const context = new Context(
    entries,
    Int32Array.from(entries, ({ score }) => score),
    new Layout(Uint16Array.from(entries, shapeOf)),
    Float64Array.from(entries, familiarity),
  );
  const rows = new RowWriter(lines.length);
  for (let index = 0; index < lines.length; index++) context.addRow(rows, index);
  return rows.finish();
}

/** How long the run is that a line stands in, where in it, and what its words say on average. */
function addRun(rows: RowWriter, { start, end }: Runs, index: number, sums: Float64Array): void {
  const from = start[index] as number;
  const to = end[index] as number;
  rows.add(from < 0 ? 0 : Math.min(200, to - from));
  rows.add(from < 0 ? -1 : Math.min(50, index - from));
  rows.add(from < 0 ? -1 : Math.min(50, to - index));
  rows.add(from < 0 ? ABSENT : mean(sums, from, to));
}

/**
 * For each of the measures `AROUND`, sums of it: whole numbers, so that behind the lines that have changed they differ by one and the same.
 * Where there are as many lines as before, the sums from before are changed in place.
 */
function mannersOf(entries: readonly Entry[], before: readonly Float64Array[], { from, to, toBefore }: Changed): readonly Float64Array[] {
  const count = entries.length;
  return AROUND.map((measure, manner) => {
    const known = before[manner];
    const sums = known?.length === count + 1 ? known : new Float64Array(count + 1);
    const ended = known?.[toBefore] ?? 0;
    if (known && known !== sums) {
      sums.set(known.subarray(0, from + 1));
      sums.set(known.subarray(toBefore + 1), to + 1);
    }
    for (let index = from; index < to; index++)
      sums[index + 1] = (sums[index] as number) + 10 * Math.min(200, (entries[index] as Entry).line.measures[measure] as number);
    const difference = (sums[to] as number) - ended;
    if (difference) for (let index = to + 1; index <= count; index++) sums[index] = (sums[index] as number) + difference;
    return sums;
  });
}

/** The stretch of lines that is not as in another context: where it begins, and where it ends now and ended there. */
interface Changed {
  readonly from: number;
  readonly to: number;
  readonly toBefore: number;
}

/** Where lines of a kind stand: how far the nearest are, how many stand before each line, and how many there are. */
interface Kind {
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
  readonly counts: Float64Array;
  readonly total: number;
}

function kindOf(shapes: Uint16Array, bit: number): Kind {
  const counts = runningCounts(shapes, bit);
  return { before: distancesBefore(shapes, bit), behind: distancesBehind(shapes, bit), counts, total: counts[shapes.length] as number };
}
