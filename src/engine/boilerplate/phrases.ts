/**
 * Whole-line grammar: what a line says without the dressing that sites put around it. Boilerplate is recognised by whole lines, never by a
 * cue inside prose, since "she asked readers to sign up for the newsletter" is story.
 */
import type { Passage } from '../article.ts';
import { type Match, wholePassage } from '../rule.ts';

/** A line longer than this, in UTF-16 units, is prose. */
const LONGEST_LINE = 300;

/** A line in lower case, with straight apostrophes, without the punctuation, arrows and icons at its ends. */
export function plainWords(text: string): string {
  return text
    .slice(0, LONGEST_LINE + 1)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}\p{N}©$£€"“«`(]{1,12}/u, '')
    .replace(/[^\p{L}\p{N}"”»`)]{1,12}$/u, '');
}

/** Whether a line stands in quotation marks or opens with one: somebody's words, whatever they say. */
export function isQuoted(text: string): boolean {
  return /^["“«„]/.test(text);
}

/** A match for every passage whose whole line fits one of the patterns. The patterns see `plainWords` and must be anchored at both ends. */
export function linesLike(passages: readonly Passage[], patterns: readonly RegExp[], message: string): Match[] {
  const found: Match[] = [];
  for (const { passage, words } of plainLinesOf(passages)) {
    for (const pattern of patterns) {
      if (!pattern.test(words)) continue;
      found.push(wholePassage(passage, message));
      break;
    }
  }
  return found;
}

interface PlainLine {
  readonly passage: Passage;
  readonly words: string;
}

/** Every rule asks for the same lines; they are kept as long as the passages are. */
const plainLines = new WeakMap<readonly Passage[], readonly PlainLine[]>();

/** Those of the passages that are no prose and nobody's words, with what they say. */
function plainLinesOf(passages: readonly Passage[]): readonly PlainLine[] {
  let lines = plainLines.get(passages);
  if (!lines) {
    lines = passages.filter(({ text }) => text.length <= LONGEST_LINE && !isQuoted(text)).map((passage) => ({ passage, words: plainWords(passage.text) }));
    plainLines.set(passages, lines);
  }
  return lines;
}

const SHORTEST_PROSE = 160;

/** Whether a passage is a paragraph of running text: long, and not a link for the greater part. */
export function isProse(passage: Passage | null): boolean {
  return passage !== null && passage.text.length >= SHORTEST_PROSE && passage.linked < passage.text.length / 2;
}
