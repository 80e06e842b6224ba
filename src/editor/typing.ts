/** What tells somebody's typing from a fix, a paste or an undo, and how long an article rests after each before it is read again. */

/** Rest after a keystroke, in milliseconds; longer articles rest longer. */
const SHORTEST_REST = 120;
const LONGEST_REST = 2000;
/** Rest after anything else: somebody waits. The first reading, which finds nothing in memory, says little of how long the next takes. */
const LONGEST_WAIT = 250;
/** How many times the duration of its last reading an article rests. */
const REST_RATIO = 4;

/** A change of a document as the editor tells it, as far as it matters here. */
export interface TextChange {
  readonly range: { readonly isSingleLine: boolean };
  readonly text: string;
}

/**
 * Whether a batch of changes is somebody's typing within a line: a character or two, the same at every cursor.
 *
 * @param reason the editor's reason for an undo or a redo
 */
export function isTyped(changes: readonly TextChange[], reason: unknown): boolean {
  const [first] = changes;
  if (changes.length > 1 && !first?.text) return false;
  return first !== undefined && !reason && first.text.length <= 2 && !/[\r\n]/.test(first.text) && changes.every((change) => isLike(change, first));
}

/** Whether whoever made a batch of changes goes on typing: they typed, or began a line, which the editor indents. */
export function goesOnTyping(changes: readonly TextChange[], reason: unknown): boolean {
  const [first] = changes;
  if (isTyped(changes, reason)) return true;
  return first !== undefined && !reason && /^\r?\n[ \t]*$/.test(first.text) && changes.every((change) => isLike(change, first));
}

function isLike(change: TextChange, other: TextChange): boolean {
  return change.range.isSingleLine && change.text === other.text;
}

/**
 * How long an article rests after it was changed, in milliseconds. Whoever types goes on typing; after a fix or an undo they look at what has
 * become of it, and until then what was found stands on other words than it was found in.
 *
 * @param typing whether whoever changed it goes on typing
 * @param duration how long the last reading took, in milliseconds
 */
export function restAfter(typing: boolean, duration: number): number {
  return typing ? Math.min(LONGEST_REST, Math.max(SHORTEST_REST, duration * REST_RATIO)) : Math.min(LONGEST_WAIT, Math.max(SHORTEST_REST, duration));
}
