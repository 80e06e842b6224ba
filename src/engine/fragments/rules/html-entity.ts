/**
 * The reader sees an entity such as "&#8217;" or "&amp;nbsp;" where a character should stand. It is left when text was escaped once too
 * often, or decoded once too rarely.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Span } from '../../analysis.ts';
import type { Block } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { called } from '../characterNames.ts';

/** An entity, single or escaped again; every part is bounded. */
const ENTITY = /&(?:amp;){0,3}(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});/g;
/** The number of a character whose ampersand is gone, and names whose semicolon is; what they stand for is hardly ever meant literally. */
const HALF =
  /(?<![&/#])#(0?39|8211|8212|8216|8217|8220|8221|8230|8242|8243|160|038);|&(nbsp|amp|quot|lt|gt|rsquo|lsquo|ldquo|rdquo|mdash|ndash|hellip|apos)(?=[\s.,:!?)"”’]|$)|&#(\d{2,5})(?=[a-z\s.,]|$)/g;
/** Characters that mean something in Markdown stay escaped there. */
const MEANINGFUL = /[<>&[\]*_`\\]/;

export const htmlEntity: Rule = {
  id: 'html-entity',
  kind: 'fragment',
  noun: { one: 'undecoded entity', many: 'undecoded entities' },
  verb: 'Restore',
  severity: 'warning',
  safe: true,
  sign: /&|#\d/,
  *check(block) {
    const single = block.format === 'plaintext';
    for (const span of block.prose) {
      for (const found of block.source.slice(span.start, span.end).matchAll(ENTITY)) {
        const [entity, name = ''] = found;
        // Markdown itself decodes an entity that was escaped once.
        if (!single && (entity === '&amp;' || !entity.startsWith('&amp;'))) continue;
        const character = decode(name);
        if (!character) continue;
        const text = !single && MEANINGFUL.test(character) ? `&${name};` : character;
        const start = span.start + found.index;
        yield {
          start,
          end: start + entity.length,
          message: `“${entity}” stands for ${called(character)}.`,
          repair: { edits: [{ start, end: start + entity.length, text }] },
        };
      }
      yield* halves(block, span);
    }
  },
  examples: {
    flagged: [
      { text: 'The harbour⟦&#8217;⟧s gate is open.', after: 'The harbour’s gate is open.', format: 'plaintext' },
      { text: 'Lund ⟦&amp;⟧ Berg sail on.', after: 'Lund & Berg sail on.', format: 'plaintext' },
      { text: 'The caf⟦&eacute;⟧ is open.', after: 'The café is open.', format: 'plaintext' },
      { text: 'The harbour⟦&amp;#8217;⟧s gate is open.', after: 'The harbour’s gate is open.' },
      { text: 'The caf⟦&amp;eacute;⟧ is open.', after: 'The café is open.' },
      { text: 'It is ⟦&amp;lt;⟧ 5 metres wide.', after: 'It is &lt; 5 metres wide.', format: 'markdown' },
      { text: 'It cost 5⟦&#x20AC;⟧ then.', after: 'It cost 5€ then.', format: 'plaintext' },
      { text: 'The harbour⟦#8217;⟧s gate is⟦&nbsp⟧ open.', after: 'The harbour’s gate is\u00a0 open.' },
    ],
    silent: [
      { text: 'Lund &amp; Berg sail on.', because: 'Markdown decodes it', format: 'markdown' },
      { text: 'Lund & Berg; Solheim & Co; all sail on.', because: 'they are plain ampersands' },
      { text: '`&amp;#8217;`', because: 'it is code', format: 'markdown' },
      { text: 'The Q&A; it was short.', because: 'no entity has this name' },
      { text: 'The form R&Dxyz; is unknown.', because: 'no entity has this name' },
      { text: 'https://ostby.example/?a=1&copy=2', because: 'it is an address without an entity' },
      { text: 'Issue #40; and room #160 are closed.', because: 'they are numbers' },
      { text: 'AT&T rose on Monday; others fell.', because: 'it is a name' },
    ],
  },
};

function* halves(block: Block, span: Span): Generator<Match> {
  for (const found of block.source.slice(span.start, span.end).matchAll(HALF)) {
    const [half, number, name, open] = found;
    const character = decode(number ? `#${number}` : (name ?? `#${open}`));
    if (!character || (block.format === 'markdown' && MEANINGFUL.test(character))) continue;
    const place = { start: span.start + found.index, end: span.start + found.index + half.length };
    yield { ...place, message: `“${half}” stands for ${called(character)}.`, repair: { edits: [{ ...place, text: character }] }, safe: false };
  }
}

/** The character of an entity's name or number, or null where there is none that can stand in a text. */
function decode(name: string): string | null {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code < 32 || code > 0x10ffff || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}
