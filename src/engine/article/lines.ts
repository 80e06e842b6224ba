/** Lines of a text: where each begins and ends. A line ends at `\n`, `\r\n` or a lone `\r`; the ending belongs to neither side. */
import type { Span } from '../analysis.ts';

/** Every line of `text` between `start` and `end`, in order, without its line ending. An empty text has one empty line. */
export function* linesOf(text: string, start = 0, end = text.length): Generator<Span> {
  let from = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    yield { start: from, end: at };
    if (unit === 13 && text.charCodeAt(at + 1) === 10 && at + 1 < end) at++;
    from = at + 1;
  }
  yield { start: from, end };
}

/** Where the text proper begins: behind a byte-order mark, if there is one. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The offset at which the line holding `offset` begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnding(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset at which the line holding `offset` ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnding(text.charCodeAt(at))) at++;
  return at;
}

/** The offset of the line after the line ending at `end`, or `end` itself at the end of the text. */
export function nextLine(text: string, end: number): number {
  if (end >= text.length) return end;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Whether a code unit ends a line. */
export function isLineEnding(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** The span without white space at either end; empty (at `start`) where there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as `String.prototype.trim` knows it, without the byte-order mark (which fragments report). */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}
