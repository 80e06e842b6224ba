/** Dates, money, percentages and quantities in German, French and Spanish, with their normal forms. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../../src/engine/analyze.ts';
import { amountsElsewhere } from '../../../src/engine/entities/amountsElsewhere.ts';

const DATE = '2026-01-15';

/** "TYPE text = value" for each amount of a text. */
function read(text: string): string[] {
  return amountsElsewhere(text, DATE).map(({ type, start, end, value }) => `${type} ${text.slice(start, end)}${value ? ` = ${value}` : ''}`);
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Das war am 4. März 2026 in Ostby.', ['DATE 4. März 2026 = 2026-03-04']],
  ['Das war am 28. Dezember in Ostby.', ['DATE 28. Dezember = 2025-12-28']],
  ['Das war im März 2026, und zwar am 04.03.2026.', ['DATE März 2026 = 2026-03', 'DATE 04.03.2026 = 2026-03-04']],
  ['C’était le 1er mai 2026.', ['DATE 1er mai 2026 = 2026-05-01']],
  ['C’était le 4/3/2026.', ['DATE 4/3/2026 = 2026-03-04']],
  ['Fue el 4 de marzo de 2026.', ['DATE 4 de marzo de 2026 = 2026-03-04']],
  ['Fue en marzo del 2026.', ['DATE marzo del 2026 = 2026-03']],
  ['Das kostet 12,50 Euro.', ['MONEY 12,50 Euro = EUR 12.5']],
  ['Das kostet 3,5 Millionen Euro.', ['MONEY 3,5 Millionen Euro = EUR 3500000']],
  ['Das kostet 1.250 Euro oder 3 Mio. €.', ['MONEY 1.250 Euro = EUR 1250', 'MONEY 3 Mio. € = EUR 3000000']],
  ['Das kostet € 1.250 im Jahr.', ['MONEY € 1.250 = EUR 1250']],
  ['Cela coûte 3,5 millions d’euros, soit 12 pour cent de plus.', ['MONEY 3,5 millions d’euros = EUR 3500000', 'PERCENT 12 pour cent = 12 %']],
  ['Cela coûte 1 250 dollars.', ['MONEY 1 250 dollars = USD 1250']],
  ['Cuesta 2 mil millones de dólares, un 4,2 % más.', ['MONEY 2 mil millones de dólares = USD 2000000000', 'PERCENT 4,2 % = 4.2 %']],
  ['Rund 12 Prozent der 40 Kilometer.', ['PERCENT 12 Prozent = 12 %', 'QUANTITY 40 Kilometer = 40 Kilometer']],
  ['Er zählte 2000 Menschen.', []],
  ['Um 12.30 Uhr, bei 1,2,3 Prozent.', []],
  ['Mai war sie da.', []],
];

describe('amounts in other languages', () => {
  for (const [text, amounts] of CASES) it(text, () => assert.deepEqual(read(text), amounts));
  it('are read in an article that is not English', () => {
    const text = 'Der Umbau der alten Brücke wird teurer, als der Rat im Winter gedacht hat: Er kostet 12,50 Euro für jeden, der sie je gesehen hat.';
    assert.deepEqual(
      analyze(text, { format: 'plaintext' }).entities.map(({ type, name, mentions }) => `${type} ${name} = ${mentions[0]?.value}`),
      ['MONEY 12,50 Euro = EUR 12.5'],
    );
  });
});
