/** Finds names in a line by the model: the best sequence of labels, by integer arithmetic, the same on every machine. */
import { contextKeys, type Line, MOST_CONTEXT_KEYS, memoryKeys, neighbourKeys } from './contexts.ts';
import type { Form } from './forms.ts';
import { BEGIN, LABELS, mayFollow, OUTSIDE, placeOfLabel, typeOfLabel, WHOLE } from './labels.ts';
import type { Model } from './model.ts';

/** A name as a stretch of a line's tokens, `to` exclusive, with the number of its type in `NAME_TYPES`. */
export interface Tagged {
  readonly from: number;
  readonly to: number;
  readonly type: number;
}

const IMPOSSIBLE = -0x3fffffff;

/** Which labels may stand before each label. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, next) =>
  Array.from({ length: LABELS }, (_, label) => label).filter((label) => mayFollow(label, next)),
);

/** Tags the lines of one article. Sums of what a form contributes are kept for the article, since forms recur. */
export class Tagger {
  readonly #model: Model;
  /** For each place a form can stand in (offset -2 … 2): what it adds to every label there. */
  readonly #sums = [0, 1, 2, 3, 4].map(() => new Map<Form | undefined, Int32Array>());
  readonly #memories = [0, 1, 2].map(() => new Map<Form, Int32Array | null>());
  readonly #keys = new Int32Array(MOST_CONTEXT_KEYS);

  constructor(model: Model) {
    this.#model = model;
  }

  /** The scores of every label at every token; those of tokens that are not open stay 0. */
  scores(line: Line): Int32Array {
    const { forms, open } = line;
    const scores = new Int32Array(forms.length * LABELS);
    for (let at = 0; at < forms.length; at++) {
      if (!open[at]) continue;
      const into = at * LABELS;
      for (let offset = -2; offset <= 2; offset++) {
        const sum = this.#sum(forms[at + offset], offset);
        for (let label = 0; label < LABELS; label++) scores[into + label] = (scores[into + label] as number) + (sum[label] as number);
      }
      const count = contextKeys(line, at, this.#keys);
      for (let index = 0; index < count; index++) this.#model.add(this.#keys[index] as number, scores, into);
    }
    return scores;
  }

  /** Adds what the article's memory says to a line's scores. To be called once the families' memories stand. */
  remember(line: Line, scores: Int32Array): void {
    const { forms, open } = line;
    for (let at = 0; at < forms.length; at++) {
      if (!open[at]) continue;
      for (let offset = -1; offset <= 1; offset++) {
        const form = forms[at + offset];
        const sum = form && this.#memory(form, offset);
        if (sum) for (let label = 0; label < LABELS; label++) scores[at * LABELS + label] = (scores[at * LABELS + label] as number) + (sum[label] as number);
      }
    }
  }

  /** The names in a line by its scores, in order. */
  names(line: Line, scores: Int32Array): Tagged[] {
    const names: Tagged[] = [];
    const { open } = line;
    for (let at = 0; at < open.length; at++) {
      if (!open[at]) continue;
      let end = at + 1;
      while (end < open.length && open[end]) end++;
      this.#decode(scores, at, end, names);
      at = end;
    }
    return names;
  }

  #decode(scores: Int32Array, from: number, to: number, names: Tagged[]): void {
    const { transitions } = this.#model;
    const back = new Uint8Array((to - from) * LABELS);
    let previous = new Int32Array(LABELS).fill(IMPOSSIBLE);
    previous[OUTSIDE] = 0;
    let current = new Int32Array(LABELS);
    for (let at = from; at < to; at++) {
      for (let next = 0; next < LABELS; next++) {
        let best = IMPOSSIBLE;
        let bestLabel = 0;
        for (const label of BEFORE[next] as readonly number[]) {
          const score = (previous[label] as number) + (transitions[label * LABELS + next] as number);
          if (score > best) {
            best = score;
            bestLabel = label;
          }
        }
        current[next] = best > IMPOSSIBLE ? best + (scores[at * LABELS + next] as number) : IMPOSSIBLE;
        back[(at - from) * LABELS + next] = bestLabel;
      }
      [previous, current] = [current, previous];
    }
    let label = OUTSIDE;
    let best = IMPOSSIBLE;
    for (const last of BEFORE[OUTSIDE] as readonly number[]) {
      const score = (previous[last] as number) + (transitions[last * LABELS + OUTSIDE] as number);
      if (score > best) {
        best = score;
        label = last;
      }
    }
    const found: Tagged[] = [];
    let end = to;
    for (let at = to - 1; at >= from; at--) {
      if (label !== OUTSIDE) {
        const place = placeOfLabel(label);
        if (place === BEGIN || place === WHOLE) found.push({ from: at, to: end, type: typeOfLabel(label) });
      }
      const before = back[(at - from) * LABELS + label] as number;
      const closes = before === OUTSIDE || mayFollow(before, OUTSIDE);
      if (closes) end = at;
      label = before;
    }
    names.push(...found.reverse());
  }

  #sum(form: Form | undefined, offset: number): Int32Array {
    const sums = this.#sums[offset + 2] as Map<Form | undefined, Int32Array>;
    let sum = sums.get(form);
    if (!sum) {
      sum = new Int32Array(LABELS);
      for (const key of offset === 0 ? (form as Form).keys : neighbourKeys(form, offset)) this.#model.add(key, sum, 0);
      sums.set(form, sum);
    }
    return sum;
  }

  #memory(form: Form, offset: number): Int32Array | null {
    const memories = this.#memories[offset + 1] as Map<Form, Int32Array | null>;
    let memory = memories.get(form);
    if (memory === undefined) {
      const keys = memoryKeys(form, offset);
      memory = keys.length ? new Int32Array(LABELS) : null;
      if (memory) for (const key of keys) this.#model.add(key, memory, 0);
      memories.set(form, memory);
    }
    return memory;
  }
}
