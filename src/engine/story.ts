/** The story: what is left of an article without its residue. */
import type { Span } from './analysis.ts';
import { readPassage } from './article/reading.ts';
import { firstOverlapping } from './article/spans.ts';
import type { Article, PlacedPassage } from './article.ts';
import { Memory } from './memory.ts';

/** A word as a word count takes it: letters and digits with marks inside. */
const WORD = /[\p{L}\p{N}]+(?:[-.,&'’][\p{L}\p{N}]+)*/gu;

/** How many words a reader reads; what stands in `residue`, code, addresses and front matter does not count. */
export function countWords(article: Article, residue: readonly Span[], memory = new Memory()): number {
  const passages = article.passages.map(({ passage }) => passage);
  const readings = (at: number) => {
    const { passage, block } = article.passages[at] as PlacedPassage;
    return memory.recall(readPassage, passage, () => readPassage(block.block, passage));
  };
  const counts = memory.along(countWords, passages, (at) => readings(at).text.match(WORD)?.length ?? 0);
  let count = 0;
  let next = 0;
  article.passages.forEach(({ passage, block }, at) => {
    while (next < residue.length && (residue[next] as Span).end <= passage.start + block.start) next++;
    if ((residue[next]?.start ?? Number.POSITIVE_INFINITY) >= passage.end + block.start) {
      count += counts[at] as number;
      return;
    }
    const reading = readings(at);
    for (const { index } of reading.text.matchAll(WORD)) {
      const place = reading.source({ start: index, end: index + 1 }).start + block.start;
      if (!firstOverlapping(residue, { start: place, end: place + 1 })) count++;
    }
  });
  return count;
}
