/** Where fragments stand: what surrounds a stretch in its block, and an article's passages with the places of their lines. */
import type { Edit, Span } from '../analysis.ts';
import { firstOverlapping } from '../article/spans.ts';
import type { Article, Block, Inline, Passage, PlacedBlock, PlacedPassage } from '../article.ts';

/** Whether a stretch of a block touches code, HTML, a link's address or any other of the inline `kinds` (all of them where absent). */
export function touchesInline(block: Block, span: Span, kinds?: readonly Inline['kind'][]): boolean {
  return block.inlines.some((inline) => (!kinds || kinds.includes(inline.kind)) && inline.start < span.end && span.start < inline.end);
}

/** What no rule reads into: code, and addresses inside links and images. */
export const OPAQUE: readonly Inline['kind'][] = ['code', 'image', 'target', 'html'];

/** The edit that takes a stretch out of its line, with one of the two spaces that would be left side by side. */
export function cutOut(source: string, span: Span): Edit {
  const before = source.charAt(span.start - 1);
  const behind = source.charAt(span.end);
  const open = before === '' || before === '\n' || before === ' ';
  if (behind === ' ' && open) return { start: span.start, end: span.end + 1, text: '' };
  if (before === ' ' && (behind === '' || behind === '\n' || behind === '\r')) return { start: span.start - 1, end: span.end, text: '' };
  return { ...span, text: '' };
}

/** A passage with its place in the article. Offsets count from the article's start. */
export interface ArticleLine extends Span {
  /** Its place among the article's lines. */
  readonly order: number;
  readonly passage: Passage;
  readonly block: Block;
  /** Its source, from `start` to `end`. */
  readonly source: string;
  /** The lines that go when it goes, or null where it cannot go alone. */
  readonly lines: Span | null;
}

/** Every passage of an article in reading order; what is code, front matter or HTML has none. */
export function articleLines(article: Article): readonly ArticleLine[] {
  return article.memory.recall(articleLines, article, () => article.passages.map((_, order) => lineAt(article, order)));
}

/** One passage of an article, by its place; many rules ask for the same. */
export function lineAt(article: Article, order: number): ArticleLine {
  return linesOf(article)(order);
}

/** Reads the lines of an article that are asked for by their places, each once. */
function linesOf(article: Article): (order: number) => ArticleLine {
  return article.memory.recall(linesOf, article, () => {
    const known = new Array<ArticleLine | undefined>(article.passages.length);
    return (order: number) => (known[order] ??= readLine(article, order));
  });
}

function readLine({ passages }: Article, order: number): ArticleLine {
  const { passage, block } = passages[order] as PlacedPassage;
  const start = block.start + passage.start;
  const end = block.start + passage.end;
  const lines = passage.lines && { start: block.start + passage.lines.start, end: block.start + passage.lines.end };
  return { start, end, order, passage, block: block.block, source: block.block.source.slice(passage.start, passage.end), lines };
}

/** What each line of an article says of itself, by a test of the line alone; after an edit, only what is new is asked. */
export function tellEach<T>(article: Article, test: (line: ArticleLine) => T): readonly T[] {
  const line = linesOf(article);
  return article.memory.along(test, passagesOf(article), (order) => test(line(order)));
}

/** The places of the lines of which a test of the line alone is true, in order. */
export function placesWhere(article: Article, test: (line: ArticleLine) => boolean): number[] {
  return placesOf(true, tellEach(article, test));
}

/** Where a value stands in a row. Few do as a rule, and engines look for one quicker than a row is walked through. */
function placesOf<T>(value: T, row: readonly T[]): number[] {
  const places: number[] = [];
  for (let at = row.indexOf(value); at >= 0; at = row.indexOf(value, at + 1)) places.push(at);
  return places;
}

/** The lines whose source shows a sign. */
export function linesWith(article: Article, sign: RegExp): ArticleLine[] {
  const line = linesOf(article);
  const shown = article.memory.along(sign, passagesOf(article), (order) => line(order).source.search(sign) >= 0);
  return placesOf(true, shown).map(line);
}

/** The blocks whose source shows a sign. */
export function blocksWith(article: Article, sign: RegExp): PlacedBlock[] {
  const blocks = blocksOf(article);
  const shown = article.memory.along(sign, blocks, (order) => (blocks[order] as Block).source.search(sign) >= 0);
  return placesOf(true, shown).map((order) => article.blocks[order] as PlacedBlock);
}

/** The blocks of an article without their places. */
export function blocksOf(article: Article): readonly Block[] {
  return article.memory.along(blocksOf, article.blocks, (at) => (article.blocks[at] as PlacedBlock).block);
}

/** The passages of an article without their places. */
export function passagesOf(article: Article): readonly Passage[] {
  return article.memory.along(passagesOf, article.passages, (at) => (article.passages[at] as PlacedPassage).passage);
}

/** Whether a stretch of the article is prose from its first unit to its last, line breaks between left aside. */
export function isProse(article: Article, span: Span): boolean {
  return holdsProse(article, span.start) && holdsProse(article, span.end - 1);
}

function holdsProse(article: Article, offset: number): boolean {
  const placed = firstOverlapping(article.blocks, { start: offset, end: offset + 1 });
  return placed?.block.prose.some((prose) => prose.start + placed.start <= offset && offset < prose.end + placed.start) ?? false;
}

/** Whether a text holds so many words of letters in a row as only a sentence does. */
export function isSentence(text: string, least: number): boolean {
  let run = 0;
  for (const word of text.split(' ')) {
    run = /^\p{L}{2,}$/u.test(word) ? run + 1 : 0;
    if (run >= least) return true;
  }
  return false;
}

/** How the article ends its lines. */
export function lineEndingOf(article: Article): string {
  return article.text.includes('\r\n') ? '\r\n' : '\n';
}
