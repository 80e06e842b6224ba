/**
 * The reader sees a line that is nothing but a bracket or a pair of emphasis marks. It is what a pattern leaves of a link or an image when
 * it takes the address and forgets the mark behind it.
 */
import type { Passage } from '../../article.ts';
import type { Rule } from '../../rule.ts';

/** Round and square brackets only: braces alone on a line are code. */
const LONE = /^(?:[()[\]]{1,6}|\*\*|__|\]\()[.,;]?$/;
/** What lines of code end in or begin with; a bracket among them belongs to the code. */
const CODE = /[;{}([,]$|^(?:const|let|var|function|return|if|for|while|def|class|import|from|#include|public|private|SELECT|print)\b|=>|\(\)|^[\])}]+[;,]$/;
const REACH = 3;

export const loneBracket: Rule = {
  id: 'lone-bracket',
  kind: 'fragment',
  noun: { one: 'lone bracket', many: 'lone brackets' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  sign: /[()[\]*_]/,
  *check(block) {
    for (const passage of block.passages) {
      if (!LONE.test(block.source.slice(passage.start, passage.end)) || !passage.lines) continue;
      yield { start: passage.start, end: passage.end, message: 'A bracket or mark that belongs to nothing.', repair: { lines: passage.lines } };
    }
  },
  confirm(_match, around) {
    for (let distance = 1; distance <= REACH; distance++) {
      if (isCode(around.before(distance)) || isCode(around.behind(distance))) return false;
    }
    return true;
  },
  examples: {
    flagged: [
      { text: 'The harbour is open.\n⟦)⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The harbour is open.\n\n⟦)⟧\n', after: 'The harbour is open.\n' },
      { text: 'The harbour is open.\n\n⟦](⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.' },
      { text: 'The harbour is open.\n⟦**⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The harbour is open.\n⟦)\n)⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: '⟦]⟧\nThe harbour is open.', after: 'The harbour is open.' },
    ],
    silent: [
      { text: 'draw(\n  harbour,\n  ferry\n)\n', because: 'it closes a call in a listing' },
      { text: '```\n)\n```', because: 'it is code', format: 'markdown' },
      { text: 'The harbour is open.\n\n---\n\nThe ferry rests.', because: 'it is a thematic break' },
      { text: 'The harbour is open.\n\n***\n\nThe ferry rests.', because: 'it is a thematic break' },
      { text: 'The harbour (the old one) is open.', because: 'the brackets hold words' },
      { text: '* one\n* two', because: 'they are list items' },
      { text: 'a)\nThe harbour is open.', because: 'it numbers a paragraph' },
    ],
  },
};

function isCode(passage: Passage | null): boolean {
  return passage !== null && !LONE.test(passage.text) && CODE.test(passage.text);
}
