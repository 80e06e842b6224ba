/** An article's passages as lines of tokens, with the way back into the article: what training and tagging both read. */
import type { Span } from '../analysis.ts';
import { type Reading, readPassage } from '../article/reading.ts';
import { touchedBy } from '../article/touched.ts';
import type { Article, Block, Passage, PlacedPassage } from '../article.ts';
import type { Memory } from '../memory.ts';
import { type Line, lineOf, noteCapitals } from './contexts.ts';
import { Forms } from './forms.ts';
import { tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A passage as a line. */
export class ReadLine {
  readonly passage: Passage;
  readonly block: Block;
  readonly reading: Reading;
  readonly line: Line;
  readonly #placed: PlacedPassage;

  constructor(placed: PlacedPassage, reading: Reading, line: Line) {
    this.passage = placed.passage;
    this.block = placed.block.block;
    this.reading = reading;
    this.line = line;
    this.#placed = placed;
  }

  /** Where its block begins in the article. */
  get offset(): number {
    return this.#placed.block.start;
  }

  /** From a stretch of the reading to the article. */
  place(span: Span): Span {
    const source = this.reading.source(span);
    return { start: source.start + this.offset, end: source.end + this.offset };
  }
}

export interface ReadLines {
  readonly lines: readonly ReadLine[];
  /** The forms that the lines share. */
  readonly forms: Forms;
  /** The same without their places. */
  readonly own: readonly Line[];
  /** For each line, whether residue touches it. */
  readonly touched: Int32Array;
  /** Where the block of each begins. */
  readonly offsets: Int32Array;
}

/**
 * Every passage of an article that is not residue as a whole.
 *
 * @param vocabulary what is known of words beside their letters
 * @param residue in order, never overlapping
 */
export function readLines(article: Article, vocabulary: Vocabulary | null, residue: readonly Span[] = []): ReadLines {
  const { memory, passages } = article;
  const { forms, generation } = formsOf(memory, vocabulary);
  const facts = `${generation}`;
  const known = memory.along(readLines, passages, (at) => readLine(passages[at] as PlacedPassage, forms, memory), { facts });
  const { passages: flags, uncovered } = touchedBy(article, residue);
  const lines = new Array<ReadLine>(uncovered.length);
  for (let order = 0; order < lines.length; order++) lines[order] = known[uncovered[order] as number] as ReadLine;
  const touched = uncovered.map((at) => flags[at] as number);
  const offsets = uncovered.map((at) => article.places.blocks[at] as number);
  const own = memory.along('lines', lines, (at) => (lines[at] as ReadLine).line);
  memory.along(noteCapitals, own, (at) => own[at] as Line, { facts, changed: (line, by) => noteCapitals(line, forms, by) });
  return { lines, own, forms, touched, offsets };
}

function readLine(placed: PlacedPassage, forms: Forms, memory: Memory): ReadLine {
  const { passage, block } = placed;
  const reading = memory.recall(readPassage, passage, () => readPassage(block.block, passage));
  return new ReadLine(
    placed,
    reading,
    memory.recall(forms, passage, () => lineOf(tokensOf(reading.text), forms)),
  );
}

/** Of words typed and taken back, so many are kept before all are looked at anew. */
const MOST_FORMS = 200_000;

/** The forms known from earlier readings, and how many times all were forgotten before. */
function formsOf(memory: Memory, vocabulary: Vocabulary | null): { readonly forms: Forms; readonly generation: number } {
  const known = memory.recall(Forms, memory, () => ({ forms: new Forms(vocabulary), generation: 0 }));
  if (known.forms.size > MOST_FORMS || known.forms.vocabulary !== vocabulary)
    Object.assign(known, { forms: new Forms(vocabulary), generation: known.generation + 1 });
  return known;
}
