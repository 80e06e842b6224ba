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
export function* linesLike(passages: readonly Passage[], patterns: readonly RegExp[], message: string): Generator<Match> {
  for (const passage of passages) {
    if (passage.text.length > LONGEST_LINE || isQuoted(passage.text)) continue;
    const words = plainWords(passage.text);
    if (patterns.some((pattern) => pattern.test(words))) yield wholePassage(passage, message);
  }
}

const SHORTEST_PROSE = 160;

/** Whether a passage is a paragraph of running text: long, and not a link for the greater part. */
export function isProse(passage: Passage | null): boolean {
  return passage !== null && passage.text.length >= SHORTEST_PROSE && passage.linked < passage.text.length / 2;
}
