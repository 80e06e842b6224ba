/**
 * `npm run bench`: what reading an article costs, beside the bare parser and others' tools on the same text, in one table with the goals. Rivals
 * take turns, and each figure is the median of many runs in processor time, so that other programs disturb it little; compare ratios, and
 * only within one run. The texts are made of this project's own articles.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import nlp from 'compromise';
import markdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyze } from '../../src/engine/analyze.ts';
import { readArticle } from '../../src/engine/article.ts';
import { findingsOf } from '../../src/engine/check.ts';
import { readEntities } from '../../src/engine/entities/entities.ts';
import { shippedNames } from '../../src/engine/entities/shipped.ts';
import { Memory } from '../../src/engine/memory.ts';
import { SCRAPED } from '../articles/scraped.ts';
import { costsOfChildren, sizeWithoutModels } from './children.ts';
import { type Generator, hostile, prose } from './hostile.ts';

/** `--only=articles`, `processes` or `hostile`: one part of the table. */
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const shows = (part: 'articles' | 'processes' | 'hostile') => !only || only === part;
const rounds = Number(process.argv.find((word) => word.startsWith('--rounds='))?.slice('--rounds='.length) ?? 7);
const SIZES = { '5 KB': 5_000, '100 KB': 100_000, '1 MB': 1_000_000 } as const;
const HOSTILE_SIZE = 65_536;
const HOSTILE_SHORT = 4_096;
const HOSTILE_LONG = 1_048_576;
/** So many of the costliest hostile texts are shown. */
const SHOWN = 6;
/** Rounds that are not counted. */
const WARM_UP = 1;
const WARMING_KEYSTROKES = 40;
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
function compare<Name extends string>(rivals: Readonly<Record<Name, () => unknown>>, turns: number, repeats: number, warmUp = WARM_UP): Record<Name, number> {
  const names = Object.keys(rivals) as Name[];
  const costs = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < turns; round++) {
    for (const name of names) {
      const cost = spent(() => {
        for (let repeat = 0; repeat < repeats; repeat++) rivals[name]();
      });
      if (round >= 0) costs[name].push(cost / repeats);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(costs[name])])) as Record<Name, number>;
}

/** What each of many keystrokes in many places costs, with what the readings before have worked out; those that warm up are not counted. */
function keystrokes(text: string, count: number): number[] {
  const memory = new Memory();
  let now = text;
  analyze(now, { format: 'markdown' }, memory);
  const costs = Array.from({ length: count + WARMING_KEYSTROKES }, (_, order) => {
    const at = Math.floor(text.length * ((order * 0.618_034) % 1));
    now = written(`${now.slice(0, at)}${'etaoin'.charAt(order % 6)}${now.slice(at)}`);
    return spent(() => analyze(now, { format: 'markdown' }, memory));
  });
  return costs.slice(WARMING_KEYSTROKES).sort((a, b) => a - b);
}

/** A text in one piece, as an editor hands it over; V8 leaves one that is put together in pieces until it is first read. */
function written(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

const WIDTHS = [44, 14, 12, 24, 18, 4];

/** Prints a row of the table; it is printed as it grows, since the whole takes minutes. */
function row(what: string, size: string, cost: string, ratio = '', goal = '', met?: boolean): void {
  print([what, size, cost, ratio, goal, met === undefined ? '' : met ? 'yes' : 'NO']);
}

function print(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, column) => cell.padEnd(WIDTHS[column] as number))
      .join('  ')
      .trimEnd(),
  );
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, median of ${rounds}\n`);
print(['what', 'size', 'cost', 'ratio', 'goal', 'met']);
/** A row with a cost in milliseconds, compared with another. */
const timed = (what: string, size: string, cost: number, ratio: number, most?: number, than = '') =>
  row(what, size, `${cost.toFixed(1)} ms`, `${ratio.toFixed(2)} ×${than}`, most ? `≤ ${most} ×${than}` : '', most ? ratio <= most : undefined);

const compromiseTopics = (text: string) => nlp(text).topics().json();
const wink = winkNLP(winkModel);

for (const [size, length] of shows('articles') ? Object.entries(SIZES) : []) {
  const text = article(length);
  const read = readArticle(text, 'markdown');
  const turns = length > LONG.length ? Math.min(rounds, LONG.rounds) : rounds;
  const repeats = Math.max(1, Math.round(300_000 / length));
  const costs = compare(
    {
      bare: () => parser.parse(text),
      findings: () => findingsOf(readArticle(text, 'markdown'), { format: 'markdown' }),
      whole: () => analyze(text, { format: 'markdown' }),
      plaintext: () => findingsOf(readArticle(text, 'plaintext'), { format: 'plaintext' }),
      entities: () => readEntities({ ...read, memory: new Memory() }, [], shippedNames()),
      markdownIt: () => markdownIt().parse(text, {}),
      markdownlint: () => lint({ strings: { text } }),
    },
    turns,
    repeats,
  );
  // These take so long that fewer rounds have to do.
  const slow = compare(
    { compromise: () => compromiseTopics(text), wink: () => wink.readDoc(text).entities().out() },
    length > LONG.length ? 1 : Math.min(rounds, LONG.rounds),
    length > SIZES['5 KB'] ? 1 : repeats,
    length > LONG.length ? 0 : WARM_UP,
  );
  timed('bare remark-parse', size, costs.bare, 1);
  timed('findings in Markdown', size, costs.findings, costs.findings / costs.bare, 1.4);
  timed('', size, costs.findings, costs.findings / costs.markdownlint, 0.6, ' markdownlint');
  timed('whole analysis', size, costs.whole, costs.whole / costs.bare, 4);
  timed('findings in plain text', size, costs.plaintext, costs.plaintext / costs.bare, 0.5);
  timed('(markdown-it)', size, costs.markdownIt, costs.markdownIt / costs.bare);
  timed('(markdownlint)', size, costs.markdownlint, costs.markdownlint / costs.bare);
  timed('(compromise, topics)', size, slow.compromise, slow.compromise / costs.bare);
  timed('(wink-nlp, entities)', size, slow.wink, slow.wink / costs.bare);
  if (length > SIZES['5 KB']) {
    const strokes = keystrokes(text, length > LONG.length ? 60 : 200);
    const share = (what: string, cost: number, least: number) =>
      row(
        `one keystroke, ${what}`,
        size,
        `${cost.toFixed(1)} ms`,
        `1/${(costs.whole / cost).toFixed(1)} of the whole`,
        `≤ 1/${least}`,
        cost * least <= costs.whole,
      );
    share('median', median(strokes), length > LONG.length ? 100 : 50);
    share('mean', strokes.reduce((sum, cost) => sum + cost, 0) / strokes.length, 8);
    share('99th of 100', strokes[Math.floor(strokes.length * 0.99)] as number, 2);
  }
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  row(
    'entities',
    size,
    `${costs.entities.toFixed(1)} ms`,
    `${Math.round(words / costs.entities).toLocaleString('en')} words/ms`,
    '≥ 200 words/ms',
    words / costs.entities >= 200,
  );
}

if (shows('processes')) await processes();
if (shows('hostile')) hostileTexts();

async function processes(): Promise<void> {
  const children = await costsOfChildren({ '5 KB': article(SIZES['5 KB']), '1 MB': article(SIZES['1 MB']) }, Math.min(rounds, 5));
  const { '5 KB': cold, '1 MB': large } = children;
  if (cold && large) {
    timed('cold start to the first findings', '5 KB', cold.findings.time, cold.findings.time / cold.bare.time, 2);
    timed('(cold start to the whole analysis)', '5 KB', cold.whole.time, cold.whole.time / cold.bare.time);
    const memory = large.whole.memory / large.bare.memory;
    row('most memory', '1 MB', `${large.whole.memory.toFixed(0)} MB`, `${memory.toFixed(2)} ×`, '≤ 1.3 ×', memory <= 1.3);
  }
  const bundle = await sizeWithoutModels();
  row('bundle without models', '', `${Math.round(bundle / 1_000)} KB`, '', '≤ 400 KB', bundle <= 400_000);
  const vsix = new URL('../../copydesk.vsix', import.meta.url);
  if (existsSync(vsix)) row('.vsix', '', `${(statSync(vsix).size / 1_000_000).toFixed(2)} MB`, '', '≤ 3 MB', statSync(vsix).size <= 3_000_000);
  else row('.vsix', '', 'not there: npm run package');
}

/** The least of some runs, so that whatever else runs disturbs little. */
function least(generate: Generator, length: number, times: number): number {
  const text = generate(length);
  return Math.min(...Array.from({ length: times }, () => spent(() => analyze(text, { format: 'markdown' }))));
}

function hostileTexts(): void {
  const usual = least(prose, HOSTILE_SIZE, 3);
  timed('prose', '64 KB', usual, 1);
  const measured = Object.entries(hostile).map(([name, generate]) => ({
    name,
    cost: least(generate, HOSTILE_SIZE, 3),
    exponent: Math.log(least(generate, HOSTILE_LONG, 1) / least(generate, HOSTILE_SHORT, 5)) / Math.log(HOSTILE_LONG / HOSTILE_SHORT),
  }));
  for (const { name, cost } of measured.toSorted((a, b) => b.cost - a.cost).slice(0, SHOWN)) timed(`hostile: ${name}`, '64 KB', cost, cost / usual, 10);
  for (const { name, exponent } of measured.toSorted((a, b) => b.exponent - a.exponent).slice(0, SHOWN))
    row(`hostile: ${name}`, '4 KB to 1 MB', '', `grows by ^${exponent.toFixed(2)}`, '≤ ^1.2', exponent <= 1.2);
}
