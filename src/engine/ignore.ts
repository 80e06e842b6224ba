/**
 * "I meant it": findings that a writer has told off, by a comment in a Markdown article or by its text in the folder's `.copydesk.json`.
 *
 *     <!-- copydesk ignore -->               the next block, every rule
 *     <!-- copydesk ignore also-read -->     the next block, these rules
 *     <!-- copydesk disable share-bar -->    from here on, to the end or to the next:
 *     <!-- copydesk enable share-bar -->
 */
import type { Span } from './analysis.ts';
import type { Article, Block } from './article.ts';
import { normalised } from './boilerplate/taught.ts';
import { blocksWith } from './fragments/places.ts';

/** A comment to Copydesk. The rules' names stand apart by blanks or commas, so the whole is one run of one class. */
const DIRECTIVE = /<!--[ \t]*copydesk[ \t]+(ignore|disable|enable)\b([\w ,\t-]{0,400}?)-->/g;

/** What a block with a comment to Copydesk holds. */
const MENTION = /copydesk/;

interface Quiet extends Span {
  /** Null for every rule. */
  readonly rules: ReadonlySet<string> | null;
}

/** A comment to Copydesk, where it stands in the article. `rules` is empty where it speaks of every rule. */
export interface Directive extends Span {
  readonly action: string;
  readonly rules: readonly string[];
}

/** Tells whether a finding is kept as it is. */
export type Ignored = (finding: Span & { readonly rule: string }) => boolean;

/** @param keep texts that stay, as `keepable` writes them */
export function readIgnored(article: Article, keep: readonly string[]): Ignored {
  const quiet = article.format === 'markdown' && blocksWith(article, MENTION).length ? quietSpans(article) : [];
  const kept = new Set(keep.map(normalised));
  return ({ rule, start, end }) =>
    quiet.some((span) => span.start < end && start < span.end && (span.rules?.has(rule) ?? true)) ||
    (kept.size > 0 && kept.has(normalised(article.text.slice(start, end))));
}

/** The comment that keeps the block behind it. */
export function ignoreComment(rule: string): string {
  return `<!-- copydesk ignore ${rule} -->`;
}

/** The comment that quiets a rule from where it stands on. */
export function disableComment(rule: string): string {
  return `<!-- copydesk disable ${rule} -->`;
}

/** A finding's text as it is kept in a configuration: readable, on one line. */
export function keepable(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The comments to Copydesk in a Markdown article, in order. */
export function directivesOf(article: Article): Directive[] {
  if (article.format !== 'markdown' || !article.text.includes('copydesk')) return [];
  return article.blocks.flatMap(({ block, start }) => directivesIn(block).map((one) => ({ ...one, start: one.start + start, end: one.end + start })));
}

/** The comments in a block, their places counted from its start. */
function directivesIn({ kind, source }: Block): Directive[] {
  if (kind !== 'markup' && kind !== 'paragraph') return [];
  return [...source.matchAll(DIRECTIVE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    action: match[1] ?? '',
    rules: (match[2] ?? '').split(/[ ,\t]+/).filter(Boolean),
  }));
}

function quietSpans(article: Article): Quiet[] {
  const spans: Quiet[] = [];
  let disabled: { readonly start: number; readonly rules: ReadonlySet<string> | null }[] = [];
  article.blocks.forEach(({ block, start }, index) => {
    for (const directive of directivesIn(block)) {
      const at = start + directive.start;
      const rules = directive.rules.length ? new Set(directive.rules) : null;
      // The comment itself is nobody's residue.
      spans.push({ start: at, end: start + directive.end, rules: null });
      if (directive.action === 'disable') disabled.push({ start: at, rules });
      else if (directive.action === 'enable') {
        const ends = disabled.filter((one) => rules === null || (one.rules !== null && [...one.rules].every((rule) => rules.has(rule))));
        spans.push(...ends.map((one) => ({ ...one, end: at })));
        disabled = disabled.filter((one) => !ends.includes(one));
      } else {
        const next = article.blocks[index + 1];
        const rest = block.source.slice(directive.end).trim();
        if (rest) spans.push({ start: at, end: start + block.source.length, rules });
        else if (next) spans.push({ start: next.start, end: next.end, rules });
      }
    }
  });
  return [...spans, ...disabled.map((one) => ({ ...one, end: article.text.length }))];
}
