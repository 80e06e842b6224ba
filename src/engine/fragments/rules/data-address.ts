/**
 * The reader sees hundreds of letters and digits: a picture or a font written out as an address ("data:image/png;base64,…"). Pages that
 * load their pictures late leave it when they are saved or pasted.
 */
import type { Block } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { cutOut, touchesInline } from '../places.ts';

/** A data address; the head is bounded, the body is one class. */
const ADDRESS = /data:(?:image|font|audio|video|application|text)\/[\w.+-]{1,40}(?:;[\w=-]{1,40}){0,3},[\w+/=%.~-]{8,}/g;
/** A picture whose address is one. What it shows in its place is looked at apart; bounded. */
const PICTURE = /!\[([^[\]\n]{0,300})\]\((data:[^\s()]{8,})(?: "[^"\n]{0,200}")?\)/g;
/** A word that is nothing but base 64, too long for any other; a class of its own, so it is linear. */
const BASE64 = /(?<![\w+/=.:?&#%-])[A-Za-z0-9+/]{100,}={0,2}(?![\w+/=.-])/g;
/** Where a call for the address stays open, its end goes with it. */
const MESSAGE = 'A picture or file written out as an address.';
const NO_HEX = /[g-zG-Z+/]/;

/** No shorter word of base 64 alone is one, in UTF-16 units. */
const LONG_WORD = 100;

/** Whether a text holds as many letters and digits in a row. Where it does, one stands at a multiple of that many. */
function holdsLongWord(source: string): boolean {
  for (let at = LONG_WORD - 1; at < source.length; at += LONG_WORD) {
    let start = at;
    while (start > at - LONG_WORD && isOfBase64(source.charCodeAt(start))) start--;
    let end = at + 1;
    while (end - start <= LONG_WORD && isOfBase64(source.charCodeAt(end))) end++;
    if (start < at && end - start > LONG_WORD) return true;
  }
  return false;
}

/** Whether a unit may stand in base 64. */
function isOfBase64(unit: number): boolean {
  const small = unit | 32;
  return (small >= 97 && small <= 122) || (unit >= 47 && unit <= 57) || unit === 43;
}

export const dataAddress: Rule = {
  id: 'data-address',
  kind: 'fragment',
  noun: { one: 'data address', many: 'data addresses' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  sign: { test: (source) => source.includes('data:') || holdsLongWord(source) },
  *check(block) {
    for (const passage of block.passages) {
      const line = block.source.slice(passage.start, passage.end);
      if (line.length < 30) continue;
      const taken: Match[] = [...pictures(block, line, passage.start)];
      yield* taken;
      for (const pattern of [ADDRESS, BASE64]) {
        for (const found of line.matchAll(pattern)) {
          const span = { start: passage.start + found.index, end: passage.start + found.index + found[0].length };
          if (taken.some((match) => match.start < span.end && span.start < match.end) || touchesInline(block, span)) continue;
          const certain = pattern === ADDRESS;
          if (!certain && !(NO_HEX.test(found[0]) && /\d/.test(found[0]) && /[a-z]/.test(found[0]) && /[A-Z]/.test(found[0]))) continue;
          const match = removal(block, span, passage.start === span.start && passage.end === span.end ? passage.lines : null, certain);
          taken.push(match);
          yield match;
        }
      }
    }
  },
  examples: {
    flagged: [
      { text: 'The harbour is open.\n⟦data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The harbour ⟦data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==⟧ is open.', after: 'The harbour is open.' },
      { text: '⟦![](data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP)⟧ The harbour is open.', after: 'The harbour is open.' },
      { text: '⟦[![](data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP)](/buy)⟧ The harbour is open.', after: 'The harbour is open.' },
      { text: 'The harbour is open. ⟦data:image/svg+xml,%3Csvg%20xmlns=%22⟧', after: 'The harbour is open.' },
      { text: 'The harbour is open.\n\n⟦data:font/woff2;charset=utf-8;base64,d09GMgABAAAAA⟧', after: 'The harbour is open.' },
      {
        text: `The harbour is open.\n⟦${'iVBORw0KGgoAAAANSUhEUgAAB4Aa'.repeat(4)}⟧\nThe ferry rests.`,
        after: 'The harbour is open.\nThe ferry rests.',
      },
    ],
    silent: [
      { text: 'Such an address begins with data:image/png and goes on.', because: 'it is a sentence about one' },
      { text: '`data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP`', because: 'it is code', format: 'markdown' },
      { text: '![The harbour](https://ostby.example/data.jpg)', because: 'it is an address of the usual kind' },
      { text: 'The data: image, text and sound.', because: 'it is a sentence' },
      { text: `The sum is ${'0123456789abcdef'.repeat(8)} today.`, because: 'a checksum is no picture' },
      { text: `https://ostby.example/${'iVBORw0KGgoAAAANSUhEUgAAB4Aa'.repeat(4)}`, because: 'it is a long address' },
      { text: `${'A'.repeat(120)}!`, because: 'it is a cry' },
    ],
  },
};

function* pictures(block: Block, line: string, offset: number): Generator<Match> {
  for (const found of line.matchAll(PICTURE)) {
    // A link that holds nothing but the picture goes with it.
    const linked = line.charAt(found.index - 1) === '[' ? (/^\]\([^()\s]{0,1000}\)/.exec(line.slice(found.index + found[0].length))?.[0] ?? '') : '';
    const span = { start: offset + found.index - (linked ? 1 : 0), end: offset + found.index + found[0].length + linked.length };
    if (touchesInline(block, span, ['code'])) continue;
    // A picture with a description may be one that the writer put there.
    yield removal(block, span, null, !found[1]);
  }
}

function removal(block: Block, span: { start: number; end: number }, lines: { start: number; end: number } | null, safe: boolean): Match {
  return { ...span, message: MESSAGE, repair: lines ? { lines } : { edits: [cutOut(block.source, span)] }, safe };
}
