/**
 * The reader sees a line that is nothing but a bracket or a pair of emphasis marks. It is what a pattern leaves of a link or an image when
 * it takes the address and forgets the mark behind it.
 */
import type { Block, Passage } from '../../article.ts';
import type { Match, Rule, Surroundings } from '../../rule.ts';
import { isSentence, touchesInline } from '../places.ts';

/** Round and square brackets only: braces alone on a line are code. */
const LONE = /^(?:[()[\]]{1,6}|\*\*|__|\]\()[.,;]?$/;
/** What lines of code end in or begin with; a bracket among them belongs to the code. */
const CODE = /[;{}([,]$|^(?:const|let|var|function|return|if|for|while|def|class|import|from|#include|public|private|SELECT|print)\b|=>|\(\)|^[\])}]+[;,]$/;
/** The end of a sentence with a bracket behind it; list labels and smiles have no letter and stop before theirs. */
const GLUED = /[\p{L}\p{N}][.!?]["”’]?[)\]]$/u;
const REACH = 3;
/** So many words in a row are prose, however the line ends. */
const SENTENCE = 4;

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
      yield* glued(block, passage);
      if (!LONE.test(block.source.slice(passage.start, passage.end)) || !passage.lines) continue;
      yield { start: passage.start, end: passage.end, message: 'A bracket or mark that belongs to nothing.', repair: { lines: passage.lines } };
    }
  },
  confirm(match, around) {
    if (match.safe === false) return !around.before(1) || !opensBracket(around);
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
      { text: 'The harbour is open.⟦)⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.' },
    ],
    silent: [
      { text: 'draw(\n  harbour,\n  ferry\n)\n', because: 'it closes a call in a listing' },
      { text: '```\n)\n```', because: 'it is code', format: 'markdown' },
      { text: 'The harbour is open.\n\n---\n\nThe ferry rests.', because: 'it is a thematic break' },
      { text: 'The harbour is open.\n\n***\n\nThe ferry rests.', because: 'it is a thematic break' },
      { text: 'The harbour (the old one) is open.', because: 'the brackets hold words' },
      { text: '* one\n* two', because: 'they are list items' },
      { text: '(The harbour is open.\n\nThe ferry rests.)', because: 'the bracket opens a paragraph earlier' },
      { text: 'The harbour is open. :)', because: 'it is a smile' },
      { text: 'a)\nThe harbour is open.', because: 'it numbers a paragraph' },
    ],
  },
};

/** A closing bracket behind the end of a sentence that no bracket of its passage opens. */
function* glued(block: Block, passage: Passage): Generator<Match> {
  const line = block.source.slice(passage.start, passage.end);
  if (!GLUED.test(line)) return;
  const bracket = line.charAt(line.length - 1);
  const opening = bracket === ')' ? '(' : '[';
  const span = { start: passage.end - 1, end: passage.end };
  if (line.split(bracket).length <= line.split(opening).length || touchesInline(block, span)) return;
  yield { ...span, message: 'A bracket that belongs to nothing.', repair: { edits: [{ ...span, text: '' }] }, safe: false };
}

function opensBracket(around: Surroundings): boolean {
  for (let distance = 1; distance <= REACH * 2; distance++) {
    const text = around.before(distance)?.text ?? '';
    if (text.split(/[([]/).length > text.split(/[)\]]/).length) return true;
  }
  return false;
}

function isCode(passage: Passage | null): boolean {
  return passage !== null && !LONE.test(passage.text) && CODE.test(passage.text) && !isSentence(passage.text, SENTENCE);
}
