/** Words, numbers and marks of an article's lines: what each is by itself, worked out once, since most of them recur. */

/** How many hash buckets the words of a line fall into. */
export const BUCKETS = 65_536;
/** Into how many when it is asked what they say of the lines around. */
export const AROUND_BUCKETS = 32_768;

/** What is counted of a line's tokens. */
export const COUNTED = [
  'stop words',
  'capitals',
  'upper case',
  'commas',
  'separators',
  'quotation marks',
  'money',
  'you',
  'we',
  'said',
  'i',
  'exclamations',
  'questions',
] as const;
export type Counted = (typeof COUNTED)[number];
/** The place of each in `COUNTED`. */
export const PLACES = Object.fromEntries(COUNTED.map((name, at) => [name, at])) as Record<Counted, number>;

/** Hints that a line may hold an end of a sentence, an address, a date: only then is it worth looking for them. */
export const ENDS = 1;
export const ADDRESS = 2;
export const DATE = 4;

export interface Token {
  /** In lower case; `0` for a number. */
  readonly lower: string;
  /** In UTF-16 units. */
  readonly length: number;
  readonly word: boolean;
  /** A word that tells of what is spoken: four letters or more, and no stop word. */
  readonly longer: boolean;
  /** Bits for what it counts as, in the order of `COUNTED`. */
  readonly counted: number;
  /** Bits for what it hints at. */
  readonly hints: number;
  /** The hash of the feature that it is by itself, and that of a pair which it begins, up to the second. */
  readonly alone: number;
  readonly opensPair: number;
}

/** Kinds of units, told by a table as far as European letters reach and by patterns beyond. */
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;
const LETTERS = /^[\p{L}\p{M}]/u;
const RUNS = /(\s+)|(\d+)|[\p{L}\p{M}]+/gu;
const KINDS = new Uint8Array(0x250).fill(MARK);
for (const { 0: run, 1: spaces, 2: digits, index } of String.fromCharCode(...KINDS.keys()).matchAll(RUNS))
  KINDS.fill(spaces ? SPACE : digits ? DIGIT : LETTER, index, index + run.length);

function kindOf(character: string): number {
  if (/\s/.test(character)) return SPACE;
  if (/\d/.test(character)) return DIGIT;
  return LETTERS.test(character) ? LETTER : MARK;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < KINDS.length) return KINDS[unit] as number;
  // Dashes and quotation marks, which are most of the rest.
  if (unit >= 0x2010 && unit <= 0x2027) return MARK;
  return kindOf(String.fromCodePoint(text.codePointAt(at) as number));
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}
const STOP_WORDS =
  'a an the and or but if of in on at to for from by with as is are was were be been has have had it its this that these those he she they his her their we our you your i my not no so than then there which who whom will would can could do does did about into over after before when where while up out more';
/** What tokens count as by what they are, in lower case. */
const KNOWN = new Map<string, number>();
for (const [name, tokens] of Object.entries({
  'stop words': STOP_WORDS,
  commas: ',',
  separators: '| · • » › → /',
  'quotation marks': '" “ ” « »',
  money: '$ £ € ¥',
  you: 'you your yours',
  we: 'we our us ours',
  said: 'said says told according wrote added asked',
  i: 'i my me mine myself',
  exclamations: '!',
  questions: '?',
} satisfies Partial<Record<Counted, string>>)) {
  for (const token of tokens.split(' ')) KNOWN.set(token, (KNOWN.get(token) ?? 0) | (1 << PLACES[name as Counted]));
}
const STOP_WORD = 1 << PLACES['stop words'];
const CAPITAL = /^\p{Lu}/u;
const UPPER = /^\p{Lu}{2,}$/u;
/** A word boundary, to a pattern without the Unicode flag, stands behind an accented letter as well. */
const DATE_HINT = /^(?:19|20)\d\d|(?:^|[^a-z])(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|ago)/;
const ADDRESS_HINT = /http|www|^(?:com|org|net|co)(?![a-z])/;

/** So many tokens at most are known before all are forgotten. */
const MOST_KNOWN = 20_000;
/** A longer one, in UTF-16 units, is left to its article: engines keep longer slices as views, which would keep the article as well. */
const LONGEST_KNOWN = 12;

/** Tells tokens; of those that it has met, it knows what they are. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();

  /** The tokens of a line: runs of letters, runs of digits, and every other visible character by itself. */
  in(text: string): Token[] {
    const found: Token[] = [];
    for (let at = 0; at < text.length; ) {
      const kind = kindAt(text, at);
      const start = at;
      at += widthAt(text, at);
      if (kind === SPACE) continue;
      if (kind !== MARK) while (at < text.length && kindAt(text, at) === kind) at += widthAt(text, at);
      found.push(this.#of(text.slice(start, at)));
    }
    return found;
  }

  #of(text: string): Token {
    let token = this.#tokens.get(text);
    if (!token) {
      token = tokenOf(text);
      if (this.#tokens.size >= MOST_KNOWN) this.#tokens.clear();
      if (text.length <= LONGEST_KNOWN) this.#tokens.set(text, token);
    }
    return token;
  }
}

function tokenOf(text: string): Token {
  const kind = kindAt(text, 0);
  const word = kind === LETTER;
  const lowered = kind === MARK ? text : text.toLowerCase();
  const lower = kind === DIGIT ? '0' : lowered;
  let counted = KNOWN.get(lower) ?? 0;
  if (word && lowered !== text && CAPITAL.test(text)) counted |= (1 << PLACES.capitals) | (UPPER.test(text) ? 1 << PLACES['upper case'] : 0);
  let hints = 0;
  if (kind === MARK) hints = text === '@' ? ADDRESS : /^[.!?…]$/.test(text) ? ENDS : 0;
  else hints = (ADDRESS_HINT.test(lowered) ? ADDRESS : 0) | (DATE_HINT.test(lowered) ? DATE : 0);
  return {
    lower,
    length: text.length,
    word,
    longer: word && lower.length >= 4 && !(counted & STOP_WORD),
    counted,
    hints,
    alone: feed(ALONE, lower),
    opensPair: feed(feed(PAIR, lower), ' '),
  };
}

/** The state of a hash before its first unit, and behind what a pair at the start of a line begins with. */
export const START = 2166136261;
const ALONE = feed(START, 'u ');
const PAIR = feed(START, 'b ');
export const LINE_START = feed(PAIR, '^ ');

/** FNV-1a over UTF-16 units, 32 bits: the state behind `text`. */
export function feed(state: number, text: string): number {
  let value = state;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value;
}

export function bucketOf(state: number): number {
  return ((state ^ (state >>> 15)) >>> 0) % BUCKETS;
}
