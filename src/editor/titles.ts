/** The words on quick-fixes and in summaries. */

import type { Finding } from '../engine/analysis.ts';
import { taughtRule } from '../engine/boilerplate/taught.ts';
import { linesIn, type Removed } from '../engine/removed.ts';
import type { Rule } from '../engine/rule.ts';
import { rules } from '../engine/rules.ts';
import * as l10n from '../panel/l10n.ts';

const RULES: ReadonlyMap<string, Rule> = new Map([...rules, taughtRule([])].map((rule) => [rule.id, rule]));

const LONGEST_EXCERPT = 48;

/**
 * "Remove this read-also line", or for a run "Remove 12 lines of tails of image addresses". A fix that is for the writer to judge shows what
 * it takes: "Remove this photo credit: “Photo: Marit Solheim”".
 */
export function titleOfFix(finding: Finding, text: string): string {
  const rule = RULES.get(finding.rule);
  const verb = verbOf(rule);
  const taken = text.slice(finding.start, finding.end);
  const lines = linesIn(taken);
  const what = lines > 1 ? l10n.t('{0} {1} lines of {2}', verb, l10n.number(lines), nounsOf(finding.rule)) : l10n.t('{0} this {1}', verb, nounOf(finding.rule));
  return capitalised(finding.fix?.safe ? what : l10n.t('{0}: “{1}”', what, excerpt(taken)));
}

/** "Keep this read-also line", or for a run, which is kept as a whole, "Keep 3 lines of share buttons". */
export function titleOfKeep(finding: Finding, text: string): string {
  const lines = linesIn(text.slice(finding.start, finding.end));
  return lines > 1 ? l10n.t('Keep {0} lines of {1}', l10n.number(lines), nounsOf(finding.rule)) : l10n.t('Keep this {0}', nounOf(finding.rule));
}

/** What a piece was that is gone: "read-also line", "3 lines of share buttons", and where it is of several kinds one after the other. */
export function kindsOf({ found }: Pick<Removed, 'found'>): string {
  return found.map(({ rule, lines }) => (lines > 1 ? l10n.t('{0} lines of {1}', l10n.number(lines), nounsOf(rule)) : nounOf(rule))).join(', ');
}

/** A title's beginning, which in some languages is a word from elsewhere. */
function capitalised(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** A text on one line, its middle left out, between words, where it is long. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_EXCERPT) return line;
  const letters = [...line];
  const half = LONGEST_EXCERPT / 2 - 1;
  const beginning = letters
    .slice(0, half)
    .join('')
    .replace(/ \S{0,9}$/u, '');
  const end = letters
    .slice(-half)
    .join('')
    .replace(/^\S{0,9} /u, '');
  return `${beginning.trimEnd()} … ${end.trimStart()}`;
}

/** A text of the article in quotation marks, on one line, its middle left out where it is long. */
export function quoted(text: string): string {
  return l10n.t('“{0}”', excerpt(text));
}

/** "Remove all 3 read-also lines in this file". */
export function titleOfRuleFix(ruleId: string, count: number): string {
  return l10n.t('{0} all {1} {2} in this file', verbOf(RULES.get(ruleId)), l10n.number(count), nounsOf(ruleId));
}

/** "Clean this article (5 safe fixes)". */
export function titleOfClean(count: number): string {
  return l10n.t('Clean this article: apply {0}', counted(count, 'safe fix', 'safe fixes'));
}

/** "1 finding", "2 findings". */
export function counted(count: number, one: string, many: string): string {
  return `${l10n.number(count)} ${l10n.t(count === 1 ? one : many)}`;
}

/** "1 read-also line", "3 read-also lines". */
export function countedOf(ruleId: string, count: number): string {
  return `${l10n.number(count)} ${count === 1 ? nounOf(ruleId) : nounsOf(ruleId)}`;
}

/** What one finding of a rule is called: "read-also line". */
export function nounOf(ruleId: string): string {
  return l10n.t(RULES.get(ruleId)?.noun.one ?? ruleId);
}

/** What several findings of a rule are called: "read-also lines". */
export function nounsOf(ruleId: string): string {
  return l10n.t(RULES.get(ruleId)?.noun.many ?? ruleId);
}

/** What a rule's fix does. */
function verbOf(rule: Rule | undefined): string {
  return l10n.t(rule?.verb ?? 'Fix');
}
