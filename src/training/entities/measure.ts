/** Precision, recall and F1 of names as the tagger finds them, by exact stretch and type. */

import type { EntityType, Span } from '../../engine/analysis.ts';
import { readArticle } from '../../engine/article.ts';
import { isPlaced, personalityOf } from '../../engine/entities/conduct.ts';
import { readEntities } from '../../engine/entities/entities.ts';
import { addressedAt } from '../../engine/entities/gender.ts';
import { NAME_TYPES } from '../../engine/entities/labels.ts';
import { mergeNames, type Name } from '../../engine/entities/merging.ts';
import type { Model } from '../../engine/entities/model.ts';
import { otherNames } from '../../engine/entities/otherNames.ts';
import { isRelative } from '../../engine/entities/relatives.ts';
import { shippedNames } from '../../engine/entities/shipped.ts';
import { tagLines } from '../../engine/entities/tagging.ts';
import type { GoldDocument, GoldEntity, LabelledDocument } from './corpus.ts';

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** PER, ORG and LOC over whole documents. */
export function measure(model: Model, documents: readonly LabelledDocument[]): Figures & { readonly types: readonly Figures[] } {
  const counts = NAME_TYPES.map(() => ({ right: 0, gold: 0, found: 0 }));
  for (const { gold, lines } of documents) {
    const wanted = new Set<string>();
    for (const entity of gold.entities) {
      const type = (NAME_TYPES as readonly string[]).indexOf(entity.label);
      if (type < 0) continue;
      wanted.add(`${bare(gold.text, entity.start, entity.end)} ${type}`);
      (counts[type] as { gold: number }).gold++;
    }
    const found = tagLines(
      model,
      lines.map(({ line }) => line),
    );
    found.forEach((names, index) => {
      const read = lines[index] as (typeof lines)[number];
      const { line } = read;
      for (const { from, to, type } of names) {
        const span = read.place({ start: line.tokens[from]?.start ?? 0, end: line.tokens[to - 1]?.end ?? 0 });
        const count = counts[type] as { right: number; found: number };
        count.found++;
        if (wanted.has(`${bare(gold.text, span.start, span.end)} ${type}`)) count.right++;
      }
    });
  }
  const all = counts.slice(0, 3).reduce((a, b) => ({ right: a.right + b.right, gold: a.gold + b.gold, found: a.found + b.found }));
  return { ...figures(all), types: counts.map(figures) };
}

/** What the product finds in documents, name types together and apart, and dates and money where a set marks them: each kind with its figures. */
export function measureEntities(documents: readonly GoldDocument[]): [string, Figures][] {
  const counts = new Map<string, { right: number; gold: number; found: number }>();
  const countOf = (label: string) => {
    const count = counts.get(label) ?? { right: 0, gold: 0, found: 0 };
    counts.set(label, count);
    return count;
  };
  for (const { text, entities } of documents) {
    const wanted = new Set<string>();
    for (const { start, end, label } of entities) {
      if (!MEASURED.includes(label)) continue;
      wanted.add(`${bareOf(label, text, start, end)} ${label}`);
      countOf(label).gold++;
    }
    for (const { type, mentions } of readEntities(readArticle(text, 'plaintext'), [], shippedNames())) {
      if (!MEASURED.includes(type)) continue;
      for (const { start, end } of mentions) {
        countOf(type).found++;
        if (wanted.delete(`${bareOf(type, text, start, end)} ${type}`)) countOf(type).right++;
      }
    }
  }
  const core = CORE.map(countOf).reduce((a, b) => ({ right: a.right + b.right, gold: a.gold + b.gold, found: a.found + b.found }));
  const apart = MEASURED.filter((label) => counts.get(label)?.gold).map((label): [string, Figures] => [label, figures(countOf(label))]);
  return [['PER+ORG+LOC', figures(core)], ...apart];
}

const MEASURED: readonly string[] = [...NAME_TYPES, 'DATE', 'MONEY'];

function bareOf(label: string, text: string, start: number, end: number): string {
  return (NAME_TYPES as readonly string[]).includes(label) ? bare(text, start, end) : bareAmount(text, start, end);
}

/** A date or an amount without the preposition or the "more than" before it, as corpora differ in both. */
function bareAmount(text: string, start: number, end: number): string {
  const before =
    /^(?:(?:the|an?|on|in|at|by|since|until|till|from|of|for|during|before|after|between|about|around|approximately|nearly|almost|over|under|some|roughly|more than|less than|at least|at most|as much as|up to|only|just)\s+)*/i;
  return `${start + (before.exec(text.slice(start, end))?.[0].length ?? 0)} ${end}`;
}

/** How well `mergeNames` puts documents' own mentions of people, organisations and places together, as B³: the mean over mentions of how much of their cluster is shared. */
export function measureMerging(documents: readonly GoldDocument[]): Figures {
  let precision = 0;
  let recall = 0;
  let mentions = 0;
  for (const { text, entities } of documents) {
    const names = entities.filter(({ label }) => (CORE as readonly string[]).includes(label));
    const merged = mergeNames(namesOf(text, names));
    const found = new Map(merged.flatMap((entity) => entity.mentions.map(({ start }) => [start, entity.mentions.map((mention) => mention.start)] as const)));
    for (const name of names) {
      const own = names.filter((other) => other === name || (name.cluster !== undefined && other.cluster === name.cluster)).map(({ start }) => start);
      const given = found.get(name.start) ?? [];
      const shared = given.filter((start) => own.includes(start)).length;
      precision += shared / given.length;
      recall += shared / own.length;
      mentions++;
    }
  }
  const [p, r] = [precision / mentions, recall / mentions];
  return { precision: 100 * p, recall: 100 * r, f1: (200 * p * r) / (p + r) };
}

/** A document's own mentions as merging takes them. */
export function namesOf(text: string, mentions: readonly GoldEntity[]): Name[] {
  const stretches = mentions.map(({ start, end, label }) => ({ span: { start, end }, type: label as EntityType }));
  const textOf = ({ start, end }: Span) => text.slice(start, end);
  const others = otherNames(text, stretches);
  return stretches.map(({ span, type }, at) => {
    const other = stretches[others[at] as number];
    return {
      text: textOf(span),
      type,
      span,
      bracketed: text.charAt(span.start - 1) === '(',
      otherNameOf: other ? textOf(other.span) : null,
      relative: type === 'PER' && isRelative(text, span),
      placed: isPlaced(text, span, type),
      personality: personalityOf(text, span, type),
      addressed: type === 'PER' ? addressedAt(text, span.start) : null,
    };
  });
}

const CORE = ['PER', 'ORG', 'LOC'] as const;

function figures({ right, gold, found }: { right: number; gold: number; found: number }): Figures {
  return { precision: (100 * right) / Math.max(1, found), recall: (100 * right) / Math.max(1, gold), f1: (200 * right) / Math.max(1, gold + found) };
}

/** A stretch without a leading article and a trailing possessive, as corpora differ in both. */
function bare(text: string, start: number, end: number): string {
  const article = /^(?:the|an?)\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
  const possessive = /['’]s$/.exec(text.slice(start, end))?.[0].length ?? 0;
  const stop = /[a-z]{4}\.$/.test(text.slice(start, end)) ? 1 : 0;
  return `${start + article} ${end - possessive - stop}`;
}
