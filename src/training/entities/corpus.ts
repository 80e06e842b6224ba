/** Annotated corpora: which are read, how much each counts, and how its spans become labels of tokens. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readArticle } from '../../engine/article.ts';
import type { Forms } from '../../engine/entities/forms.ts';
import { BEGIN, END, INSIDE, labelOf, NAME_TYPES, WHOLE } from '../../engine/entities/labels.ts';
import { type ReadLine, readLines } from '../../engine/entities/passages.ts';
import { shippedVocabulary } from '../../engine/entities/shipped.ts';

export interface GoldEntity {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly cluster?: number;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
}

/** A document read as the tagger reads it, with the labels that its annotation gives each token. */
export interface LabelledDocument {
  readonly gold: GoldDocument;
  readonly lines: readonly ReadLine[];
  readonly forms: Forms;
  readonly labels: readonly Uint8Array[];
}

/** The documents of a corpus: JSON lines, gzipped. */
export function readCorpus(directory: string, name: string): GoldDocument[] {
  const path = join(directory, `${name}.jsonl.gz`);
  if (!existsSync(path)) throw new Error(`${path} is missing; the README of this folder names the public sets`);
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);
}

export function label(gold: GoldDocument): LabelledDocument {
  const { lines, forms } = readLines(readArticle(gold.text, 'plaintext'), shippedVocabulary());
  const names = gold.entities.filter((entity) => typeOf(entity) >= 0).toSorted((a, b) => a.start - b.start);
  let next = 0;
  const labels = lines.map((read) => {
    const { line } = read;
    const found: { from: number; to: number; type: number }[] = [];
    const places = line.tokens.map((token) => read.place(token));
    for (let at = 0; at < places.length; at++) {
      const token = places[at] as { start: number; end: number };
      while (next < names.length && (names[next] as GoldEntity).end <= token.start) next++;
      const name = names[next];
      if (!name || name.start >= token.end) continue;
      let to = at;
      while (to < places.length && (places[to] as { start: number }).start < name.end) to++;
      if (line.open.subarray(at, to).every((open) => open)) found.push({ from: at, to, type: typeOf(name) });
      at = to - 1;
    }
    return labelsOf(line.tokens.length, found);
  });
  return { gold, lines, forms, labels };
}

/** The labels of a line's tokens from its names as stretches of tokens. */
export function labelsOf(length: number, names: readonly { readonly from: number; readonly to: number; readonly type: number }[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { from, to, type } of names) {
    labels.fill(labelOf(type, INSIDE), from, to);
    labels[from] = labelOf(type, to - from === 1 ? WHOLE : BEGIN);
    if (to - from > 1) labels[to - 1] = labelOf(type, END);
  }
  return labels;
}

function typeOf(entity: GoldEntity): number {
  return (NAME_TYPES as readonly string[]).indexOf(entity.label);
}
