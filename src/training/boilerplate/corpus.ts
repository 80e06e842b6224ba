/**
 * Line-labelled pages as training examples: every page is put together as a text, read as an article, and each of its passages gets the
 * label of the line that it comes from. Sites fall into folds by a hash, so that no model is ever measured on a site it learnt from.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Format, Span } from '../../engine/analysis.ts';
import { readArticle } from '../../engine/article.ts';
import { readSurface, type Surface } from '../../engine/boilerplate/lines/surface.ts';
import { type Corrections, correctionOf } from './corrections.ts';

export const FOLDS = 5;
/** The fold whose sites nobody reads: errors are looked for in the others only. */
export const UNREAD = 4;
const FILES = ['residue', 'pages'];
/** What extractors leave of pages in other languages; its labels were not read by anybody. */
const OTHER_LANGUAGES = ['residue.otherlang'];

export type Label = 'story' | 'boiler' | 'unsure';

/**
 * What a line is learnt as. `frame` is a title, a standfirst, a byline, a date or a subhead: gold sets disagree on them, a writer does not,
 * so they are learnt as story with less weight and measured apart.
 */
export type LineLabel = 'story' | 'residue' | 'frame' | 'none';

const FRAME = new Set(['title', 'dek', 'byline', 'date', 'heading']);

export interface GoldLine extends Span {
  readonly label: Label;
  /** Why a line is unsure: `title`, `byline`, `caption`, … */
  readonly reason: string;
}

export interface Page {
  readonly track: string;
  readonly fold: number;
  readonly site: number;
  readonly text: string;
  readonly format: Format;
  /** Its lines with their labels as corrected, and as the corpus gives them. */
  readonly gold: readonly GoldLine[];
  readonly goldAsGiven: readonly GoldLine[];
  readonly lines: readonly Surface[];
  readonly labels: readonly LineLabel[];
}

interface Row {
  readonly site: string;
  readonly lang: string;
  readonly track: string;
  readonly variant: string;
  readonly lines: readonly { readonly t: string; readonly y: Label; readonly w?: string }[];
}

/**
 * Every English page of the corpora in `folder`.
 *
 * @param corrections labels to put right
 */
export function readPages(folder: string, corrections: Corrections): Page[] {
  return readRows(folder, FILES)
    .filter(({ lang }) => lang === 'en')
    .map((row) => readPage(row, corrections));
}

/** Every page of the corpora in `folder` that is in another language than English. */
export function readPagesOfOtherLanguages(folder: string): Page[] {
  return readRows(folder, OTHER_LANGUAGES)
    .filter(({ lang }) => lang !== 'en')
    .map((row) => readPage(row, new Map()));
}

function readRows(folder: string, names: readonly string[]): Row[] {
  return names.flatMap((name) =>
    gunzipSync(readFileSync(join(folder, `${name}.train.jsonl.gz`)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row),
  );
}

function readPage(row: Row, corrections: Corrections): Page {
  const format: Format = row.variant === 'md' ? 'markdown' : 'plaintext';
  const gap = format === 'markdown' ? '\n\n' : '\n';
  let text = '';
  const goldAsGiven = row.lines.map(({ t, y, w }) => {
    if (text) text += gap;
    const start = text.length;
    text += t;
    return { start, end: text.length, label: y, reason: w ?? '' };
  });
  const gold = goldAsGiven.map((line) => {
    const is = correctionOf(corrections, row.site, text.slice(line.start, line.end), line.label === 'unsure' ? line.reason : line.label)?.is;
    return is ? { ...line, label: is, reason: '' } : line;
  });
  const { passages } = readArticle(text, format);
  let at = 0;
  const labels = passages.map(({ passage, block }): LineLabel => {
    const start = block.start + passage.start;
    while (at < gold.length - 1 && (gold[at]?.end ?? 0) <= start) at++;
    return lineLabel(gold[at]);
  });
  const site = hashOf(row.site);
  return { track: row.track, fold: site % FOLDS, site, text, format, gold, goldAsGiven, lines: passages.map(({ passage }) => readSurface(passage)), labels };
}

function lineLabel(line: GoldLine | undefined): LineLabel {
  if (line?.label === 'boiler') return 'residue';
  if (line?.label === 'story') return 'story';
  return line && isFrame(line) ? 'frame' : 'none';
}

/** Whether a line is unsure because it frames the article. */
export function isFrame(line: GoldLine): boolean {
  return line.label === 'unsure' && FRAME.has(line.reason);
}

function hashOf(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Numbers that look random and are the same each time (mulberry32), from 0 to below 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
