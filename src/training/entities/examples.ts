/** Examples in the form that training walks over: for each open token its features' keys, its label, and the weight of its corpus. */
import { contextKeys, type Line, MOST_CONTEXT_KEYS, memoryKeys, neighbourKeys } from '../../engine/entities/contexts.ts';
import type { Form } from '../../engine/entities/forms.ts';
import { KEY_BITS } from '../../engine/entities/hashing.ts';
import { ownKeys } from '../../engine/entities/letters.ts';

/** An Int32Array that grows. */
class Numbers {
  #items = new Int32Array(1 << 20);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = item;
  }

  taken(): Int32Array {
    return this.#items.slice(0, this.length);
  }
}

export interface Examples {
  /** Where each sequence of open tokens begins among the tokens; one more at the end. */
  readonly sequences: Int32Array;
  /** Where each token's features begin; one more at the end. */
  readonly tokens: Int32Array;
  /** Keys; once counted, numbers of rows. */
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  /** Where each token's features of memory begin; they come last. */
  readonly memories: Int32Array;
  /** For each sequence. */
  readonly weights: Float32Array;
}

export class ExampleWriter {
  readonly #sequences = new Numbers();
  readonly #tokens = new Numbers();
  readonly #features = new Numbers();
  readonly #labels = new Numbers();
  readonly #memories = new Numbers();
  readonly #weights: number[] = [];
  readonly #context = new Int32Array(MOST_CONTEXT_KEYS);

  /** Adds the open stretches of a line. */
  add(line: Line, labels: Uint8Array, weight: number, domain: number): void {
    const { open, forms } = line;
    for (let at = 0; at < open.length; at++) {
      if (!open[at]) continue;
      this.#sequences.push(this.#tokens.length);
      this.#weights.push(weight);
      for (; at < open.length && open[at]; at++) {
        this.#tokens.push(this.#features.length);
        this.#labels.push(labels[at] as number);
        for (const key of ownKeys(forms[at] as Form)) this.#features.push(key);
        for (const offset of [-2, -1, 1, 2]) for (const key of neighbourKeys(forms[at + offset], offset)) this.#features.push(key);
        const count = contextKeys(line, at, this.#context);
        for (let index = 0; index < count; index++) this.#features.push(this.#context[index] as number);
        // What only this set means by a word is learnt apart and never shipped (Daumé 2007).
        if (domain) {
          for (const key of [...ownKeys(forms[at] as Form), ...neighbourKeys(forms[at - 1], -1), ...neighbourKeys(forms[at + 1], 1)])
            this.#features.push(ownKey(key, domain));
          for (let index = 14; index < count; index++) this.#features.push(ownKey(this.#context[index] as number, domain));
        }
        this.#memories.push(this.#features.length);
        for (let offset = -1; offset <= 1; offset++) {
          const form = forms[at + offset];
          if (form) for (const key of memoryKeys(form, offset)) this.#features.push(key);
        }
      }
    }
  }

  taken(): Examples {
    this.#sequences.push(this.#tokens.length);
    this.#tokens.push(this.#features.length);
    return {
      sequences: this.#sequences.taken(),
      tokens: this.#tokens.taken(),
      features: this.#features.taken(),
      labels: Uint8Array.from(this.#labels.taken()),
      memories: this.#memories.taken(),
      weights: Float32Array.from(this.#weights),
    };
  }
}

/** Keys of one set's own features stand above those of features that all share. */
export const SHARED_KEYS = 1 << KEY_BITS;

function ownKey(key: number, domain: number): number {
  return SHARED_KEYS + ((Math.imul(key ^ Math.imul(domain, 0x9e3779b1), 0x85ebca6b) >>> (32 - KEY_BITS)) & (SHARED_KEYS - 1));
}

/** Numbers the features that occur at least `least` times, in place (-1 for the others), and returns their keys in ascending order. */
export function numberFeatures(examples: Examples, least: number): Int32Array {
  const counts = new Int32Array(2 * SHARED_KEYS);
  const { features } = examples;
  for (let at = 0; at < features.length; at++) counts[features[at] as number] = (counts[features[at] as number] as number) + 1;
  const keys = new Numbers();
  for (let key = 0; key < counts.length; key++) {
    if ((counts[key] as number) >= least) {
      counts[key] = keys.length;
      keys.push(key);
    } else counts[key] = -1;
  }
  for (let at = 0; at < features.length; at++) features[at] = counts[features[at] as number] as number;
  return keys.taken();
}
