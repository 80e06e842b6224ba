/** From an analysis to what the side panel shows. Pure, so that it is tested without an editor. */
import type { Analysis, EntityType, Mention } from '../engine/analysis.ts';
import type { ArticleView, EntityGroupView, MentionView, QuoteView, RemovedView } from './protocol.ts';

const ORDER: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC', 'DATE', 'MONEY', 'PERCENT', 'QUANTITY'];
/** How much of the text around a mention is shown, in UTF-16 units. */
const CONTEXT = 48;

/** @param removed what was taken out of the article in this session */
export function articleView(file: string, text: string, analysis: Analysis, removed: readonly RemovedView[] = []): ArticleView {
  const { findings } = analysis;
  return {
    file,
    boilerplate: findings.filter(({ kind }) => kind === 'boilerplate').length,
    fragments: findings.filter(({ kind }) => kind === 'fragment').length,
    queries: findings.filter(({ kind }) => kind === 'query').length,
    cleanable: findings.filter(({ fix }) => fix?.safe).length,
    words: analysis.words,
    quotes: quotesOf(text, analysis),
    entities: entitiesOf(text, analysis),
    removed,
  };
}

function quotesOf(text: string, { quotes }: Analysis): QuoteView[] {
  return quotes.map(({ start, end, kind, cue, speaker }) => ({
    start,
    end,
    kind,
    text: oneLine(text.slice(start, end)),
    cue: cue ? oneLine(text.slice(cue.start, cue.end)) : null,
    speaker: speaker ? oneLine(speaker.name) : null,
  }));
}

/** Quotes by speaker, in the order in which the speakers first speak; those without one come last, under null. */
export function bySpeaker(quotes: readonly QuoteView[]): { readonly name: string | null; readonly quotes: readonly QuoteView[] }[] {
  const groups = new Map<string | null, QuoteView[]>();
  for (const quote of quotes) groups.set(quote.speaker, [...(groups.get(quote.speaker) ?? []), quote]);
  const speakers = [...groups].map(([name, quotes]) => ({ name, quotes }));
  return [...speakers.filter(({ name }) => name !== null), ...speakers.filter(({ name }) => name === null)];
}

/** Entities by type, the most mentioned first. */
function entitiesOf(text: string, { entities }: Analysis): EntityGroupView[] {
  const lines = lineStarts(text);
  return ORDER.map((type) => ({
    type,
    entities: entities
      .filter((entity) => entity.type === type)
      .map(({ name, mentions }) => ({ name: oneLine(name), mentions: mentions.map((mention) => mentionView(text, mention, lines)) }))
      .sort((a, b) => b.mentions.length - a.mentions.length),
  })).filter((group) => group.entities.length > 0);
}

function mentionView(text: string, { start, end }: Mention, lines: readonly number[]): MentionView {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - CONTEXT);
  const nextLine = text.indexOf('\n', end);
  const lineEnd = Math.min(nextLine < 0 ? text.length : nextLine, end + CONTEXT);
  return {
    start,
    end,
    at: text.length ? start / text.length : 0,
    line: lineOf(lines, start),
    before: oneLine(text.slice(lineStart, start)).replace(/^\S*\s/, (cut) => (lineStart === start - CONTEXT ? '… ' : cut)),
    text: oneLine(text.slice(start, end)),
    behind: oneLine(text.slice(end, lineEnd)).replace(/\s\S*$/, (cut) => (lineEnd === end + CONTEXT ? ' …' : cut)),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line of an offset, counted from 1. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
