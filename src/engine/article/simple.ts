/**
 * Reads the Markdown that articles are mostly made of without a parser: headings, paragraphs, flat lists, quotes and code between fences, with
 * emphasis, code, links and images that stand plainly. It is told so narrowly that only one reading is possible, the parser's; all else is the parser's.
 */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../analysis.ts';
import { linesOf } from './lines.ts';

/** The nodes of a stretch that no blank line parts and no space begins or ends, or null where only a parser can tell. Offsets count from its start. */
export function readSimply(source: string): readonly RootContent[] | null {
  const first = source.charCodeAt(0);
  const lines = [...linesOf(source)];
  if (first === TICK || first === TILDE) {
    const node = code(source, lines);
    if (node) return [node];
  }
  if (first === GREATER) return quote(source, lines);
  if (first === DASH || first === PLUS || (first === STAR && source.charCodeAt(1) === SPACE) || NUMBERED.test(source)) return list(source, lines);
  const nodes: RootContent[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Span;
    if (source.charCodeAt(line.start) === HASH) {
      const node = heading(source, line);
      if (!node) return null;
      nodes.push(node);
      at++;
      continue;
    }
    let end = at;
    while (end < lines.length && source.charCodeAt((lines[end] as Span).start) !== HASH) {
      if (!opensPlainly(source, lines[end] as Span)) return null;
      end++;
    }
    const node = paragraph(source, lines.slice(at, end));
    if (!node) return null;
    nodes.push(node);
    at = end;
  }
  return nodes;
}

const [LINE_FEED, RETURN, TAB, SPACE] = [10, 13, 9, 32];
const [BANG, HASH, STAR, PLUS, DASH, GREATER, TICK] = [33, 35, 42, 43, 45, 62, 96];
const [OPEN, UNDERSCORE, TILDE] = [91, 95, 126];

/** Units with which a line may begin a block, or underline one. */
const OPENING = new Set([...'#>+-=~:|'].map((mark) => mark.charCodeAt(0)));
const NUMBERED = /^\d{1,9}[.)](?=[ \t\r\n]|$)/;
/** A line that opens code; behind the fence, ticks would end code in a line. */
const FENCE = /^(`{3,}(?!`)|~{3,}(?!~))[^`]*$/;
const SHORTEST_FENCE = 3;
const BARE_ADDRESS = /:\/\/|www\./i;

/** Whether a line begins, and ends, as the line of a paragraph does. */
function opensPlainly(source: string, { start, end }: Span): boolean {
  const first = source.charCodeAt(start);
  if (end === start || first <= SPACE || first === 0xfeff || OPENING.has(first)) return false;
  if (source.charCodeAt(end - 1) === SPACE || source.charCodeAt(end - 1) === TAB) return false;
  if (first === STAR && source.charCodeAt(start + 1) <= SPACE) return false;
  return !(first >= 48 && first <= 57) || !NUMBERED.test(source.slice(start, Math.min(end, start + 12)));
}

function positioned<T extends object>(start: number, end: number, node: T): T & Nodes {
  return { ...node, position: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } } } as unknown as T & Nodes;
}

function heading(source: string, { start, end }: Span): RootContent | null {
  let at = start;
  while (source.charCodeAt(at) === HASH) at++;
  const depth = at - start;
  if (depth > 6 || source.charCodeAt(at) !== SPACE) return null;
  while (source.charCodeAt(at) === SPACE) at++;
  const last = source.charCodeAt(end - 1);
  if (at >= end || last === HASH || last === SPACE || last === TAB) return null;
  const children = new Phrases(source).read([{ start: at, end }]);
  return children && positioned(start, end, { type: 'heading', depth, children } as RootContent);
}

function paragraph(source: string, lines: readonly Span[]): RootContent | null {
  const children = new Phrases(source).read(lines);
  return children && positioned((lines[0] as Span).start, (lines.at(-1) as Span).end, { type: 'paragraph', children } as RootContent);
}

/** A quote of one paragraph, every line with its mark and one space. */
function quote(source: string, lines: readonly Span[]): readonly RootContent[] | null {
  const inner: Span[] = [];
  for (const { start, end } of lines) {
    const content = { start: start + 2, end };
    if (source.charCodeAt(start) !== GREATER || source.charCodeAt(start + 1) !== SPACE || end <= content.start || !opensPlainly(source, content)) return null;
    inner.push(content);
  }
  const child = paragraph(source, inner);
  return child && [positioned(0, source.length, { type: 'blockquote', children: [child] } as RootContent)];
}

/** Code between fences, the second of which ends the stretch, where no line between them looks like one. */
function code(source: string, lines: readonly Span[]): RootContent | null {
  const texts = lines.map(({ start, end }) => source.slice(start, end));
  const fence = FENCE.exec(texts[0] ?? '')?.[1] ?? '';
  const mark = source.slice(0, SHORTEST_FENCE);
  if (!fence || lines.length < 2 || texts.at(-1) !== fence || texts.slice(1, -1).some((text) => text.includes(mark))) return null;
  return positioned(0, source.length, { type: 'code', value: '' } as RootContent) as RootContent;
}

/** A list whose items are a line each, all with the same mark and one space. */
function list(source: string, lines: readonly Span[]): readonly RootContent[] | null {
  const items: RootContent[] = [];
  const mark = markOf(source, 0);
  for (const { start, end } of lines) {
    const own = markOf(source, start);
    const content = { start: start + own.width + 1, end };
    if (!own.width || own.kind !== mark.kind || source.charCodeAt(content.start - 1) !== SPACE || end <= content.start || !opensPlainly(source, content))
      return null;
    const child = paragraph(source, [content]);
    if (!child) return null;
    items.push(positioned(start, end, { type: 'listItem', children: [child] } as RootContent));
  }
  return [positioned(0, source.length, { type: 'list', children: items } as RootContent)];
}

/** An item's mark at `start`: the unit that tells its list from another, and its width, 0 where there is none. */
function markOf(source: string, start: number): { readonly kind: number; readonly width: number } {
  let at = start;
  while (at - start < 9 && source.charCodeAt(at) >= 48 && source.charCodeAt(at) <= 57) at++;
  const kind = source.charCodeAt(at);
  const isMark = at > start ? kind === 46 || kind === 41 : kind === DASH || kind === STAR || kind === PLUS;
  return { kind, width: isMark ? at + 1 - start : 0 };
}

/** Units that a parser may have to make sense of together with others, near or far. */
const UNCLEAR = new Uint8Array(128);
for (const unit of '\0\t\\<~@]') UNCLEAR[unit.charCodeAt(0)] = 1;
/** All that is not a letter, a digit or mere punctuation. */
const MARKING = UNCLEAR.slice();
for (const unit of '*_`[!') MARKING[unit.charCodeAt(0)] = 1;

/** The text of a link or image without marks, in its brackets. */
const LABEL = /\[([^[\]*_`<\\~@!\0-\x1f]*)\]/.source;
/** An address without brackets and a title, in its own. */
const LINKED = /\(([!#-%+-;=?-Z^_a-z|~]+)\)/.source;
const LINK = new RegExp(`${LABEL}${LINKED}`, 'y');
/** A link around an image and nothing else. */
const LINKED_IMAGE = new RegExp(`\\[(!${LABEL}${LINKED})\\]${LINKED}`, 'y');
const OUTSIDE_SPACE = /^\s|\s$/;
const WORD = /[\p{L}\p{N}]/u;
const WHITE = /\s/;

class Phrases {
  readonly #source: string;
  readonly #outer: PhrasingContent[] = [];
  #children = this.#outer;
  /** The emphasis that stands open: its mark, how often, and where it begins. */
  #open: { readonly unit: number; readonly length: number; readonly start: number } | null = null;
  #textStart = -1;

  constructor(source: string) {
    this.#source = source;
  }

  /** What the lines of a paragraph hold, or null where it cannot be told. Between lines, only their endings and marks are left out. */
  read(lines: readonly Span[]): PhrasingContent[] | null {
    const source = this.#source;
    for (let index = 0; index < lines.length; index++) {
      const { start, end } = lines[index] as Span;
      const before = lines[index - 1]?.end;
      // A line ending is text; a quote's mark behind it is not, unless text goes on.
      if (before !== undefined) this.#text(before);
      if (!this.#line(start, end, before === undefined ? start : lineEndBehind(source, before))) return null;
      const line = source.slice(start, end);
      if (BARE_ADDRESS.test(line) && BARE_ADDRESS.test(line.replace(TARGET, ' '))) return null;
    }
    if (this.#open) return null;
    this.#endText((lines.at(-1) as Span).end);
    return this.#outer;
  }

  /** Reads a line; where it begins with a mark, text before it ends at `textEnd`. */
  #line(start: number, end: number, textEnd: number): boolean {
    const source = this.#source;
    for (let at = start; at < end; ) {
      const unit = source.charCodeAt(at);
      if (unit >= 128 || !MARKING[unit]) {
        this.#text(at++);
        continue;
      }
      if (UNCLEAR[unit]) return false;
      const before = at === start ? textEnd : at;
      if (unit === BANG) {
        if (source.charCodeAt(at + 1) !== OPEN) this.#text(at++);
        else {
          const behind = this.#link(at, at + 1, before, end);
          if (!behind) return false;
          at = behind;
        }
      } else if (unit === OPEN) {
        const behind = this.#link(at, at, before, end);
        if (!behind) return false;
        at = behind;
      } else if (unit === TICK) {
        const behind = source.indexOf('`', at + 1);
        if (behind <= at + 1 || behind >= end || source.charCodeAt(behind + 1) === TICK) return false;
        this.#endText(before);
        this.#children.push(positioned(at, behind + 1, { type: 'inlineCode', value: '' }) as PhrasingContent);
        at = behind + 1;
      } else {
        const behind = this.#emphasis(at, before, start, end);
        if (!behind) return false;
        at = behind;
      }
    }
    return true;
  }

  #text(at: number): void {
    if (this.#textStart < 0) this.#textStart = at;
  }

  #endText(at: number): void {
    if (this.#textStart >= 0) this.#children.push(positioned(this.#textStart, at, { type: 'text', value: '' }) as PhrasingContent);
    this.#textStart = -1;
  }

  /** Where the link or image ends that begins at `start`, its bracket at `bracket`; 0 where it may be none. */
  #link(start: number, bracket: number, textEnd: number, end: number): number {
    const around = this.#source.charCodeAt(bracket + 1) === BANG ? LINKED_IMAGE : LINK;
    around.lastIndex = bracket;
    const found = around.exec(this.#source);
    if (!found || around.lastIndex > end) return 0;
    const [{ length }, content = '', alternative = ''] = found;
    const text = around === LINKED_IMAGE ? alternative : content;
    if (OUTSIDE_SPACE.test(text) || text.startsWith('^') || (content === '' && start === bracket) || BARE_ADDRESS.test(text)) return 0;
    this.#endText(textEnd);
    const [from, behind] = [bracket + 1, bracket + length];
    const child = positioned(from, from + content.length, around === LINK ? { type: 'text', value: '' } : { type: 'image', url: '' });
    this.#children.push(
      positioned(start, behind, start === bracket ? { type: 'link', url: '', children: [child] } : { type: 'image', url: '' }) as PhrasingContent,
    );
    return behind;
  }

  /** Where the run of emphasis marks at `start` ends, opening, closing or meaning nothing; 0 where it may be more than one of them. */
  #emphasis(start: number, textEnd: number, lineStart: number, lineEnd: number): number {
    const source = this.#source;
    const unit = source.charCodeAt(start);
    let end = start + 1;
    while (source.charCodeAt(end) === unit) end++;
    const length = end - start;
    const before = start === lineStart ? ' ' : source.charAt(start - 1);
    const behind = end === lineEnd ? ' ' : source.charAt(end);
    if (before === ' ' && behind === ' ') {
      if (start === lineStart || end === lineEnd) return 0;
      this.#text(start);
      return end;
    }
    if (unit === UNDERSCORE && ALPHANUMERIC.test(before) && ALPHANUMERIC.test(behind)) {
      this.#text(start);
      return end;
    }
    if (length > 2) return 0;
    const opens = before === ' ' ? !WHITE.test(behind) : (before === '(' || before === '"') && WORD.test(behind);
    const closes = behind === ' ' ? !WHITE.test(before) : CLOSING.has(behind) && WORD.test(before);
    if (opens === closes) return 0;
    if (opens) {
      if (this.#open) return 0;
      this.#endText(textEnd);
      this.#open = { unit, length, start };
      this.#children = [];
      return end;
    }
    if (this.#open?.unit !== unit || this.#open.length !== length) return 0;
    this.#endText(textEnd);
    const node = positioned(this.#open.start, end, { type: length === 1 ? 'emphasis' : 'strong', children: this.#children }) as PhrasingContent;
    this.#children = this.#outer;
    this.#children.push(node);
    this.#open = null;
    return end;
  }
}

/** The targets of links and images. */
const TARGET = /\]\([^\s()]*/g;
const ALPHANUMERIC = /[A-Za-z0-9]/;
const CLOSING = new Set('.,;:!?)"\'');

function lineEndBehind(source: string, end: number): number {
  return source.charCodeAt(end) === RETURN && source.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
}
