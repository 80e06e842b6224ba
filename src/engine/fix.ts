/**
 * Fixes: how findings become edits, how edits of many findings become one change, and how a change is applied. Lines that go take with
 * them one of the separators beside them, so that blank lines never pile up and the file's last line ending stays as it was.
 */
import type { Edit, Finding, Span } from './analysis.ts';
import { isLineEnding, isSpace, lineEnd, lineStart, textStart } from './article/lines.ts';

/**
 * The edit that removes whole lines. Between two paragraphs the larger of the two separators stays; at the start or the end of the text
 * the separator goes too, and the file's last line ending stays as it was.
 *
 * @param lines from the first line to remove to the last, in UTF-16 offsets; grown to whole lines
 */
export function removeLines(text: string, lines: Span): Edit {
  const start = Math.max(lineStart(text, lines.start), textStart(text));
  const end = lineEnd(text, lines.end);
  const quoted = /^[ \t]*>/.test(text.slice(start, Math.min(end, start + 8)));
  const above = lastContent(text, start, quoted);
  const below = firstContent(text, end, quoted);
  if (above === null && below === null) return { start, end, text: '' };
  if (above === null) return { start, end: below as number, text: '' };
  if (below === null) return { start: above, end, text: '' };
  const linesAbove = countLineEndings(text, above, start);
  const linesBelow = countLineEndings(text, end, below);
  return linesBelow <= linesAbove ? { start, end: below, text: '' } : { start: above, end, text: '' };
}

/** Where the last line with content above `start` ends, or null where there is none. */
function lastContent(text: string, start: number, quoted: boolean): number | null {
  let at = start;
  const first = textStart(text);
  while (at > first && isBlank(text, at - 1, quoted)) at--;
  if (at === first) return null;
  // In a quote, the blank stretch may begin behind the content's own line ending only.
  return quoted ? lineEnd(text, at - 1) : at;
}

/** Where the first line with content below `end` begins, or null where there is none. */
function firstContent(text: string, end: number, quoted: boolean): number | null {
  let at = end;
  while (at < text.length && isBlank(text, at, quoted)) at++;
  if (at >= text.length) return null;
  return lineStart(text, at);
}

function isBlank(text: string, at: number, quoted: boolean): boolean {
  return isSpace(text.charCodeAt(at)) || (quoted && text[at] === '>');
}

function countLineEndings(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    if (!isLineEnding(text.charCodeAt(at))) continue;
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
    count++;
  }
  return count;
}

/** Which fixes to combine: only those of these findings, and only the safe ones unless told otherwise. */
export interface CombineOptions {
  readonly includeReview?: boolean;
}

/**
 * The edits of many findings as one change: sorted, never overlapping, with neighbouring removals of whole lines joined so that no blank
 * lines pile up between them. Findings without a fix are passed over, and so are review fixes unless `includeReview` is set.
 */
export function combineFixes(text: string, findings: readonly Finding[], options: CombineOptions = {}): Edit[] {
  const chosen = findings.filter((finding) => finding.fix && (finding.fix.safe || options.includeReview));
  const lines: Span[] = [];
  const within: Edit[] = [];
  for (const edit of chosen.flatMap((finding) => finding.fix?.edits ?? [])) {
    const whole = edit.text === '' ? wholeLines(text, edit) : null;
    if (whole) lines.push(whole);
    else within.push(edit);
  }
  const removals = joinLines(text, lines).map((span) => removeLines(text, span));
  return withoutOverlaps([...removals, ...within]);
}

/** The lines that a removal takes away completely, without the separators around them; null where part of a line stays. */
function wholeLines(text: string, edit: Span): Span | null {
  let { start, end } = edit;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const before = text.slice(lineStart(text, start), start);
  const behind = text.slice(end, lineEnd(text, end));
  return before.trim() === '' && behind.trim() === '' ? { start, end } : null;
}

function joinLines(text: string, spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && (span.start <= last.end || /^[\s>]*$/.test(text.slice(last.end, span.start)))) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** Where two edits overlap, removals are united and of any others the first stays. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    const overlaps = last && (edit.start < last.end || (edit.start === last.start && edit.end === last.end));
    if (!overlaps) kept.push(edit);
    else if (last.text === '' && edit.text === '' && edit.end > last.end) kept[kept.length - 1] = { start: last.start, end: edit.end, text: '' };
  }
  return kept;
}

/**
 * The text with the edits applied. They must be sorted and must not overlap, as `combineFixes` returns them.
 *
 * @throws RangeError when they are not, or reach beyond the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}–${edit.end} overlaps another or leaves the text`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * The edits that bring the former text back: applied to what `applyEdits(text, edits)` returned, they give `text`.
 *
 * @param text the text before the edits
 * @param edits sorted and not overlapping, as `combineFixes` returns them
 */
export function invertEdits(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}
