/**
 * What a finding says, in the writer's language. The engine speaks English, and a pipeline reads that; here its sentences are looked up whole,
 * by what stands around their words from the article, or clause by clause.
 */

import type { Finding } from '../engine/analysis.ts';
import { rules } from '../engine/rules.ts';
import * as l10n from '../panel/l10n.ts';

/** Sentences and clauses with words from the article or numbers in them. */
export const TEMPLATES: readonly string[] = [
  '“{0}” stands for “{1}”.',
  '“{0}” stands for {1}.',
  'Read with the wrong code page: it stands for “{0}”.',
  'Read with the wrong code page: it stands for {0}.',
  'Nothing shows here: {0}.',
  'One character for “{0}”; no search finds the word.',
  'A word broken in two: “{0}”.',
  '{0} is a {1}, not a {2}. Which of the two is right?',
  'Lists {0} subheads that stand below; its links are gone.',
  ...['after the article’s last paragraph', 'before the article’s first paragraph', 'between the article’s paragraphs'].flatMap((place) => [
    `A run of {0} links ${place},`,
    `A run of {0} short lines ${place},`,
    `A run of {0} lines ${place},`,
    `A link ${place},`,
    `A short line ${place},`,
    `A line ${place},`,
  ]),
  'worded like the page around an article;',
  'unlike the article’s own lines;',
  'not part of the article.',
  'perhaps not part of the article.',
];

/** "3 read-also lines. ", which stands before the message of what leads a run. */
const RUN = /^(\d{1,9}) ([^.]{1,80})\. /;
/** "A run of 3 links after the article’s last paragraph, …", which is one message. */
const RESIDUE_RUN = /^A run of (\d{1,9}) /;
const PLURALS: ReadonlySet<string> = new Set(rules.map(({ noun }) => noun.many));

/** A message in the writer's language; in English where the bundle does not know it. */
export function messageOf({ message }: Pick<Finding, 'message'>): string {
  const own = withoutRun(message);
  const [, count, things] = RUN.exec(message) ?? [];
  return own === message ? sentence(message) : `${count} ${l10n.t(things ?? '')}. ${sentence(own)}`;
}

/** What is said of one thing, where the message says it of a run of them. */
export function withoutRun(message: string): string {
  return message.replace(RUN, (run, _count, things) => (PLURALS.has(things) ? '' : run));
}

/** How many things findings are of: each of a run that goes together counts. */
export function countOf(findings: readonly Pick<Finding, 'message'>[]): number {
  return findings.reduce(
    (sum, { message }) => sum + Number(RESIDUE_RUN.exec(message)?.[1] ?? (withoutRun(message) === message ? 1 : RUN.exec(message)?.[1])),
    0,
  );
}

function sentence(text: string): string {
  return (
    known(text) ??
    clausesOf(text)
      .map((clause) => known(clause) ?? clause)
      .join(' ')
  );
}

function known(text: string): string | null {
  const translated = l10n.t(text);
  return translated === text ? inTemplates(text, TEMPLATES, l10n.t) : translated;
}

/**
 * A text that one of the templates makes, in the writer's language; null where none does.
 *
 * @param wordOf what becomes of a word between the fixed parts
 */
export function inTemplates(text: string, templates: readonly string[], wordOf: (word: string) => string): string | null {
  for (const template of templates) {
    const words = wordsIn(template.split(/\{\d\}/), text);
    if (words) return l10n.t(template, ...words.map(wordOf));
  }
  return null;
}

/** The clauses of a message that is not known as a whole. */
function clausesOf(text: string): string[] {
  return text.split(/(?<=[.,;]) /);
}

/** Whether what is said of one thing is made by the templates and so needs no entry of its own in the bundle. */
export function isTemplated(message: string): boolean {
  return [[message], clausesOf(message)].some((parts) => parts.every((part) => TEMPLATES.some((template) => wordsIn(template.split(/\{\d\}/), part))));
}

/** What stands between the fixed parts of a template, or null where the text is not made by it. */
function wordsIn(parts: readonly string[], text: string): string[] | null {
  const [first = '', ...others] = parts;
  if (!text.startsWith(first)) return null;
  const words: string[] = [];
  let at = first.length;
  for (const [index, part] of others.entries()) {
    const end = index === others.length - 1 ? text.length - part.length : text.indexOf(part, at);
    if (end < at || !text.startsWith(part, end)) return null;
    words.push(text.slice(at, end));
    at = end + part.length;
  }
  return at === text.length ? words : null;
}
