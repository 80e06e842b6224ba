/** Finds names in a line by the model: the best sequence of labels, by integer arithmetic, the same on every machine. */
import { contextKeys, type Line, MOST_CONTEXT_KEYS, memoryKeys, neighbourKeys } from './contexts.ts';
import type { Form } from './forms.ts';
import { BEGIN, INSIDE, LABELS, labelOf, mayFollow, NAME_TYPES, OUTSIDE, placeOfLabel, typeOfLabel, WHOLE } from './labels.ts';
import { ownKeys } from './letters.ts';
import { type Model, PACKED, unpackSum } from './model.ts';
import { Sums } from './sums.ts';

/** A name as a stretch of a line's tokens, `to` exclusive, with the number of its type in `NAME_TYPES`. */
export interface Tagged {
  readonly from: number;
  readonly to: number;
  readonly type: number;
}

const IMPOSSIBLE = -0x3fffffff;

const EVERY = Uint8Array.from({ length: LABELS }, (_, label) => label);
/** The labels behind which a name is over, and those that may stand behind any of them. */
const CLOSED = EVERY.filter((label) => mayFollow(label, OUTSIDE));
const OPENING = EVERY.filter((label) => mayFollow(OUTSIDE, label));

/** Tags the lines of one article. */
export class Tagger {
  readonly #model: Model;
  /** Of the words that are not kept for all articles. */
  readonly #sums = new Sums();
  readonly #keys = new Int32Array(MOST_CONTEXT_KEYS);
  /** The packed sum of the token looked at. */
  readonly #sum = new Int32Array(PACKED);
  /** The scores of the line looked at, with what is remembered. */
  #scores = new Int32Array(0);
  /** The best way to each label, and to each at the token before. */
  #current = new Int32Array(LABELS);
  #previous = new Int32Array(LABELS);
  #back = new Uint8Array(64 * LABELS);
  readonly #closed = new Uint8Array(CLOSED.length);

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
      for (let offset = -2; offset <= 2; offset++) this.#addWord(at + offset < 0 ? undefined : forms[at + offset], offset, sum);
      this.#model.addRows(this.#keys, contextKeys(line, at, this.#keys), sum);
      unpackSum(sum, scores, at * LABELS);
    }
    return scores;
  }

  /** Adds what a word brings to the token from which it is `offset` places away. */
  #addWord(form: Form | undefined, offset: number, sum: Int32Array): void {
    const model = this.#model;
    const sums = !form || form.number ? model.sums : this.#sums;
    const number = form ? form.number || form.order : 0;
    const place = sums.placeOf(number, offset);
    sums.addTo(sum, place < 0 ? sums.make(number, offset, offset === 0 ? ownKeys(form as Form) : neighbourKeys(form, offset), model) : place);
  }

  /** The names in a line by its scores and by what the article's memory says, once the families' memories stand. */
  namesRemembered(line: Line, known: Int32Array): Tagged[] {
    const { forms, open } = line;
    if (this.#scores.length < known.length) this.#scores = new Int32Array(known.length * 2);
    const scores = this.#scores;
    scores.set(known);
    for (let at = 0; at < forms.length; at++) {
      if (!open[at]) continue;
      let count = 0;
      for (let offset = at ? -1 : 0; offset <= 1; offset++) {
        const form = forms[at + offset];
        if (!form?.family.memory || !form.capital) continue;
        for (const key of memoryKeys(form, offset)) this.#keys[count++] = key;
      }
      if (!count) continue;
      const sum = this.#sum.fill(0);
      this.#model.addRows(this.#keys, count, sum);
      unpackSum(sum, scores, at * LABELS);
    }
    return this.names(line, scores);
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
      const now = (at - from) * LABELS;
      const count = this.#likelyClosed(previous);
      for (let index = 0; index < OPENING.length; index++) {
        const next = OPENING[index] as number;
        const before = this.#bestBefore(next, previous, count);
        back[now + next] = before;
        current[next] = (previous[before] as number) + (transitions[before * LABELS + next] as number) + (scores[at * LABELS + next] as number);
      }
      for (let type = 0; type < NAME_TYPES.length; type++) {
        const begin = labelOf(type, BEGIN);
        const inside = labelOf(type, INSIDE);
        for (let next = inside; next <= inside + 1; next++) {
          const begun = (previous[begin] as number) + (transitions[begin * LABELS + next] as number);
          const goesOn = (previous[inside] as number) + (transitions[inside * LABELS + next] as number);
          const best = Math.max(begun, goesOn);
          back[now + next] = goesOn > begun ? inside : begin;
          current[next] = best > IMPOSSIBLE ? best + (scores[at * LABELS + next] as number) : IMPOSSIBLE;
        }
      }
      [previous, current] = [current, previous];
    }
    let label = this.#bestBefore(OUTSIDE, previous, this.#likelyClosed(previous));
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

  /** Puts down which closed labels may stand on the best way: those not so far behind the best of them that no weight between labels makes up for it. */
  #likelyClosed(previous: Int32Array): number {
    let most = IMPOSSIBLE;
    for (let index = 0; index < CLOSED.length; index++) most = Math.max(most, previous[CLOSED[index] as number] as number);
    const least = most - this.#model.transitionSpread;
    let count = 0;
    for (let index = 0; index < CLOSED.length; index++) {
      const label = CLOSED[index] as number;
      if ((previous[label] as number) >= least) this.#closed[count++] = label;
    }
    return count;
  }

  /** Of the first `count` closed labels the best before `next`; of equals the first. */
  #bestBefore(next: number, previous: Int32Array, count: number): number {
    const { transitions } = this.#model;
    let best = this.#closed[0] as number;
    let most = (previous[best] as number) + (transitions[best * LABELS + next] as number);
    for (let index = 1; index < count; index++) {
      const label = this.#closed[index] as number;
      const score = (previous[label] as number) + (transitions[label * LABELS + next] as number);
      if (score > most) {
        most = score;
        best = label;
      }
    }
    return best;
  }
}
