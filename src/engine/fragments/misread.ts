/**
 * Takes misread text back: characters that a wrong code page made of the bytes of UTF-8 become bytes again, and the bytes characters, as
 * often as the text was damaged.
 */
import { type CodePage, codePages, windows1252 } from './codePages.ts';

/** Marks that follow a letter in undamaged text too: a capital at the end of a quotation, an ellipsis. */
const PUNCTUATION = /[‘’“”–—…•‹›«»]/;
const LATIN = /\p{Script=Latin}/u;
const LOWER = /\p{Ll}/u;
const CYRILLIC = /^\p{Script=Cyrillic}$/u;
/** What a no-break space, and marks like it, become under any page: two-byte characters that stand beside no letter. */
const SIGNS = /[\u00a0¡§©«®°±²³·»¼½¾¿£¢¥]/;
/** What the first byte of accented letters is under the page of DOS. */
const FRAME = /├/;
/** Letters of other scripts are believed only in a run, since two characters stand side by side by chance. */
const LEAST_RUN = 3;
const ROUNDS = 3;

export interface Restored {
  readonly end: number;
  readonly text: string;
  readonly page: CodePage;
  /** Whether nothing but damage explains what stands there. */
  readonly certain: boolean;
}

/** Whether a run of misread characters may begin with this one, under any page. */
export function mayLead(character: string): boolean {
  return codePages.some((page) => isLead(byteOf(page, character)));
}

/** The longest run from `start` that decodes as UTF-8, decoded as often as it was damaged; null where nothing there is damaged. */
export function restoreRun(text: string, start: number): Restored | null {
  for (const page of codePages) {
    const first = decodeOnce(page, text, start);
    if (!first) continue;
    let decoded = first.text;
    for (let round = 1; round < ROUNDS; round++) {
      const again = decodeWhole(page, decoded);
      if (again === null || again === decoded) break;
      decoded = again;
    }
    return { end: first.end, text: decoded, page, certain: first.certain };
  }
  return null;
}

/** A text decoded once more, where all that is not ASCII in it decodes. */
function decodeWhole(page: CodePage, text: string): string | null {
  let decoded = '';
  let changed = false;
  for (let at = 0; at < text.length; ) {
    const next = decodeCharacter(page, text, at);
    if (!next && text.charCodeAt(at) > 0x7f) return null;
    decoded += next?.character ?? text.charAt(at);
    changed ||= next !== null;
    at += next?.length ?? 1;
  }
  return changed ? decoded : null;
}

function decodeOnce(page: CodePage, text: string, start: number): { end: number; text: string; certain: boolean } | null {
  let at = start;
  let decoded = '';
  let certain = false;
  for (;;) {
    const next = decodeCharacter(page, text, at);
    if (!next) break;
    decoded += next.character;
    certain ||= next.length > 2;
    at += next.length;
  }
  if (at === start) return null;
  if (certain) return { end: at, text: decoded, certain };
  return believable(page, text, start, at, decoded) ? { end: at, text: decoded, certain: true } : null;
}

/** One character of UTF-8 whose bytes stand in `text` as characters of a code page. */
function decodeCharacter(page: CodePage, text: string, at: number): { character: string; length: number } | null {
  const lead = byteOf(page, text.charAt(at));
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (!length) return null;
  let code = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const byte = byteOf(page, text.charAt(at + index));
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  if ((length === 3 && (code < 0x800 || (code >= 0xd800 && code <= 0xdfff))) || (length === 4 && (code < 0x10000 || code > 0x10ffff))) return null;
  // Three characters are a chance too where the page has letters of its own; what they mean must then be a mark that writers use.
  if (length === 3 && page !== windows1252 && !(code >= 0x2010 && code <= 0x22ff) && !(code >= 0xfb00 && code <= 0xfeff)) return null;
  return { character: String.fromCodePoint(code), length };
}

/** Two characters may stand side by side by chance; what they would decode to and what is around them must speak for damage. */
function believable(page: CodePage, text: string, start: number, end: number, decoded: string): boolean {
  const letters = [...decoded];
  if (letters.length >= LEAST_RUN && letters.every((letter) => CYRILLIC.test(letter) || letter > '\u0370')) return true;
  if (letters.some((letter) => letter > '\u017f')) return false;
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  if (page === windows1252) return !PUNCTUATION.test(text.charAt(end - 1)) || LOWER.test(behind);
  if (letters.every((letter) => SIGNS.test(letter))) return !(LATIN.test(text.charAt(start)) && LATIN.test(text.charAt(start + 1)));
  const last = text.charAt(end - 1);
  if (!LATIN.test(last)) return (LATIN.test(before) || LATIN.test(behind)) && (!PUNCTUATION.test(last) || LOWER.test(behind));
  // No frame is drawn right against a letter: "├á" is "à" by itself.
  if (FRAME.test(text.charAt(start)) && letters.length === 1 && LOWER.test(decoded) && decoded <= '\u00ff' && !LATIN.test(before) && !LATIN.test(behind))
    return true;
  return LOWER.test(before) ? LATIN.test(before) : LATIN.test(behind) && LOWER.test(behind) && !LATIN.test(before);
}

function isLead(byte: number): boolean {
  return byte >= 0xc2 && byte <= 0xf4;
}

function byteOf(page: CodePage, character: string): number {
  const code = character.charCodeAt(0);
  return page.bytes.get(character) ?? (code >= 0x80 && code <= 0xff && page === windows1252 ? code : -1);
}
