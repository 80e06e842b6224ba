/**
 * The tree of a piece of HTML as it stands in a clipboard: what a browser wrote out of its own page, or a word processor of its text. What a
 * browser mends in bad pages is mended here as far as such pieces need it.
 */
import type { Element, Root, Text } from 'hast';
import { Parser } from 'htmlparser2';

/** Elements that stand between a table and its cells; a copy may begin in the middle of one. */
export const TABLE_PARTS: ReadonlySet<string> = new Set('caption colgroup col thead tbody tfoot tr td th'.split(' '));
const CELLS_OF_ROWS: ReadonlySet<string> = new Set(['td', 'th']);
const CELLS: ReadonlySet<string> = new Set([...CELLS_OF_ROWS, 'caption']);
/** Need no end tag before another part of the table. */
const UNENDED: ReadonlySet<string> = new Set(['caption', 'colgroup']);
const HOLDS_ROWS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot']);

/** The tree of a piece of HTML; attributes are named as in the source. */
export function pageTree(html: string): Root {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  let links = 0;
  const parser = new Parser({
    onopentag(name, { class: classes, colspan, rowspan, ...attributes }) {
      // No link is within another.
      const tagName = name === 'a' && links++ ? 'span' : name;
      const properties = { ...attributes, className: classes?.split(/\s+/), colSpan: colspan, rowSpan: rowspan };
      if (UNENDED.has(nameOf(open)) && TABLE_PARTS.has(name)) open.pop();
      const element: Element = { type: 'element', tagName, properties, children: [] };
      add(open, element);
      open.push(element);
    },
    ontext(text) {
      const inner = open.at(-1) as Root | Element;
      // A line ending that opens preformatted text is not part of it.
      const opens = inner.type === 'element' && inner.tagName === 'pre' && !inner.children.length;
      const value = opens && text.startsWith('\n') ? text.slice(1) : text;
      if (value) add(open, { type: 'text', value });
    },
    onclosetag(name) {
      if (name === 'a') links--;
      if (name === 'a' || name === nameOf(open)) open.pop();
    },
  });
  parser.end(html.replace(/\r\n?/g, '\n'));
  return root;
}

function nameOf(open: readonly (Root | Element)[]): string {
  const inner = open.at(-1);
  return inner?.type === 'element' ? inner.tagName : '';
}

/** Adds a node to the innermost open element. What stands in a table but in no cell of it comes before the table, as in a browser. */
function add(open: readonly (Root | Element)[], node: Element | Text): void {
  const fits = node.type === 'element' ? TABLE_PARTS.has(node.tagName) : !node.value.trim();
  const table = fits ? -1 : tableAround(open);
  const parent = open.at(table < 0 ? -1 : table - 1) as Root | Element;
  const last = parent.children.at(-1);
  if (table >= 0) parent.children.splice(parent.children.lastIndexOf(open[table] as Element), 0, node);
  else if (node.type === 'text' && last?.type === 'text') last.value += node.value;
  else rowFor(node, parent).children.push(node);
}

/** What takes a node: a row of a table for its cell, whether or not the source has one. */
function rowFor(node: Element | Text, parent: Root | Element): Root | Element {
  if (node.type === 'text' || !CELLS_OF_ROWS.has(node.tagName) || parent.type === 'root' || !HOLDS_ROWS.has(parent.tagName)) return parent;
  const last = parent.children.at(-1);
  if (last?.type === 'element' && last.tagName === 'tr') return last;
  const row: Element = { type: 'element', tagName: 'tr', properties: {}, children: [] };
  parent.children.push(row);
  return row;
}

/** The place of the outermost table among open elements of whose cells none is open between it and the innermost element; negative where there is none. */
function tableAround(open: readonly (Root | Element)[]): number {
  let table = -1;
  for (let at = open.length - 1; at > 0; at--) {
    const { tagName } = open[at] as Element;
    if (tagName === 'table') table = at;
    else if (CELLS.has(tagName) || !TABLE_PARTS.has(tagName)) break;
  }
  return table;
}
