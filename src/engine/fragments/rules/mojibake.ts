/**
 * The reader sees "â€™" for an apostrophe or "Ã©" for "é": text in UTF-8 that was read with the code page of old Windows or Unix. It is
 * left by exports and databases that do not know their own encoding.
 */
import type { Match, Rule } from '../../rule.ts';

/** The characters that Windows-1252 puts at 0x80 to 0x9F; its five empty places stand for themselves (WHATWG Encoding Standard). */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES: ReadonlyMap<string, number> = new Map([...UPPER].map((character, index) => [character, 0x80 + index]));
/** Where a damaged run can begin: a lead byte, as Windows-1252 shows it, before anything that can continue it. */
const LEAD = /[\u00c2-\u00f4]/g;
/** Marks that follow a letter in undamaged text too: a capital at the end of a quotation, an ellipsis. */
const PUNCTUATION = /[‘’“”–—…•‹›«»]/;
const ROUNDS = 3;

export const mojibake: Rule = {
  id: 'mojibake',
  kind: 'fragment',
  noun: { one: 'wrongly decoded stretch', many: 'wrongly decoded stretches' },
  verb: 'Restore',
  severity: 'warning',
  safe: true,
  sign: /[\u00c2-\u00f4]/,
  *check(block) {
    for (const span of block.prose) yield* inText(block.source.slice(span.start, span.end), span.start);
  },
  examples: {
    flagged: [
      { text: 'The harbour⟦â€™⟧s gate is open.', after: 'The harbour’s gate is open.' },
      { text: 'The caf⟦Ã©⟧ is open.', after: 'The café is open.' },
      { text: 'She said ⟦â€œ⟧no⟦â€\u009d⟧.', after: 'She said “no”.' },
      { text: 'It cost 5⟦Â\u00a0â‚¬⟧ then.', after: 'It cost 5\u00a0€ then.' },
      { text: 'The harbour⟦Ã¢â‚¬â„¢⟧s gate is open.', after: 'The harbour’s gate is open.' },
      { text: 'M⟦Ã¼⟧ller and Nyg⟦Ã¥⟧rd met.', after: 'Müller and Nygård met.' },
      { text: 'A smile ⟦ðŸ˜€⟧ was sent.', after: 'A smile 😀 was sent.' },
    ],
    silent: [
      { text: 'MAÇÃ and PÂO are words in capitals.', because: 'the letters are meant' },
      { text: 'The sign said “CAFÉ” and “RÉSUMÉ…”', because: 'a capital stands before a mark' },
      { text: 'Müller, Nygård, Şahin, Łódź and Ærø are names.', because: 'the letters are meant' },
      { text: 'The â is a letter of Romanian.', because: 'it stands alone' },
      { text: 'O café é à direita.', because: 'it is Portuguese' },
      { text: '`Ã©`', because: 'it is code', format: 'markdown' },
      { text: 'À—so she began—', because: 'a dash follows a capital' },
    ],
  },
};

function* inText(text: string, offset: number): Generator<Match> {
  let behind = 0;
  for (const found of text.matchAll(LEAD)) {
    if (found.index < behind) continue;
    const run = decodeRun(text, found.index);
    if (!run) continue;
    behind = run.end;
    const start = offset + found.index;
    const end = offset + run.end;
    yield {
      start,
      end,
      message: `Read with the wrong code page: it says “${run.text.trim() || 'a space'}”.`,
      repair: { edits: [{ start, end, text: run.text }] },
    };
  }
}

/** The longest run from `start` that decodes as UTF-8, decoded as often as it was damaged; null where nothing there is damaged. */
function decodeRun(text: string, start: number): { end: number; text: string } | null {
  const first = decodeOnce(text, start);
  if (!first) return null;
  let decoded = first.text;
  for (let round = 1; round < ROUNDS; round++) {
    const again = decodeOnce(decoded, 0);
    if (!again || again.end !== decoded.length) break;
    decoded = again.text;
  }
  return { end: first.end, text: decoded };
}

function decodeOnce(text: string, start: number): { end: number; text: string } | null {
  let at = start;
  let decoded = '';
  for (;;) {
    const next = decodeCharacter(text, at);
    if (!next) break;
    decoded += next.character;
    at += next.length;
  }
  return at > start ? { end: at, text: decoded } : null;
}

/** One character of UTF-8 whose bytes stand in `text` as characters of Windows-1252. */
function decodeCharacter(text: string, at: number): { character: string; length: number } | null {
  const lead = byteOf(text.charAt(at));
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (!length) return null;
  let code = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const byte = byteOf(text.charAt(at + index));
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  if ((length === 3 && (code < 0x800 || (code >= 0xd800 && code <= 0xdfff))) || (length === 4 && (code < 0x10000 || code > 0x10ffff))) return null;
  if (length === 2 && !believable(text, at, code)) return null;
  return { character: String.fromCodePoint(code), length };
}

/** Two characters may stand side by side by chance; what they would decode to and what follows them must speak for damage. */
function believable(text: string, at: number, code: number): boolean {
  if (code > 0x17f) return false;
  return !PUNCTUATION.test(text.charAt(at + 1)) || /\p{Ll}/u.test(text.charAt(at + 2));
}

function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return BYTES.get(character) ?? (code <= 0xff ? code : -1);
}
