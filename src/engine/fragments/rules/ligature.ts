/**
 * The reader sees "oﬃce" with one character for three letters: a ligature that a PDF's text keeps. It looks right, but no search and no
 * spelling checker finds the word.
 */
import type { Rule } from '../../rule.ts';

/** The Latin ligatures of Unicode's presentation forms; one class. */
const LIGATURE = /[\ufb00-\ufb06]+/g;
const LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

export const ligature: Rule = {
  id: 'ligature',
  kind: 'fragment',
  noun: { one: 'ligature', many: 'ligatures' },
  verb: 'Restore',
  severity: 'hint',
  safe: true,
  sign: /[\ufb00-\ufb06]/,
  *check(block) {
    for (const { start, end } of block.prose) {
      for (const found of block.source.slice(start, end).matchAll(LIGATURE)) {
        const span = { start: start + found.index, end: start + found.index + found[0].length };
        if (!/\p{L}/u.test(block.source.slice(Math.max(0, span.start - 1), span.start) + block.source.charAt(span.end))) continue;
        const text = [...found[0]].map((character) => LETTERS[character.charCodeAt(0) - 0xfb00] ?? character).join('');
        yield { ...span, message: `One character for “${text}”; no search finds the word.`, repair: { edits: [{ ...span, text }] } };
      }
    }
  },
  examples: {
    flagged: [
      { text: 'The o⟦ﬃ⟧ce is open.', after: 'The office is open.' },
      { text: 'The ⟦ﬁ⟧rst ferry rests.', after: 'The first ferry rests.' },
      { text: 'A ⟦ﬂ⟧ag waves o⟦ﬀ⟧ the coast.', after: 'A flag waves off the coast.' },
      { text: 'The ba⟦ﬄ⟧ed mayor met him.', after: 'The baffled mayor met him.' },
      { text: 'The ⟦ﬆ⟧one fell.', after: 'The stone fell.' },
      { text: '- The ⟦ﬁ⟧sh market', after: '- The fish market' },
    ],
    silent: [
      { text: 'The office is open.', because: 'the letters are apart' },
      { text: 'The sign “ﬃ” is one character.', because: 'it is a sentence about the sign' },
      { text: 'Æsop and œuvre are spelt so.', because: 'the letters are meant' },
      { text: '`ﬁ`', because: 'it is code', format: 'markdown' },
      { text: 'The ĳ and the ß are letters.', because: 'the letters are meant' },
      { text: 'The ½ and the № are signs.', because: 'they are signs' },
      { text: 'ﭏ and ﬓ are of other scripts.', because: 'they belong to Hebrew and Armenian' },
    ],
  },
};
