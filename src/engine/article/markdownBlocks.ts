/** A parser's tree as blocks: what it tells of each block's passages, inline markup and prose. */
import type { Nodes, RootContent } from 'mdast';
import type { Span } from '../analysis.ts';
import type { Block, BlockKind, Inline, Passage, PassageKind, PlacedBlock } from '../article.ts';
import { ownText } from './knownSources.ts';
import { linesOf, trimmed } from './lines.ts';
import { firstEndingBehind } from './spans.ts';
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

/**
 * The blocks of parsed nodes, in order.
 *
 * @param offset where in the text, in UTF-16 units, the nodes' own offsets begin to count
 * @param width the column of hard wrapping, or null
 */
export function blocksOf(nodes: readonly RootContent[], text: string, offset: number, width: number | null): PlacedBlock[] {
  return nodes.map((node) => {
    const span = spanOf(node, offset);
    // An indented block begins behind its indent; its first line belongs to it.
    while (span.start > offset && (text[span.start - 1] === ' ' || text[span.start - 1] === '\t')) span.start--;
    return { ...span, block: readBlock(node, ownText(text.slice(span.start, span.end)), span.start - offset, width) };
  });
}

/** A block whose inside is not read. */
export function verbatim(source: string): Block {
  return { kind: 'verbatim', format: 'markdown', source, passages: [], inlines: [], prose: [] };
}

/** A paragraph in which nothing means anything to Markdown. */
export function plainParagraph(source: string, width: number | null): Block {
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
