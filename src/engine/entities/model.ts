/** The trained weights: a row of one byte a label for each feature worth keeping, found by the feature's key. Integers throughout. */
import { LABELS } from './labels.ts';
import { PackedReader } from './packed.ts';
import { Sums } from './sums.ts';
import { unpackVocabulary, Vocabulary } from './vocabulary.ts';

/** What a model is before it is packed: keys in ascending order, a row of `LABELS` numbers from -127 to 127 for each, and a weight for each pair of labels. */
export interface Weights {
  readonly keys: Int32Array;
  readonly rows: Int8Array;
  readonly transitions: Int16Array;
}

const PRESENCE_BITS = 21;
const PRESENCE = (1 << PRESENCE_BITS) - 1;
/** Behind the label outside every name come four of each type. */
const TYPES = (LABELS - 1) / 4;
/**
 * A sum of rows has two labels' weights in each 32-bit number, so that one addition does for both: first the label outside, then for each type
 * its first and third, and its second and fourth. Exact, since a token has far fewer features than the 256 rows it would take to overflow sixteen bits.
 */
export const PACKED = 1 + 2 * TYPES;
/**
 * A row takes so many numbers: the key with the weight outside, and for each type the four others, each of them 128 too great, so that none is
 * 0 and all can be added.
 */
const SLOT = 1 + TYPES;
const PAIR = 0x00ff00ff;
const EXCESS = 0x00800080;

export class Model {
  /** Weight of a label behind a label, at `label * LABELS + next`. */
  readonly transitions: Int16Array;
  /** By how much two of them differ at most. */
  readonly transitionSpread: number;
  /** What the model had been told of words when it learnt. */
  readonly vocabulary: Vocabulary;
  /** Of the words that the vocabulary keeps for all articles. */
  readonly sums = new Sums();
  readonly #mask: number;
  /** A bit for each key's low bits, small enough for a fast cache: most features that occur are not in the model. */
  readonly #present = new Uint32Array(1 << (PRESENCE_BITS - 5));
  /** Slots of a key and its row: side by side and small, since memory is slow and fetches both at once. */
  readonly #slots: Int32Array;

  constructor({ keys, rows, transitions }: Weights, vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    let size = 1024;
    while (size < keys.length * 2) size *= 2;
    this.transitions = transitions;
    this.transitionSpread = Math.max(...transitions) - Math.min(...transitions);
    this.#mask = size - 1;
    const slots = new Int32Array(size * SLOT);
    this.#slots = slots;
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as number;
      const bit = key & PRESENCE;
      this.#present[bit >>> 5] = (this.#present[bit >>> 5] as number) | (1 << (bit & 31));
      let slot = (spread(key) & this.#mask) * SLOT;
      while (slots[slot + 1]) slot = slot + SLOT < slots.length ? slot + SLOT : 0;
      const row = index * LABELS;
      slots[slot] = (key << 8) | ((rows[row] as number) & 0xff);
      for (let label = 1; label < LABELS; label++) {
        const place = slot + 1 + ((label - 1) >> 2);
        slots[place] = (slots[place] as number) | (((rows[row + label] as number) + 128) << (8 * ((label - 1) & 3)));
      }
    }
  }

  /** Adds the weights of the first `count` features to a packed sum. Overwrites the keys. */
  addRows(keys: Int32Array, count: number, sum: Int32Array): void {
    const slots = this.#slots;
    let rows = 0;
    let outside = 0;
    for (let index = 0; index < count; index++) {
      const slot = this.#slotOf(keys[index] as number);
      if (slot < 0) continue;
      keys[rows++] = slot;
      outside += ((slots[slot] as number) << 24) >> 24;
    }
    sum[0] = (sum[0] as number) + outside;
    const excess = rows * EXCESS;
    for (let type = 1; type <= TYPES; type++) {
      let [odd, even] = [0, 0];
      for (let index = 0; index < rows; index++) {
        const four = slots[(keys[index] as number) + type] as number;
        odd = (odd + (four & PAIR)) | 0;
        even = (even + ((four >>> 8) & PAIR)) | 0;
      }
      sum[2 * type - 1] = (sum[2 * type - 1] as number) + odd - excess;
      sum[2 * type] = (sum[2 * type] as number) + even - excess;
    }
  }

  /** Adds the weights of a feature to the packed sum that begins at `at`. */
  add(key: number, sums: Int32Array, at: number): void {
    const slot = this.#slotOf(key);
    if (slot < 0) return;
    const slots = this.#slots;
    sums[at] = (sums[at] as number) + (((slots[slot] as number) << 24) >> 24);
    for (let type = 1; type <= TYPES; type++) {
      const four = slots[slot + type] as number;
      sums[at + 2 * type - 1] = (sums[at + 2 * type - 1] as number) + (four & PAIR) - EXCESS;
      sums[at + 2 * type] = (sums[at + 2 * type] as number) + ((four >>> 8) & PAIR) - EXCESS;
    }
  }

  /** Where the slot of a feature begins; -1 where it has none. */
  #slotOf(key: number): number {
    const bit = key & PRESENCE;
    if (!((this.#present[bit >>> 5] as number) & (1 << (bit & 31)))) return -1;
    const slots = this.#slots;
    let slot = (spread(key) & this.#mask) * SLOT;
    while ((slots[slot] as number) >>> 8 !== key) {
      if (!slots[slot + 1]) return -1;
      slot = slot + SLOT < slots.length ? slot + SLOT : 0;
    }
    // An empty slot looks like the key 0.
    return slots[slot + 1] ? slot : -1;
  }
}

/** Adds a packed sum to the `LABELS` scores that begin at `into`. */
export function unpackSum(sum: Int32Array, scores: Int32Array, into: number): void {
  scores[into] = (scores[into] as number) + (sum[0] as number);
  for (let pair = 1; pair < PACKED; pair++) {
    const both = sum[pair] as number;
    const low = (both << 16) >> 16;
    // Pairs 1 and 2 are the labels 1 and 3, and 2 and 4.
    const label = into + 2 * pair - (pair & 1 ? 1 : 2);
    scores[label] = (scores[label] as number) + low;
    scores[label + 2] = (scores[label + 2] as number) + ((both - low) >> 16);
  }
}

function spread(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 8;
}

/** How many bytes say how long the weights are. */
const LENGTH_BYTES = 4;

/** The packed weights and the packed vocabulary as one file, which `readModel` reads. */
export function modelFile(weights: Uint8Array, vocabulary: Uint8Array): Uint8Array {
  const file = new Uint8Array(LENGTH_BYTES + weights.length + vocabulary.length);
  new DataView(file.buffer).setUint32(0, weights.length);
  file.set(weights, LENGTH_BYTES);
  file.set(vocabulary, LENGTH_BYTES + weights.length);
  return file;
}

/** The model in such a file; throws where it is damaged. */
export function readModel(file: Uint8Array): Model {
  const end = LENGTH_BYTES + new DataView(file.buffer, file.byteOffset).getUint32(0);
  return new Model(unpackWeights(file.subarray(LENGTH_BYTES, end)), new Vocabulary(unpackVocabulary(file.subarray(end))));
}

/** Reads packed weights, the bytes that `src/training/entities/packing.ts` writes as base64; throws where they are damaged. */
export function unpackWeights(packed: Uint8Array): Weights {
  const reader = new PackedReader(packed);
  const signed = (value: number) => (value >>> 1) ^ -(value & 1);
  const transitions = Int16Array.from({ length: LABELS * LABELS }, () => signed(reader.number()));
  const keys = reader.ascending();
  const rows = new Int8Array(keys.length * LABELS);
  const masks = keys.map(() => reader.number());
  for (let label = 0; label < LABELS; label++) {
    for (let index = 0; index < keys.length; index++) {
      if ((masks[index] as number) & (1 << label)) rows[index * LABELS + label] = (reader.byte() << 24) >> 24;
    }
  }
  reader.end();
  return { keys, rows, transitions };
}
