/** From an article's findings to the whole analysis: its quotes, its entities and how many words its story has. */
import type { Analysis, Entity, Quote } from './analysis.ts';
import { attempting, type Check, isResidue, type Reading, read, sparingQuotes } from './check.ts';
import { readEntities } from './entities/entities.ts';
import type { Model } from './entities/model.ts';
import { Memory } from './memory.ts';
import { readQuotes } from './quotes/quotes.ts';
import { countWords } from './story.ts';

/**
 * What `analyze` says of an article that has been checked.
 *
 * @param names the model that knows names; without one, no people, organisations and places are among the entities
 */
export function analysisOf({ reading }: Check, names: Model | null): Analysis {
  // Once the memory has gone on to another text, it tells of that one.
  return completed(reading.isLast() ? reading : read(reading.article.text, reading.options, new Memory()), () => names);
}

/** A reading with its quotes, entities and words. */
export function completed({ article, findings, failures: before, options }: Reading, names: () => Model | null): Analysis {
  const failures = [...before];
  const attempt = attempting(failures);
  const residue = findings.filter(isResidue);
  const entities = attempt<Entity[]>('entities', [], () => readEntities(article, residue, names(), options.date));
  const quotes = attempt<Quote[]>('quotes', [], () => readQuotes(article, residue, entities, { indirect: options.indirect ?? false }));
  const words = attempt('words', 0, () => countWords(article, residue));
  const marked = quotes.filter(({ kind }) => kind !== 'indirect');
  return { findings: findings.map((finding) => sparingQuotes(finding, marked)), quotes, entities, words, failures };
}
