/** A quote whose closing mark was lost: it ends where its attribution begins, and where there is none, with its paragraph. */
import type { Span } from '../analysis.ts';
import { wordsOf } from '../article/words.ts';
import { attributeBehind } from './behind.ts';
import { sentencesOf, type Token } from './clauses.ts';
import type { Marked } from './marks.ts';
import type { Attribution } from './place.ts';

/** How many places are tried where the closing mark may have stood, and how far behind them the attribution may end. */
const MOST_TRIED = 12;
const FARTHEST_CUE = 60;

/** Where an unclosed quote of a passage ends and who speaks, or null where no attribution stands in it: `"We lost, said Petra Nygård.` */
export function recovered(text: string, quote: Marked): { readonly end: number; readonly attribution: Attribution } | null {
  const words = wordsOf(text.slice(quote.inner.start, quote.inner.end)).map((word) => ({
    ...word,
    start: word.start + quote.inner.start,
    end: word.end + quote.inner.start,
  }));
  let tried = 0;
  for (const sentence of sentencesOf(text, words, [])) {
    for (let at = 1; at < sentence.length - 1 && tried < MOST_TRIED; at++) {
      const token = sentence[at] as Token;
      if (token.text !== ',') continue;
      tried++;
      const stand: Token = { start: quote.start, end: token.end, text: '', lower: '', quote: 0, capital: false, spoken: false };
      const attribution = attributeBehind({ sentence: [stand, ...sentence.slice(at + 1)], at: 0, stop: ',' });
      if (attribution?.cue && near(token, attribution.cue)) return { end: token.end, attribution };
    }
  }
  return null;
}

function near(token: Span, cue: Span): boolean {
  return cue.end - token.end < FARTHEST_CUE;
}
