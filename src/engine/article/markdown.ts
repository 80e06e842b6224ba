/** Markdown as blocks: what a parser's tree and a plain paragraph tell of passages, inline markup and prose. */
import type { Nodes, RootContent } from 'mdast';
import type { Span } from '../analysis.ts';
import { type Block, type BlockKind, type Inline, move, type Passage, type PassageKind, type PlacedBlock } from '../article.ts';
import type { Change } from './changes.ts';
import { linesOf, trimmed } from './lines.ts';
import { type Labelled, labelsIn, mayNeedAdditions, mayRefer, parserKnowing } from './parsing.ts';
import { recut, type Segment } from './segments.ts';
import { readSimply } from './simple.ts';
import { firstEndingBehind } from './spans.ts';
import { isTangled } from './tangles.ts';
import { breaksAt } from './wrapping.ts';

const BLOCK_KINDS: Partial<Record<RootContent['type'], BlockKind>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'mixed',
  blockquote: 'mixed',
  table: 'table',
  html: 'markup',
  thematicBreak: 'break',
};

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
  /** The blocks of segments by their source, where the same is read twice or an edit taken back. */
  #known = new Map<string, readonly PlacedBlock[]>();

  /**
   * @param change what differs from the text that was read last
   * @param width the column of hard wrapping, or null
   */
  read(text: string, change: Change, width: number | null): MarkdownReading {
    const { from, to, segments } = recut(text, this.#segments, change);
    const fresh = segments.map((segment): ReadSegment => {
      const end = segment.end === text.length || segment.kind !== 'markdown' ? segment.end : lastLineEnd(text, segment.end);
      const source = text.slice(segment.start, segment.kind === 'markdown' ? end : segment.contentEnd);
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
    if (this.#known.size > MOST_KNOWN + 2 * segments.length) this.#known.clear();
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

/** So many segments at least are known by their source before all are forgotten. */
const MOST_KNOWN = 1_000;
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

/** The blocks of parsed nodes whose offsets count from `offset`. */
function blocksOf(nodes: readonly RootContent[], text: string, offset: number, width: number | null): PlacedBlock[] {
  return nodes.map((node) => {
    const span = spanOf(node, offset);
    // An indented block begins behind its indent; its first line belongs to it.
    while (span.start > offset && (text[span.start - 1] === ' ' || text[span.start - 1] === '\t')) span.start--;
    return { ...span, block: readBlock(node, text.slice(span.start, span.end), span.start - offset, width) };
  });
}

function verbatim(source: string): Block {
  return { kind: 'verbatim', format: 'markdown', source, passages: [], inlines: [], prose: [] };
}

/** A paragraph in which nothing means anything to Markdown. */
function plainParagraph(source: string, width: number | null): Block {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: source.length } };
  return readBlock({ type: 'paragraph', position, children: [{ type: 'text', value: source, position }] }, source, 0, width);
}

function spanOf(node: Nodes, shift: number): { start: number; end: number } {
  return { start: (node.position?.start.offset ?? 0) + shift, end: (node.position?.end.offset ?? 0) + shift };
}

function readBlock(node: RootContent, source: string, offset: number, width: number | null): Block {
  const kind = BLOCK_KINDS[node.type] ?? 'verbatim';
  const reading = new BlockReading(source, offset, width);
  if (kind !== 'verbatim' && kind !== 'break') reading.visit(node, { quoted: false, kind: 'paragraph', lines: { start: 0, end: source.length }, holds: null });
  return { kind, format: 'markdown', source, passages: reading.passages, inlines: reading.inlines, prose: reading.prose };
}

interface Surroundings {
  readonly quoted: boolean;
  readonly kind: PassageKind;
  /** The lines of the nearest list item or of the block, or null where a list item begins that holds more than one paragraph. */
  readonly lines: Span | null;
  /** The lines of the list item that begins here. */
  readonly holds: Span | null;
}

/** One walk over one block's tree, gathering its passages, inlines and prose. */
class BlockReading {
  readonly passages: Passage[] = [];
  readonly inlines: Inline[] = [];
  readonly prose: Span[] = [];
  readonly #source: string;
  readonly #offset: number;
  readonly #width: number | null;

  constructor(source: string, offset: number, width: number | null) {
    this.#source = source;
    this.#offset = offset;
    this.#width = width;
  }

  visit(node: Nodes, around: Surroundings): void {
    switch (node.type) {
      case 'paragraph':
        this.#readText(node, around);
        return;
      case 'heading':
        this.#readText(node, { ...around, kind: 'heading' });
        return;
      case 'tableCell':
        this.#readInlines(node);
        return;
      case 'html':
        this.inlines.push({ kind: 'html', ...this.#span(node) });
        return;
      case 'listItem': {
        const span = this.#span(node);
        const alone = node.children.length === 1;
        node.children.forEach((child, index) => {
          const lines = alone ? this.#wholeLines(span) : index > 0 ? this.#wholeLines(this.#span(child)) : null;
          this.visit(child, { quoted: around.quoted, kind: 'item', lines, holds: index === 0 ? this.#wholeLines(span) : null });
        });
        return;
      }
      case 'blockquote':
        for (const child of node.children) this.visit(child, { quoted: true, kind: 'paragraph', lines: this.#wholeLines(this.#span(child)), holds: null });
        return;
      default:
        if ('children' in node) for (const child of node.children) this.visit(child as Nodes, around);
    }
  }

  #span(node: Nodes): Span {
    return spanOf(node, -this.#offset);
  }

  #wholeLines(span: Span): Span {
    const before = this.#source.lastIndexOf('\n', span.start - 1) + 1;
    return { start: span.start === 0 ? 0 : before, end: span.end };
  }

  /** A paragraph or heading: its inline markup, its prose, and a passage a line or a wrapped paragraph. */
  #readText(node: Nodes, around: Surroundings): void {
    const span = this.#span(node);
    const hidden = this.#readInlines(node);
    const lines = [...linesOf(this.#source, span.start, span.end)].map((line) => this.#content(line, around.quoted));
    const groups: Span[] = [];
    for (const line of lines) {
      if (line.end === line.start) continue;
      const last = groups.at(-1);
      const wrapped = last && this.#width !== null && breaksAt(this.#source, this.#lineAround(last), line, this.#width);
      if (wrapped || (last && around.kind === 'heading')) groups[groups.length - 1] = { start: last?.start ?? line.start, end: line.end };
      else groups.push({ start: line.start, end: line.end });
    }
    groups.forEach((group, index) => {
      const whole = this.#wholeLines(group);
      let lines: Span | null = whole;
      if (groups.length === 1) lines = around.kind === 'paragraph' || around.kind === 'heading' ? this.#outerLines(span) : around.lines;
      else if (around.holds && index === 0) lines = null;
      const holds = lines ? null : around.holds;
      this.passages.push({ kind: around.kind, start: group.start, end: group.end, ...this.#read(group, hidden), quoted: around.quoted, lines, holds });
    });
  }

  /** The lines of a paragraph or heading with all that its syntax draws in: a heading's underline, an indent. */
  #outerLines(span: Span): Span {
    const line = this.#source.lastIndexOf('\n', span.start - 1) + 1;
    return { start: line, end: span.end };
  }

  /** The last line of a group, from its first column on, to compare with the wrapping column. */
  #lineAround(group: Span): Span {
    const start = this.#source.lastIndexOf('\n', group.end - 1) + 1;
    return { start, end: group.end };
  }

  /** A line without its indent, quote markers and trailing white space. */
  #content(line: Span, quoted: boolean): Span {
    let { start } = line;
    if (quoted) while (start < line.end && /[\s>]/.test(this.#source.charAt(start))) start++;
    return trimmed(this.#source, { start, end: line.end });
  }

  /** Gathers the inline nodes below `node` and the prose between them; returns the stretches that a reader does not see. */
  #readInlines(node: Nodes): Hidden {
    const hidden: Hidden = { markup: node.type === 'heading' ? this.#marks(node, this.#span(node)) : [], links: [] };
    const walk = (parent: Nodes): void => {
      if (!('children' in parent)) return;
      for (const child of parent.children as Nodes[]) {
        const span = this.#span(child);
        switch (child.type) {
          case 'text':
            for (const line of linesOf(this.#source, span.start, span.end)) {
              const content = line.start === span.start ? line : this.#content(line, true);
              if (content.end > content.start) this.prose.push({ start: content.start, end: content.end });
            }
            break;
          case 'inlineCode':
            this.inlines.push({ kind: 'code', ...span });
            break;
          case 'html':
            this.inlines.push({ kind: 'html', ...span });
            hidden.markup.push(span);
            break;
          case 'image':
          case 'imageReference':
            this.inlines.push({ kind: 'image', ...span });
            hidden.markup.push(span);
            break;
          case 'footnoteReference':
            this.inlines.push({ kind: 'footnote', ...span });
            hidden.markup.push(span);
            break;
          case 'link':
          case 'linkReference':
            if (this.#readLink(child, span, hidden)) walk(child);
            break;
          default:
            if ('children' in child) {
              hidden.markup.push(...this.#marks(child, span));
              walk(child);
            }
        }
      }
    };
    walk(node);
    hidden.markup = hidden.markup.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
    return hidden;
  }

  /** Notes a link; returns whether its text is prose. A bare address is its own text, and no prose. */
  #readLink(node: Nodes, span: Span, hidden: Hidden): boolean {
    this.inlines.push({ kind: node.type === 'link' ? 'link' : 'reference', ...span });
    const [before, behind] = this.#marks(node, span);
    if (this.#source.charAt(span.start) !== '[' || !before || !behind) {
      hidden.links.push(span);
      this.inlines.push({ kind: 'target', ...span });
      return false;
    }
    hidden.links.push({ start: before.end, end: behind.start });
    hidden.markup.push(before, behind);
    if (node.type === 'link') this.inlines.push({ kind: 'target', ...behind });
    return true;
  }

  /** The marks before and behind an inline node's children: `**`, `[`, `](address)`. */
  #marks(node: Nodes, span: Span): Span[] {
    const children = 'children' in node ? (node.children as Nodes[]) : [];
    const [first] = children;
    const last = children.at(-1);
    if (!first || !last) return [span];
    return [
      { start: span.start, end: this.#span(first).start },
      { start: this.#span(last).end, end: span.end },
    ];
  }

  /** What a reader sees of a stretch, and how much of it is linked. */
  #read(group: Span, hidden: Hidden): { text: string; linked: number } {
    const markup = within(hidden.markup, group);
    const visible = (from: Span): string => {
      let text = '';
      let at = from.start;
      for (let index = firstEndingBehind(markup, from.start); index < markup.length; index++) {
        const span = markup[index] as Span;
        if (span.start > at) text += this.#source.slice(at, Math.min(span.start, from.end));
        at = Math.max(at, span.end);
        if (at >= from.end) break;
      }
      if (at < from.end) text += this.#source.slice(at, from.end);
      if (text.includes('\n')) text = text.replace(/\n[ \t>]*/g, '\n');
      if (text.includes('\\')) text = text.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
      return text.replace(/\s+/g, ' ').trim();
    };
    const linked = within(hidden.links, group)
      .map((link) => ({ start: Math.max(link.start, group.start), end: Math.min(link.end, group.end) }))
      .filter((link) => link.end > link.start)
      .reduce((sum, link) => sum + visible(link).length, 0);
    return { text: visible(group), linked };
  }
}

interface Hidden {
  markup: Span[];
  readonly links: Span[];
}

/** Those of the sorted spans that reach into `group`. The ends of markup rise with its starts, for what is hidden holds nothing hidden. */
function within(spans: readonly Span[], group: Span): Span[] {
  const found: Span[] = [];
  for (let index = firstEndingBehind(spans, group.start); index < spans.length && (spans[index] as Span).start < group.end; index++)
    found.push(spans[index] as Span);
  return found;
}
