/**
 * A line on its own: what its words and its shape say before anything is known of its place. The words enter as hashes, so that a model
 * holds weights and no text; nothing looks at an address or a site.
 */
import type { Passage } from '../../article.ts';

/** How many hash buckets the words of a line fall into. */
export const BUCKETS = 65_536;

/** What one line is by itself. */
export interface Surface {
  readonly text: string;
  /** Buckets of its words, word pairs and shape; sorted, each once. */
  readonly buckets: readonly number[];
  /** Measures of the line, in the order of `MEASURES`; small integers. */
  readonly measures: readonly number[];
  /** Long enough and closed like a sentence, and not mostly link: a paragraph by its shape. */
  readonly paragraph: boolean;
  /** Short and not closed like a sentence. */
  readonly short: boolean;
  /** Share of the text inside links, in per cent. */
  readonly linked: number;
  /** What it reads like with case and digits set aside, to find repeats. */
  readonly key: string;
  /** Its longer words in lower case, to compare it with the article's own. */
  readonly content: readonly string[];
}

/** The measures of a line; the order is part of a model. */
export const MEASURES = [
  'length',
  'words',
  'word length',
  'stop words',
  'capitals',
  'upper case',
  'digits',
  'end',
  'sentences',
  'commas',
  'separators',
  'beginning',
  'quotation marks',
  'addresses',
  'money',
  'dates',
  'you',
  'we',
  'said',
  'linked',
  'kind',
  'quoted',
] as const;

const TOKEN = /[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu;
const LETTERS = /^[\p{L}\p{M}]/u;
const CAPITAL = /^\p{Lu}/u;
const UPPER = /^\p{Lu}{2,}$/u;
const STOP_WORDS = new Set(
  'a an the and or but if of in on at to for from by with as is are was were be been has have had it its this that these those he she they his her their we our you your i my not no so than then there which who whom will would can could do does did about into over after before when where while up out more'.split(
    ' ',
  ),
);
const SAYING = new Set(['said', 'says', 'told', 'according', 'wrote', 'added', 'asked']);
const YOU = new Set(['you', 'your', 'yours']);
const WE = new Set(['we', 'our', 'us', 'ours']);
const DATES =
  /\b(?:\d{1,2}[:.]\d{2} ?(?:am|pm|et|gmt|uhr)?|(?:19|20)\d{2}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:minutes?|hours?|days?|weeks?|months?|years?) ago)\b/gi;
const ADDRESSES = /@\p{L}|https?:|\bwww\.|\p{L}\.(?:com|org|net|co)\b/giu;
const SENTENCE_CLOSED = /[.!?…]["”’'»)\]]{0,2}$/;
const SENTENCE_BREAK = /[.!?…]["”’'»)\]]{0,2} (?=["“‘'«(]?\p{Lu})/gu;
const FIRST_TOKENS = 28;
const LAST_TOKENS = 20;
const WHOLE_LINE_TOKENS = 8;
const PARAGRAPH_LENGTH = 110;
const SHORT_LENGTH = 90;
const LONGEST_TEXT = 4_000;

/** Reads a line on its own. */
export function readSurface(passage: Passage): Surface {
  const text = passage.text.length > LONGEST_TEXT ? passage.text.slice(0, LONGEST_TEXT) : passage.text;
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token);
  const linked = text ? Math.min(100, Math.round((100 * passage.linked) / passage.text.length)) : 0;
  const closed = SENTENCE_CLOSED.test(text);
  const measures = measure(passage, text, tokens, linked);
  const lower = tokens.map((token) => (token.charCodeAt(0) >= 48 && token.charCodeAt(0) <= 57 ? '0' : token.toLowerCase()));
  return {
    text,
    buckets: bucketsOf(lower, passage, measures, linked, closed),
    measures,
    paragraph: text.length >= PARAGRAPH_LENGTH && closed && linked < 50,
    short: text.length <= SHORT_LENGTH && !closed,
    linked,
    key: lower.join(' '),
    content: lower.filter((word) => word.length >= 4 && LETTERS.test(word) && !STOP_WORDS.has(word)),
  };
}

function measure(passage: Passage, text: string, tokens: readonly string[], linked: number): number[] {
  const words = tokens.filter((token) => LETTERS.test(token));
  const lower = words.map((word) => word.toLowerCase());
  const per = (part: number, whole: number) => (whole ? Math.round((100 * part) / whole) : 0);
  const count = (pattern: RegExp) => Math.min(20, text.match(pattern)?.length ?? 0);
  const among = (set: ReadonlySet<string>) => Math.min(20, lower.filter((word) => set.has(word)).length);
  return [
    Math.min(2_000, text.length),
    Math.min(400, words.length),
    words.length ? Math.round((10 * words.reduce((sum, word) => sum + word.length, 0)) / words.length) : 0,
    per(lower.filter((word) => STOP_WORDS.has(word)).length, words.length),
    per(words.filter((word) => CAPITAL.test(word)).length, words.length),
    per(words.filter((word) => UPPER.test(word)).length, words.length),
    per(text.replace(/[^0-9]/g, '').length, text.length),
    endOf(text),
    count(SENTENCE_BREAK),
    count(/,/g),
    count(/[|·•»›→/]/g),
    beginningOf(text),
    count(/["“”«»]/g),
    count(ADDRESSES),
    count(/[$£€¥]/g),
    count(DATES),
    among(YOU),
    among(WE),
    among(SAYING),
    linked,
    passage.kind === 'paragraph' ? 0 : passage.kind === 'heading' ? 1 : 2,
    passage.quoted ? 1 : 0,
  ];
}

function endOf(text: string): number {
  const last = text.at(-1) ?? '';
  if (!last) return 0;
  if (SENTENCE_CLOSED.test(text)) return last === '.' ? 1 : last === '…' || text.endsWith('...') ? 4 : 2;
  if (last === ':') return 3;
  if (last === ',' || last === ';') return 5;
  if (/[\p{L}\p{M}]/u.test(last)) return 6;
  return /\d/.test(last) ? 7 : 8;
}

function beginningOf(text: string): number {
  const first = text.charAt(0);
  if (/\p{Lu}/u.test(first)) return 1;
  if (/\p{L}/u.test(first)) return 0;
  if (/\d/.test(first)) return 2;
  return /["“‘'«]/.test(first) ? 3 : 4;
}

function bucketsOf(tokens: readonly string[], passage: Passage, measures: readonly number[], linked: number, closed: boolean): number[] {
  const found = new Set<number>();
  const add = (feature: string) => found.add(hash(feature) % BUCKETS);
  const gap = tokens.length > FIRST_TOKENS + LAST_TOKENS ? tokens.length - LAST_TOKENS : -1;
  let before = '^';
  tokens.forEach((token, index) => {
    if (gap >= 0 && index >= FIRST_TOKENS && index < gap) return;
    add(`u ${token}`);
    add(`b ${before} ${token}`);
    before = token;
  });
  add(`b ${before} $`);
  if (tokens.length >= 2) add(`f ${tokens[0]} ${tokens[1]} ${tokens[2] ?? '$'}`);
  if (tokens.length <= WHOLE_LINE_TOKENS) add(`w ${tokens.join(' ')}`);
  const length = step(measures[0] ?? 0, [1, 12, 25, 45, 70, 110, 180, 300]);
  const link = passage.linked === 0 ? 'none' : linked > 80 ? 'all' : linked > 40 ? 'much' : 'some';
  add(`l ${length} ${closed}`);
  add(`k ${passage.kind} ${link} ${length}`);
  add(`c ${step(measures[4] ?? 0, [20, 45, 70, 95])} ${length} ${closed}`);
  add(`s ${step(measures[3] ?? 0, [1, 15, 30, 45])} ${length}`);
  return [...found].sort((a, b) => a - b);
}

/** The number of steps that `value` reaches. */
function step(value: number, steps: readonly number[]): number {
  return steps.filter((least) => value >= least).length;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return (value ^ (value >>> 15)) >>> 0;
}
