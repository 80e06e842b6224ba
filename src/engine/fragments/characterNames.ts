/** What a message calls a character that a damaged stretch stands for: by its name where nobody sees it, or where it would stand as a mark between marks. */

const NAMES: readonly [characters: string, name: string][] = [
  ['“”„‟«»"', 'a quotation mark'],
  ['‘‚‛‹›', 'a single quotation mark'],
  ["’'", 'an apostrophe'],
];
const SPACE = 'a space';
const INVISIBLE = 'an invisible character';

/** Every name that {@link called} gives. */
export const CHARACTER_NAMES: readonly string[] = [SPACE, INVISIBLE, ...NAMES.map(([, name]) => name)];

/** A text between quotation marks, or its name: `“é”`, `an apostrophe`. */
export function called(text: string): string {
  const shown = text.trim();
  if (!shown) return SPACE;
  if (/^\p{Cf}+$/u.test(shown)) return INVISIBLE;
  const named = NAMES.find(([characters]) => [...characters].includes(shown));
  return named?.[1] ?? `“${shown}”`;
}
