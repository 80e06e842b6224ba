/** Stands in bundles for `decode-named-character-reference`, whose table of names is the greater part of it. */

/** The bundler turns this into what loads the table when it is first asked; reading it takes longer than a short article. */
declare function require(name: 'entities/decode'): typeof import('entities/decode');

/** The character that a name such as `eacute` stands for, or false where there is none. */
export function decodeNamedCharacterReference(name: string): string | false {
  const reference = `&${name};`;
  const character = require('entities/decode').decodeHTMLStrict(reference);
  return character === reference ? false : character;
}
