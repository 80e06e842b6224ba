/**
 * A line in its place: what stands around it, how far the article's prose is, whether it belongs to a run of short or linked lines. All
 * measures are small integers, so that every engine computes the same.
 */
import { type Entry, familiarity, MOST_OPENINGS, MOST_REPEATS, type Saying, Vocabulary } from './entries.ts';
import { ABSENT, distancesBefore, distancesBehind, FAR, kinship, mean, type Runs, runningSums, runsOf } from './neighbours.ts';
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
const SHORT = 2;
const LINKED = 4;
const STRONG = 8;
/** Behind the others: the first of the bits for the parts of a page, in the order of `CUES`. */
const CUE = 16;

/** What a line is by itself, as bits. */
export function shapeOf({ line, score, prose }: Entry): number {
  return (prose ? PROSE : 0) | (line.short ? SHORT : 0) | (line.linked >= 80 ? LINKED : 0) | (score >= RESIDUE_SCORE ? STRONG : 0) | (line.cues * CUE);
}

/** What the lines of an article are to each other. */
export class Context {
  readonly entries: readonly Entry[];
  readonly count: number;
  readonly proseBefore: Int32Array;
  readonly proseCount: number;
  readonly first: number;
  readonly last: number;
  readonly gaps: Runs;
  readonly shorts: Runs;
  readonly links: Runs;
  /** What is measured of the whole article. */
  readonly whole: readonly number[];
  readonly #sums: Float64Array;
  readonly #strongBefore: Uint8Array;
  readonly #strongBehind: Uint8Array;
  readonly #proseBefore: Uint8Array;
  readonly #proseBehind: Uint8Array;
  readonly #familiarities: Float64Array;
  readonly #cues: readonly Cue[];
  /** For each manner of writing, sums of its measure. */
  readonly #manners: readonly Float64Array[];

  /**
   * @param entries the lines of an article in order
   * @param scores what their words say
   * @param shapes what they are by themselves, as `shapeOf` tells it
   * @param familiarities how many of their words the article's prose knows, as `familiarity` tells it
   * @param before what the same lines were to each other before some of them changed
   */
  constructor(
    entries: readonly Entry[],
    scores: Int32Array,
    shapes: Uint16Array,
    familiarities: Float64Array,
    before?: { readonly context: Context; readonly change: Changed },
  ) {
    const count = entries.length;
    this.entries = entries;
    this.count = count;
    const sums = new Float64Array(count + 1);
    this.proseBefore = new Int32Array(count);
    let proseCount = 0;
    let shorts = 0;
    let links = 0;
    let likely = 0;
    let first = count;
    let last = -1;
    for (let index = 0; index < count; index++) {
      const score = scores[index] as number;
      const shape = shapes[index] as number;
      sums[index + 1] = (sums[index] as number) + score;
      this.proseBefore[index] = proseCount;
      if (score > 0) likely++;
      if (shape & SHORT) shorts++;
      if (shape & LINKED) links++;
      if (shape & PROSE) {
        if (proseCount++ === 0) first = index;
        last = index;
      }
    }
    this.proseCount = proseCount;
    this.first = first;
    this.last = last;
    this.#sums = sums;
    this.gaps = runsOf(shapes, PROSE, 0);
    this.shorts = runsOf(shapes, SHORT, SHORT);
    this.links = runsOf(shapes, LINKED, LINKED);
    this.#strongBefore = distancesBefore(shapes, STRONG);
    this.#strongBehind = distancesBehind(shapes, STRONG);
    this.#proseBefore = distancesBefore(shapes, PROSE);
    this.#proseBehind = distancesBehind(shapes, PROSE);
    this.#familiarities = familiarities;
    this.#cues = CUES.map((_, cue) => cueOf(shapes, CUE << cue));
    this.#manners = [
      ...mannersOf(entries, before ? before.context.#manners : [], before?.change ?? { from: 0, to: count, toBefore: 0 }),
      runningSums(familiarities),
    ];
    const share = (part: number) => (count ? (100 * part) / count : 0);
    this.whole = [Math.min(count, 2_000), Math.min(proseCount, 100), mean(sums, 0, count), share(links), share(shorts), share(likely), share(proseCount)].map(
      limited,
    );
  }

  /** Adds the measures of the line at `index`. */
  addRow(rows: RowWriter, index: number): void {
    const { entries } = this;
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
    for (let cue = 0; cue < this.#cues.length; cue++) {
      const { before, behind, counts, total } = this.#cues[cue] as Cue;
      const count = counts[index] as number;
      rows.add((line.cues >> cue) & 1);
      rows.add(before[index] as number);
      rows.add(behind[index] as number);
      rows.add(Math.min(MOST_CUES, count));
      rows.add(Math.min(MOST_CUES, total - count));
    }
    rows.add(this.#familiarities[index] as number);
    const gap = this.gaps.start[index] as number;
    for (const manner of this.#manners) {
      rows.add(mean(manner, index - REACH_OF_MANNERS, index));
      rows.add(mean(manner, index + 1, index + 1 + REACH_OF_MANNERS));
      rows.add(gap < 0 ? ABSENT : mean(manner, gap, this.gaps.end[index] as number));
    }
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
    addRun(rows, this.gaps, index, sums);
    addRun(rows, this.shorts, index, sums);
    addRun(rows, this.links, index, sums);
    this.#addOpening(rows, this.gaps, index);
    this.#addOpening(rows, this.shorts, index);
    rows.add(this.#proseBefore[index] as number);
    rows.add(this.#proseBehind[index] as number);
    const before = this.proseBefore[index] as number;
    rows.add(Math.min(MOST_PROSE, before));
    rows.add(Math.min(MOST_PROSE, this.proseCount - before));
    rows.add(index < this.first ? 0 : index > this.last ? 2 : 1);
    rows.add(this.#strongBefore[index] as number);
    rows.add(this.#strongBehind[index] as number);
    rows.add(Math.min(index, 1_000));
    rows.add(Math.min(count - index, 1_000));
    rows.add((100 * index) / count);
    rows.addAll(this.whole);
    this.#addHeard(rows, index);
    rows.next();
  }

  /** Whether what a row says of a line's place in the whole article is what another context says of one of its own. */
  placesAlike(index: number, other: Context, at: number): boolean {
    const [before, beforeOther] = [this.proseBefore[index] as number, other.proseBefore[at] as number];
    const [count, countOther] = [this.count, other.count];
    return (
      Math.min(MOST_PROSE, before) === Math.min(MOST_PROSE, beforeOther) &&
      Math.min(MOST_PROSE, this.proseCount - before) === Math.min(MOST_PROSE, other.proseCount - beforeOther) &&
      index < this.first === at < other.first &&
      index > this.last === at > other.last &&
      Math.min(index, 1_000) === Math.min(at, 1_000) &&
      Math.min(count - index, 1_000) === Math.min(countOther - at, 1_000) &&
      limited((100 * index) / count) === limited((100 * at) / countOther) &&
      this.#cues.every((own, cue) => {
        const theirs = other.#cues[cue] as Cue;
        const [passed, passedThere] = [own.counts[index] as number, theirs.counts[at] as number];
        return (
          Math.min(MOST_CUES, passed) === Math.min(MOST_CUES, passedThere) &&
          Math.min(MOST_CUES, own.total - passed) === Math.min(MOST_CUES, theirs.total - passedThere)
        );
      })
    );
  }

  /** Whether as many lines are prose, and show each part of a page, as in another context, from the same line to the same. */
  countsAlike(other: Context): boolean {
    return (
      this.proseCount === other.proseCount &&
      this.first === other.first &&
      this.last === other.last &&
      this.#cues.every(({ total }, cue) => total === other.#cues[cue]?.total)
    );
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
    Uint16Array.from(entries, shapeOf),
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

/** For each of the measures `AROUND`, sums of it: whole numbers, so that behind the lines that have changed they differ by one and the same. */
function mannersOf(entries: readonly Entry[], before: readonly Float64Array[], { from, to, toBefore }: Changed): Float64Array[] {
  return AROUND.map((measure, manner) => {
    const known = before[manner];
    const sums = new Float64Array(entries.length + 1);
    if (known) sums.set(known.subarray(0, from + 1));
    for (let index = from; index < to; index++)
      sums[index + 1] = (sums[index] as number) + 10 * Math.min(200, (entries[index] as Entry).line.measures[measure] as number);
    const difference = (sums[to] as number) - (known?.[toBefore] ?? 0);
    for (let index = to + 1; index <= entries.length; index++) sums[index] = (known?.[index - to + toBefore] as number) + difference;
    return sums;
  });
}

/** The stretch of lines that is not as in another context: where it begins, and where it ends now and ended there. */
interface Changed {
  readonly from: number;
  readonly to: number;
  readonly toBefore: number;
}

/** Where lines show one part of a page: how far the nearest are, how many stand before each line, and how many there are. */
interface Cue {
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
  readonly counts: Int32Array;
  readonly total: number;
}

function cueOf(shapes: Uint16Array, bit: number): Cue {
  const counts = new Int32Array(shapes.length);
  let total = 0;
  for (let index = 0; index < shapes.length; index++) {
    counts[index] = total;
    if ((shapes[index] as number) & bit) total++;
  }
  return { before: distancesBefore(shapes, bit), behind: distancesBehind(shapes, bit), counts, total };
}
