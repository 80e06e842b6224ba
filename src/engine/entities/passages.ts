/** An article's passages as lines of tokens, with the way back into the article: what training and tagging both read. */
import type { Span } from '../analysis.ts';
import { type Reading, readPassage } from '../article/reading.ts';
import type { Article, Block, Passage, PlacedPassage } from '../article.ts';
import { passagesOf } from '../fragments/places.ts';
import { Memory } from '../memory.ts';
import { type Line, lineOf, noteCapitals } from './contexts.ts';
import { Forms } from './forms.ts';
import { tokensOf } from './tokens.ts';

/** A passage as a line, wherever it stands. */
export interface KnownLine {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly line: Line;
  /** Where its prose stands in the passage's block. */
  readonly block: Block;
}

export interface ReadLine extends KnownLine {
  readonly known: KnownLine;
  /** Where its block begins in the article. */
  readonly offset: number;
  /** From a stretch of the reading to the article. */
  place(span: Span): Span;
}

/** Every passage of an article that `admits` lets in, and the forms they share. */
export function readLines(article: Article, admits: (span: Span) => boolean = () => true, memory = new Memory()): { lines: ReadLine[]; forms: Forms } {
  const { forms, generation } = formsOf(memory);
  const known = memory.along(readLines, passagesOf(article), (at) => knownLine(article.passages[at] as PlacedPassage, forms, memory), {
    facts: `${generation}`,
  });
  const lines: ReadLine[] = [];
  article.passages.forEach(({ passage, block }, at) => {
    if (admits({ start: passage.start + block.start, end: passage.end + block.start })) lines.push(new PlacedLine(known[at] as KnownLine, block.start));
  });
  const own = lines.map(({ line }) => line);
  memory.along(noteCapitals, own, (at) => own[at] as Line, {
    facts: `${generation}`,
    changed: (line, by) => noteCapitals(line, forms, by),
  });
  return { lines, forms };
}

function knownLine({ passage, block }: PlacedPassage, forms: Forms, memory: Memory): KnownLine {
  const reading = memory.recall(readPassage, passage, () => readPassage(block.block, passage));
  const line = memory.recall(forms, passage, () => lineOf(tokensOf(reading.text), forms));
  return { passage, reading, line, block: block.block };
}

class PlacedLine implements ReadLine {
  readonly known: KnownLine;
  readonly offset: number;

  constructor(known: KnownLine, offset: number) {
    this.known = known;
    this.offset = offset;
  }

  get passage(): Passage {
    return this.known.passage;
  }

  get reading(): Reading {
    return this.known.reading;
  }

  get line(): Line {
    return this.known.line;
  }

  get block(): Block {
    return this.known.block;
  }

  place(span: Span): Span {
    const source = this.known.reading.source(span);
    return { start: source.start + this.offset, end: source.end + this.offset };
  }
}

/** Of words typed and taken back, so many are kept before all are looked at anew. */
const MOST_FORMS = 200_000;

/** The forms known from earlier readings, and how many times all were forgotten before. */
function formsOf(memory: Memory): { readonly forms: Forms; readonly generation: number } {
  const known = memory.recall(Forms, memory, () => ({ forms: new Forms(), generation: 0 }));
  if (known.forms.size > MOST_FORMS) Object.assign(known, { forms: new Forms(), generation: known.generation + 1 });
  return known;
}
