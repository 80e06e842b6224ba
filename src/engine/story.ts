/** The story: what is left of an article without its residue. */
import type { Span } from './analysis.ts';
import { readPassage } from './article/reading.ts';
import { firstOverlapping } from './article/spans.ts';
import type { Article } from './article.ts';
import { Memory } from './memory.ts';

/** A word as a word count takes it: letters and digits with marks inside. */
const WORD = /[\p{L}\p{N}]+(?:[-.,&'’][\p{L}\p{N}]+)*/gu;

/** How many words a reader reads; what stands in `residue`, code, addresses and front matter does not count. */
export function countWords(article: Article, residue: readonly Span[], memory = new Memory()): number {
  let count = 0;
  for (const { passage, block } of article.passages) {
    const reading = memory.recall(readPassage, passage, () => readPassage(block.block, passage));
    if (!firstOverlapping(residue, { start: passage.start + block.start, end: passage.end + block.start })) {
      count += memory.recall(countWords, passage, () => reading.text.match(WORD)?.length ?? 0);
      continue;
    }
    for (const { index } of reading.text.matchAll(WORD)) {
      const at = reading.source({ start: index, end: index + 1 }).start + block.start;
      if (!firstOverlapping(residue, { start: at, end: at + 1 })) count++;
    }
  }
  return count;
}
