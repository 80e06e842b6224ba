/** Words, numbers and marks of an article's lines: what each is by itself, worked out once, since most of them recur. */

/** How many hash buckets the words of a line fall into. */
export const BUCKETS = 65_536;

/** What is counted of a line's tokens. */
export const COUNTED = ['stop words', 'capitals', 'upper case', 'commas', 'separators', 'quotation marks', 'money', 'you', 'we', 'said'] as const;
export type Counted = (typeof COUNTED)[number];

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

const LETTERS = /^[\p{L}\p{M}]/u;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const STOP_WORDS = set(
  'a an the and or but if of in on at to for from by with as is are was were be been has have had it its this that these those he she they his her their we our you your i my not no so than then there which who whom will would can could do does did about into over after before when where while up out more',
);
/** What each counted kind of token is; words are compared in lower case. */
const TESTS: Readonly<Record<Counted, (token: string, lower: string, word: boolean) => boolean>> = {
  'stop words': (_token, lower) => STOP_WORDS.has(lower),
  capitals: (token, _lower, word) => word && /^\p{Lu}/u.test(token),
  'upper case': (token, _lower, word) => word && /^\p{Lu}{2,}$/u.test(token),
  commas: (token) => token === ',',
  separators: (token) => /^[|·•»›→/]$/.test(token),
  'quotation marks': (token) => /^["“”«»]$/.test(token),
  money: (token) => /^[$£€¥]$/.test(token),
  you: (_token, lower) => /^(?:you|yours?)$/.test(lower),
  we: (_token, lower) => /^(?:we|ours?|us)$/.test(lower),
  said: (_token, lower) => /^(?:said|says|told|according|wrote|added|asked)$/.test(lower),
};
/** A word boundary, to a pattern without the Unicode flag, stands behind an accented letter as well. */
const DATE_HINT = /^(?:19|20)\d\d|(?:^|[^a-z])(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|ago)/;
const ADDRESS_HINT = /^@$|http|www|^(?:com|org|net|co)(?![a-z])/;

/** The tokens of one article. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();

  of(text: string): Token {
    let token = this.#tokens.get(text);
    if (!token) {
      token = tokenOf(text);
      this.#tokens.set(text, token);
    }
    return token;
  }
}

function tokenOf(text: string): Token {
  const word = LETTERS.test(text);
  const lowered = text.toLowerCase();
  const unit = text.charCodeAt(0);
  const lower = unit >= 48 && unit <= 57 ? '0' : lowered;
  return {
    lower,
    length: text.length,
    word,
    longer: word && lower.length >= 4 && !STOP_WORDS.has(lower),
    counted: COUNTED.reduce((bits, name, at) => (TESTS[name](text, lower, word) ? bits | (1 << at) : bits), 0),
    hints: (/^[.!?…]$/.test(text) ? ENDS : 0) | (ADDRESS_HINT.test(lowered) ? ADDRESS : 0) | (DATE_HINT.test(lowered) ? DATE : 0),
    alone: feed(START, `u ${lower}`),
    opensPair: feed(START, `b ${lower} `),
  };
}

/** The state of a hash before its first unit, and behind what a pair at the start of a line begins with. */
export const START = 2166136261;
export const LINE_START = feed(START, 'b ^ ');

/** FNV-1a over UTF-16 units, 32 bits: the state behind `text`. */
export function feed(state: number, text: string): number {
  let value = state;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value;
}

export function bucketOf(state: number): number {
  return ((state ^ (state >>> 15)) >>> 0) % BUCKETS;
}
