/** Finds names in a line by the model: the best sequence of labels, by integer arithmetic, the same on every machine. */
import { contextKeys, type Line, MOST_CONTEXT_KEYS, memoryKeys, neighbourKeys } from './contexts.ts';
import type { Form } from './forms.ts';
import { BEGIN, LABELS, mayFollow, OUTSIDE, placeOfLabel, typeOfLabel, WHOLE } from './labels.ts';
import { type Model, PACKED, unpackSum } from './model.ts';

/** A name as a stretch of a line's tokens, `to` exclusive, with the number of its type in `NAME_TYPES`. */
export interface Tagged {
  readonly from: number;
  readonly to: number;
  readonly type: number;
}

const IMPOSSIBLE = -0x3fffffff;

/** Which labels may stand before each label. */
const BEFORE: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, next) =>
  Uint8Array.from({ length: LABELS }, (_, label) => label).filter((label) => mayFollow(label, next)),
);

/** Packed sums of weights, by the number of a form; worked out when first asked for. */
class Sums {
  #values = new Int32Array(256 * PACKED);
  /** Where the sum of a form begins, plus one; 0 where there is none yet. */
  #places = new Int32Array(256);
  #end = 0;

  /** Where the sum of a form begins; -1 where it has none yet. */
  placeOf(order: number): number {
    return order < this.#places.length ? (this.#places[order] as number) - 1 : -1;
  }

  /** Works out the sum of a form from its keys, and returns where it begins. */
  make(order: number, keys: readonly number[], model: Model): number {
    if (order >= this.#places.length) this.#places = grown(this.#places, order + 1);
    const at = this.#end;
    this.#end += PACKED;
    if (this.#end > this.#values.length) this.#values = grown(this.#values, this.#end);
    this.#places[order] = at + 1;
    for (let index = 0; index < keys.length; index++) model.add(keys[index] as number, this.#values, at);
    return at;
  }

  /** Adds the sum that begins at `at` to another. */
  addTo(sum: Int32Array, at: number): void {
    const values = this.#values;
    for (let pair = 0; pair < PACKED; pair++) sum[pair] = (sum[pair] as number) + (values[at + pair] as number);
  }
}

function grown(values: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(Math.max(least, values.length * 2));
  result.set(values);
  return result;
}

/** Tags the lines of one article. Sums of what a form contributes are kept for the article, since forms recur. */
export class Tagger {
  readonly #model: Model;
  /** For each place a form can stand in (offset -2 … 2): what it adds to every label there. */
  readonly #sums = [new Sums(), new Sums(), new Sums(), new Sums(), new Sums()];
  #memories = [new Sums(), new Sums(), new Sums()];
  readonly #keys = new Int32Array(MOST_CONTEXT_KEYS);
  /** The packed sum of the token looked at. */
  readonly #sum = new Int32Array(PACKED);
  /** The best way to each label, and to each at the token before. */
  #current = new Int32Array(LABELS);
  #previous = new Int32Array(LABELS);
  #back = new Uint8Array(64 * LABELS);

  constructor(model: Model) {
    this.#model = model;
  }

  /** The scores of every label at every token; those of tokens that are not open stay 0. */
  scores(line: Line): Int32Array {
    const { forms, open } = line;
    const scores = new Int32Array(forms.length * LABELS);
    for (let at = 0; at < forms.length; at++) {
      if (!open[at]) continue;
      const sum = this.#sum.fill(0);
      for (let offset = -2; offset <= 2; offset++) {
        const form = forms[at + offset];
        const sums = this.#sums[offset + 2] as Sums;
        const order = form ? form.order + 1 : 0;
        const place = sums.placeOf(order);
        sums.addTo(sum, place < 0 ? sums.make(order, offset === 0 ? (form as Form).keys : neighbourKeys(form, offset), this.#model) : place);
      }
      const count = contextKeys(line, at, this.#keys);
      for (let index = 0; index < count; index++) this.#model.add(this.#keys[index] as number, sum, 0);
      unpackSum(sum, scores, at * LABELS);
    }
    return scores;
  }

  /** Forgets what it worked out of the families' memories, which a new reading changes. */
  forgetMemories(): void {
    this.#memories = [new Sums(), new Sums(), new Sums()];
  }

  /** Adds what the article's memory says to a line's scores. To be called once the families' memories stand. */
  remember(line: Line, scores: Int32Array): void {
    const { forms, open } = line;
    for (let at = 0; at < forms.length; at++) {
      if (!open[at]) continue;
      const sum = this.#sum.fill(0);
      for (let offset = -1; offset <= 1; offset++) {
        const form = forms[at + offset];
        if (!form?.family.memory || !form.capital) continue;
        const sums = this.#memories[offset + 1] as Sums;
        const place = sums.placeOf(form.order);
        sums.addTo(sum, place < 0 ? sums.make(form.order, memoryKeys(form, offset), this.#model) : place);
      }
      unpackSum(sum, scores, at * LABELS);
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
    if ((to - from) * LABELS > this.#back.length) this.#back = new Uint8Array((to - from) * LABELS * 2);
    const back = this.#back;
    let previous = this.#previous.fill(IMPOSSIBLE);
    previous[OUTSIDE] = 0;
    let current = this.#current;
    for (let at = from; at < to; at++) {
      for (let next = 0; next < LABELS; next++) {
        let best = IMPOSSIBLE;
        let bestLabel = 0;
        const before = BEFORE[next] as Uint8Array;
        for (let index = 0; index < before.length; index++) {
          const label = before[index] as number;
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
    for (const last of BEFORE[OUTSIDE] as Uint8Array) {
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
}
