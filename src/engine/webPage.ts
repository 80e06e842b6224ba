/**
 * A piece of a web page, as a browser or a word processor puts it into the clipboard, as Markdown. Only what no reader ever sees is left out
 * here; what came along with the article is for the rules to find.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Root as Document, Paragraph, PhrasingContent } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { pageTree, TABLE_PARTS } from './pageTree.ts';

const converter = unified()
  .use(htmlParser)
  .use(() => readable)
  .use(rehypeRemark)
  .use(() => paragraphed)
  .use(() => withAddresses)
  .use(remarkGfm)
  // A hard break by two spaces: a backslash at the end of a line is nothing that a writer wants to see.
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    handlers: { break: (_node, _parent, { stack }) => (stack.includes('tableCell') ? ' ' : '  \n') },
  })
  .freeze();

/** Elements that hold nothing to read. A button's or a menu's words are read, and so they stay for the rules. */
const UNSEEN: ReadonlySet<string> = new Set(
  'title script style noscript template iframe object embed svg canvas audio video input select textarea datalist'.split(' '),
);
/** Elements that Markdown has no sign for and a converter would take for emphasis. */
const PLAIN: ReadonlySet<string> = new Set(['u', 'mark', 'ins', 'center']);
const EMPHASIS: ReadonlySet<string> = new Set(['b', 'strong', 'i', 'em', 'del', 's', 'strike']);
/** Elements that are one line in Markdown. */
const HOLDS_PHRASES: ReadonlySet<string> = new Set([...EMPHASIS, ...'td th h1 h2 h3 h4 h5 h6'.split(' ')]);
const BLOCKS: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 ul ol li dl blockquote pre figure hr table'.split(' '));
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;
const BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)\b/i;
const NOT_BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:normal|400)\b/i;
const ITALIC = /(?:^|;)\s*font-style\s*:\s*italic\b/i;
/** Links that lead somewhere from an article: not to a script, and not to a place on the page that was left behind. */
const LEADS_SOMEWHERE = /^(?!javascript:|#|\s*$)/i;
/** An address in the text; what ends a sentence does not belong to it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>()[\]{}"'“”‘’]{1,2000}[^\s<>()[\]{}"'“”‘’.,:;!?]/g;

/** Markdown of a piece of HTML, without a line ending at its end; null where it is nested deeper than any page is. */
export function markdownOf(html: string): string | null {
  try {
    return String(converter.processSync(html)).trim();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function htmlParser(this: Processor): void {
  this.parser = pageTree;
}

function readable(tree: Root): void {
  tree.children = tree.children.flatMap((child) => read(child, false)) as Root['children'];
}

/** What is to be read of a node: nothing, the node without what its page did with it, or what it holds. */
function read(node: Nodes, inTable: boolean): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  const style = typeof properties.style === 'string' ? properties.style : '';
  if (UNSEEN.has(tagName) || properties.hidden !== undefined || HIDDEN.test(style) || isPixel(node)) return [];
  if (isCopiedSpace(node)) return [{ type: 'text', value: ' ' }];
  const part = TABLE_PARTS.has(tagName);
  const children = node.children.flatMap((child) => read(child, tagName === 'table' || (inTable && part && tagName !== 'td' && tagName !== 'th')));
  if (part && !inTable) return [element('div', children)];
  if (tagName === 'a' && !LEADS_SOMEWHERE.test(String(properties.href ?? ''))) return children;
  // Google Docs wraps all that is copied into a bold element that says that it is not bold.
  if (PLAIN.has(tagName) || ((tagName === 'b' || tagName === 'strong') && NOT_BOLD.test(style))) return children;
  if (tagName === 'table' && isLayout({ ...node, children })) return cellsOf({ ...node, children }).map(({ children }) => element('div', children));
  if (tagName === 'span') {
    const slanted = ITALIC.test(style) ? [element('em', children)] : children;
    return (BOLD.test(style) ? [element('strong', slanted)] : slanted).flatMap(withSpacesOutside);
  }
  if (tagName === 'table') return [...elementsIn(node, 'caption').map((caption) => element('div', read(caption, false))), { ...node, children }];
  return withSpacesOutside({ ...node, children: HOLDS_PHRASES.has(tagName) ? children.flatMap(inOneLine) : children });
}

/** Without the divisions that put parts of a line below each other. */
function inOneLine(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || node.tagName !== 'div') return [node];
  const space: ElementContent = { type: 'text', value: ' ' };
  return [space, ...node.children.flatMap(inOneLine), space];
}

/** Emphasis without the spaces at its edges, which stand beside it then: Markdown knows no emphasis that begins or ends with one. */
function withSpacesOutside(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || !EMPHASIS.has(node.tagName)) return [node];
  const children = [...node.children];
  const [first, last] = [children[0], children.at(-1)];
  const before = first?.type === 'text' ? first.value.slice(0, first.value.length - first.value.trimStart().length) : '';
  if (first?.type === 'text') children[0] = { ...first, value: first.value.slice(before.length) };
  const now = children.at(-1);
  const behind = last?.type === 'text' && now?.type === 'text' ? now.value.slice(now.value.trimEnd().length) : '';
  if (now?.type === 'text') children[children.length - 1] = { ...now, value: now.value.slice(0, now.value.length - behind.length) };
  const space = (value: string): ElementContent[] => (value ? [{ type: 'text', value }] : []);
  const holdsWords = children.some((child) => child.type !== 'text' || child.value);
  return [...space(before), ...(holdsWords ? [{ ...node, children }] : []), ...space(behind)];
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** Browsers copy a plain space beside a link as an element of its own that holds a no-break space. */
function isCopiedSpace({ tagName, children: [only, ...others] }: Element): boolean {
  return tagName === 'span' && !others.length && only?.type === 'text' && only.value === '\u00a0';
}

/** A picture that counts readers, or one that is nothing but its own bytes: neither has an address to show. */
function isPixel({ tagName, properties }: Element): boolean {
  if (tagName !== 'img') return false;
  const { src, width, height } = properties;
  return !src || (typeof src === 'string' && src.startsWith('data:')) || width === 1 || width === '1' || height === 1 || height === '1';
}

/** A table that only puts things side by side: with one cell in each row, or with cells that hold more than a paragraph. */
function isLayout(table: Element): boolean {
  const cells = cellsOf(table);
  const rows = elementsIn(table, 'tr').length;
  const holdsMore = (cell: Element) => {
    const blocks = elementsIn(cell, ...BLOCKS);
    return blocks.length > 1 || blocks.some(({ tagName }) => tagName !== 'p');
  };
  return cells.length <= rows || cells.some(holdsMore);
}

function cellsOf(table: Element): Element[] {
  return [...elementsIn(table, 'caption'), ...elementsIn(table, 'tr').flatMap((row) => [...elementsIn(row, 'td', 'th')])];
}

/** The elements of these names in one, in order, but not those inside another of them. */
function elementsIn({ children }: Element, ...names: readonly string[]): Element[] {
  return children.flatMap((child) => (child.type !== 'element' ? [] : names.includes(child.tagName) ? [child] : elementsIn(child, ...names)));
}

/** Two line breaks in a row are a paragraph's end, as old pages and mails have it; a paragraph of spaces is none. */
function paragraphed(tree: Document): void {
  const within = (node: { children: unknown[] }) => {
    node.children = (node.children as Document['children']).flatMap((child): Document['children'] => {
      if (child.type === 'paragraph') return split(child);
      if ('children' in child) within(child);
      return [child];
    });
  };
  within(tree);
}

function split(paragraph: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  let breaks = 0;
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      breaks++;
      continue;
    }
    if (child.type === 'text' && breaks && !child.value.trim()) continue;
    const part = parts.at(-1) as PhrasingContent[];
    if (breaks > 1) parts.push([child]);
    else if (breaks === 1 && part.length) part.push({ type: 'break' }, child);
    else part.push(child);
    breaks = 0;
  }
  return parts.filter((part) => part.some((child) => child.type !== 'text' || child.value.trim())).map((children) => ({ type: 'paragraph', children }));
}

/** Addresses in the text become links to themselves: as text, each of their signs would be escaped. */
function withAddresses(tree: Document): void {
  findAndReplace(tree, [[ADDRESS, (url: string) => ({ type: 'link', url, children: [{ type: 'text', value: url }] })]], { ignore: ['link', 'linkReference'] });
}
