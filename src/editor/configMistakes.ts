/**
 * A `.copydesk.json` as text: what it says or, in the writer's language, all that is wrong with it and where each of it stands. The engine tells mistakes
 * in English, for the terminal; here they are looked up by what stands around their names.
 */

import { type Node as JsonNode, type ParseError, parse, parseTree } from 'jsonc-parser';
import type { Span } from '../engine/analysis.ts';
import { type Config, readConfig } from '../engine/config.ts';
import * as l10n from '../panel/l10n.ts';
import { inTemplates } from './messages.ts';
import { RULE_IDS } from './ruleIds.ts';

/** What the engine says of a configuration with a mistake in it. */
export const MISTAKES: readonly string[] = [
  'it must be an object: { … }',
  '"{0}" must be an object: { … }',
  '"{0}" must be a list: [ … ]',
  '"{0}" must be a text in quotation marks',
  '"{0}" is nothing that can be set here',
  '"{0}" names no rule',
  '"{0}" must be "off", "hint", "information" or "warning", not {1}',
  '"{0}" takes no regular expression, which could hang the editor: use "begins", "contains", "ends", or "line" with "*" for anything',
  '"{0}" must be one of {"begins": …}, {"contains": …}, {"ends": …}, {"line": …}',
  '"{0}" must hold at least 4 letters besides "*"',
  '"{0}": "{1}" must not be empty',
  '"{0}": "{1}" may hold at most 2 stars between two slashes, and "**" at most 3 times',
];

/** What a mistake names: where it stands, and for a pattern that pattern. */
const NAMED = /^"([^"]{0,400})"(?:: "([^"]{0,400})")?/;

/** A mistake in the writer's language, with its place in the file. */
interface Mistake extends Span {
  readonly words: string;
}

/** Reads the text of a configuration file; what is wrong with it comes in the order of the file. */
export function readConfigText(text: string): { readonly config: Config } | { readonly mistakes: readonly Mistake[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { mistakes: [unreadable(text)] };
  }
  const reading = readConfig(value, RULE_IDS);
  if ('config' in reading) return reading;
  const root = parseTree(text);
  const mistakes = reading.errors.map((error) => ({ words: mistakeInWords(error), ...placeOf(error, root) }));
  return { mistakes: mistakes.toSorted((a, b) => a.start - b.start) };
}

/** What the engine says of a mistake, in the writer's language; in English where the bundle does not know it. */
function mistakeInWords(error: string): string {
  return inTemplates(error, MISTAKES, (name) => name) ?? error;
}

function unreadable(text: string): Mistake {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const { offset, length } = errors[0] ?? { offset: 0, length: text.length };
  // What is missing at the end is missing behind the last thing that there is.
  const end = Math.max(1, text.trimEnd().length);
  const start = Math.min(offset, end - 1);
  const line = text.slice(0, start).split('\n').length;
  return { words: l10n.t('it is no JSON from line {0} on', line), start, end: Math.max(start + 1, Math.min(offset + length, end)) };
}

/** Where what a mistake names stands: its name, or its value in a list; the beginning of the file where it names nothing. */
function placeOf(error: string, root: JsonNode | undefined): Span {
  const [, path = '', pattern] = NAMED.exec(error) ?? [];
  const named = root && nodeAt(root, path);
  const node = named && pattern !== undefined ? (stringIn(inside(named), pattern) ?? named) : named;
  const shown = node?.type === 'property' ? node.children?.[0] : node;
  return shown && shown !== root ? { start: shown.offset, end: shown.offset + shown.length } : { start: 0, end: 1 };
}

/** The property or the list's value that a path with dots leads to. Names may hold dots themselves. */
function nodeAt(node: JsonNode, path: string): JsonNode | undefined {
  if (!path) return node;
  for (const [index, child] of (inside(node)?.children ?? []).entries()) {
    const name = child.type === 'property' ? String(child.children?.[0]?.value) : String(index);
    if (path !== name && !path.startsWith(`${name}.`)) continue;
    const found = nodeAt(child, path.slice(name.length + 1));
    if (found) return found;
  }
  return undefined;
}

function inside(node: JsonNode): JsonNode | undefined {
  return node.type === 'property' ? node.children?.[1] : node;
}

/** The name or the text of a list or an object that reads so. */
function stringIn(node: JsonNode | undefined, value: string): JsonNode | undefined {
  return node?.children?.map((child) => (child.type === 'property' ? child.children?.[0] : child)).find((child) => child?.value === value);
}
