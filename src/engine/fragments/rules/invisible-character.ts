/**
 * The reader sees nothing: zero-width spaces, soft hyphens, control characters and icons of a font that is not there. They come along
 * when text is copied from web pages and PDFs, and break search and spelling.
 */
import type { Block } from '../../article.ts';
import type { Rule } from '../../rule.ts';

/** A run of characters that nothing shows; one class, so it is linear. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ue000-\uf8ff\ufff9-\ufffc]+/g;
const JOINERS = /^[\u200c\u200d]+$/;
const DIRECTION = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;
const PRIVATE = /[\ue000-\uf8ff]/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LATIN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d\s.,;:!?"'()-]?$/u;

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  kind: 'fragment',
  noun: { one: 'invisible character', many: 'invisible characters' },
  verb: 'Remove',
  severity: 'hint',
  safe: true,
  sign: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ue000-\uf8ff\ufff9-\ufffc]/,
  *check(block) {
    for (const span of block.prose) {
      for (const found of block.source.slice(span.start, span.end).matchAll(INVISIBLE)) {
        const start = span.start + found.index;
        const end = start + found[0].length;
        if (meant(block, found[0], start, end)) continue;
        yield { start, end, message: `Nothing shows here: ${names(found[0])}.`, repair: { edits: [{ start, end, text: '' }] }, safe: !PRIVATE.test(found[0]) };
      }
    }
  },
  examples: {
    flagged: [
      { text: 'The har⟦\u200b⟧bour is open.', after: 'The harbour is open.' },
      { text: 'The har⟦\u00ad⟧bour is open.', after: 'The harbour is open.' },
      { text: 'The harbour⟦\u0007⟧ is open.', after: 'The harbour is open.' },
      { text: 'The harbour ⟦\ufeff⟧is open.', after: 'The harbour is open.' },
      { text: 'The harbour⟦\u200d⟧ is open.', after: 'The harbour is open.' },
      { text: 'Call us ⟦\ue001⟧ today.', after: 'Call us  today.' },
      { text: 'The ⟦\u200e⟧harbour is open.', after: 'The harbour is open.' },
    ],
    silent: [
      { text: 'The crew 👩‍🚀 is ready.', because: 'it joins an emoji' },
      { text: 'می‌خواهم', because: 'Persian needs it between letters' },
      { text: 'क्‍ष', because: 'Indic scripts need it between letters' },
      { text: 'مرحبا \u200eOstby\u200e بكم', because: 'it sets the direction in mixed text' },
      { text: '`a\u200bb`', because: 'it is code', format: 'markdown' },
      { text: 'A tab\tand a no-break\u00a0space.', because: 'both are spaces' },
      { text: 'Vi kan ikke.', because: 'nothing is hidden' },
    ],
  },
};

/** Whether the characters do something where they stand. */
function meant(block: Block, run: string, start: number, end: number): boolean {
  const { source } = block;
  if (JOINERS.test(run)) return !(LATIN.test(source.charAt(start - 1)) && LATIN.test(source.charAt(end)));
  return DIRECTION.test(run) && RIGHT_TO_LEFT.test(source);
}

function names(run: string): string {
  const codes = [...new Set(run)].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return codes.slice(0, 3).join(', ') + (codes.length > 3 ? ', …' : '');
}
