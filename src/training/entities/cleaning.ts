/** Cleans sets that machines annotated: one sense for one spelling throughout the set, and the lists' for the names that they hold. */
import { NEWS_ORGANISATIONS } from '../../engine/entities/gazetteer.ts';
import { hashText } from '../../engine/entities/hashing.ts';
import { NAME_TYPES } from '../../engine/entities/labels.ts';
import { PLACES } from '../../engine/entities/lexicon.ts';
import { shippedVocabulary } from '../../engine/entities/shipped.ts';
import { listedAs } from '../../engine/entities/vocabulary.ts';
import type { GoldDocument } from './corpus.ts';

/** A spelling has one sense where it is met so often and so large a share of it has one label. */
const ENOUGH = 4;
const MOST = 0.75;

/** The documents with the labels that the set as a whole gives each name. */
export function agreed(documents: readonly GoldDocument[]): GoldDocument[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, entities } of documents) {
    for (const { start, end, label } of entities) {
      const name = text.slice(start, end);
      const labels = counts.get(name) ?? new Map<string, number>();
      counts.set(name, labels);
      labels.set(label, (labels.get(label) ?? 0) + 1);
    }
  }
  const senses = new Map<string, string>();
  for (const [name, labels] of counts) {
    const all = [...labels.values()].reduce((a, b) => a + b, 0);
    const [best, most] = [...labels].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (all >= ENOUGH && most >= all * MOST) senses.set(name, best);
  }
  const organisations = new Set(NEWS_ORGANISATIONS.filter((name) => !listedAs(shippedVocabulary().knownOf(hashText(name.toLowerCase())))));
  const isName = (label: string) => (NAME_TYPES as readonly string[]).includes(label);
  const senseOf = (name: string, label: string) => {
    if (!isName(label)) return label;
    if (PLACES.has(name)) return 'LOC';
    return organisations.has(name) ? 'ORG' : (senses.get(name) ?? label);
  };
  return documents.map((document) => ({
    ...document,
    entities: document.entities.map((entity) => ({ ...entity, label: senseOf(document.text.slice(entity.start, entity.end), entity.label) })),
  }));
}
