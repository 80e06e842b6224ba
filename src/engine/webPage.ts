/**
 * A piece of a web page, as a browser or a word processor puts it into the clipboard, as Markdown. Only what no reader ever sees is left out
 * here; what came along with the article is for the rules to find.
 */
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(() => seen)
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })
  .freeze();

/** Elements that hold nothing to read. A button's or a menu's words are read, and so they stay for the rules. */
const UNSEEN: ReadonlySet<string> = new Set(['head', 'title', 'script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'canvas']);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;
/** Google Docs wraps all that is copied into a bold element that says that it is not bold. */
const NOT_BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:normal|400)\b/i;

/** Markdown of a piece of HTML, without a line ending at its end; null where it is nested deeper than any page is. */
export function markdownOf(html: string): string | null {
  try {
    return String(converter.processSync(html)).trim();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function seen(tree: Root): void {
  tree.children = tree.children.flatMap(shown) as Root['children'];
}

function shown(node: Nodes): Nodes[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  if (UNSEEN.has(node.tagName) || node.properties.hidden === true || HIDDEN.test(styleOf(node)) || isPixel(node)) return [];
  if (isCopiedSpace(node)) return [{ type: 'text', value: ' ' }];
  const children = node.children.flatMap(shown) as Element['children'];
  if ((node.tagName === 'b' || node.tagName === 'strong') && NOT_BOLD.test(styleOf(node))) return children;
  return [{ ...node, children }];
}

function styleOf({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style : '';
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
