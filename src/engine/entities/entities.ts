/** Entities of an article with their mentions. */
import type { Entity, Span } from '../analysis.ts';
import type { Article } from '../article.ts';

/**
 * The entities of an article's story, in order of their first mention.
 *
 * @param residue stretches that are no story; nothing in them is a mention
 * @param date the article's own date as `YYYY-MM-DD`, to which weekdays relate
 */
export function readEntities(_article: Article, _residue: readonly Span[], _date?: string): Entity[] {
  return [];
}
