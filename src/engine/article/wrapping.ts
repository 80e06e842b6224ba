/**
 * Whether an article is hard-wrapped. Scraped text holds one paragraph a line, so the line is the unit a reader sees; in hard-wrapped
 * text it is the paragraph. File types do not tell the two apart, so it is measured: in wrapped text nearly every line break stands
 * where the next word no longer fitted.
 */
import type { Span } from '../analysis.ts';
import { linesOf, trimmed } from './lines.ts';

const WIDEST = 120;
const NARROWEST = 40;
const LEAST_BREAKS = 6;
const FITTING_SHARE = 0.75;

/** The column at which the text is hard-wrapped, in UTF-16 units, or null where a line is a paragraph. */
export function wrapWidth(text: string): number | null {
  const lines: (Span | null)[] = [];
  for (const line of linesOf(text)) {
    const content = trimmed(text, line);
    lines.push(content.end > content.start ? { start: line.start, end: content.end } : null);
  }
  const broken = lines.filter((line, index) => line && lines[index + 1]).map((line) => (line ? line.end - line.start : 0));
  if (broken.length < LEAST_BREAKS) return null;
  broken.sort((a, b) => a - b);
  const width = broken[Math.floor((broken.length - 1) * 0.98)] ?? 0;
  if (width > WIDEST || width < NARROWEST) return null;
  let fitting = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line && next && breaksAt(text, line, next, width)) fitting++;
  });
  return fitting >= broken.length * FITTING_SHARE ? width : null;
}

/** Whether `line` is full at `width`, so that the break before `next` came from wrapping and not from the writer. */
export function breaksAt(text: string, line: Span, next: Span, width: number): boolean {
  const word = trimmed(text, next);
  let wordEnd = word.start;
  while (wordEnd < word.end && !/\s/.test(text.charAt(wordEnd))) wordEnd++;
  return line.end - line.start + 1 + (wordEnd - word.start) >= width * 0.9;
}
