/**
 * Judges the lines of an article by a line model, and again after an edit: only lines are measured anew whose words, neighbours, runs or
 * place among all the others have changed, and only lines whose measures have changed are judged anew. Lines that this leaves in doubt are
 * looked at a second time, beside the judgements of all others.
 */
import type { PlacedPassage } from '../../article.ts';
import { Memory } from '../../memory.ts';
import { Bounds } from './bounds.ts';
import { Context, Layout, REACH_OF_MANNERS, REACH_OF_SHAPES, REACH_OF_WORDS, shapeOf } from './context.ts';
import { type Entry, familiarity, type Shared, Vocabulary, type Word } from './entries.ts';
import { type Forest, forestScores, type Judgement, type Judgements, type LineModel, sayingOf } from './model.ts';
import type { Runs } from './neighbours.ts';
import { type Rows, RowWriter, same } from './rows.ts';
import { readSurface } from './surface.ts';
import { isDoubtful, type Lines, settled, Verdicts } from './verdicts.ts';

/** Judges every passage of an article. */
export function judgeLines(model: LineModel, passages: readonly PlacedPassage[], memory = new Memory()): Judgements {
  return memory.recall(model, memory, () => new Judging(model, memory)).judge(passages);
}

/** What is known of a line, unless it is as before: that it may not be, or nothing yet. */
const DOUBTFUL = 1;
const NEW = 2;

class Judging {
  readonly #model: LineModel;
  readonly #memory: Memory;
  readonly #vocabulary = new Vocabulary();
  #layout = new Layout(new Uint16Array(0));
  #context = new Context([], new Int32Array(0), this.#layout, new Float64Array(0));
  /** What the words of every line say, and what it is by itself. */
  #scores = new Int32Array(0);
  #shapes = new Uint16Array(0);
  /** The numbers of what every line has in common with others. */
  #openings = new Int32Array(0);
  #repeats = new Int32Array(0);
  /** The version of the entries that are judged, and those that have gone since. */
  #version = 0;
  #gone: Entry[] = [];
  /** The measures of every line's place, `#width` a line. */
  #rows = new Int16Array(0);
  #width = 0;
  /** What the trees make of every line at first. */
  #judged = new Int32Array(0);
  /** What tells of every line in doubt how others are judged, `#widthAgain` a line; whether there is such, and what the trees make of it. */
  #rowsAgain = new Int16Array(0);
  #widthAgain = 0;
  #again = new Uint8Array(0);
  #verdicts: Verdicts | null = null;
  #judgedAgain = new Int32Array(0);
  /** How many of a line's words the article's prose knows. */
  #familiarities = new Float64Array(0);
  /** Which lines are judged to be the article's own paragraphs. */
  #own = new Uint8Array(0);
  /** What all of this comes to. */
  #settled = new Int32Array(0);
  #judgements: readonly Judgement[] = [];

  constructor(model: LineModel, memory: Memory) {
    this.#model = model;
    this.#memory = memory;
  }

  judge(passages: readonly PlacedPassage[]): Judgements {
    this.#judge(passages);
    return { lines: this.#judgements, scores: this.#settled, own: this.#own, shapes: this.#shapes };
  }

  #judge(passages: readonly PlacedPassage[]): void {
    const before = this.#context;
    this.#gone = [];
    const entries = this.#entriesOf(passages);
    const change = Memory.changeSince(entries, this.#version, before.count);
    if (change.version === this.#version) return;
    this.#version = change.version;
    const { from } = change;
    this.#gone.forEach((entry, order) => {
      if (this.#own[from + order]) countOwn(entry, -1);
    });
    this.#scores = spliced(this.#scores, change, 1);
    this.#shapes = spliced(this.#shapes, change, 1);
    this.#openings = spliced(this.#openings, change, 1);
    this.#repeats = spliced(this.#repeats, change, 1);
    let reshaped = change.to !== change.toBefore;
    for (let index = from; index < change.to; index++) {
      const entry = entries[index] as Entry;
      const shape = shapeOf(entry);
      if (shape !== this.#shapes[index]) reshaped = true;
      this.#scores[index] = entry.score;
      this.#shapes[index] = shape;
      this.#openings[index] = entry.openings.number;
      this.#repeats[index] = entry.repeats.number;
    }
    this.#rows = spliced(this.#rows, change, this.#width);
    this.#judged = spliced(this.#judged, change, 1);
    this.#rowsAgain = spliced(this.#rowsAgain, change, this.#widthAgain);
    this.#again = spliced(this.#again, change, 1).fill(0, from, change.to);
    this.#judgedAgain = spliced(this.#judgedAgain, change, 1);
    this.#own = spliced(this.#own, change, 1).fill(0, from, change.to);
    const { words, shared } = this.#vocabulary.changes(entries.slice(from, change.to), change.to - from < entries.length);
    const unfamiliar = this.#measureFamiliarity(entries, change, words);
    if (reshaped) this.#layout = new Layout(this.#shapes);
    this.#context = new Context(entries, this.#scores, this.#layout, this.#familiarities, { context: before, change });
    const lines = this.#linesInDoubt(before, change, reshaped, shared, unfamiliar);
    this.#judgeAnew(lines);
    this.#lookAgain(change);
    this.#conclude(change);
  }

  #entriesOf(passages: readonly PlacedPassage[]): readonly Entry[] {
    const enter = (at: number): Entry => {
      const { passage } = passages[at] as PlacedPassage;
      const line = this.#memory.recall(readSurface, passage, () => readSurface(passage));
      return this.#vocabulary.entryOf(line, sayingOf(this.#model, line));
    };
    const changed = (entry: Entry, by: 1 | -1) => {
      this.#vocabulary.count(entry, by);
      if (by < 0) this.#gone.push(entry);
    };
    return this.#memory.along(this.#model, passages, enter, { changed });
  }

  /**
   * Measures how many of a line's words the article's prose knows: of new lines, and of all where other lines' words are known otherwise than
   * before. Returns the lines of which that is not what it was.
   */
  #measureFamiliarity(entries: readonly Entry[], change: Change, words: boolean): number[] {
    this.#familiarities = spliced(this.#familiarities, change, 1);
    const changed: number[] = [];
    for (let index = words ? 0 : change.from; index < (words ? entries.length : change.to); index++) {
      const value = familiarity(entries[index] as Entry);
      if (value !== this.#familiarities[index]) changed.push(index);
      this.#familiarities[index] = value;
    }
    return changed;
  }

  /** Which lines may be measured otherwise than before; at least all that are. */
  #linesInDoubt(before: Context, change: Change, reshaped: boolean, shared: ReadonlySet<Shared>, unfamiliar: readonly number[]): Uint8Array {
    const { entries, layout, whole } = this.#context;
    const { from, to } = change;
    const lines = new Uint8Array(entries.length);
    if (!same(before.whole, whole)) lines.fill(DOUBTFUL);
    const reach = reshaped ? REACH_OF_SHAPES : REACH_OF_WORDS;
    lines.fill(DOUBTFUL, Math.max(0, from - reach), Math.min(lines.length, to + reach));
    for (const runs of [layout.gapRuns, layout.shortRuns, layout.linkRuns]) {
      let run = -1;
      // A run's measures tell of the line above it, too.
      for (let index = Math.max(0, from - 1); index < Math.min(lines.length, to + 1); index++) {
        if (runs.start[index] !== run) markRun(lines, runs, index);
        run = runs.start[index] as number;
      }
    }
    let gap = -1;
    for (const index of unfamiliar) {
      lines.fill(DOUBTFUL, Math.max(0, index - REACH_OF_MANNERS), Math.min(lines.length, index + REACH_OF_MANNERS + 1));
      if (layout.gapRuns.start[index] !== gap) markRun(lines, layout.gapRuns, index);
      gap = layout.gapRuns.start[index] as number;
    }
    const settled = to === change.toBefore && layout.countsAlike(before.layout);
    for (let index = 0; index < lines.length && !settled; index++) {
      const at = index < from ? index : index - to + change.toBefore;
      if (!lines[index] && !layout.placesAlike(index, before.layout, at)) lines[index] = DOUBTFUL;
    }
    if (shared.size) {
      const numbers = new Uint8Array(this.#vocabulary.numbers);
      for (const { number } of shared) numbers[number] = 1;
      for (let index = 0; index < lines.length; index++)
        if (numbers[this.#repeats[index] as number] || numbers[this.#openings[index] as number]) lines[index] = DOUBTFUL;
    }
    lines.fill(NEW, from, to);
    return lines;
  }

  /** Measures lines that may not be as before, and asks the trees of those that are not. */
  #judgeAnew(lines: Uint8Array): void {
    const uncertain = indexesOf(lines);
    const measured = new RowWriter(uncertain.length);
    for (const index of uncertain) this.#context.addRow(measured, index);
    const { width, values } = measured.finish();
    if (width && width !== this.#width) {
      this.#width = width;
      this.#rows = new Int16Array(lines.length * width);
    }
    this.#ask(this.#model.place, uncertain, { width, values }, this.#rows, this.#judged, (index) => lines[index] === NEW);
  }

  /** Looks again at the lines in doubt, and asks the trees of those around which others are not judged as before. */
  #lookAgain(change: Change): void {
    const judged = this.#judged;
    const again = this.#again;
    const lines: Lines = {
      entries: this.#context.entries,
      shapes: this.#shapes,
      openings: this.#openings,
      repeats: this.#repeats,
      numbers: this.#vocabulary.numbers,
    };
    const verdicts = new Verdicts(lines, judged, this.#verdicts);
    const isAsBefore = verdicts.comparedWith(this.#verdicts, change);
    this.#verdicts = verdicts;
    const doubtful: number[] = [];
    for (let index = 0; index < judged.length; index++) {
      if (!isDoubtful(judged[index] as number)) again[index] = 0;
      else if (!again[index] || !isAsBefore(index)) doubtful.push(index);
    }
    const measured = new RowWriter(doubtful.length);
    for (const index of doubtful) verdicts.addRow(measured, index);
    const { width, values } = measured.finish();
    if (width && width !== this.#widthAgain) {
      this.#widthAgain = width;
      this.#rowsAgain = new Int16Array(this.#judged.length * width);
    }
    this.#ask(this.#model.again, doubtful, { width, values }, this.#rowsAgain, this.#judgedAgain, (index) => !again[index]);
    for (const index of doubtful) again[index] = 1;
  }

  /** Asks the trees of those among `lines` that are new or measured so that they may answer otherwise; keeps what was measured and what they say. */
  #ask(forest: Forest, lines: readonly number[], { width, values }: Rows, kept: Int16Array, scores: Int32Array, isNew: (index: number) => boolean): void {
    const asked: number[] = [];
    const bounds = () => this.#memory.recall(Bounds, forest, () => new Bounds(forest));
    for (let order = 0; order < lines.length; order++) {
      const index = lines[order] as number;
      const start = order * width;
      if (!isNew(index) && bounds().answersAlike(kept, index * width, values, start, width)) continue;
      const row = values.subarray(start, start + width);
      kept.set(row, index * width);
      // Those that are asked move up to where the rows begin.
      if (asked.length < order) values.set(row, asked.length * width);
      asked.push(index);
    }
    const answers = forestScores(forest, { width, values: values.subarray(0, asked.length * width) });
    for (let order = 0; order < asked.length; order++) scores[asked[order] as number] = answers[order] as number;
  }

  /** The judgements, those of lines that are judged as before the same ones; and which lines are the article's own paragraphs. */
  #conclude(change: Change): void {
    const { from, to, toBefore } = change;
    const { entries } = this.#context;
    const fresh = new Array<Judgement>(to - from);
    const judgements = this.#judgements.slice(0, from).concat(fresh, this.#judgements.slice(toBefore));
    this.#settled = spliced(this.#settled, change, 1);
    for (let index = 0; index < entries.length; index++) {
      const first = this.#judged[index] as number;
      const score = this.#again[index] ? settled(first, this.#judgedAgain[index] as number) : first;
      if (this.#settled[index] === score && (index < from || index >= to)) continue;
      const entry = entries[index] as Entry;
      const own = entry.line.paragraph && score < 0 ? 1 : 0;
      if (own !== this.#own[index]) countOwn(entry, own ? 1 : -1);
      this.#own[index] = own;
      this.#settled[index] = score;
      judgements[index] = { line: entry.line, score, words: entry.score, content: entry.distinct };
    }
    this.#judgements = judgements;
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
function spliced<Values extends Int16Array | Uint16Array | Int32Array | Float64Array | Uint8Array>(
  values: Values,
  { from, to, toBefore }: Change,
  width: number,
): Values {
  const { length } = values;
  if (to === toBefore) return values;
  const result = new (values.constructor as new (length: number) => Values)(length + (to - toBefore) * width);
  result.set(values.subarray(0, from * width));
  result.set(values.subarray(toBefore * width), to * width);
  return result;
}

/** Marks the run that a line stands in. */
function markRun(lines: Uint8Array, { start, end }: Runs, index: number): void {
  if ((start[index] ?? -1) < 0) return;
  for (let at = start[index] as number; at < (end[index] as number); at++) lines[at] ||= DOUBTFUL;
}

function indexesOf(lines: Uint8Array): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < lines.length; index++) if (lines[index]) indexes.push(index);
  return indexes;
}
