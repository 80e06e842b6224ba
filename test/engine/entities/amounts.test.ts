/** Dates, money, percentages and quantities: which stretches are found, and their normal forms. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { amountsIn } from '../../../src/engine/entities/amounts.ts';

const DATE = '2026-01-15'; // a Thursday

/** "TYPE text = value" for each amount of a text. */
function read(text: string, date?: string): string[] {
  return amountsIn(text, date).map(({ type, start, end, value }) => `${type} ${text.slice(start, end)}${value ? ` = ${value}` : ''}`);
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['The bridge opened on 9 January 2026.', ['DATE 9 January 2026 = 2026-01-09']],
  ['The bridge opened on January 9, 2026.', ['DATE January 9, 2026 = 2026-01-09']],
  ['It opened on Jan. 9.', ['DATE Jan. 9 = 2026-01-09']],
  ['It closed on 28 December.', ['DATE 28 December = 2025-12-28']],
  ['A fair from 3 to 5 March 2026.', ['DATE 3 to 5 March 2026 = 2026-03-03/2026-03-05']],
  ['He spoke on Friday.', ['DATE Friday = 2026-01-09']],
  ['He spoke on Thursday.', ['DATE Thursday = 2026-01-15']],
  ['The Fridays were quiet.', ['DATE Fridays']],
  ['Founded in 1987, it closed in May 2019.', ['DATE 1987 = 1987', 'DATE May 2019 = 2019-05']],
  ['The 2019-20 season was long.', ['DATE 2019-20 = 2019/2020']],
  ['In October the river froze.', ['DATE October = 2025-10']],
  ['Stamped 2025-11-30.', ['DATE 2025-11-30 = 2025-11-30']],
  ['Stamped 30.11.2025 at the gate.', ['DATE 30.11.2025 = 2025-11-30']],
  ['She may march in my shoes.', []],
  ['Some 2000 people came.', []],
  ['Read the Sunday Herald.', []],
  ['Call 555-2019-11.', []],
  ['It cost $4.2 million.', ['MONEY $4.2 million = USD 4200000']],
  ['It cost US$ 1,250.50 in all.', ['MONEY US$ 1,250.50 = USD 1250.5']],
  ['It cost $3-5 million.', ['MONEY $3-5 million']],
  ['A walk of 3–5 km, at 1-2-3 km.', ['QUANTITY 3–5 km']],
  ['It fell by 12,5,1 %.', []],
  ['A change of -3% after +4.2 %.', ['PERCENT -3% = -3 %', 'PERCENT +4.2 % = 4.2 %']],
  ['Rates stand at 3½ percent, 30 basis points up.', ['PERCENT 3½ percent', 'QUANTITY 30 basis points = 30 basis points']],
  ['A 5,000-square-metre hall.', ['QUANTITY 5,000-square-metre = 5000 square-metre']],
  ['It pumps 2 million barrels per day.', ['QUANTITY 2 million barrels per day = 2000000 barrels per day']],
  ['Two kilometres on, past ten acres of reed, he ran a mile.', ['QUANTITY Two kilometres', 'QUANTITY ten acres']],
  ['A grant of Rs 3 crore.', ['MONEY Rs 3 crore = INR 30000000']],
  ['It made €12bn.', ['MONEY €12bn = EUR 12000000000']],
  ['It made 40 million yuan.', ['MONEY 40 million yuan = CNY 40000000']],
  ['A 30-million-dollar barn.', ['MONEY 30-million-dollar = USD 30000000']],
  ['It weighs 40 pounds sterling of gold.', ['MONEY 40 pounds sterling = GBP 40']],
  ['Prices rose 4.5 percent, or 12%.', ['PERCENT 4.5 percent = 4.5 %', 'PERCENT 12% = 12 %']],
  ['About ten per cent stayed.', ['PERCENT ten per cent']],
  ['The road is 40 km long and 3,200 metres high.', ['QUANTITY 40 km = 40 km', 'QUANTITY 3,200 metres = 3200 metres']],
];

describe('amounts', () => {
  for (const [text, found] of CASES) it(text, () => assert.deepEqual(read(text, DATE), found));
  it('has no value for "billions of dollars"', () => assert.deepEqual(read('Worth billions of dollars.'), ['MONEY billions of dollars']));
  it('relates nothing without the date of the article', () => assert.deepEqual(read('On Friday, 3 May.'), ['DATE Friday, 3 May']));
  it('never overlaps, stays in order and within the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      '9 ',
      'January ',
      'May ',
      '2026',
      ' to ',
      '-',
      '$',
      'US$',
      '1,200',
      '.5',
      ' million',
      ' dollars',
      '%',
      ' km',
      ' Friday',
      ', ',
      'Rs ',
      'ǅ',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const amount of amountsIn(text, DATE)) {
          assert.ok(amount.start >= end && amount.end > amount.start && amount.end <= text.length);
          end = amount.end;
        }
      }),
    );
  });
});
