/** Whether an article is English, by its small words: the model knows no other language, and would name every German noun. */
import { Memory } from '../memory.ts';
import type { Line } from './contexts.ts';

const SMALL_WORDS = new Set(
  'the of and to is that for was with by it from are this have has not but they his her be at which an as were been their had who will would or its he she we you said after'.split(
    ' ',
  ),
);
/** Fewer lower-case words than this tell little: one small word among them is enough. */
const ENOUGH = 15;
/** Fewer than this tell nothing; such a text counts as English. */
const FEW = 8;
/** Of 100 lower-case words in English prose 35 or more are small ones, in lists and headlines 15; in other languages, by chance, up to 4. */
const LEAST_SHARE = 0.08;

/** Whether the lines of an article may be English. */
export function isEnglish(lines: readonly Line[], memory = new Memory()): boolean {
  const sums = memory.recall('words of a language', memory, () => ({ small: 0, all: 0 }));
  memory.along(isEnglish, lines, (at) => memory.recall(isEnglish, lines[at] as Line, () => countsOf(lines[at] as Line)), {
    changed(counts, by) {
      sums.small += counts.small * by;
      sums.all += counts.all * by;
    },
  });
  const { small, all } = sums;
  if (all < ENOUGH) return all < FEW || small > 0;
  return small >= all * LEAST_SHARE;
}

/** Whether one line of an English article may be English too: a long one without any small word is quoted in another language. */
export function mayBeEnglish(line: Line, memory = new Memory()): boolean {
  const { small, all } = memory.recall(isEnglish, line, () => countsOf(line));
  return small > 0 || all < ENOUGH;
}

const NINE = 57;

/** How many lower-case words a line has, and how many of them are small English ones. */
function countsOf({ forms }: Line): { readonly small: number; readonly all: number } {
  let small = 0;
  let all = 0;
  for (const { text, spoken, capital } of forms) {
    if (!spoken || capital || text.charCodeAt(0) <= NINE) continue;
    all++;
    if (SMALL_WORDS.has(text)) small++;
  }
  return { small, all };
}
