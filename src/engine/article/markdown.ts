/** Markdown as blocks: a text is cut into segments, and after an edit only those that it has changed are parsed again. */
import type { RootContent } from 'mdast';
import { move, type PlacedBlock } from '../article.ts';
import type { Change } from './changes.ts';
import { KnownSources, ownText } from './knownSources.ts';
import { blocksOf, plainParagraph, verbatim } from './markdownBlocks.ts';
import { type Labelled, labelsIn, mayNeedAdditions, mayRefer, parserKnowing } from './parsing.ts';
import { recut, type Segment } from './segments.ts';
import { readSimply } from './simple.ts';
import { firstEndingBehind } from './spans.ts';
import { isTangled } from './tangles.ts';

/** Segments that stand side by side are parsed together up to so many UTF-16 units: starting a parser costs as much as some lines. */
const TOGETHER = 20_000;

/** What is read of a Markdown text. */
export interface MarkdownReading {
  /** In order. */
  readonly blocks: readonly PlacedBlock[];
  /** How many of them are too tangled to be parsed; they are verbatim. */
  readonly tangled: number;
}

/** Reads a Markdown text, and again after each edit what the edit has changed. Blocks that an edit only moves stay the same objects. */
export class MarkdownReader {
  #segments: ReadSegment[] = [];
  #blocks: readonly PlacedBlock[] = [];
  #width: number | null = null;
  /** How many segments are too tangled to be parsed. */
  #tangled = 0;
  /** How many segments define a label. */
  readonly #links = new Map<string, number>();
  readonly #notes = new Map<string, number>();
  #parse = parserKnowing({ links: new Set(), notes: new Set() });
  readonly #known = new KnownSources<readonly PlacedBlock[]>();

  /**
   * @param change what differs from the text that was read last
   * @param width the column of hard wrapping, or null
   */
  read(text: string, change: Change, width: number | null): MarkdownReading {
    const { from, to, segments } = recut(text, this.#segments, change);
    const fresh = segments.map((segment): ReadSegment => {
      const end = segment.end === text.length || segment.kind !== 'markdown' ? segment.end : lastLineEnd(text, segment.end);
      const source = ownText(text.slice(segment.start, segment.kind === 'markdown' ? end : segment.contentEnd));
      const simple = segment.kind === 'markdown' ? readSimply(contentOf(segment, source)) : null;
      const reader = simple ? 'simple' : readerOf(source, segment.kind);
      return { ...segment, source, reader, simple, labels: reader === 'bare' || reader === 'full' ? labelsIn(source) : null, blocks: null };
    });
    const before = this.#segments;
    const relabelled = this.#relabel(before.slice(from, to), fresh);
    const shift = change.to - change.toBefore;
    const tail = before.slice(to);
    this.#segments = before.slice(0, from).concat(fresh, tail);
    for (const { kind, reader } of before.slice(from, to)) if (kind === 'markdown' && reader === 'none') this.#tangled--;
    for (const { kind, reader } of fresh) if (kind === 'markdown' && reader === 'none') this.#tangled++;
    const rewrapped = this.#width !== width;
    this.#width = width;
    if (rewrapped || relabelled) {
      this.#known.clear();
      moveSegments(tail, shift);
      for (const segment of this.#segments) if (rewrapped || mayRefer(segment.source)) segment.blocks = null;
      this.#readMissing(text, 0, this.#segments.length);
      this.#blocks = this.#segments.flatMap(placedBlocks);
    } else {
      const start = before[from] ? firstEndingBehind(this.#blocks, (before[from] as ReadSegment).start) : this.#blocks.length;
      const gone = before.slice(from, to).reduce((count, { blocks }) => count + (blocks?.length ?? 0), 0);
      this.#readMissing(text, from, from + fresh.length);
      const behind = this.#blocks.slice(start + gone);
      moveSegments(tail, shift);
      if (shift) for (const block of behind) move(block, shift);
      this.#blocks = this.#blocks.slice(0, start).concat(fresh.flatMap(placedBlocks), behind);
    }
    return { blocks: this.#blocks, tangled: this.#tangled };
  }

  /** Counts labels that go and labels that come; returns whether others are defined now. */
  #relabel(gone: readonly ReadSegment[], fresh: readonly ReadSegment[]): boolean {
    const touched = new Map<string, boolean>();
    const count = (counts: Map<string, number>, kind: string, label: string, by: number) => {
      const before = counts.get(label) ?? 0;
      if (!touched.has(`${kind} ${label}`)) touched.set(`${kind} ${label}`, before > 0);
      if (before + by) counts.set(label, before + by);
      else counts.delete(label);
    };
    for (const [segments, by] of [
      [gone, -1],
      [fresh, 1],
    ] as const) {
      for (const { labels } of segments) {
        for (const label of labels?.links ?? []) count(this.#links, 'link', label, by);
        for (const label of labels?.notes ?? []) count(this.#notes, 'note', label, by);
      }
    }
    const changed = [...touched].some(([key, was]) => (key.startsWith('link ') ? this.#links : this.#notes).has(key.slice(LABEL_AT)) !== was);
    if (changed) this.#parse = parserKnowing({ links: new Set(this.#links.keys()), notes: new Set(this.#notes.keys()) });
    return changed;
  }

  /** Reads the segments between `from` and `to` that are not read. */
  #readMissing(text: string, from: number, to: number): void {
    const segments = this.#segments;
    this.#known.makeRoom(text.length);
    for (let at = from; at < to; at++) {
      const segment = segments[at] as ReadSegment;
      segment.blocks ??= this.#known.get(keyOf(segment)) ?? null;
      if (segment.blocks) continue;
      const { start, contentEnd, reader, source } = segment;
      if (reader === 'simple') {
        this.#keep(segment, blocksOf(segment.simple ?? readSimply(contentOf(segment, source)) ?? [], source, 0, this.#width));
        segment.simple = null;
        continue;
      }
      if (reader === 'plain' || reader === 'none') {
        this.#keep(segment, [{ start: 0, end: contentEnd - start, block: reader === 'plain' ? plainParagraph(source, this.#width) : verbatim(source) }]);
        continue;
      }
      const stretch = [segment];
      for (let next = segments[at + 1]; at + 1 < to && next?.reader === reader && next.end - start <= TOGETHER; next = segments[at + 1]) {
        if (next.blocks || this.#known.has(keyOf(next))) break;
        stretch.push(next);
        at++;
      }
      const last = segments[at] as ReadSegment;
      const read = blocksOf(this.#parse(text.slice(start, last.start + last.source.length), reader === 'full'), text, start, this.#width);
      let next = 0;
      for (const one of stretch) {
        const own: PlacedBlock[] = [];
        for (; next < read.length && (read[next] as PlacedBlock).start < one.end; next++) own.push(moved(read[next] as PlacedBlock, -one.start));
        this.#keep(one, own);
      }
    }
  }

  #keep(segment: ReadSegment, blocks: readonly PlacedBlock[]): void {
    segment.blocks = blocks;
    this.#known.set(keyOf(segment), blocks);
  }
}

const LABEL_AT = 'link '.length;

function keyOf({ reader, source }: ReadSegment): string {
  return `${reader} ${source}`;
}

function placedBlocks({ start, blocks }: ReadSegment): PlacedBlock[] {
  return (blocks ?? []).map((block) => moved(block, start));
}

function moveSegments(segments: readonly ReadSegment[], by: number): void {
  if (!by) return;
  for (const segment of segments) {
    segment.start += by;
    segment.end += by;
    segment.contentEnd += by;
  }
}

function moved({ start, end, block }: PlacedBlock, by: number): PlacedBlock {
  return { start: start + by, end: end + by, block };
}

interface ReadSegment {
  readonly kind: Segment['kind'];
  start: number;
  end: number;
  contentEnd: number;
  /** What it is read by: nothing, the parser with GitHub's additions or without, or no parser, as it is simple or a plain paragraph. */
  readonly reader: 'none' | 'plain' | 'simple' | 'bare' | 'full';
  /** Its nodes where it is simple, until they are read. */
  simple: readonly RootContent[] | null;
  /** What it is read from: of Markdown all but its last line ending, of all else what is not blank. */
  readonly source: string;
  readonly labels: Labelled | null;
  /** What is read of it, placed from its start; null where nothing is yet. */
  blocks: readonly PlacedBlock[] | null;
}

function readerOf(source: string, kind: Segment['kind']): ReadSegment['reader'] {
  if (kind === 'plain') return 'plain';
  if (kind === 'matter' || isTangled(source)) return 'none';
  return mayNeedAdditions(source) ? 'full' : 'bare';
}

function contentOf({ start, contentEnd }: Pick<Segment, 'start' | 'contentEnd'>, source: string): string {
  return source.slice(0, contentEnd - start);
}

/** Without the last line ending of a stretch, which what stands open at its end does not hold where a line follows. */
function lastLineEnd(text: string, end: number): number {
  return text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 ? end - 2 : end - 1;
}
