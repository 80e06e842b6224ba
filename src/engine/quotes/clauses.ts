/** A passage as sentences of words and quotes, each quote one token; the ground on which speakers are looked for. */
import type { Span } from '../analysis.ts';
import type { Word } from '../article/words.ts';
import { isCue, takesTurn } from './cues.ts';
import { isAuxiliary, isCalendar } from './grammar.ts';
import type { Marked } from './marks.ts';

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Index of the quote that this token stands for, or -1 for a word. */
  readonly quote: number;
  readonly capital: boolean;
  readonly spoken: boolean;
}

/** Cuts a passage into sentences. A quote is one token, and ends its sentence when its last word does and no attribution follows. */
export function sentencesOf(text: string, words: readonly Word[], quotes: readonly Marked[]): Token[][] {
  const tokens: Token[] = [];
  let next = 0;
  for (const word of words) {
    while (quotes[next] && (quotes[next] as Marked).end <= word.start) next++;
    const quote = quotes[next];
    if (quote && word.end > quote.start && word.start < quote.end) {
      if (tokens.at(-1)?.quote !== next) tokens.push({ start: quote.start, end: quote.end, text: '', lower: '', quote: next, capital: false, spoken: false });
    } else
      tokens.push({ start: word.start, end: word.end, text: word.text, lower: word.text.toLowerCase(), quote: -1, capital: word.capital, spoken: word.spoken });
  }
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  tokens.forEach((token, index) => {
    sentence.push(token);
    if (!endsSentence(text, token, tokens, index, quotes)) return;
    sentences.push(asProse(withoutDateline(sentence)));
    sentence = [];
  });
  if (sentence.length) sentences.push(asProse(withoutDateline(sentence)));
  return sentences;
}

/** `KARSK, July 3 (VNS) — The board met`: where a report comes from is no subject. */
function withoutDateline(sentence: Token[]): Token[] {
  const dash = sentence.slice(0, 14).findIndex((token) => /^[—–―-]$/.test(token.text));
  const shouted = /^\p{Lu}{3,}$/u.test(sentence[0]?.text ?? '');
  const wired = sentence[dash - 1]?.text === ')' && sentence[dash - 3]?.text === '(' && /^\p{Lu}{2,}$/u.test(sentence[dash - 2]?.text ?? '');
  return dash > 0 && (shouted || wired) && sentence.slice(0, dash).every((token) => token.quote < 0 && (token.capital || !/^\p{Ll}{4,}$/u.test(token.text)))
    ? sentence.slice(dash + 1)
    : sentence;
}

const HEADLINE_ADVERBS = /^(?:now|just|also|again|still|never|not|once)$/;

/** In a headline in title case, verbs lose their capitals: "Berg Says Harbour Is Lost". */
function asProse(sentence: Token[]): Token[] {
  const spoken = sentence.filter((token) => token.spoken);
  if (spoken.length < 4 || !spoken[0]?.capital || spoken.filter((token) => token.capital).length < spoken.length * 0.7) return sentence;
  return sentence.map((token, index) =>
    index > 0 && token.capital && (isCue(token.lower) || isAuxiliary({ ...token, capital: false }) || HEADLINE_ADVERBS.test(token.lower))
      ? { ...token, text: token.lower, capital: false }
      : token,
  );
}

function endsSentence(text: string, token: Token, tokens: readonly Token[], index: number, quotes: readonly Marked[]): boolean {
  const next = tokens[index + 1];
  if (!next) return true;
  if (token.quote >= 0) {
    const stop = lastUnit(text, quotes[token.quote]);
    if (stop === '.') return next.capital || next.quote >= 0;
    return (stop === '!' || stop === '?' || stop === '…') && (next.capital || next.quote >= 0) && !attributionFollows(tokens, index + 1);
  }
  return /^[.!?…]$/.test(token.text) && (next.start > token.end || next.quote >= 0);
}

/** The last unit inside the marks, marks of inner quotes set aside. */
export function lastUnit(text: string, quote: Marked | undefined): string {
  let at = quote ? quote.inner.end - 1 : -1;
  while (quote && at >= quote.inner.start && /["“”'’‘»\s]/.test(text.charAt(at))) at--;
  return quote && at >= quote.inner.start ? text.charAt(at) : '';
}

/** So many tokens behind a quote a reporting verb is looked for; behind a comma, which an apposition may follow, so many. */
const NEAR_VERB = 9;
const FAR_VERB = 26;

/** A reporting verb soon, in a clause that ends before anything else is said: `"Really?" Petra Nygård asked.` */
function attributionFollows(tokens: readonly Token[], from: number): boolean {
  const inverted = tokens[from];
  if (inverted && isCue(inverted.text)) return true;
  let reach = NEAR_VERB;
  for (let index = from; index < Math.min(tokens.length, from + reach); index++) {
    const token = tokens[index] as Token;
    // "Petra Nygård, a senior fisher at the board, said".
    if (token.text === ',' && index > from && index < from + 5 && tokens[index - 1]?.capital) reach = FAR_VERB;
    if (token.quote >= 0 || /^[.!?;:]$/.test(token.text)) return false;
    if (index > from && takesTurn(token.text) && tokens[index - 1]?.lower !== 'to') {
      const behind = tokens[index + 1];
      if (/^(?:told|asked|wondered)$/.test(token.lower)) return true;
      return (
        !behind ||
        behind.quote >= 0 ||
        /^[.,]$/.test(behind.text) ||
        /^(?:in|on|at|after|before|when|as|with|to|during|while|of|about|from|last|later|on|back|in|out|off)$/.test(behind.text) ||
        isCalendar(behind)
      );
    }
  }
  return false;
}
