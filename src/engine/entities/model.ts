/** The trained weights: a row of one byte a label for each feature worth keeping, found by the feature's key. Integers throughout. */
import { LABELS } from './labels.ts';
import { PackedReader } from './packed.ts';
import { Sums } from './sums.ts';
import { unpackVocabulary, Vocabulary } from './vocabulary.ts';

/** What a model is before it is packed: keys in ascending order, a row of `LABELS` bytes for each, and a weight for each pair of labels. */
export interface Weights {
  readonly keys: Int32Array;
  readonly rows: Int8Array;
  readonly transitions: Int16Array;
}

const PRESENCE_BITS = 21;
const PRESENCE = (1 << PRESENCE_BITS) - 1;
/**
 * A row in memory, and a sum of rows: two labels' weights in each 32-bit number, so that one addition does for both. Exact, since a token
 * has far fewer features than the 256 rows it would take to overflow sixteen bits.
 */
export const PACKED = Math.ceil(LABELS / 2);
/** How many 32-bit numbers a key and its row take. */
const SLOT = 1 + PACKED;

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
  /** Slots of a key and behind it its row: side by side, since memory is slow and fetches both at once. */
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
    for (let slot = 0; slot < slots.length; slot += SLOT) slots[slot] = -1;
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as number;
      const bit = key & PRESENCE;
      this.#present[bit >>> 5] = (this.#present[bit >>> 5] as number) | (1 << (bit & 31));
      let slot = spread(key) & this.#mask;
      while (slots[slot * SLOT] !== -1) slot = (slot + 1) & this.#mask;
      slots[slot * SLOT] = key;
      for (let label = 0; label < LABELS; label++) {
        const place = slot * SLOT + 1 + (label >> 1);
        slots[place] = (slots[place] as number) + ((rows[index * LABELS + label] as number) << (16 * (label & 1)));
      }
    }
  }

  /** Adds the weights of the first `count` features to a packed sum, three numbers of the rows at a time: so many stay in registers. Overwrites the keys. */
  addRows(keys: Int32Array, count: number, sum: Int32Array): void {
    const slots = this.#slots;
    let rows = 0;
    for (let index = 0; index < count; index++) {
      const row = this.#rowOf(keys[index] as number);
      if (row) keys[rows++] = row;
    }
    for (let pair = 0; pair < PACKED; pair += 3) {
      let [one, two, three] = [0, 0, 0];
      for (let index = 0; index < rows; index++) {
        const at = (keys[index] as number) + pair;
        one = (one + (slots[at] as number)) | 0;
        two = (two + (slots[at + 1] as number)) | 0;
        three = (three + (slots[at + 2] as number)) | 0;
      }
      sum[pair] = (sum[pair] as number) + one;
      sum[pair + 1] = (sum[pair + 1] as number) + two;
      sum[pair + 2] = (sum[pair + 2] as number) + three;
    }
  }

  /** Where the weights of a feature begin among the slots; 0 where it has none. */
  #rowOf(key: number): number {
    const bit = key & PRESENCE;
    if (!((this.#present[bit >>> 5] as number) & (1 << (bit & 31)))) return 0;
    const slots = this.#slots;
    let slot = spread(key) & this.#mask;
    for (let found = slots[slot * SLOT] as number; found !== key; found = slots[slot * SLOT] as number) {
      if (found === -1) return 0;
      slot = (slot + 1) & this.#mask;
    }
    return slot * SLOT + 1;
  }

  /** Adds the weights of a feature to the packed sum that begins at `at`. */
  add(key: number, sums: Int32Array, at: number): void {
    const bit = key & PRESENCE;
    if (!((this.#present[bit >>> 5] as number) & (1 << (bit & 31)))) return;
    const slots = this.#slots;
    let slot = spread(key) & this.#mask;
    for (let found = slots[slot * SLOT] as number; found !== key; found = slots[slot * SLOT] as number) {
      if (found === -1) return;
      slot = (slot + 1) & this.#mask;
    }
    const row = slot * SLOT + 1;
    for (let pair = 0; pair < PACKED; pair++) sums[at + pair] = (sums[at + pair] as number) + (slots[row + pair] as number);
  }
}

/** Adds a packed sum to the `LABELS` scores that begin at `into`. */
export function unpackSum(sum: Int32Array, scores: Int32Array, into: number): void {
  for (let label = 0; label < LABELS; label += 2) {
    const pair = sum[label >> 1] as number;
    const low = (pair << 16) >> 16;
    scores[into + label] = (scores[into + label] as number) + low;
    if (label + 1 < LABELS) scores[into + label + 1] = (scores[into + label + 1] as number) + ((pair - low) >> 16);
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
