/** Tokens: the words of a reading with hyphened ones taken apart, so that "Berg-Lund" can hold two names. */
import type { Span } from '../analysis.ts';
import { wordsOf } from '../article/words.ts';

export interface Token extends Span {
  readonly text: string;
  /** Opens a sentence. */
  readonly first: boolean;
  /** No white space stands before it. */
  readonly glued: boolean;
}

/** A hyphen between two parts of a word, or a full stop that scraping left without its space ("river.The"). */
const SEAM = /-|(?<=\p{Ll}\p{Ll}\p{Ll})\.(?=\p{Lu})/gu;

/** The tokens of a text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const word of wordsOf(text)) {
    if (word.text.length < 3 || !(word.text.includes('-') || word.text.includes('.'))) {
      tokens.push(word);
      continue;
    }
    let from = 0;
    let first = word.first;
    const push = (start: number, stop: number) => {
      const token = { start: word.start + start, end: word.start + stop, text: word.text.slice(start, stop), first, glued: word.glued || start > 0 };
      if (stop > start) tokens.push(token);
    };
    for (const seam of word.text.matchAll(SEAM)) {
      push(from, seam.index);
      first = false;
      push(seam.index, seam.index + 1);
      first = seam[0] === '.';
      from = seam.index + 1;
    }
    push(from, word.text.length);
  }
  return tokens;
}
