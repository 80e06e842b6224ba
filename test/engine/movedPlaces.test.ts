/** The panel shows an article as it was read; a click on a row goes to where its words are now. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placesNow } from '../../src/editor/movedPlaces.ts';

const READ = 'It rains. “We sail at nine,” Ane Lund said. The quay is wet.';
const QUOTE = '“We sail at nine,”';
const place = { start: READ.indexOf(QUOTE), end: READ.indexOf(QUOTE) + QUOTE.length };
const wordsAt = (now: string) => {
  const moved = placesNow(READ, now)(place);
  return moved && now.slice(moved.start, moved.end);
};

describe('a place in a text that has been edited since it was read', () => {
  const edits: readonly [what: string, now: string, words: string | null][] = [
    ['stays where nothing has changed', READ, QUOTE],
    ['stays where what follows has changed', READ.replace('wet', 'dry'), QUOTE],
    ['moves with what is written before it', READ.replace('rains', 'rains and snows'), QUOTE],
    ['moves with what is taken out before it', READ.slice('It rains. '.length), QUOTE],
    ['is found where what is written before it begins alike', READ.replace('“We', '“Well,” he said. “We'), QUOTE],
    ['is found by its words between two edits', READ.replace('rains', 'snows hard').replace('wet', 'dry'), QUOTE],
    ['is gone where its words are', READ.replace('nine', 'ten'), null],
  ];
  for (const [what, now, words] of edits) it(what, () => assert.equal(wordsAt(now), words));

  it('is the nearest of several', () => {
    const read = '“No,” he said. The boat left. “No,” he said.';
    const now = 'Well. “No,” he said. The boat was late. “No,” he wrote.';
    assert.deepEqual(placesNow(read, now)({ start: read.lastIndexOf('“No,”'), end: read.lastIndexOf('“No,”') + 5 }), {
      start: now.lastIndexOf('“No,”'),
      end: now.lastIndexOf('“No,”') + 5,
    });
  });

  it('is the same of several, however far they have moved', () => {
    const read = 'Berg left. Ane saw Berg go. The quay is wet.';
    const now = `It had rained for nine days. ${read.replace('wet', 'dry')}`;
    assert.deepEqual(placesNow(read, now)({ start: 19, end: 23 }), { start: 48, end: 52 });
  });
});
