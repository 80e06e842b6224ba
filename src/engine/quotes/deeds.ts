/** Whether whoever is named inside a sentence does something in it: a pronoun behind it then stands for them, as for whoever opens a sentence. */
import type { Span } from '../analysis.ts';

const REACH = 60;

/** Behind a name: its bearer says or does something. */
const ACTS =
  /^(?:,\s(?:said|says|told|added|asked|replied)|\s(?:[a-z]{2,12}ly\s|also\s|then\s|later\s)?(?:said|says|told|tells|thinks|knows|knew|thought|began|saw|took|made|gave|went|came|sat|stood|put|wrote|spoke|paused|smiled|[a-z]{3,14}ed|[a-z]{2,12}[^s]s(?=\shis|\sher|[.,])))(?![a-z])/;
/** Before a name: what its bearer does is only told of. */
const SUBORDINATE = /\b(?:that|which|whom|whose|how|why|where|whether|if|because|than|said|says|told|claimed|argued|by)\s(?:the\s)?(?:[^\s,]{1,20}\s){0,2}$/;

/**
 * Whether the text has a name's bearer act: "Asked for a figure, Berg shrugged."
 *
 * @param from where its passage begins, and `to` where to look no further, in UTF-16 units
 */
export function acts(text: string, { start, end }: Span, from: number, to: number): boolean {
  return ACTS.test(text.slice(end, Math.min(to, end + REACH))) && !SUBORDINATE.test(text.slice(Math.max(from, start - REACH), start));
}
