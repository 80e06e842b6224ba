/**
 * The article: one document, parsed once. What is known of a block on its own (`Block`, offsets from its own start) is kept apart from
 * where the block stands (`PlacedBlock`), so that a reading of a block holds as long as its source does, wherever edits move it.
 */
import type { Format, Span } from './analysis.ts';
import { type Change, changeBetween } from './article/changes.ts';
import { MarkdownReader } from './article/markdown.ts';
import { PlaintextReader } from './article/plaintext.ts';
import { firstWhere } from './article/spans.ts';
import { Wrapping } from './article/wrapping.ts';
import { difference, Memory } from './memory.ts';

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
  /** The lines of the list item that the passage opens and that holds more than it, or null where it opens none: it goes only with all of them. */
  readonly holds: Span | null;
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

/** Moves a block that its owner has placed, when an edit before it moves it. */
export function move(placed: PlacedBlock, by: number): void {
  const own = placed as { start: number; end: number };
  own.start += by;
  own.end += by;
}

/** A passage with the place of its block. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly block: PlacedBlock;
}

/** Where the passages of an article stand, in UTF-16 units from its start, by their order: much quicker to look up than passages. */
export interface Places {
  /** Where the block of each begins. */
  readonly blocks: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** An article holds until another is read with the same memory. */
export interface Article {
  readonly text: string;
  readonly format: Format;
  /** The column of hard wrapping in UTF-16 units, or null where a line is a paragraph. */
  readonly wrapWidth: number | null;
  readonly blocks: readonly PlacedBlock[];
  /** Every passage of every block, in reading order. */
  readonly passages: readonly PlacedPassage[];
  readonly places: Places;
  /** How many blocks are so tangled that they were not parsed; nothing is looked for in them. */
  readonly tangled: number;
  /** What earlier readings worked out, and where what is worked out of this one goes. */
  readonly memory: Memory;
  /** Which of the readings with this memory it is, and in what its text differs from that of the one before. */
  readonly reading: number;
  readonly change: Change;
}

/** Reads a text as an article. Never throws: any string is an article, if need be one without blocks. */
export function readArticle(text: string, format: Format, memory = new Memory()): Article {
  const last = memory.recall(
    readArticle,
    memory,
    (): LastReading => ({ reader: null, text: '', wrapping: new Wrapping(), blocks: [], passages: [], places: NOWHERE, count: 0 }),
  );
  if (last.reader?.format !== format)
    Object.assign(last, { reader: readerOf(format), text: '', wrapping: new Wrapping(), blocks: [], passages: [], places: NOWHERE });
  const reader = last.reader as Reader;
  // Should reading fail half-way, the next begins anew.
  last.reader = null;
  const change = changeBetween(last.text, text);
  const width = last.wrapping.widthOf(text, change);
  const { blocks, tangled } = reader.read(text, change, width);
  const { passages, places } = passagesOf(blocks, last, change);
  Object.assign(last, { reader, text, blocks, passages, places, count: last.count + 1 });
  return { text, format, wrapWidth: width, blocks, passages, places, tangled, memory, reading: last.count, change };
}

/** What is kept of the last text that was read. */
interface LastReading {
  reader: Reader | null;
  text: string;
  wrapping: Wrapping;
  blocks: readonly PlacedBlock[];
  passages: readonly PlacedPassage[];
  places: Places;
  count: number;
}

const NOWHERE: Places = { blocks: new Int32Array(0), starts: new Int32Array(0), ends: new Int32Array(0) };

interface Reader {
  readonly format: Format;
  read(text: string, change: Change, width: number | null): { readonly blocks: readonly PlacedBlock[]; readonly tangled: number };
}

function readerOf(format: Format): Reader {
  if (format === 'markdown') {
    const reader = new MarkdownReader();
    return { format, read: (text, change, width) => reader.read(text, change, width) };
  }
  const reader = new PlaintextReader();
  return { format, read: (text, change, width) => ({ blocks: reader.read(text, change, width), tangled: 0 }) };
}

function passagesOf(blocks: readonly PlacedBlock[], last: LastReading, change: Change): Pick<LastReading, 'passages' | 'places'> {
  const { from, behind } = difference(last.blocks, blocks);
  const fresh = blocks.slice(from, blocks.length - behind).flatMap((block) => block.block.passages.map((passage) => ({ passage, block })));
  const gone = last.blocks.slice(from, last.blocks.length - behind).reduce((count, { block }) => count + block.passages.length, 0);
  const end = blocks[from - 1]?.start ?? -1;
  const kept = firstWhere(last.passages.length, (at) => (last.passages[at] as PlacedPassage).block.start > end);
  const passages = last.passages.slice(0, kept).concat(fresh, last.passages.slice(kept + gone));
  return { passages, places: placesOf(passages, last.places, { from: kept, to: kept + fresh.length, toBefore: kept + gone }, change) };
}

/**
 * @param changed which passages are others than before
 * @param change what differs in the text; what is kept of it behind that is moved
 */
function placesOf(passages: readonly PlacedPassage[], before: Places, changed: Change, change: Change): Places {
  const moved = passagesBefore(before, change.toBefore);
  const shift = change.to - change.toBefore;
  const along = (known: Int32Array, placeOf: (passage: PlacedPassage) => number): Int32Array => {
    const places = new Int32Array(passages.length);
    const { from, to, toBefore } = changed;
    places.set(known.subarray(0, from));
    places.set(known.subarray(toBefore), to);
    for (let at = Math.min(from, moved); at < from; at++) places[at] = (places[at] as number) + shift;
    for (let at = from; at < to; at++) places[at] = placeOf(passages[at] as PlacedPassage);
    for (let at = Math.max(to, moved - toBefore + to); at < places.length; at++) places[at] = (places[at] as number) + shift;
    return places;
  };
  return {
    blocks: along(before.blocks, ({ block }) => block.start),
    starts: along(before.starts, ({ passage, block }) => block.start + passage.start),
    ends: along(before.ends, ({ passage, block }) => block.start + passage.end),
  };
}

/** How many of the passages stand in blocks that begin before `offset`. */
export function passagesBefore({ blocks }: Places, offset: number): number {
  return firstWhere(blocks.length, (at) => (blocks[at] as number) >= offset);
}
