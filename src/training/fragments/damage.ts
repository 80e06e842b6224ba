/** What a corrupter does to clean text, as types: the truth that the rules are measured against. */
import type { Format, Span } from '../../engine/analysis.ts';

/** A paragraph before and after it was damaged. */
export interface Damage {
  /** The paragraph as a writer wants it. Mostly the clean one; some tools need something to damage first, such as a link. */
  readonly original: string;
  readonly damaged: string;
  /** Where the damage stands in `damaged`. */
  readonly spans: readonly Span[];
  /** Whether the original can be told from what is left. */
  readonly restorable: boolean;
}

/** One way in which a tool damages a paragraph; null where it finds nothing to damage in this one. */
export interface Tool {
  readonly family: string;
  /** Only texts in this format; both where absent. */
  readonly format?: Format;
  damage(paragraph: string, format: Format, random: () => number): Damage | null;
}

export function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** A damage that a tool's text makes behind, before or between what stands there. */
export function inserted(paragraph: string, at: number, text: string, restorable = true): Damage {
  return {
    original: paragraph,
    damaged: paragraph.slice(0, at) + text + paragraph.slice(at),
    spans: [{ start: at + leading(text), end: at + text.trimEnd().length }],
    restorable,
  };
}

/** A damage on a line of its own below the paragraph. */
export function insertedLine(paragraph: string, line: string, format: Format): Damage {
  const gap = format === 'markdown' ? '\n\n' : '\n';
  return inserted(paragraph, paragraph.length, gap + line);
}

/** Replaces every stretch that `pattern` finds; null where it finds none or nothing changes. */
export function replaced(paragraph: string, pattern: RegExp, by: (found: string) => string, restorable = true): Damage | null {
  let damaged = '';
  let at = 0;
  const spans: Span[] = [];
  for (const found of paragraph.matchAll(pattern)) {
    const text = by(found[0]);
    if (text === found[0]) continue;
    damaged += paragraph.slice(at, found.index);
    spans.push({ start: damaged.length, end: damaged.length + text.length });
    damaged += text;
    at = found.index + found[0].length;
  }
  return spans.length ? { original: paragraph, damaged: damaged + paragraph.slice(at), spans, restorable } : null;
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

/** Words of letters alone that stand in plain prose: inside neither link nor code nor address. */
export function plainWords(paragraph: string, least: number): Span[] {
  const hidden = [...paragraph.matchAll(/`[^`]*`|!?\[[^\]]*\]\([^)]*\)|<[^>]*>|https?:\/\/\S+|www\.\S+|\S*[@/\\]\S*/g)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
  return [...paragraph.matchAll(/(?<![\p{L}\p{N}_*-])\p{L}+(?![\p{L}\p{N}_*-])/gu)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
    .filter((word) => word.end - word.start >= least && !hidden.some((other) => other.start < word.end && word.start < other.end));
}

/** Whether the paragraph is prose that a tool of words and sentences can damage. */
export function isProse(paragraph: string): boolean {
  return /^[\p{L}“"]/u.test(paragraph) && /[.!?]["”]?$/.test(paragraph) && paragraph.length > 60;
}
