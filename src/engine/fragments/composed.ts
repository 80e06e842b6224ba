/** A text with each letter and the accents that follow it put together, as most texts have them and as tables of characters do. */

/** Mac OS parts letters and accents, so what was damaged may have been parted since. */
const PARTED = /.[\u0300-\u036f]{1,8}/gs;
const ACCENT = /[\u0300-\u036f]/;

export interface Composed {
  readonly text: string;
  /** Where a unit of it stands in the text that it was made of. */
  readonly placeOf: (at: number) => number;
}

/** The text in Unicode's normal form C, as far as accents go. */
export function composed(text: string): Composed {
  if (!ACCENT.test(text)) return { text, placeOf: (at) => at };
  const places: number[] = [];
  let made = '';
  let behind = 0;
  const add = (units: string, placeAt: (unit: number) => number) => {
    for (let unit = 0; unit < units.length; unit++) places.push(placeAt(unit));
    made += units;
  };
  for (const { index, 0: letter } of text.matchAll(PARTED)) {
    const from = behind;
    add(text.slice(from, index), (unit) => from + unit);
    const units = letter.normalize('NFC');
    // Accents that nothing composes with stay, each where it was.
    const joined = letter.length - units.length;
    add(units, (unit) => (unit === 0 ? index : index + Math.max(0, joined + unit)));
    behind = index + letter.length;
  }
  const from = behind;
  add(text.slice(from), (unit) => from + unit);
  return { text: made, placeOf: (at) => places[at] ?? text.length };
}
