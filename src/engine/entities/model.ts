/** The trained weights: a row of one byte a label for each feature worth keeping, found by the feature's key. Integers throughout. */
import { LABELS } from './labels.ts';
import { PackedReader } from './packed.ts';

/** What a model is before it is packed: keys in ascending order, a row of `LABELS` bytes for each, and a weight for each pair of labels. */
export interface Weights {
  readonly keys: Int32Array;
  readonly rows: Int8Array;
  readonly transitions: Int16Array;
}

const PRESENCE_BITS = 21;
const PRESENCE = (1 << PRESENCE_BITS) - 1;
/** How many 32-bit numbers a key and its row take. */
const SLOT = 1 + Math.ceil(LABELS / 4);

export class Model {
  /** Weight of a label behind a label, at `label * LABELS + next`. */
  readonly transitions: Int16Array;
  readonly #mask: number;
  /** A bit for each key's low bits, small enough for a fast cache: most features that occur are not in the model. */
  readonly #present = new Uint32Array(1 << (PRESENCE_BITS - 5));
  /** Slots of a key and, in the bytes behind it, its row: side by side, since memory is slow and fetches both at once. */
  readonly #slots: Int32Array;
  readonly #bytes: Int8Array;

  constructor({ keys, rows, transitions }: Weights) {
    let size = 1024;
    while (size < keys.length * 2) size *= 2;
    this.transitions = transitions;
    this.#mask = size - 1;
    const slots = new Int32Array(size * SLOT);
    this.#slots = slots;
    this.#bytes = new Int8Array(slots.buffer);
    for (let slot = 0; slot < slots.length; slot += SLOT) slots[slot] = -1;
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as number;
      const bit = key & PRESENCE;
      this.#present[bit >>> 5] = (this.#present[bit >>> 5] as number) | (1 << (bit & 31));
      let slot = spread(key) & this.#mask;
      while (slots[slot * SLOT] !== -1) slot = (slot + 1) & this.#mask;
      slots[slot * SLOT] = key;
      this.#bytes.set(rows.subarray(index * LABELS, (index + 1) * LABELS), slot * SLOT * 4 + 4);
    }
  }

  /** Adds the weights of a feature to the `LABELS` scores that begin at `at`. */
  add(key: number, scores: Int32Array, at: number): void {
    const bit = key & PRESENCE;
    if (!((this.#present[bit >>> 5] as number) & (1 << (bit & 31)))) return;
    const slots = this.#slots;
    let slot = spread(key) & this.#mask;
    for (let found = slots[slot * SLOT] as number; found !== key; found = slots[slot * SLOT] as number) {
      if (found === -1) return;
      slot = (slot + 1) & this.#mask;
    }
    const bytes = this.#bytes;
    const row = slot * SLOT * 4 + 4;
    for (let label = 0; label < LABELS; label++) scores[at + label] = (scores[at + label] as number) + (bytes[row + label] as number);
  }
}

function spread(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 8;
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
