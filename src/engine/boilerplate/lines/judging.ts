/**
 * Judges the lines of an article by a line model, and again after an edit: only lines are measured anew whose words, neighbours, runs or
 * place among all the others have changed, and only lines whose measures have changed are judged anew.
 */
import type { PlacedPassage } from '../../article.ts';
import { Memory } from '../../memory.ts';
import {
  Context,
  type Entry,
  familiarity,
  MEANS,
  Neighbourhood,
  REACH_OF_NEIGHBOURHOOD,
  REACH_OF_SHAPES,
  REACH_OF_WORDS,
  RowWriter,
  type Runs,
  shapeOf,
  Vocabulary,
  type Word,
} from './context.ts';
import { decideTogether, forestScores, type Judgement, type LineModel, wordExtremes, wordScore } from './model.ts';
import { readSurface } from './surface.ts';
import { Tokens } from './tokens.ts';

/** Judges every passage of an article. */
export function judgeLines(model: LineModel, passages: readonly PlacedPassage[], memory = new Memory()): readonly Judgement[] {
  return memory.recall(model, memory, () => new Judging(model, memory)).judge(passages);
}

/** What is known of a line: all as before, perhaps something else, or nothing yet. */
const SETTLED = 0;
const DOUBTFUL = 1;
const NEW = 2;
/** As before in its place, but reached by a judgement that has changed. */
const REACHED = 3;

/** Where these are the same and no line came or went, every line has the place that it had. */
const ALIKE = ['proseCount', 'first', 'last'] as const;

class Judging {
  readonly #model: LineModel;
  readonly #memory: Memory;
  readonly #vocabulary = new Vocabulary();
  #context = new Context([], new Int32Array(0), new Uint8Array(0));
  /** What the words of every line say, and what it is by itself. */
  #scores = new Int32Array(0);
  #shapes = new Uint8Array(0);
  /** The version of the entries that are judged, and those that have gone since. */
  #version = 0;
  #gone: Entry[] = [];
  /** The measures of every line's place, `#width` a line. */
  #rows = new Int16Array(0);
  #width = 0;
  /** The measures of every line among its neighbours, likewise. */
  #near = new Int16Array(0);
  #nearWidth = 0;
  /** What the trees make of every line, first and last. */
  #first = new Int32Array(0);
  #second = new Int32Array(0);
  /** What a line's measures hold of the whole article: how many of its words are known, and means of the judgements. */
  #familiar = new Float64Array(0);
  #means = new Int16Array(0);
  /** Which lines are judged to be the article's own paragraphs. */
  #own = new Uint8Array(0);
  #decided = new Int32Array(0);
  #judgements: readonly Judgement[] = [];

  constructor(model: LineModel, memory: Memory) {
    this.#model = model;
    this.#memory = memory;
  }

  judge(passages: readonly PlacedPassage[]): readonly Judgement[] {
    const before = this.#context;
    this.#gone = [];
    const entries = this.#entriesOf(passages);
    const change = Memory.changeSince(entries, this.#version, before.count);
    if (change.version === this.#version) return this.#judgements;
    this.#version = change.version;
    const { from } = change;
    this.#gone.forEach((entry, order) => {
      if (this.#own[from + order]) countOwn(entry, -1);
    });
    this.#scores = spliced(this.#scores, change, 1);
    this.#shapes = spliced(this.#shapes, change, 1);
    let reshaped = change.to !== change.toBefore;
    for (let index = from; index < change.to; index++) {
      const shape = shapeOf(entries[index] as Entry);
      if (shape !== this.#shapes[index]) reshaped = true;
      this.#scores[index] = (entries[index] as Entry).score;
      this.#shapes[index] = shape;
    }
    this.#context = new Context(entries, this.#scores, this.#shapes);
    this.#rows = spliced(this.#rows, change, this.#width);
    this.#near = spliced(this.#near, change, this.#nearWidth);
    this.#first = spliced(this.#first, change, 1);
    this.#second = spliced(this.#second, change, 1);
    this.#familiar = spliced(this.#familiar, change, 1);
    this.#means = spliced(this.#means, change, MEANS);
    this.#own = spliced(this.#own, change, 1).fill(0, from, change.to);
    const lines = this.#linesInDoubt(before, change, reshaped);
    const rejudged = this.#judgePlaces(lines, change);
    this.#judgeNeighbours(lines, rejudged, change, reshaped);
    this.#judgements = this.#conclude(change);
    return this.#judgements;
  }

  #entriesOf(passages: readonly PlacedPassage[]): readonly Entry[] {
    const tokens = new Tokens();
    const { words, wordsStart } = this.#model;
    const enter = (at: number): Entry => {
      const { passage } = passages[at] as PlacedPassage;
      const line = this.#memory.recall(readSurface, passage, () => readSurface(passage, tokens));
      return this.#vocabulary.entryOf(line, wordScore(words, wordsStart, line), wordExtremes(words, line));
    };
    const changed = (entry: Entry, by: 1 | -1) => {
      this.#vocabulary.count(entry, by);
      if (by < 0) this.#gone.push(entry);
    };
    return this.#memory.along(this.#model, passages, enter, { changed });
  }

  /** Which lines may be measured otherwise than before; at least all that are. */
  #linesInDoubt(before: Context, change: Change, reshaped: boolean): Uint8Array {
    const context = this.#context;
    const { entries } = context;
    const { from, to } = change;
    const lines = new Uint8Array(entries.length);
    if (!same(before.whole, context.whole)) lines.fill(DOUBTFUL);
    const reach = reshaped ? REACH_OF_SHAPES : REACH_OF_WORDS;
    lines.fill(DOUBTFUL, Math.max(0, from - reach), Math.min(lines.length, to + reach));
    for (const runs of [context.gaps, context.shorts, context.links]) {
      const beside = reshaped ? 1 : 0;
      let run = -1;
      for (let index = Math.max(0, from - beside); index < Math.min(lines.length, to + beside); index++) {
        if (runs.start[index] !== run) markRun(lines, runs, index);
        run = runs.start[index] as number;
      }
    }
    const settled = to === change.toBefore && ALIKE.every((measure) => before[measure] === context[measure]);
    for (let index = 0; index < lines.length && !settled; index++) {
      const at = index < from ? index : index - to + change.toBefore;
      if (!lines[index] && !context.placesAlike(index, before, at)) lines[index] = DOUBTFUL;
    }
    const { words, repeats } = this.#vocabulary.changes(entries.slice(from, to));
    if (repeats.size) for (let index = 0; index < lines.length; index++) if (repeats.has((entries[index] as Entry).repeats)) lines[index] = DOUBTFUL;
    for (let index = words ? 0 : from; index < (words ? lines.length : to); index++) {
      const value = familiarity(entries[index] as Entry);
      if (value !== this.#familiar[index]) lines[index] = DOUBTFUL;
      this.#familiar[index] = value;
    }
    lines.fill(NEW, from, to);
    return lines;
  }

  /** Measures the doubtful lines in their places; those that are as before are settled. Returns the lines whose judgement changes. */
  #judgePlaces(lines: Uint8Array, { to, toBefore }: Change): number[] {
    const doubtful = indexesOf(lines);
    const measured = new RowWriter(doubtful.length);
    for (const index of doubtful) this.#context.addRow(measured, index);
    const { width, values } = measured.finish();
    if (width && width !== this.#width) {
      this.#width = width;
      this.#rows = new Int16Array(lines.length * width);
    }
    const asked: number[] = [];
    const rows = new RowWriter(doubtful.length);
    doubtful.forEach((index, order) => {
      const row = values.subarray(order * width, (order + 1) * width);
      if (lines[index] !== NEW && same(row, this.#rows.subarray(index * width, (index + 1) * width))) {
        lines[index] = SETTLED;
        return;
      }
      this.#rows.set(row, index * width);
      rows.addAll(row);
      rows.next();
      asked.push(index);
    });
    const scores = forestScores(this.#model.place, rows.finish());
    return asked.filter((index, order) => {
      const changes = (lines[index] === NEW && to !== toBefore) || this.#first[index] !== scores[order];
      this.#first[index] = scores[order] as number;
      return changes;
    });
  }

  /** Judges lines among their neighbours: those measured anew, and those that a judgement reaches which has changed. */
  #judgeNeighbours(lines: Uint8Array, rejudged: readonly number[], { from, to, toBefore }: Change, reshaped: boolean): void {
    const neighbourhood = new Neighbourhood(this.#shapes, this.#first);
    const reach = (start: number, end: number) => {
      for (let index = Math.max(0, start - REACH_OF_NEIGHBOURHOOD); index < Math.min(lines.length, end + REACH_OF_NEIGHBOURHOOD); index++)
        lines[index] ||= REACHED;
    };
    if (reshaped) {
      reach(from, to);
      markRun(lines, neighbourhood.open, from - 1, REACHED);
      markRun(lines, neighbourhood.open, to, REACHED);
    }
    let run = -1;
    for (const index of rejudged) {
      reach(index, index + 1);
      if (neighbourhood.open.start[index] !== run) markRun(lines, neighbourhood.open, index, REACHED);
      run = neighbourhood.open.start[index] as number;
    }
    if (rejudged.length || to !== toBefore) {
      const means = neighbourhood.means();
      for (let at = 0; at < means.length; at++) if (means[at] !== this.#means[at]) lines[Math.floor(at / MEANS)] ||= REACHED;
      this.#means = means;
    }
    const doubtful = indexesOf(lines);
    const measured = new RowWriter(doubtful.length);
    for (const index of doubtful) neighbourhood.addRow(measured, index);
    const { width, values } = measured.finish();
    if (width && width !== this.#nearWidth) {
      this.#nearWidth = width;
      this.#near = new Int16Array(lines.length * width);
    }
    const asked: number[] = [];
    const rows = new RowWriter(doubtful.length);
    doubtful.forEach((index, order) => {
      const row = values.subarray(order * width, (order + 1) * width);
      if (lines[index] === REACHED && same(row, this.#near.subarray(index * width, (index + 1) * width))) return;
      this.#near.set(row, index * width);
      rows.addAll(row);
      rows.addAll(this.#rows.subarray(index * this.#width, (index + 1) * this.#width));
      rows.next();
      asked.push(index);
    });
    forestScores(this.#model.neighbours, rows.finish()).forEach((score, order) => {
      this.#second[asked[order] as number] = score;
    });
  }

  /** The judgements, those that are as before the same ones; and which lines are the article's own paragraphs. */
  #conclude({ from, to, toBefore }: Change): Judgement[] {
    const { entries } = this.#context;
    const scores = decideTogether(this.#second);
    const judgements = this.#judgements.slice(0, from).concat(new Array(to - from), this.#judgements.slice(toBefore));
    this.#decided = spliced(this.#decided, { from, to, toBefore }, 1);
    for (let index = 0; index < scores.length; index++) {
      const score = scores[index] as number;
      if (score === this.#decided[index] && (index < from || index >= to)) continue;
      const entry = entries[index] as Entry;
      const own = entry.line.paragraph && score < 0 ? 1 : 0;
      if (own !== this.#own[index]) countOwn(entry, own ? 1 : -1);
      this.#own[index] = own;
      this.#decided[index] = score;
      judgements[index] = { line: entry.line, score, words: entry.score, content: entry.distinct };
    }
    return judgements;
  }
}

/** The stretch of lines that an edit has changed: where it begins, and where it ends now and ended before. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly toBefore: number;
}

function countOwn({ distinct }: Entry, by: 1 | -1): void {
  for (const word of distinct as Word[]) word.own += by;
}

/** Values, `width` a line, with room for the lines that are new; where they are as many as those that went, theirs are those of the latter. */
function spliced<Values extends Int16Array | Int32Array | Float64Array | Uint8Array>(values: Values, { from, to, toBefore }: Change, width: number): Values {
  const { length } = values;
  if (to === toBefore) return values;
  const result = new (values.constructor as new (length: number) => Values)(length + (to - toBefore) * width);
  result.set(values.subarray(0, from * width));
  result.set(values.subarray(toBefore * width), to * width);
  return result;
}

/** Marks the run that a line stands in. */
function markRun(lines: Uint8Array, { start, end }: Runs, index: number, mark = DOUBTFUL): void {
  if ((start[index] ?? -1) < 0) return;
  for (let at = start[index] as number; at < (end[index] as number); at++) lines[at] ||= mark;
}

function indexesOf(lines: Uint8Array): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < lines.length; index++) if (lines[index]) indexes.push(index);
  return indexes;
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}
