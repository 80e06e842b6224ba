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
  readonly place: PackedForest;
  readonly thresholds: readonly Thresholds[];
}

/** Unpacks a model. */
export function unpackModel(packed: PackedModel): LineModel {
  return {
    ...packed,
    words: new Int8Array(octets(packed.words).buffer),
    place: unpackForest(packed.place),
  };
}

function unpackForest(packed: PackedForest): Forest {
  return {
    depth: packed.depth,
    start: packed.start,
    measures: octets(packed.measures),
    thresholds: pairs(packed.thresholds),
    answers: Int16Array.from(new Int8Array(octets(packed.answers).buffer)),
  };
}

function pairs(base64: string): Int16Array {
  const bytes = octets(base64);
  return Int16Array.from({ length: bytes.length / 2 }, (_, index) => (((bytes[index * 2 + 1] ?? 0) << 24) >> 16) | (bytes[index * 2] ?? 0));
}
