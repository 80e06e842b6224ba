/**
 * The reader sees "�" where a character was: a program read the text with an encoding that has no such character and threw it away. Only
 * inside English contractions is it clear what stood there.
 */
import type { Rule } from '../../rule.ts';

/** A run of replacement characters, also where they were read with the wrong code page themselves. */
const LOST = /\ufffd+|(?:ï¿½){1,20}/g;
const CONTRACTION = /^(?:s|t|re|ll|ve|d|m)(?![\p{L}\p{N}])/u;
const LETTER = /\p{L}/u;

export const lostCharacter: Rule = {
  id: 'lost-character',
  kind: 'fragment',
  noun: { one: 'lost character', many: 'lost characters' },
  verb: 'Restore',
  severity: 'warning',
  safe: false,
  sign: /\ufffd|ï¿½/,
  *check(block) {
    for (const { start, end } of block.prose) {
      const text = block.source.slice(start, end);
      for (const found of text.matchAll(LOST)) {
        const stop = found.index + found[0].length;
        const span = { start: start + found.index, end: start + stop };
        const contraction = LETTER.test(text.charAt(found.index - 1)) && CONTRACTION.test(text.slice(stop, stop + 4));
        yield contraction
          ? { ...span, message: 'A character is lost; it was probably an apostrophe.', repair: { edits: [{ ...span, text: '’' }] } }
          : { ...span, message: 'A character is lost; only the source tells which.', repair: null };
      }
    }
  },
  examples: {
    flagged: [
      { text: 'The harbour⟦\ufffd⟧s gate is open.', after: 'The harbour’s gate is open.' },
      { text: 'It doesn⟦\ufffd⟧t rest.', after: 'It doesn’t rest.' },
      { text: 'The caf⟦\ufffd⟧ is open.', after: 'The caf\ufffd is open.' },
      { text: 'She said ⟦\ufffd⟧no⟦\ufffd⟧ twice.', after: 'She said \ufffdno\ufffd twice.' },
      { text: 'The harbour ⟦\ufffd\ufffd\ufffd⟧ is open.', after: 'The harbour \ufffd\ufffd\ufffd is open.' },
      { text: 'The harbour⟦ï¿½⟧s gate is open.', after: 'The harbour’s gate is open.' },
    ],
    silent: [
      { text: 'The harbour’s gate is open.', because: 'nothing is lost' },
      { text: 'Is the caf? open?', because: 'a question mark is a question mark' },
      { text: '`\ufffd`', because: 'it is code', format: 'markdown' },
      { text: 'The sign ◊ is a diamond.', because: 'it is another sign' },
      { text: 'A box □ stands for a vote.', because: 'it is another sign' },
      { text: 'Who? What? ¿Dónde?', because: 'they are questions' },
    ],
  },
};
