/** A text without its safe findings, as the terminal, a pipeline and a clean paste leave it. */
import type { Finding } from './analysis.ts';
import { applyEdits, combineFixes } from './fix.ts';
import { followChanges, type Removed } from './removed.ts';

/** A removal can bring the halves of another fragment together; each round makes the text shorter. */
const MOST_ROUNDS = 10;

/** A cleaned text, what there is still to be found in it, and what was taken out, each piece with its place in the cleaned text. */
export interface Cleaned {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly removed: readonly Removed[];
}

/**
 * Applies safe fixes until none is left.
 *
 * @param findings what was found in `text`
 * @param read finds in a text that has been changed
 */
export function cleaned(text: string, findings: readonly Finding[], read: (text: string) => readonly Finding[]): Cleaned {
  let now: Cleaned = { text, findings, removed: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = combineFixes(now.text, now.findings);
    if (!edits.length) break;
    const next = applyEdits(now.text, edits);
    now = { text: next, findings: read(next), removed: followChanges(now.removed, edits, now) };
  }
  return now;
}
