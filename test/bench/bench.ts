/**
 * `npm run bench`: what reading an article costs, beside the bare parser on the same text, in one table. Rivals take turns, and each figure is
 * the median of many runs in processor time, so that other programs disturb it little. The texts are made of this project's own articles.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { analyze, findingsOf } from '../../src/engine/analyze.ts';
import { readArticle } from '../../src/engine/article.ts';
import { readEntities } from '../../src/engine/entities/entities.ts';
import { Memory } from '../../src/engine/memory.ts';
import { SCRAPED } from '../articles/scraped.ts';
import { hostile, prose } from './hostile.ts';

const rounds = Number(process.argv.find((word) => word.startsWith('--rounds='))?.slice('--rounds='.length) ?? 7);
const SIZES = { '5 KB': 5_000, '100 KB': 100_000, '1 MB': 1_000_000 } as const;
const HOSTILE_SIZE = 65_536;
/** Rounds that are not counted. */
const WARM_UP = 1;
/** A text so long that one reading warms up the next, and the bare parser takes seconds over it: so many rounds are enough. */
const LONG = { length: 500_000, rounds: 3 };

const parser = unified().use(remarkParse).freeze();
const pieces = ['quotations.md', 'newsletters-as-subject.md', 'list-of-books.md', 'recipe.md', 'readme.md'].map((name) =>
  readFileSync(new URL(`../articles/clean/${name}`, import.meta.url), 'utf8'),
);

/** An article of this project's own pieces over and over, of about `length` UTF-16 units; few paragraphs are the same twice. */
function article(length: number): string {
  let text = '';
  for (let order = 0; text.length < length; order++) {
    const piece = order % 3 ? (pieces[order % pieces.length] as string) : SCRAPED;
    text += `${piece.replace(/(?<=[\p{Ll}.])(?=\n)/gu, ` ${order}.`)}\n\nPart ${order} of ${order + 7} ends here.\n\n`;
  }
  return text.slice(0, length);
}

/** Processor time in milliseconds. */
function spent(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The median cost of each rival in milliseconds; they take turns. Short texts are read so often that a turn is long enough to be measured. */
function compare<Name extends string>(rivals: Readonly<Record<Name, () => unknown>>, turns: number, repeats: number): Record<Name, number> {
  const names = Object.keys(rivals) as Name[];
  const costs = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -WARM_UP; round < turns; round++) {
    for (const name of names) {
      const cost = spent(() => {
        for (let repeat = 0; repeat < repeats; repeat++) rivals[name]();
      });
      if (round >= 0) costs[name].push(cost / repeats);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(costs[name])])) as Record<Name, number>;
}

/** What each of many keystrokes in many places costs, with what the readings before have worked out. */
function keystrokes(text: string): number[] {
  const memory = new Memory();
  let now = text;
  analyze(now, { format: 'markdown' }, memory);
  return Array.from({ length: rounds * 2 }, (_, order) => {
    const at = Math.floor((text.length * (order + 0.5)) / (rounds * 2));
    now = `${now.slice(0, at)}e${now.slice(at)}`;
    return spent(() => analyze(now, { format: 'markdown' }, memory));
  });
}

const rows: string[][] = [['what', 'size', 'cost', 'ratio', 'goal']];
const row = (what: string, size: string, cost: number, ratio: number, goal: string) =>
  rows.push([what, size, `${cost.toFixed(1)} ms`, `${ratio.toFixed(2)} ×`, goal]);

for (const [size, length] of Object.entries(SIZES)) {
  const text = article(length);
  const read = readArticle(text, 'markdown');
  const costs = compare(
    {
      bare: () => parser.parse(text),
      findings: () => findingsOf(readArticle(text, 'markdown'), { format: 'markdown' }),
      whole: () => analyze(text, { format: 'markdown' }),
      plaintext: () => findingsOf(readArticle(text, 'plaintext'), { format: 'plaintext' }),
      entities: () => readEntities(read, []),
    },
    length > LONG.length ? Math.min(rounds, LONG.rounds) : rounds,
    Math.max(1, Math.round(300_000 / length)),
  );
  const keystroke = median(keystrokes(text));
  row('bare remark-parse', size, costs.bare, 1, '');
  row('findings in Markdown', size, costs.findings, costs.findings / costs.bare, '≤ 1.4 ×');
  row('whole analysis', size, costs.whole, costs.whole / costs.bare, '≤ 4 ×');
  row('findings in plain text', size, costs.plaintext, costs.plaintext / costs.bare, '≤ 0.5 ×');
  if (length > SIZES['5 KB'])
    rows.push([
      'one keystroke',
      size,
      `${keystroke.toFixed(1)} ms`,
      `1/${Math.round(costs.whole / keystroke)} of the whole`,
      length > LONG.length ? '≤ 1/100' : '≤ 1/50',
    ]);
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  rows.push(['entities', size, `${costs.entities.toFixed(1)} ms`, `${Math.round(words / costs.entities).toLocaleString('en')} words/ms`, '≥ 200 words/ms']);
}

const usual = median(Array.from({ length: rounds }, () => spent(() => analyze(prose(HOSTILE_SIZE), { format: 'markdown' }))));
const costly = Object.entries(hostile)
  .map(([name, generate]) => ({ name, cost: Math.min(...[1, 2, 3].map(() => spent(() => analyze(generate(HOSTILE_SIZE), { format: 'markdown' })))) }))
  .sort((a, b) => b.cost - a.cost);
row('prose', '64 KB', usual, 1, '');
for (const { name, cost } of costly.slice(0, 8)) row(`hostile: ${name}`, '64 KB', cost, cost / usual, '≤ 10 ×');

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, median of ${rounds}\n`);
const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map((cells) => (cells[column] as string).length)));
for (const cells of rows)
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join('  ')
      .trimEnd(),
  );
