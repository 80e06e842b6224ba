/**
 * `node src/training/entities/evaluate.ts --corpora DIR`: how well the shipped model does on the development sets. Names are read as the
 * product reads them; merging is given the sets' own mentions.
 */
import { parseArgs } from 'node:util';
import { readArticle } from '../../engine/article.ts';
import { readEntities } from '../../engine/entities/entities.ts';
import { shippedNames } from '../../engine/entities/shipped.ts';
import { readCorpus } from './corpus.ts';
import { type Figures, measureEntities, measureMerging } from './measure.ts';

const DEVELOPMENT = ['dev-worldwide-NONCOMMERCIAL', 'dev-uner-ewt', 'dev-docred', 'dev-gmb-silver'];
/** Each set is read at least this often for the speed. */
const TIMES = 3;

/** One line of the table: what was measured on which set, in percent or in thousands of words a second. */
export interface EntityRow {
  readonly set: string;
  readonly measured: string;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
  readonly wordsPerSecond?: number;
}

/** The rows of every development set in `corpora`, then merging with the sets' own mentions, then speed. */
export function evaluateEntities(corpora: string): EntityRow[] {
  const rows: EntityRow[] = [];
  for (const set of DEVELOPMENT) {
    for (const [measured, figures] of measureEntities(readCorpus(corpora, set))) rows.push({ set, measured, ...rounded(figures) });
  }
  rows.push({ set: 'dev-docred', measured: 'merging, own mentions, B³', ...rounded(measureMerging(readCorpus(corpora, 'dev-docred'))) });
  const texts = readCorpus(corpora, 'dev-worldwide-NONCOMMERCIAL').map(({ text }) => text);
  rows.push({ set: 'dev-worldwide-NONCOMMERCIAL', measured: 'speed, parsing and reading', wordsPerSecond: speedOf(texts) });
  return rows;
}

function rounded({ precision, recall, f1 }: Figures): { precision: number; recall: number; f1: number } {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { precision: round(precision), recall: round(recall), f1: round(f1) };
}

/** Words a second from text to entities, the best of some times. */
function speedOf(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    for (const text of texts) readEntities(readArticle(text, 'plaintext'), [], shippedNames());
    best = Math.min(best, performance.now() - began);
  }
  return Math.round((words / best) * 1_000);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { corpora: { type: 'string' } } });
  if (!values.corpora) {
    console.error('usage: node src/training/entities/evaluate.ts --corpora DIR');
    process.exit(2);
  }
  console.table(evaluateEntities(values.corpora));
}
