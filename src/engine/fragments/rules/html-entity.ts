/**
 * The reader sees an entity such as "&#8217;" or "&amp;nbsp;" where a character should stand. It is left when text was escaped once too
 * often, or decoded once too rarely.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Rule } from '../../rule.ts';

/** An entity, single or escaped again; every part is bounded. */
const ENTITY = /&(?:amp;){0,3}(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});/g;
/** Characters that mean something in Markdown stay escaped there. */
const MEANINGFUL = /[<>&[\]*_`\\]/;

export const htmlEntity: Rule = {
  id: 'html-entity',
  kind: 'fragment',
  noun: { one: 'undecoded entity', many: 'undecoded entities' },
  verb: 'Restore',
  severity: 'warning',
  safe: true,
  sign: /&/,
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
          message: `“${entity}” stands for ${named(character)}.`,
          repair: { edits: [{ start, end: start + entity.length, text }] },
        };
      }
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
    ],
    silent: [
      { text: 'Lund &amp; Berg sail on.', because: 'Markdown decodes it', format: 'markdown' },
      { text: 'Lund & Berg; Solheim & Co; all sail on.', because: 'they are plain ampersands' },
      { text: '`&amp;#8217;`', because: 'it is code', format: 'markdown' },
      { text: 'The Q&A; it was short.', because: 'no entity has this name' },
      { text: 'The form R&Dxyz; is unknown.', because: 'no entity has this name' },
      { text: 'https://ostby.example/?a=1&copy=2', because: 'it is an address without an entity' },
      { text: 'AT&T rose on Monday; others fell.', because: 'it is a name' },
    ],
  },
};

/** The character of an entity's name or number, or null where there is none that can stand in a text. */
function decode(name: string): string | null {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code < 32 || code > 0x10ffff || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

function named(character: string): string {
  return character.trim() ? `“${character}”` : 'a space';
}
