/** From what single rules found to what a writer sees: overlaps resolved, neighbours joined, so that a run is one finding with one fix. */
import type { Edit, Finding, Span } from './analysis.ts';
import { addIfFree } from './article/spans.ts';
import type { Config } from './config.ts';
import { removeLines } from './fix.ts';
import type { Rule } from './rule.ts';

/** A finding on its way, with the lines that it removes (null where it edits within lines) and the rule that found it. */
export interface Draft {
  readonly finding: Finding;
  readonly lines: Span | null;
  readonly rule: Rule;
}

/** A draft that nothing runs unasked and that only whispers, unless the settings say how loud its rule is. */
export function asHint(draft: Draft, config: Config): Draft {
  const { finding } = draft;
  const severity = config.rules[finding.rule] ? finding.severity : 'hint';
  return { ...draft, finding: { ...finding, severity, fix: finding.fix && { ...finding.fix, safe: false } } };
}

/**
 * Where two drafts overlap, the longer stays, and of two equally long ones the earlier; but a draft with a safe fix never gives way to
 * one without. The result is in order of `start`.
 */
export function resolveOverlaps(drafts: readonly Draft[]): Draft[] {
  const byStart = drafts.map((draft, order) => ({ draft, order })).sort((a, b) => a.draft.finding.start - b.draft.finding.start || a.order - b.order);
  const kept: Draft[] = [];
  for (let at = 0; at < byStart.length; ) {
    // Drafts that overlap one another decide among themselves.
    let end = at + 1;
    for (let reach = byStart[at]?.draft.finding.end ?? 0; (byStart[end]?.draft.finding.start ?? Number.POSITIVE_INFINITY) < reach; end++)
      reach = Math.max(reach, byStart[end]?.draft.finding.end ?? 0);
    if (end === at + 1) kept.push((byStart[at] as { draft: Draft }).draft);
    else kept.push(...resolveAmong(byStart.slice(at, end)));
    at = end;
  }
  return kept;
}

function resolveAmong(drafts: { readonly draft: Draft; readonly order: number }[]): Draft[] {
  const kept: Draft[] = [];
  const taken: Span[] = [];
  for (const { draft } of drafts.sort((a, b) => weight(b.draft) - weight(a.draft) || a.order - b.order)) {
    if (addIfFree<Span>(taken, draft.finding)) kept.push(draft);
  }
  return kept.sort((a, b) => a.finding.start - b.finding.start);
}

const SAFE_FIRST = 2 ** 40;

function weight({ finding }: Draft): number {
  return finding.end - finding.start + (finding.fix?.safe ? SAFE_FIRST : 0);
}

/** Joins neighbours into one draft: whole lines with only blank lines between them, and removals side by side within a line. */
export function joinAdjacent(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  let run: Draft[] = [];
  const close = () => {
    if (run.length) joined.push(joinRun(text, run));
    run = [];
  };
  for (const draft of drafts) {
    const last = run.at(-1);
    if (last && !belongTogether(text, last, draft)) close();
    run.push(draft);
  }
  close();
  return joined;
}

function belongTogether(text: string, a: Draft, b: Draft): boolean {
  if (a.finding.kind !== b.finding.kind || a.finding.fix?.safe !== b.finding.fix?.safe) return false;
  if (a.finding.kind === 'boilerplate' && a.rule.id !== b.rule.id) return false;
  const gap = text.slice(a.finding.end, b.finding.start);
  if (a.lines && b.lines) return /^[\s>*+-]*$/.test(gap);
  if (a.lines || b.lines) return false;
  return removesOnly(a) && removesOnly(b) && /^[ \t]*$/.test(gap);
}

function removesOnly({ finding }: Draft): boolean {
  return finding.fix?.edits.every((edit) => edit.text === '') ?? false;
}

function joinRun(text: string, run: readonly Draft[]): Draft {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || first === last) return first as Draft;
  const span = { start: first.finding.start, end: last.finding.end };
  const leading = leadingOf(run, first);
  const fix = first.finding.fix;
  const lines = first.lines && last.lines ? { start: first.lines.start, end: last.lines.end } : null;
  const edits = lines ? [removeLines(text, lines)] : united(run.flatMap((draft) => draft.finding.fix?.edits ?? []));
  const message = lines ? `${run.length} ${leading.rule.noun.many}. ${leading.finding.message}` : leading.finding.message;
  return { rule: leading.rule, lines, finding: { ...leading.finding, ...span, message, fix: fix ? { safe: fix.safe, edits } : null } };
}

/** Removals in order, those that overlap as one: neighbours may each claim the space between them. */
function united(removals: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...removals].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last && edit.start < last.end) kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), text: '' };
    else kept.push(edit);
  }
  return kept;
}

/** The first draft of the rule that covers the most of a run, in UTF-16 units. */
function leadingOf(run: readonly Draft[], first: Draft): Draft {
  const sizes = new Map<Rule, number>();
  for (const { rule, finding } of run) sizes.set(rule, (sizes.get(rule) ?? 0) + finding.end - finding.start);
  const size = ({ rule }: Draft) => sizes.get(rule) ?? 0;
  return run.reduce((best, draft) => (size(draft) > size(best) ? draft : best), first);
}
