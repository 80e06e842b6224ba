/** Tools that damage characters: decoders with the wrong code page, exporters that escape twice, typesetters, copying programs. */
import { type CodePage, codePages } from '../../engine/fragments/codePages.ts';
import { isProse, pick, plainWords, replaced, type Tool } from './damage.ts';

/** What a program shows that takes UTF-8 for a code page: the characters of the page for the bytes. */
function misread(text: string, page: CodePage, latin1 = false): string {
  const shown = new Map([...page.bytes].map(([character, byte]) => [byte, character]));
  return [...new TextEncoder().encode(text)].map((byte) => (byte < 0x80 || latin1 ? String.fromCharCode(byte) : (shown.get(byte) ?? ''))).join('');
}

const FOREIGN = /[^\u0000-\u007f]+/g;

const mojibake: Tool = {
  family: 'mojibake',
  damage(paragraph, _format, random) {
    // What goes through the decoder must be a text that people write, not one that is damaged already.
    if (/[^\u0000-\u007f\u00a0-\u017f\u2010-\u2026\u20ac\u2122]/.test(paragraph)) return null;
    const page = pick([codePages[0], codePages[0], ...codePages] as CodePage[], random);
    const kind = random();
    const double = page === codePages[0] && kind < 0.2;
    const latin1 = page === codePages[0] && kind > 0.8;
    const once = (text: string) => misread(text, page, latin1);
    return replaced(paragraph, FOREIGN, (text) => (double ? once(once(text)) : once(text)));
  },
};

const singleBytes: Tool = {
  family: 'Windows bytes read as Latin-1',
  damage(paragraph) {
    const bytes = codePages[0]?.bytes;
    return replaced(paragraph, /[\u2018\u2019\u201c\u201d\u2013\u2014\u2026]/g, (mark) => String.fromCharCode(bytes?.get(mark) ?? mark.charCodeAt(0)));
  },
};

const lost: Tool = {
  family: 'lost character',
  damage(paragraph) {
    const contractions = replaced(paragraph, /(?<=\p{L})’(?=(?:s|t|re|ll|ve|d|m)(?!\p{L}))/gu, () => '\ufffd');
    return contractions ?? replaced(paragraph, FOREIGN, (text) => '\ufffd'.repeat(text.length), false);
  },
};

const NAMED: Readonly<Record<string, string>> = {
  '’': 'rsquo',
  '‘': 'lsquo',
  '“': 'ldquo',
  '”': 'rdquo',
  '–': 'ndash',
  '—': 'mdash',
  '…': 'hellip',
  '\u00a0': 'nbsp',
  é: 'eacute',
  '&': 'amp',
  '"': 'quot',
  "'": '#39',
};

const entities: Tool = {
  family: 'entities',
  damage(paragraph, format, random) {
    if (/`|https?:|\]\(|&\w{1,8};/.test(paragraph)) return null;
    const numbered = random() < 0.5;
    const double = format === 'markdown' || random() < 0.4;
    // Markdown keeps an ampersand escaped, so its own is none to restore there.
    const pattern = format === 'markdown' ? /[^\u0000-\u007f]|['"]/gu : /[^\u0000-\u007f]|[&'"]/gu;
    return replaced(paragraph, pattern, (character) => {
      const name = numbered && character !== '&' ? `#${character.codePointAt(0)}` : (NAMED[character] ?? `#${character.codePointAt(0)}`);
      return `&${double ? 'amp;' : ''}${name};`;
    });
  },
};

const halfEntities: Tool = {
  family: 'half entities',
  damage(paragraph) {
    return /`|https?:|\]\(|&/.test(paragraph) ? null : replaced(paragraph, /[\u2018\u2019\u201c\u201d\u2013]/g, (mark) => `#${mark.charCodeAt(0)};`);
  },
};

const escaped: Tool = {
  family: 'escaped quotes and line breaks',
  damage(paragraph, format, random) {
    if (!isProse(paragraph) || /[\\`$]|https?:|\]\(/.test(paragraph)) return null;
    const kind = random();
    if (kind < 0.4) return replaced(paragraph, /"/g, (mark) => JSON.stringify(mark).slice(1, -1));
    if (kind < 0.6)
      return replaced(paragraph, FOREIGN, (text) =>
        [...text].map((unit) => (unit.length > 1 ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)).join(''),
      );
    // Two paragraphs, written as one string.
    const breaks = [...paragraph.matchAll(/(?<=[a-z]{3}[.!?]) (?=[A-Z])/g)];
    const at = pick(breaks, random)?.index;
    if (at === undefined) return null;
    const line = pick(['\n\n', '\n'], random);
    const sequence = JSON.stringify(format === 'markdown' ? '\n\n' : line).slice(1, -1);
    const original = paragraph.slice(0, at) + (format === 'markdown' ? '\n\n' : line) + paragraph.slice(at + 1);
    return {
      original,
      damaged: paragraph.slice(0, at) + sequence + paragraph.slice(at + 1),
      spans: [{ start: at, end: at + sequence.length }],
      restorable: true,
    };
  },
};

const INVISIBLE = ['\u200b', '\u200c', '\u2060', '\ufeff', '\u200e', '\u0007', '\u000b', '\ue001', '\uf0b7', '\u00ad', '\u202c', '\u001f'];

const invisible: Tool = {
  family: 'invisible characters',
  damage(paragraph, _format, random) {
    const word = pick(plainWords(paragraph, 3), random);
    if (!word) return null;
    const at = random() < 0.5 ? word.start : word.start + 1 + Math.floor(random() * (word.end - word.start - 1));
    return {
      original: paragraph,
      damaged: paragraph.slice(0, at) + pick(INVISIBLE, random) + paragraph.slice(at),
      spans: [{ start: at, end: at + 1 }],
      restorable: true,
    };
  },
};

const softHyphens: Tool = {
  family: 'soft hyphens',
  damage(paragraph, _format, random) {
    const words = plainWords(paragraph, 8);
    const word = pick(words, random);
    if (!word) return null;
    const at = word.start + 3 + Math.floor(random() * (word.end - word.start - 6));
    const text = '\u00ad';
    return { original: paragraph, damaged: paragraph.slice(0, at) + text + paragraph.slice(at), spans: [{ start: at, end: at + 1 }], restorable: true };
  },
};

/** Where English words may be broken: between two consonants that stand between vowels. */
const BREAK = /[aeiouy][bcdfgklmnprstvxz](?=[bcdfgklmnpstvz][aeiouy])/g;

const lineBreakHyphens: Tool = {
  family: 'hyphens of line breaks',
  damage(paragraph, _format, random) {
    if (!isProse(paragraph) || /^[#>*|-]|\n/.test(paragraph)) return null;
    const compounds = [...paragraph.matchAll(/(?<![\p{L}\p{N}-])(?:well|long|self|short|high|low|full|half|part)-(?=[a-z]{3,}(?![\p{L}-]))/gu)].map(
      ({ 0: text, index }) => index + text.length,
    );
    const words = plainWords(paragraph, 7).flatMap((word) => {
      const text = paragraph.slice(word.start, word.end);
      const breaks = [...text.matchAll(BREAK)].map(({ index }) => index + 2).filter((at) => at >= 3 && text.length - at >= 3);
      return text === text.toLowerCase() && breaks.length ? [word.start + pick(breaks, random)] : [];
    });
    // An address that holds a compound is no text to set in lines.
    const compound = compounds.length > 0 && !/https?:|\]\(/.test(paragraph) && random() < 0.3;
    const at = compound ? pick(compounds, random) : pick(words, random);
    if (at === undefined) return null;
    const text = compound ? '\n' : `${pick(['-', '-', '\u2010'], random)}\n`;
    return {
      original: paragraph,
      damaged: paragraph.slice(0, at) + text + paragraph.slice(at),
      spans: [{ start: at - 1, end: at + text.length + 1 }],
      restorable: true,
    };
  },
};

const LIGATURES: readonly (readonly [string, string])[] = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
];

const ligatures: Tool = {
  family: 'ligatures',
  damage(paragraph) {
    if (/`|https?:|\]\(|www\.|<|@/.test(paragraph)) return null;
    return replaced(paragraph, /ffi|ffl|ff|fi|fl/g, (letters) => LIGATURES.find(([plain]) => plain === letters)?.[1] ?? letters);
  },
};

export const characterTools: readonly Tool[] = [
  mojibake,
  singleBytes,
  lost,
  entities,
  halfEntities,
  escaped,
  invisible,
  softHyphens,
  lineBreakHyphens,
  ligatures,
];
