/** What the model sees of a word's place: its neighbours, the capitalised run around it, the kind of line. */
import { type Form, type Forms, saidOf } from './forms.ts';
import { join, keyOf } from './hashing.ts';
import type { Token } from './tokens.ts';

/** How a line is capitalised. */
export const PLAIN = 0;
const TITLE_CASE = 1;
export const CAPITALS = 2;

/** Tokens that follow each other with capitals, small words inside. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The hash of all its words. */
  readonly hash: number;
  /** All its words are a place's whole name. */
  readonly isPlace: boolean;
}

/** A passage made ready for the model. Arrays run in step with `tokens`. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly forms: readonly Form[];
  readonly kind: number;
  /** The capitalised run around a token; null outside runs. */
  readonly runs: readonly (Run | null)[];
  /** 1 where a token may be part of a name at all. */
  readonly open: Uint8Array;
}

/** Templates behind those of forms; the neighbour at -1, +1, -2, +2 has its own for each kind of key. */
const NEIGHBOUR = 20;
const CONTEXT = 40;
export const MEMORY = 80;
/** Behind all others: what the vocabulary knows of neighbours. */
const NEAR = 90;

export function lineOf(tokens: readonly Token[], forms: Forms): Line {
  const found = tokens.map((token) => forms.of(token.text));
  const kind = kindOf(tokens, found);
  const runs: (Run | null)[] = new Array<null>(tokens.length).fill(null);
  const open = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    if (found[at]?.smallPlace) open.fill(1, Math.max(0, at - 1), Math.min(tokens.length, at + 2));
    if (!found[at]?.capital) continue;
    let end = at + 1;
    for (let next = end; next < tokens.length && !(tokens[next] as Token).first; ) {
      if ((found[next] as Form).capital) {
        end = ++next;
        continue;
      }
      let behind = next;
      while (behind < tokens.length && behind - next < 3 && linksRun(tokens[behind] as Token, found[behind] as Form)) behind++;
      if (behind === next || behind >= tokens.length || !found[behind]?.capital || tokens[behind]?.first) break;
      end = ++behind;
      next = behind;
    }
    let hash = 0;
    for (let part = at; part < end; part++) hash = join(hash, (found[part] as Form).lower);
    runs.fill({ start: at, end, hash, isPlace: end - at > 1 && forms.vocabulary?.isPlaceOfWords(hash) === true }, at, end);
    open.fill(1, Math.max(0, at - 1), Math.min(tokens.length, end + 1));
    at = end - 1;
  }
  return { tokens, forms: found, kind, runs, open };
}

function linksRun(token: Token, form: Form): boolean {
  if (token.text === '-' || token.text === '&') return true;
  return form.joint && token.text !== 'and';
}

/** Notes in the forms' families what a line tells of them when it comes (1) or goes (-1): only plain lines can tell a name's capital from any other. */
export function noteCapitals(line: Line, forms: Forms, by: 1 | -1 = 1): void {
  for (let at = 0; at < line.forms.length; at++) {
    const form = line.forms[at] as Form;
    const tells = line.kind === PLAIN && form.spoken;
    forms.note(form.family, tells && !form.capital, tells && form.capital && !line.tokens[at]?.first, by);
  }
}

function kindOf(tokens: readonly Token[], forms: readonly Form[]): number {
  let spoken = 0;
  let capital = 0;
  let whole = 0;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] as Form;
    if (!form.spoken || form.joint) continue;
    spoken++;
    if (form.capital) capital++;
    if (form.capitals) whole++;
  }
  if (spoken >= 2 && whole * 10 >= spoken * 8) return CAPITALS;
  return spoken >= 4 && tokens.length <= 30 && capital * 10 >= spoken * 8 ? TITLE_CASE : PLAIN;
}

/** The keys that a form brings to the token `offset` places from it (-2, -1, 1, 2). */
export function neighbourKeys(form: Form | undefined, offset: number): number[] {
  const side = NEIGHBOUR + (offset + 2) * 4;
  if (!form) return [keyOf(side, 1)];
  const keys = [keyOf(side, form.lower), keyOf(side + 1, form.shape)];
  if (form.lists) keys.push(keyOf(side + 2, form.lists));
  const capital = form.capital ? 1 : 0;
  if (offset === -1 || offset === 1) {
    keys.push(keyOf(side + 3, form.tail));
    if (form.cluster) keys.push(keyOf(NEAR + offset + 1, join(form.cluster, capital)));
    if (form.listed) keys.push(keyOf(NEAR + offset + 2, join(form.listed, form.shape)));
  } else if (form.group) keys.push(keyOf(NEAR + 5 + offset / 2, join(form.group, capital)));
  return keys;
}

/** The keys that remembering the first reading brings to a token: of itself and its neighbours. */
export function memoryKeys(form: Form, offset: number): number[] {
  const memory = form.family.memory;
  if (!memory || !form.capital) return [];
  return offset === 0 ? [keyOf(MEMORY, memory), keyOf(MEMORY + 1, join(memory, form.shape))] : [keyOf(MEMORY + 2 + offset, memory)];
}

/** What stands for a word before and behind a line. */
const NONE = 0x5bd1e995;
const EDGE: Pick<Form, 'lower' | 'shape' | 'tail' | 'lists' | 'cluster'> = { lower: NONE, shape: NONE, tail: NONE, lists: NONE, cluster: NONE };

/** Never asks a row for what stands before it, which an engine looks up by name. */
function around(forms: readonly Form[], at: number): typeof EDGE {
  return at >= 0 && at < forms.length ? (forms[at] as Form) : EDGE;
}

/** Writes the keys of what only this place has into `out`, and returns how many. */
export function contextKeys(line: Line, at: number, out: Int32Array): number {
  const { forms, tokens, kind } = line;
  const self = forms[at] as Form;
  const token = tokens[at] as Token;
  const before = around(forms, at - 1);
  const behind = around(forms, at + 1);
  const first = token.first ? 1 : 0;
  const seen = saidOf(self.family);
  const place = kind * 2 + first;
  let count = 0;
  out[count++] = join(place, self.shape);
  out[count++] = join(place * 4 + seen, self.capital ? 1 : 0);
  out[count++] = join(join(first * 4 + seen, self.shape), self.tail);
  out[count++] = join(before.lower, self.lower);
  out[count++] = join(self.lower, behind.lower);
  out[count++] = join(before.lower, self.shape);
  out[count++] = join(self.shape, behind.lower);
  out[count++] = join(before.shape, join(self.shape, behind.shape));
  out[count++] = join(before.lower, join(self.shape, behind.lower));
  out[count++] = join(self.tail, join(before.tail, 1));
  out[count++] = join(self.tail, join(behind.tail, 2));
  out[count++] = join(before.lists, join(self.lists, behind.lists));
  out[count++] = join(around(forms, at - 2).lower, before.lower);
  out[count++] = join(behind.lower, around(forms, at + 2).lower);
  if (token.glued || tokens[at + 1]?.glued) out[count++] = join((token.glued ? 1 : 0) + (tokens[at + 1]?.glued ? 2 : 0), self.shape);
  return runKeys(line, at, place, out, asKeys(out, 0, count, CONTEXT));
}

/** Writes the keys of the capitalised run around a place into `out` from `from` on, and returns where they end. */
function runKeys({ forms, runs }: Line, at: number, place: number, out: Int32Array, from: number): number {
  const run = runs[at];
  if (!run) return from;
  const { start, end } = run;
  const position = (at === start ? 0 : 1) + (at === end - 1 ? 0 : 2);
  const head = forms[end - 1] as Form;
  const opener = forms[start] as Form;
  const length = Math.min(end - start, 6);
  const before = around(forms, start - 1);
  const behind = around(forms, end);
  let count = from;
  out[count++] = join(position, head.lower);
  out[count++] = join(position, opener.lower);
  out[count++] = join(position * 8 + length, place);
  out[count++] = join(position, before.lower);
  out[count++] = join(position, behind.lower);
  out[count++] = join(position, join(opener.lists, head.lists));
  out[count++] = join(position, join(before.lists, length));
  out[count++] = join(position, join(behind.lists, length));
  out[count++] = join(position, join(head.tail, length));
  out[count++] = join(position, join(around(forms, start - 2).lower, before.lower));
  out[count++] = join(position, run.hash);
  out[count++] = join(before.lower, join(position, behind.lower));
  out[count++] = join(before.lower, join(position, around(forms, start - 2).lists));
  out[count++] = join(behind.lower, join(position, around(forms, end + 1).lists));
  out[count++] = join(position, join(behind.lower, around(forms, end + 1).lower));
  out[count++] = join(position * 8 + length, join(opener.listed, head.listed));
  count = asKeys(out, from, count, CONTEXT + 15);
  if (run.isPlace) out[count++] = keyOf(CONTEXT + 31, join(position, length));
  const last = count;
  out[count++] = join(position, before.cluster);
  out[count++] = join(position, behind.cluster);
  out[count++] = join(position, join(opener.group, head.group));
  out[count++] = join(position, join(head.cluster, length));
  return asKeys(out, last, count, CONTEXT + 32);
}

/** Makes values keys, of the templates from `template` on. Apart from working the values out, since an engine makes no one function of so much. */
function asKeys(out: Int32Array, from: number, to: number, template: number): number {
  for (let index = from; index < to; index++) out[index] = keyOf(template + index - from, out[index] as number);
  return to;
}

/** The most keys that `contextKeys` writes. */
export const MOST_CONTEXT_KEYS = 40;
