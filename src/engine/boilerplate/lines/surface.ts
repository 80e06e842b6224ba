/**
 * A line on its own: what its words and its shape say before anything is known of its place. The words enter as hashes, so that a model
 * holds weights and no text; nothing looks at an address or a site.
 */
import type { Passage } from '../../article.ts';
import { primedAtFirst } from '../../primed.ts';
import { ADDRESS, bucketOf, COUNTED, type Counted, DATE, ENDS, feed, LINE_START, PLACES, START, type Token, Tokens } from './tokens.ts';

/** What one line is by itself. */
export interface Surface {
  readonly text: string;
  /** Buckets of its words, word pairs and shape; sorted, each once. */
  readonly buckets: Int32Array;
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
  /** Its first token, read likewise. */
  readonly opening: string;
  /** Its first two tokens, read likewise. */
  readonly openingPair: string;
  /** Its longer words in lower case, to compare it with the article's own. */
  readonly content: readonly string[];
  /** Bits for the parts of a page that it may open or belong to, in the order of `CUES`. */
  readonly cues: number;
}

/** Signs of the parts of a page, in short lines: what follows a heading of comments or of other articles is no longer the article. */
export const CUES: readonly RegExp[] = [
  /\b(?:repl(?:y|ies)|comments?|says?:?$|said on|not verified|responses?|thoughts on|conversation|kommentare?|antwort(?:en)?|commentaires?|réponse|comentarios?|respuesta)|\b(?:at|@|,|-|•|\|) ?\d{1,2}:\d{2} ?(?:[ap]\.?m\b)?|\d (?:minute|hour|day|week|month|year)s? ago/i,
  /\b(?:related|recommended|trending|popular|most read|latest|more (?:from|on|in|like|stories|articles|posts|news|about)|also (?:read|like|see|watch)|read (?:more|next|also|full|the full)|see (?:also|all|more)|view (?:all|more)|up next|don[’']t miss|featured|must read|you (?:may|might)|meistgelesen|lesen sie|mehr zu|weitere|auch interessant|ähnliche|empfohlen|lire aussi|à lire|les plus lus|sur le même|vous aimerez|similaires|lee también|lea también|te puede interesar|lo más|relacionad[ao]s|recomendad[ao]s)\b/i,
  /\b(?:about the|author|editor|writer|reporter|journalist|written by|posts by|follow (?:him|her|me|us)|contributor|biography|bio|autorin?|redakteurin?|über den|auteur|autrice|journaliste|autora?|periodista)\b/i,
  /\b(?:subscri[a-zß-ÿ]{2,6}|newsletters?|sign(?:ing)? (?:up|in)|log ?in|inbox|e-?mail|join|register|membership|account|abonnieren|abonnement|abo|anmelden|einloggen|registrieren|inscri[a-z]{3,8}|abonne[a-z-]{1,7}|connecter|suscr[íi][a-z]{3,8}|reg[íi]strate|bolet[íi]n)\b/i,
  /©|\b(?:copyright|rights reserved|terms|privacy|cookies?|policy|contact us|about us|advertis[a-z]{2,5}|sitemap|careers|disclaimer|accessibility|impressum|datenschutz|agb|nutzungsbedingungen|vorbehalten|mentions légales|confidentialité|réservés|aviso legal|privacidad|reservados)\b/i,
  /\b(?:share|facebook|twitter|linkedin|pinterest|whatsapp|instagram|youtube|tiktok|print|copy link|tweet|teilen|drucken|partager|imprimer|compartir|imprimir)\b/i,
  /[$£€] ?\d|\b(?:buy|shop|cart|shipping|in stock|sale|price|prices|deals?|free trial|get started|demo|download|order now|discount|off)\b/i,
  /\b(?:credits?|photo(?:s|graph|graphy|grapher)?|getty|images?|courtesy|source|illustration|video|watch|listen|play)\b/i,
];

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
  'i',
  'exclamations',
  'questions',
] as const;

const DATES =
  /\b(?:\d{1,2}[:.]\d{2} ?(?:am|pm|et|gmt|uhr)?|(?:19|20)\d{2}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:minutes?|hours?|days?|weeks?|months?|years?) ago)\b/gi;
const ADDRESSES = /@\p{L}|https?:|\bwww\.|\p{L}\.(?:com|org|net|co)\b/giu;
const SENTENCE_CLOSED = /[.!?…]["”’'»)\]]{0,2}$/;
const SENTENCE_BREAK = /[.!?…]["”’'»)\]]{0,2} (?=["“‘'«(]?\p{Lu})/gu;
const FIRST_TOKENS = 28;
const LAST_TOKENS = 20;
const WHOLE_LINE_TOKENS = 8;
/** No shorter line is a paragraph by its shape, in UTF-16 units. */
export const PARAGRAPH_LENGTH = 110;
const SHORT_LENGTH = 90;
/** A longer line opens no part of a page. */
const LONGEST_CUE = 80;
const LONGEST_TEXT = 4_000;

/** Articles of a language share most of their words. */
const tokens = new Tokens();

/** Reads a line on its own. */
export function readSurface(passage: Passage): Surface {
  const text = passage.text.length > LONGEST_TEXT ? passage.text.slice(0, LONGEST_TEXT) : passage.text;
  const found = tokens.in(text);
  const linked = text ? Math.min(100, Math.round((100 * passage.linked) / passage.text.length)) : 0;
  const closed = SENTENCE_CLOSED.test(text);
  const measures = measure(passage, text, found, linked);
  const content: string[] = [];
  for (const { lower, longer } of found) if (longer) content.push(lower);
  return {
    text,
    buckets: bucketsOf(found, passage, measures, linked, closed),
    measures,
    paragraph: text.length >= PARAGRAPH_LENGTH && closed && linked < 50,
    short: text.length <= SHORT_LENGTH && !closed,
    linked,
    key: found.map(({ lower }) => lower).join(' '),
    opening: found[0]?.lower ?? '',
    openingPair: `${found[0]?.lower ?? ''} ${found[1]?.lower ?? ''}`,
    content,
    cues: text.length <= LONGEST_CUE ? cuesOf(text) : 0,
  };
}

const cues = primedAtFirst(CUES);

function cuesOf(text: string): number {
  const patterns = cues(text);
  let bits = 0;
  for (let at = 0; at < patterns.length; at++) if ((patterns[at] as RegExp).test(text)) bits |= 1 << at;
  return bits;
}

function measure(passage: Passage, text: string, tokens: readonly Token[], linked: number): number[] {
  const per = (part: number, whole: number) => (whole ? Math.round((100 * part) / whole) : 0);
  const count = (pattern: RegExp) => Math.min(20, text.match(pattern)?.length ?? 0);
  const counts = new Int32Array(COUNTED.length);
  let words = 0;
  let letters = 0;
  let digits = 0;
  let numbers = 0;
  let hints = 0;
  for (const token of tokens) {
    hints |= token.hints;
    if (token.word) {
      words++;
      letters += token.length;
    } else if (token.lower === '0') {
      numbers++;
      digits += token.length;
    }
    for (let bits = token.counted; bits; bits &= bits - 1) {
      const at = 31 - Math.clz32(bits & -bits);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  const counted = (name: Counted) => counts[PLACES[name]] as number;
  const among = (name: Counted) => Math.min(20, counted(name));
  return [
    Math.min(2_000, text.length),
    Math.min(400, words),
    words ? Math.round((10 * letters) / words) : 0,
    per(counted('stop words'), words),
    per(counted('capitals'), words),
    per(counted('upper case'), words),
    per(digits, text.length),
    endOf(text),
    hints & ENDS ? count(SENTENCE_BREAK) : 0,
    among('commas'),
    among('separators'),
    beginningOf(text),
    among('quotation marks'),
    hints & ADDRESS ? count(ADDRESSES) : 0,
    among('money'),
    hints & DATE || numbers > 1 ? count(DATES) : 0,
    among('you'),
    among('we'),
    among('said'),
    linked,
    passage.kind === 'paragraph' ? 0 : passage.kind === 'heading' ? 1 : 2,
    passage.quoted ? 1 : 0,
    among('i'),
    among('exclamations'),
    among('questions'),
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

/** Room for the buckets of one line: two a token, and those of its shape. */
const found = new Int32Array(2 * (FIRST_TOKENS + LAST_TOKENS) + 16);

function bucketsOf(tokens: readonly Token[], passage: Passage, measures: readonly number[], linked: number, closed: boolean): Int32Array {
  let count = 0;
  const add = (hash: number) => {
    found[count++] = bucketOf(hash);
  };
  const gap = tokens.length > FIRST_TOKENS + LAST_TOKENS ? tokens.length - LAST_TOKENS : -1;
  let before = LINE_START;
  for (let index = 0; index < tokens.length; index++) {
    if (gap >= 0 && index >= FIRST_TOKENS && index < gap) continue;
    const { lower, alone, opensPair } = tokens[index] as Token;
    add(alone);
    add(feed(before, lower));
    before = opensPair;
  }
  add(feed(before, '$'));
  const lower = (index: number) => (tokens[index] as Token | undefined)?.lower;
  if (tokens.length >= 2) add(feed(START, `f ${lower(0)} ${lower(1)} ${lower(2) ?? '$'}`));
  if (tokens.length <= WHOLE_LINE_TOKENS) add(feed(START, `w ${tokens.map((token) => token.lower).join(' ')}`));
  const length = step(measures[0] ?? 0, [1, 12, 25, 45, 70, 110, 180, 300]);
  const link = passage.linked === 0 ? 'none' : linked > 80 ? 'all' : linked > 40 ? 'much' : 'some';
  add(feed(START, `l ${length} ${closed}`));
  add(feed(START, `k ${passage.kind} ${link} ${length}`));
  add(feed(START, `c ${step(measures[4] ?? 0, [20, 45, 70, 95])} ${length} ${closed}`));
  add(feed(START, `s ${step(measures[3] ?? 0, [1, 15, 30, 45])} ${length}`));
  return distinct(found.subarray(0, count).sort());
}

function distinct(sorted: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] as number;
  return sorted.slice(0, count);
}

/** The number of steps that `value` reaches. */
function step(value: number, steps: readonly number[]): number {
  let count = 0;
  for (const least of steps) if (value >= least) count++;
  return count;
}
