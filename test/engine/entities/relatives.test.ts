/** Which words around a name introduce it as that of somebody's relative. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRelative } from '../../../src/engine/entities/relatives.ts';

/** Whether the name in square brackets is introduced as a relative's. */
function relativeIn(marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return isRelative(marked.replace(/[[\]]/g, ''), { start, end });
}

const RELATIVES = [
  'He was the son of [Jonas Berg] and Ida Lind.',
  'He was the eldest son of the late [Jonas Berg].',
  'She and her husband, [Jonas Berg], sing.',
  'She runs the mill with her half-brother [Jonas Berg].',
  'In 1994 she married the painter [Jonas Berg].',
  'She leaves a daughter, [Ida Berg], and a dog.',
  'It was [Ida Berg], his younger sister, who sang.',
];

const OTHERS = [
  '[Jonas Berg] was the son of a miller.',
  'The mayor, [Jonas Berg], sang.',
  'The parson [Jonas Berg] sang.',
  'Ida Lind met her old friend [Jonas Berg].',
  'Her son sang. [Jonas Berg] did not.',
  'That is what [Jonas Berg], whose late wife sang there, says.',
  '[Jonas Berg], his wife, Ida Lind, and their son sang.',
  '[Jonas Berg], the father of the harbour, sang.',
];

describe('relatives', () => {
  for (const sentence of RELATIVES) it(sentence, () => assert.equal(relativeIn(sentence), true));
  for (const sentence of OTHERS) it(`not in: ${sentence}`, () => assert.equal(relativeIn(sentence), false));
});
