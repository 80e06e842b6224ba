/**
 * The article: one document, parsed once. What is known of a block on its own (`Block`, offsets from its own start) is kept apart from
 * where the block stands (`PlacedBlock`), so that a reading of a block holds as long as its source does, wherever edits move it.
 */
import type { Format, Span } from './analysis.ts';
import { readMarkdown } from './article/markdown.ts';
import { readPlaintext } from './article/plaintext.ts';
import { wrapWidth } from './article/wrapping.ts';
import { Memory } from './memory.ts';

/**
 * What a block is. `text` is a paragraph of plain text; `verbatim` is what no rule may touch (code, front matter, reference
 * definitions); `markup` is a block of HTML; `mixed` is a list or a block quote, whose passages say more.
 */
export type BlockKind = 'text' | 'paragraph' | 'heading' | 'mixed' | 'table' | 'markup' | 'break' | 'verbatim';

export type PassageKind = 'paragraph' | 'heading' | 'item';

/** One unit that a reader sees as one: a line in scraped text, a paragraph in hard-wrapped text. Offsets count from the block's start. */
export interface Passage extends Span {
  readonly kind: PassageKind;
  /** What a reader reads: without markup, images and list markers, white space collapsed. */
  readonly text: string;
  /** How many UTF-16 units of `text` stand inside links. */
  readonly linked: number;
  /** Stands inside a Markdown block quote. */
  readonly quoted: boolean;
  /** The lines that go when the passage goes, or null where removing it would break what is around it. */
  readonly lines: Span | null;
}

/** A stretch of Markdown that is not plain prose. `target` is an address inside a link, image or autolink. */
export interface Inline extends Span {
  readonly kind: 'code' | 'html' | 'link' | 'image' | 'target' | 'reference' | 'footnote';
}

/** One block of the source, known from its own text alone. */
export interface Block {
  readonly kind: BlockKind;
  readonly format: Format;
  readonly source: string;
  readonly passages: readonly Passage[];
  /** In order of `start`; an outer stretch comes before the ones it holds. */
  readonly inlines: readonly Inline[];
  /** Where fragments may be looked for: the source without code, HTML, addresses and markers. In order, never overlapping, each within one line. */
  readonly prose: readonly Span[];
}

export interface PlacedBlock extends Span {
  readonly block: Block;
}

/** A passage with the place of its block. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly block: PlacedBlock;
}

export interface Article {
  readonly text: string;
  readonly format: Format;
  /** The column of hard wrapping in UTF-16 units, or null where a line is a paragraph. */
  readonly wrapWidth: number | null;
  readonly blocks: readonly PlacedBlock[];
  /** Every passage of every block, in reading order. */
  readonly passages: readonly PlacedPassage[];
  /** How many blocks are so tangled that they were not parsed; nothing is looked for in them. */
  readonly tangled: number;
  /** What earlier readings worked out, and where what is worked out of this one goes. */
  readonly memory: Memory;
}

/** Reads a text as an article. Never throws: any string is an article, if need be one without blocks. */
export function readArticle(text: string, format: Format, memory = new Memory()): Article {
  const width = wrapWidth(text);
  const { blocks, tangled } = format === 'markdown' ? readMarkdown(text, width, memory) : { blocks: readPlaintext(text, width, memory), tangled: 0 };
  const passages = blocks.flatMap((block) => block.block.passages.map((passage) => ({ passage, block })));
  return { text, format, wrapWidth: width, blocks, passages, tangled, memory };
}
