/**
 * The reader sees "â€™" for an apostrophe or "Ã©" for "é": text in UTF-8 that was read with the code page of old Windows, Mac OS or DOS. It
 * is left by exports and databases that do not know their own encoding.
 */
import type { Span } from '../../analysis.ts';
import { lineEnd, lineStart } from '../../article/lines.ts';
import type { Block } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { called } from '../characterNames.ts';
import { windows1252Character } from '../codePages.ts';
import { composed } from '../composed.ts';
import { mayLead, restoreRun } from '../misread.ts';

/** Where a damaged run can begin: any character that is not ASCII. */
const FOREIGN = /[^\u0000-\u007f]/g;
/** What is left of a closing quotation mark whose last byte no page shows; dropped, or shown as a question mark. */
const CUT_QUOTE = /^â€(?:[\u009d\ufffd?]|(?=[\s.,;:!?)]|$))/;
/** What is left of "à" when its no-break space became a plain one, behind a lower-case letter. */
const CUT_GRAVE = /^Ã (?: |(?=\S))/;
/** A no-break space whose second half became a plain space. */
const CUT_SPACE = /^Â(?= )/;
/** Mac OS's apostrophe, as Windows shows it, inside an English word. */
const MAC_APOSTROPHE = /^Õ(?=(?:s|t|re|ll|ve|d|m)(?![a-zà-ÿ]))/;
/** Text between Mac OS's quotation marks, as Windows shows them. Bounded, and the middle excludes both. */
const MAC_QUOTE = /^Ò(?=[A-Za-z][^ÒÓ\n]{1,400}[.,!?]?Ó(?![a-zà-ÿ]))/;
const INVISIBLE = /^[\u200b-\u200f\u2060\ufeff]+$/;
const LOWER = /[a-zß-öø-ÿ]/;

export const mojibake: Rule = {
  id: 'mojibake',
  kind: 'fragment',
  noun: { one: 'wrongly decoded stretch', many: 'wrongly decoded stretches' },
  verb: 'Restore',
  severity: 'warning',
  safe: true,
  sign: /[^\u0000-\u007f]/,
  *check(block) {
    for (const span of block.prose) yield* inText(block, block.source.slice(span.start, span.end), span.start);
  },
  examples: {
    flagged: [
      { text: 'The harbour is open.\n⟦â\u0080\u008d⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The harbour⟦â€™⟧s gate is open.', after: 'The harbour’s gate is open.' },
      { text: 'The caf⟦Ã©⟧ is open.', after: 'The café is open.' },
      { text: 'She said ⟦â€œ⟧no⟦â€\u009d⟧.', after: 'She said “no”.' },
      { text: 'It cost 5⟦Â\u00a0â‚¬⟧ then.', after: 'It cost 5\u00a0€ then.' },
      { text: 'The harbour⟦Ã¢â‚¬â„¢⟧s gate is open.', after: 'The harbour’s gate is open.' },
      { text: 'M⟦Ã¼⟧ller and Nyg⟦Ã¥⟧rd met.', after: 'Müller and Nygård met.' },
      { text: 'A smile ⟦ðŸ˜€⟧ was sent.', after: 'A smile 😀 was sent.' },
      { text: 'The harbour⟦‚Äô⟧s caf⟦√©⟧ is open.', after: 'The harbour’s café is open.' },
      { text: 'The harbour⟦вЂ™⟧s caf⟦Г©⟧ is open.', after: 'The harbour’s café is open.' },
      { text: 'She said ⟦â€ś⟧no⟦â€ť⟧ to the caf⟦Ă©⟧.', after: 'She said “no” to the café.' },
      { text: 'The harbour⟦ΓÇÖ⟧s caf⟦├⌐⟧ and the ferry⟦ÔÇÖ⟧s.', after: 'The harbour’s café and the ferry’s.' },
      { text: 'C’est ⟦├á⟧ Ostby que la mer commence.', after: 'C’est à Ostby que la mer commence.' },
      { text: 'The harbour⟦\u0092⟧s gate is open.', after: 'The harbour’s gate is open.' },
      { text: 'The harbour⟦Õ⟧s gate is open.', after: 'The harbour’s gate is open.' },
      { text: 'The sign says ⟦РџСЂРёРІРµС‚⟧ to all.', after: 'The sign says Привет to all.' },
      { text: 'She said ⟦â€œ⟧no⟦â€?⟧ twice.', after: 'She said “no” twice.' },
      { text: 'Fran⟦A\u0303§⟧ois and the caf⟦A\u0303©⟧.', after: 'François and the café.' },
    ],
    silent: [
      { text: 'MAÇÃ and PÂO are words in capitals.', because: 'the letters are meant' },
      { text: 'The sign said “CAFÉ” and “RÉSUMÉ…”', because: 'a capital stands before a mark' },
      { text: 'Müller, Nygård, Şahin, Łódź and Ærø are names.', because: 'the letters are meant' },
      { text: 'The â is a letter of Romanian.', because: 'it stands alone' },
      { text: 'A Câmara de São Tomé abriu às nove.', because: 'it is Portuguese, in capitals and small' },
      { text: 'O café é à direita.', because: 'it is Portuguese' },
      { text: '`Ã©`', because: 'it is code', format: 'markdown' },
      { text: 'À—so she began—', because: 'a dash follows a capital' },
      { text: 'The side is 2√π metres, and ¬p follows.', because: 'they are formulas' },
      { text: 'Привет, Київ! Россия, Ђорђе, «Где?»', because: 'it is Cyrillic' },
      { text: 'Păşune, Ňufkovo, Ľubica, Życie, Gölbaşı.', because: 'the letters are meant' },
      { text: 'The board shows ├── harbour and └── ferry.', because: 'it is a tree of folders' },
      { text: 'The board shows ├ île and ├ port.', because: 'it is a tree of folders' },
      { text: 'Er sagte ‚Ähm‘ und ging.', because: 'a German quotation opens before a capital' },
      { text: 'Õismäe and Óbidos, São Tomé and Åland.', because: 'the letters are meant' },
      { text: 'ΓΑΛΑ, Γάλα and γάλα are one word.', because: 'it is Greek' },
      { text: 'CAFÉ®, ÜBER© and Ö° stand on signs.', because: 'a sign follows a capital' },
      { text: 'CAFE\u0301®, Franc\u0327ois and Nyga\u030ard: letters and accents are parted.', because: 'the letters are meant' },
    ],
  },
};

function* inText(block: Block, source: string, offset: number): Generator<Match> {
  const { text, placeOf } = composed(source);
  let behind = 0;
  for (const { index } of text.matchAll(FOREIGN)) {
    if (index < behind) continue;
    const found = (mayLead(text.charAt(index)) ? restoreRun(text, index) : null) ?? partly(block, text, index);
    if (!found) continue;
    behind = found.end;
    const span = { start: offset + placeOf(index), end: offset + placeOf(found.end) };
    // What nobody sees is not worth restoring: the rule for invisible characters would remove it again.
    const invisible = INVISIBLE.test(found.text);
    const alone = invisible && standsAlone(block.source, span);
    yield {
      ...span,
      message: invisible ? 'An invisible character, read with the wrong code page.' : `Read with the wrong code page: it stands for ${called(found.text)}.`,
      repair: alone ? { lines: span } : { edits: [{ ...span, text: invisible ? '' : found.text }] },
      safe: found.certain,
    };
  }
}

function standsAlone(source: string, { start, end }: Span): boolean {
  return source.slice(lineStart(source, start), start).trim() === '' && source.slice(end, lineEnd(source, end)).trim() === '';
}

/** Damage that lost a byte on the way, or that is of another kind: single bytes under a page that is not theirs. */
function partly(block: Block, text: string, at: number): { end: number; text: string; certain: boolean } | null {
  const code = text.charCodeAt(at);
  if (code >= 0x80 && code <= 0x9f) {
    const character = windows1252Character(code);
    return character.charCodeAt(0) === code ? null : { end: at + 1, text: character, certain: true };
  }
  const rest = text.slice(at, at + 420);
  const afterLetter = LOWER.test(text.charAt(at - 1));
  const quote = CUT_QUOTE.exec(rest);
  if (quote) return { end: at + quote[0].length, text: '”', certain: text.lastIndexOf('â€œ', at) >= 0 };
  if (afterLetter && MAC_APOSTROPHE.test(rest)) return { end: at + 1, text: '’', certain: true };
  if (!afterLetter && MAC_QUOTE.test(rest)) return { end: at + 1, text: '“', certain: false };
  if (text[at] === 'Ó' && /[a-z.,!?]/.test(text.charAt(at - 1)) && /Ò[A-Za-z][^ÒÓ]{0,400}$/.test(text.slice(Math.max(0, at - 402), at)))
    return { end: at + 1, text: '”', certain: false };
  const grave = afterLetter && CUT_GRAVE.exec(rest);
  if (grave) return { end: at + grave[0].length, text: 'à ', certain: false };
  if (CUT_SPACE.test(rest) && !/\p{Lu}/u.test(text.charAt(at - 1))) return { end: at + 1, text: '', certain: afterLetter && block.format === 'plaintext' };
  return null;
}
