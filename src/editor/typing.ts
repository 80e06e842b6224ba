/** What tells somebody's typing from a fix, a paste or an undo, and how long an article rests after each before it is read again. */

/** Rest after a keystroke, in milliseconds; longer articles rest longer. */
const SHORTEST_REST = 120;
const LONGEST_REST = 2000;
/** How many times the duration of its last reading an article rests. */
const REST_RATIO = 4;

/** A change of a document as the editor tells it, as far as it matters here. */
export interface TextChange {
  readonly range: { readonly isSingleLine: boolean };
  readonly text: string;
}

/**
 * Whether a batch of changes is somebody's typing: one change of a character or two within a line.
 *
 * @param reason the editor's reason for an undo or a redo
 */
export function isTyped(changes: readonly TextChange[], reason: unknown): boolean {
  const [change, ...others] = changes;
  return change !== undefined && !others.length && !reason && change.range.isSingleLine && change.text.length <= 2 && !/[\r\n]/.test(change.text);
}

/**
 * How long an article rests after it was changed, in milliseconds. Whoever types goes on typing; after a fix or an undo they look at what has
 * become of it, and until then what was found stands on other words than it was found in.
 *
 * @param typed whether it was typing
 * @param duration how long the last reading took, in milliseconds
 */
export function restAfter(typed: boolean, duration: number): number {
  return typed ? Math.min(LONGEST_REST, Math.max(SHORTEST_REST, duration * REST_RATIO)) : SHORTEST_REST;
}
