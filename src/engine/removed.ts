/** What was taken out of an article: noticed when it happens, and followed through later edits so that each piece can go back to its place. */
import type { Finding, Span } from './analysis.ts';

/** A piece that was removed; `at` is where it belongs in the article as it is now, in UTF-16 units. */
export interface Removed {
  readonly id: number;
  /** The rules that had flagged it, in the order of what they flagged, each with how many lines of the piece it had flagged, or parts of lines. */
  readonly found: readonly { readonly rule: string; readonly lines: number }[];
  readonly text: string;
  readonly at: number;
}

/** One change of a text: `start` and `end` count in the text before any change of the same batch. */
export interface Change extends Span {
  readonly text: string;
}

/** A blank line: of two beside a piece, a comparison of lines takes either for the one that came with it. */
const NEAR = 4;

/**
 * What stands removed after a batch of changes: pieces whose findings were deleted come in, pieces that came back (by undo, or by being
 * restored) go out, and the places of the others move along.
 *
 * @param before the text before the changes, and the findings in it
 */
export function followChanges(
  removed: readonly Removed[],
  changes: readonly Change[],
  before: { readonly text: string; readonly findings: readonly Finding[] },
): Removed[] {
  const ordered = changes.toSorted((a, b) => a.start - b.start);
  const cameBack = returning(ordered, before.text);
  const kept = removed.flatMap((piece): Removed[] => {
    if (cameBack(piece)) return [];
    let shift = 0;
    let at = piece.at;
    for (const { start, end, text } of ordered) {
      if (end <= piece.at && start < piece.at) shift += text.length - (end - start);
      else if (start < piece.at) at = start;
    }
    return [{ ...piece, at: at + shift }];
  });
  let id = removed.reduce((highest, piece) => Math.max(highest, piece.id), 0);
  let shift = 0;
  let passed = 0;
  for (const { start, end, text } of ordered) {
    // Findings are in order, as the changes are: each is looked at near its change alone, of which there may be thousands.
    while (passed < before.findings.length && (before.findings[passed]?.start ?? 0) < start) passed++;
    const found = text === '' ? foundIn({ start, end }, before.text, before.findings, passed) : [];
    if (found.length) kept.push({ id: ++id, found, text: before.text.slice(start, end), at: start + shift });
    shift += text.length - (end - start);
  }
  return kept;
}

/**
 * Tells of pieces, each asked for once, whether a change brought them back: alone, as an undo does, or inside a larger stretch, as a file
 * that is read anew from its disk.
 *
 * @param before the text in which the changes count
 */
function returning(changes: readonly Change[], before: string): (piece: Removed) => boolean {
  const left = new Map<string, number>();
  return ({ at, text: piece }) => {
    const words = piece.trim() || piece;
    return changes.some(({ start, end, text }, index) => {
      if (start > at + NEAR || end < at - NEAR || !text.includes(words)) return false;
      const key = `${index} ${piece}`;
      const more = left.get(key) ?? timesIn(text, piece, words) - timesIn(before.slice(start, end), piece, words);
      left.set(key, more - 1);
      return more > 0;
    });
  };
}

/** A shorter piece of a line, as a bracket, stands in many a text that did not bring it back. */
const SHORTEST_TOLD = 6;

/** How often a piece stands in a text: as lines of its own if it is lines, else as words of their own, and one of few letters only alone. */
function timesIn(text: string, piece: string, words: string): number {
  if (text.trim() === words) return 1;
  const lines = piece.includes('\n');
  if (!lines && words.length < SHORTEST_TOLD) return 0;
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (
      lines
        ? ENDS_LINE.test(before) && ENDS_LINE.test(behind)
        : !(isLetter(before) && isLetter(words.charAt(0))) && !(isLetter(behind) && isLetter(words.slice(-1)))
    )
      times++;
  }
  return times;
}

const ENDS_LINE = /^[\r\n]?$/;

function isLetter(unit: string): boolean {
  return /[\p{L}\p{N}]/u.test(unit);
}

/**
 * The rules whose findings make up all of a deleted stretch but white space; none where anything else went as well.
 *
 * @param from the first finding that does not begin before the stretch
 */
function foundIn(deleted: Span, text: string, findings: readonly Finding[], from: number): Removed['found'] {
  const lines = new Map<string, number>();
  let rest = deleted.start;
  for (let index = from; index < findings.length; index++) {
    const finding = findings[index] as Finding;
    if (finding.start > deleted.end) break;
    if (finding.end > deleted.end || !finding.fix) continue;
    if (text.slice(rest, Math.max(rest, finding.start)).trim()) return [];
    rest = Math.max(rest, finding.end);
    lines.set(finding.rule, (lines.get(finding.rule) ?? 0) + linesIn(text.slice(finding.start, finding.end)));
  }
  return text.slice(rest, deleted.end).trim() ? [] : [...lines].map(([rule, lines]) => ({ rule, lines }));
}

/** How many lines of a text have something on them. */
export function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim()).length;
}
