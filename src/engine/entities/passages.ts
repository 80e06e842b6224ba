/** An article's passages as lines of tokens, with the way back into the article: what training and tagging both read. */
import type { Span } from '../analysis.ts';
import { type Reading, readPassage } from '../article/reading.ts';
import type { Article, Passage } from '../article.ts';
import { Memory } from '../memory.ts';
import { type Line, lineOf, noteCapitals } from './contexts.ts';
import { Forms } from './forms.ts';
import { tokensOf } from './tokens.ts';

export interface ReadLine {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly line: Line;
  /** From a stretch of the reading to the article. */
  place(span: Span): Span;
}

/** Every passage of an article that `admits` lets in, and the forms they share. */
export function readLines(article: Article, admits: (span: Span) => boolean = () => true, memory = new Memory()): { lines: ReadLine[]; forms: Forms } {
  const forms = formsOf(memory);
  const lines: ReadLine[] = [];
  for (const { passage, block } of article.passages) {
    if (!admits({ start: passage.start + block.start, end: passage.end + block.start })) continue;
    const reading = memory.recall(readPassage, passage, () => readPassage(block.block, passage));
    const line = memory.recall(forms, passage, () => lineOf(tokensOf(reading.text), forms));
    lines.push({
      passage,
      reading,
      line,
      place(span) {
        const source = reading.source(span);
        return { start: source.start + block.start, end: source.end + block.start };
      },
    });
  }
  for (const { line } of lines) noteCapitals(line);
  return { lines, forms };
}

/** Of words typed and taken back, so many are kept before all are looked at anew. */
const MOST_FORMS = 200_000;

/** The forms known from the last reading, with nothing said of them yet. */
function formsOf(memory: Memory): Forms {
  const known = memory.recall(Forms, memory, () => ({ forms: new Forms() }));
  if (known.forms.size > MOST_FORMS) known.forms = new Forms();
  else known.forms.forgetArticle();
  return known.forms;
}
