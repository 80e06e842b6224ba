/** The model of names that comes with Copydesk, for programs that hold it within themselves. Whoever reads it from a file needs none of this. */
import { octets } from '../octets.ts';
import { Model, unpackWeights } from './model.ts';
import { WEIGHTS } from './weights.ts';

/** Unpacked when the first article is read and never changed. */
let model: Model | null = null;

export function shippedNames(): Model {
  model ??= new Model(unpackWeights(octets(WEIGHTS)));
  return model;
}
