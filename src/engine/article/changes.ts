/** What an edit did to a text, told from the texts before and behind it. */

/** The stretch that differs: where it begins, and where it ends now and ended before. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly toBefore: number;
}

/** So many units are compared at once, as engines do quickest. */
const TOGETHER = 4_096;

/** The one stretch in which two texts differ, as short as it can be; empty where they are the same. */
export function changeBetween(before: string, now: string): Change {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from + TOGETHER <= shorter && before.slice(from, from + TOGETHER) === now.slice(from, from + TOGETHER)) from += TOGETHER;
  while (from < shorter && before.charCodeAt(from) === now.charCodeAt(from)) from++;
  const rest = shorter - from;
  let behind = 0;
  while (behind + TOGETHER <= rest && endsAlike(before, now, behind)) behind += TOGETHER;
  while (behind < rest && before.charCodeAt(before.length - 1 - behind) === now.charCodeAt(now.length - 1 - behind)) behind++;
  return { from, to: now.length - behind, toBefore: before.length - behind };
}

function endsAlike(before: string, now: string, behind: number): boolean {
  const [end, endNow] = [before.length - behind, now.length - behind];
  return before.slice(end - TOGETHER, end) === now.slice(endNow - TOGETHER, endNow);
}
