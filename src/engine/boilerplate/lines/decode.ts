/** The shipped line model, unpacked from the text that `src/training/boilerplate/train.ts` writes. */
import { octets } from '../../octets.ts';
import type { Forest, LineModel, Thresholds } from './model.ts';

/** A forest as text: octets in base64; thresholds of two octets with the low one first, answers of one. */
export interface PackedForest {
  readonly depth: number;
  readonly start: number;
  readonly measures: string;
  readonly thresholds: string;
  readonly answers: string;
}

export interface PackedModel {
  readonly words: string;
  readonly wordsStart: number;
  readonly below: string;
  readonly above: string;
  readonly place: PackedForest;
  readonly again: PackedForest;
  readonly thresholds: readonly Thresholds[];
}

/** Unpacks a model. */
export function unpackModel(packed: PackedModel): LineModel {
  return {
    ...packed,
    words: signed(packed.words),
    below: signed(packed.below),
    above: signed(packed.above),
    place: unpackForest(packed.place),
    again: unpackForest(packed.again),
  };
}

function unpackForest(packed: PackedForest): Forest {
  return {
    depth: packed.depth,
    start: packed.start,
    measures: octets(packed.measures),
    thresholds: pairs(packed.thresholds),
    answers: Int16Array.from(signed(packed.answers)),
  };
}

function signed(base64: string): Int8Array {
  return new Int8Array(octets(base64).buffer);
}

function pairs(base64: string): Int16Array {
  const bytes = octets(base64);
  const values = new Int16Array(bytes.length / 2);
  for (let index = 0; index < values.length; index++) values[index] = ((bytes[index * 2 + 1] as number) << 8) | (bytes[index * 2] as number);
  return values;
}
