/**
 * How quotes do on annotated corpora: `node src/training/quotes/evaluate.ts --corpora DIR`. The rules were tuned on `polnear`; `polnear-dev`
 * is the set to go by, and `pdnc` (fiction) what they do where they were not made for. The protocol is `score.ts`'s.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Entity, Quote, Span } from '../../engine/analysis.ts';
import { analyze } from '../../engine/analyze.ts';
import { readArticle } from '../../engine/article.ts';
import { Memory } from '../../engine/memory.ts';
import { readQuotes } from '../../engine/quotes/quotes.ts';
import { type Counts, compare, type GoldDocument } from './score.ts';

/** One corpus's figures, in percent where not a count. */
export interface QuoteRow {
  readonly corpus: string;
  readonly documents: number;
  readonly quotes: number;
  readonly 'span precision': string;
  readonly 'span recall': string;
  readonly 'span F1': string;
  /** Of the found quotes whose speaker is annotated. */
  readonly 'speaker right': string;
  readonly 'quote + speaker F1': string;
  /** Of the marked words that nobody said. */
  readonly 'non-speech taken': string;
  /** Megabytes of text a second of processor time, findings and entities given, once the code is warm. */
  readonly 'MB/s': string;
}

const CORPORA = ['polnear', 'polnear-dev', 'pdnc'];

/**
 * The figures of every corpus that is there, a row each.
 *
 * @param corpora the folder that holds `polnear.train.jsonl.gz`, `polnear-dev.train.jsonl.gz` and `pdnc.train.jsonl.gz`, or holds them in `quotes/`
 * @throws Error where none is there
 */
export function evaluateQuotes(corpora: string): QuoteRow[] {
  const rows = CORPORA.flatMap((corpus) => {
    const path = [join(corpora, 'quotes'), corpora].map((folder) => join(folder, `${corpus}.train.jsonl.gz`)).find((file) => existsSync(file));
    return path ? [rowOf(corpus, documentsIn(path))] : [];
  });
  if (!rows.length) throw new Error(`${corpora} holds no corpus of quotes`);
  return rows;
}

function documentsIn(path: string): GoldDocument[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);
}

function rowOf(corpus: string, documents: readonly GoldDocument[]): QuoteRow {
  const analyses = documents.map(({ text }) => analyze(text, { format: 'plaintext' }));
  const sum = documents.map((document, index) => compare(document, analyses[index]?.quotes ?? [])).reduce(add);
  const precision = sum.found / sum.predicted;
  const recall = sum.found / sum.gold;
  return {
    corpus,
    documents: documents.length,
    quotes: sum.gold,
    'span precision': percent(precision),
    'span recall': percent(recall),
    'span F1': percent((2 * sum.found) / (sum.predicted + sum.gold)),
    'speaker right': percent(sum.right / sum.named),
    'quote + speaker F1': percent((2 * sum.joint) / (sum.predicted + sum.gold)),
    'non-speech taken': sum.nonspeech ? `${percent(sum.nonspeechTaken / sum.nonspeech)} of ${sum.nonspeech}` : '-',
    'MB/s': speedOf(documents.map(({ text }, index) => ({ text, findings: analyses[index]?.findings ?? [], entities: analyses[index]?.entities ?? [] }))),
  };
}

function add(a: Counts, b: Counts): Counts {
  return Object.fromEntries(Object.entries(a).map(([key, count]) => [key, count + b[key as keyof Counts]])) as unknown as Counts;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function speedOf(texts: readonly { readonly text: string; readonly findings: readonly Span[]; readonly entities: readonly Entity[] }[]): string {
  const articles = texts.map(({ text }) => readArticle(text, 'plaintext'));
  // Each reading begins with nothing remembered of the one before.
  const read = (): Quote[][] =>
    texts.map(({ findings, entities }, index) => readQuotes({ ...(articles[index] as (typeof articles)[number]), memory: new Memory() }, findings, entities));
  read();
  const before = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(before);
  const bytes = texts.reduce((total, { text }) => total + Buffer.byteLength(text), 0);
  return (bytes / (user + system)).toFixed(1);
}

if (argv[1] === import.meta.filename) {
  const { corpora } = parseArgs({ options: { corpora: { type: 'string' } } }).values;
  if (!corpora) throw new Error('usage: node src/training/quotes/evaluate.ts --corpora DIR');
  console.table(evaluateQuotes(corpora));
}
