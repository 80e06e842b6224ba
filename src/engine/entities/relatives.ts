/**
 * Whether a name is introduced as that of somebody's relative: "the son of Jonas Berg", "his wife, Ida Berg", "Ida Berg, his aunt". Journalists give
 * the surname alone to whoever the story is about, and relatives who share it their first name or all of it.
 */
import type { Span } from '../analysis.ts';

const RELATIVE =
  '(?:(?:grand|step|god|half-)?(?:sons?|daughters?|fathers?|mothers?|brothers?|sisters?|children|child|parents)|wife|husband|widow|widower|nephews?|nieces?|uncles?|aunts?|cousins?|fiancée?|spouse|siblings?|twins?)';
const BEFORE = new RegExp(`(?<!\\p{L})(?:${RELATIVE}(?:,? of)?|married(?: to)?)(?:,? \\p{Ll}[\\p{L}-]{0,20}){0,3},? $`, 'u');
/** Not in "Jonas Berg, his wife, Ida, and their son". */
const BEHIND = new RegExp(`^, (?:his|her|their)(?: \\p{Ll}[\\p{L}-]{0,20}){0,2} ${RELATIVE}(?:[.;)]|,? who )`, 'u');
/** More than either takes, in UTF-16 units. */
const REACH = 100;

/** @param name where it stands in `text`, in UTF-16 units */
export function isRelative(text: string, { start, end }: Span): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || BEHIND.test(text.slice(end, end + REACH));
}
