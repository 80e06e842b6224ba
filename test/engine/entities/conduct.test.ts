/** What a text tells around a name of whoever bears it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EntityType } from '../../../src/engine/analysis.ts';
import { isPlaced, type Personality, personalityOf } from '../../../src/engine/entities/conduct.ts';

/** A text in which the name stands in brackets, what it is taken for, and how much is told of a person. */
const CASES: readonly (readonly [string, EntityType, Personality])[] = [
  ['[Torrian] later said that the tide had turned.', 'LOC', 2],
  ['“It rained,” said [Torrian]. “We left.”', 'ORG', 2],
  ['“It rained,” said [Torrian] resident Ida Lund.', 'LOC', 0],
  ['She moved to [Torrian] with her sister.', 'LOC', 0],
  ['Mayor [Marlin] left.', 'PER', 2],
  ['She left with her daughter [Marlin].', 'PER', 2],
  ['The board told [Marlin] to leave.', 'PER', 2],
  ['Jonas “Hook” [Marlin] is back.', 'PER', 2],
  ['The captain [Marlin] (Ida Lund) is back.', 'PER', 2],
  ['Peter, [Marlin] and the others left.', 'PER', 2],
  ['[Marlin],\n\nthe boat is late.', 'PER', 2],
  ['[Petra] is faster than its forerunner.', 'PER', 2],
  ['After an hour [Marlin] headed in from a corner.', 'PER', 2],
  ['In the third over [Marlin] was bowled.', 'PER', 2],
  ['It was a cross from [Marlin] that did it.', 'PER', 2],
  ['A long rally ended with [Marlin]’s backhand.', 'PER', 2],
  ['[Marlin] grew up in a lighthouse.', 'PER', 2],
  ['[Marlin], 44, left by the back door.', 'PER', 2],
  ['A friend of [Marlin] spoke.', 'PER', 2],
  ['Police charged [Marlin] with fraud.', 'PER', 2],
  ['The tide took [Marlin] and her boat.', 'PER', 1],
  ['The [Marlin] compiler reads the file twice.', 'PER', 0],
];

describe('the conduct of a name', () => {
  for (const [marked, type, told] of CASES) {
    it(`tells ${['nothing', 'little', 'enough'][told]} of a person: ${marked.replace(/\n+/g, ' / ')}`, () => {
      const start = marked.indexOf('[');
      const end = marked.indexOf(']') - 1;
      assert.equal(personalityOf(marked.replace(/[[\]]/g, ''), { start, end }, type), told);
    });
  }
});

describe('a name that is taken for a place', () => {
  const PLACED: readonly (readonly [string, boolean])[] = [
    ['She was born in [Ostby] in 1970.', true],
    ['Near [Ostby], ships lie.', true],
    ['The club moved to [Ostby] last year.', true],
    ['She spoke to [Ostby] on the phone.', false],
    ['The letter came from [Ostby].', false],
    ['In [Ostby]’s view, it rained.', false],
    ['[Ostby] lies on the coast.', false],
  ];
  for (const [marked, placed] of PLACED) {
    it(`${placed ? 'stands' : 'need not stand'} for one: ${marked}`, () => {
      const start = marked.indexOf('[');
      assert.equal(isPlaced(marked.replace(/[[\]]/g, ''), { start, end: marked.indexOf(']') - 1 }, 'LOC'), placed);
    });
  }
});
