/** The model of names that comes with Copydesk, for programs that hold it within themselves. Whoever reads it from a file needs none of this. */
import { octets } from '../octets.ts';
import { Model, unpackWeights } from './model.ts';
import { unpackVocabulary, Vocabulary } from './vocabulary.ts';
import { VOCABULARY } from './vocabularyData.ts';
import { WEIGHTS } from './weights.ts';

/** Unpacked when the first article is read and never changed. */
let model: Model | null = null;
let vocabulary: Vocabulary | null = null;

export function shippedNames(): Model {
  model ??= new Model(unpackWeights(octets(WEIGHTS)), shippedVocabulary());
  return model;
}

export function shippedVocabulary(): Vocabulary {
  vocabulary ??= new Vocabulary(unpackVocabulary(octets(VOCABULARY)));
  return vocabulary;
}
