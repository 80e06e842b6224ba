/** From trained weights to what the engine loads: pruned, one byte a weight, packed as text. */
import { LABELS } from '../../engine/entities/labels.ts';
import type { Weights } from '../../engine/entities/model.ts';
import { SHARED_KEYS } from './examples.ts';
import type { Field } from './field.ts';

/** Smaller weights change nothing that can be measured and are a third of the file. */
const LEAST = 2;

/** Weights as bytes: `unit` of them make 1.0. Rows that hold nothing are left out. */
export function quantise(field: Field, keys: Int32Array, unit: number): Weights {
  const kept: number[] = [];
  const bytes = new Int8Array(field.weights.length);
  for (let row = 0; row < keys.length; row++) {
    let any = false;
    for (let at = row * LABELS; at < (row + 1) * LABELS; at++) {
      const value = Math.max(-127, Math.min(127, Math.round((field.weights[at] as number) * unit)));
      if (Math.abs(value) < LEAST) continue;
      bytes[at] = value;
      any = true;
    }
    if (any && !field.dead[row] && (keys[row] as number) < SHARED_KEYS) kept.push(row);
  }
  const rows = new Int8Array(kept.length * LABELS);
  kept.forEach((row, index) => {
    rows.set(bytes.subarray(row * LABELS, (row + 1) * LABELS), index * LABELS);
  });
  return {
    keys: Int32Array.from(kept, (row) => keys[row] as number),
    rows,
    transitions: Int16Array.from(field.transitions, (value) => Math.max(-32000, Math.min(32000, Math.round(value * unit)))),
  };
}

/** Packs numbers as base64: the other side of `PackedReader`. */
export class PackedWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 255);
  }

  number(value: number): void {
    let rest = value >>> 0;
    for (; rest >= 128; rest >>>= 7) this.#bytes.push((rest & 127) | 128);
    this.#bytes.push(rest);
  }

  ascending(values: readonly number[] | Int32Array): void {
    this.number(values.length);
    let previous = -1;
    for (const value of values) {
      this.number(value - previous - 1);
      previous = value;
    }
  }

  packed(): string {
    return Buffer.from(this.#bytes).toString('base64');
  }
}

/** What `unpackWeights` reads. */
export function packWeights({ keys, rows, transitions }: Weights): string {
  const writer = new PackedWriter();
  for (const value of transitions) writer.number((value << 1) ^ (value >> 31));
  writer.ascending(keys);
  for (let index = 0; index < keys.length; index++) {
    let mask = 0;
    for (let label = 0; label < LABELS; label++) if (rows[index * LABELS + label]) mask |= 1 << label;
    writer.number(mask);
  }
  for (let label = 0; label < LABELS; label++) {
    for (let index = 0; index < keys.length; index++) {
      const value = rows[index * LABELS + label] as number;
      if (value) writer.byte(value);
    }
  }
  return writer.packed();
}
