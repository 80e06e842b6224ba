/** Quotes of an article with their speakers. */
import type { Entity, Quote, Span } from '../analysis.ts';
import type { Article } from '../article.ts';

/**
 * The quotes of an article's story, in order.
 *
 * @param residue stretches that are no story; nothing in them is a quote
 * @param entities the article's entities, whose people may speak
 */
export function readQuotes(_article: Article, _residue: readonly Span[], _entities: readonly Entity[]): Quote[] {
  return [];
}
