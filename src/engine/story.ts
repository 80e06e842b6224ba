/** The story: what is left of an article without its residue. */
import type { Span } from './analysis.ts';
import { readPassage } from './article/reading.ts';
import { firstOverlapping } from './article/spans.ts';
import { COVERED, touchedBy } from './article/touched.ts';
import type { Article, PlacedPassage } from './article.ts';

/** A word as a word count takes it: letters and digits with marks inside. */
const WORD = /[\p{L}\p{N}]+(?:[-.,&'’][\p{L}\p{N}]+)*/gu;

/** How many words a reader reads; what stands in `residue`, code, addresses and front matter does not count. */
export function countWords(article: Article, residue: readonly Span[]): number {
  const { passages, memory } = article;
  const read = (at: number) => {
    const { passage, block } = passages[at] as PlacedPassage;
    return memory.recall(readPassage, passage, () => readPassage(block.block, passage));
  };
  const total = memory.recall('words of the story', memory, () => ({ words: 0 }));
  const counts = memory.along(countWords, passages, (at) => read(at).text.match(WORD)?.length ?? 0, {
    changed(words, by) {
      total.words += words * by;
    },
  });
  let count = total.words;
  const touched = touchedBy(article, residue);
  for (const [at, spans] of touched.by) {
    const { block } = passages[at] as PlacedPassage;
    count -= counts[at] as number;
    if (touched.passages[at] === COVERED) continue;
    const reading = read(at);
    for (const { index } of reading.text.matchAll(WORD)) {
      const place = reading.source({ start: index, end: index + 1 }).start + block.start;
      if (!firstOverlapping(spans, { start: place, end: place + 1 })) count++;
    }
  }
  return count;
}
