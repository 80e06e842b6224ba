/**
 * The parser: unified and remark-parse, with GitHub's tables, footnotes and bare addresses where a text has any. Those additions make
 * parsing two to three times as dear, so each stretch is parsed without them if nothing in it can be one.
 */
import type { Nodes, Root, RootContent } from 'mdast';
import type { Construct } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Parses a stretch of Markdown that means the same by itself as in its place. Offsets count from its start. */
export type Parse = (text: string, full: boolean) => readonly RootContent[];

const bare = unified().use(remarkParse).freeze();
const whole = unified().use(remarkParse).use(additions).freeze();

/** GitHub's additions, without what looks for more addresses once the tree stands: what that finds has no place in the source. */
function additions(this: Processor): void {
  remarkGfm.call(this);
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] }));
}

/** Tables, struck words, footnotes, tasks. */
const ADDITION = /[|~]|:-|-:|\[\^|\[[ \t\r\nxX]\]/;
const ADDRESS = /https?:\/\/|www\.|@/i;
/** The targets of links and images, up to the first bracket in them, and addresses in angles. */
const TARGET = /\]\([^\s()]*|<https?:[^\s<>]*>/gi;
const DEFINITION = /\]:/;

/** Whether a stretch may hold any of GitHub's additions. An address that only looks like a link's target is found out by the parser. */
export function mayNeedAdditions(text: string): boolean {
  return ADDITION.test(text) || (ADDRESS.test(text) && ADDRESS.test(text.replace(TARGET, ' ')));
}

/** The labels of links and footnotes that a stretch defines. */
export interface Labelled {
  readonly links: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

const NO_LABELS: Labelled = { links: new Set(), notes: new Set() };

/** What a stretch defines, whatever is defined elsewhere. */
export function labelsIn(stretch: string): Labelled {
  if (!DEFINITION.test(stretch)) return NO_LABELS;
  const [links, notes] = [new Labels(), new Labels()];
  const noting = unified().use(remarkParse);
  if (mayNeedAdditions(stretch)) noting.use(additions);
  noting.use(labelling(links, notes)).parse(stretch);
  return { links: links.known, notes: notes.known };
}

/** A parser that knows labels which are defined anywhere in the text, so that references to them are links in each of its stretches. */
export function parserKnowing({ links, notes }: Labelled): Parse {
  const unlabelled: Parse = (text, full) => parseWith(bare, whole, text, full);
  if (!links.size && !notes.size) return unlabelled;
  const knowing = labelling(new Labels().knowing(links), new Labels().knowing(notes));
  const seeded = unified().use(remarkParse).use(knowing);
  const seededWhole = unified().use(remarkParse).use(additions).use(knowing);
  return (text, full) => (mayRefer(text) ? parseWith(seeded, seededWhole, text, full) : unlabelled(text, full));
}

/** Whether a stretch may refer to a label. */
export function mayRefer(text: string): boolean {
  return text.includes('[');
}

type Parser = Pick<Processor<Root>, 'parse'>;

function parseWith(plainly: Parser, fully: Parser, text: string, full: boolean): readonly RootContent[] {
  if (full) return fully.parse(text).children;
  const { children } = plainly.parse(text);
  return ADDRESS.test(text) && children.some((node) => showsAddress(node, text)) ? fully.parse(text).children : children;
}

function showsAddress(root: Nodes, source: string): boolean {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'text') {
      if (ADDRESS.test(source.slice(node.position?.start.offset, node.position?.end.offset))) return true;
    } else if ('children' in node) for (const child of node.children) pending.push(child);
  }
  return false;
}

/** Has micromark note the labels it meets in these lists, and look there for those it refers to. */
function labelling(links: Labels, notes: Labels) {
  const note: Construct = {
    tokenize(_effects, _ok, nok) {
      this.parser.defined = links;
      this.parser.gfmFootnotes = notes;
      return nok;
    },
  };
  return function (this: Processor): void {
    const data = this.data();
    // Before whatever the first unit is, a bracket that begins a footnote among them.
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { document: { null: note, 91: note } }];
  };
}

/** An array to micromark, which only adds to it and asks whether it holds something; asked once a reference, so it answers at once. */
class Labels extends Array<string> {
  readonly known = new Set<string>();

  knowing(labels: Iterable<string>): this {
    for (const label of labels) this.known.add(label);
    return this;
  }

  override push(...labels: string[]): number {
    for (const label of labels) this.known.add(label);
    return this.known.size;
  }

  override includes(label: string): boolean {
    return this.known.has(label);
  }
}
