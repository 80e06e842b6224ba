/** Removed pieces: noticed, followed through edits, gone when they come back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../src/engine/analyze.ts';
import { applyEdits, combineFixes } from '../../src/engine/fix.ts';
import { type Change, followChanges, type Removed } from '../../src/engine/removed.ts';
import { SCRAPED, STORY } from '../articles/scraped.ts';

const read = (text: string) => ({ text, findings: analyze(text, { format: 'plaintext' }).findings });

function change(text: string, changes: readonly Change[]): string {
  return applyEdits(
    text,
    changes.toSorted((a, b) => a.start - b.start),
  );
}

/** The scraped article cleaned, with what was removed. */
function cleaned(): { text: string; removed: Removed[] } {
  const before = read(SCRAPED);
  const edits = combineFixes(SCRAPED, before.findings);
  return { text: applyEdits(SCRAPED, edits), removed: followChanges([], edits, before) };
}

describe('removed pieces', () => {
  it('are what a cleaning took out, each with its rule', () => {
    const { text, removed } = cleaned();
    assert.equal(text, STORY);
    assert.deepEqual(
      removed.map(({ found }) => found.map(({ rule }) => rule)),
      [['also-read'], ['widget-heading'], ['image-address-tail']],
    );
  });

  it('name every rule where neighbours went together', () => {
    const text = 'The ferry sails at nine.\n\nAdvertisement\n\nAlso read | A bridge at last\n\nAdvertisement\n';
    const before = read(text);
    assert.deepEqual(
      followChanges([], combineFixes(text, before.findings), before).map(({ found }) => found.map(({ rule }) => rule)),
      [['advertisement-marker', 'also-read']],
    );
  });

  it('count the lines of each kind', () => {
    const text = 'The ferry sails at nine.\n\nShare on Facebook\nShare on X\n\nAdvertisement\n';
    const before = read(text);
    assert.deepEqual(followChanges([], combineFixes(text, before.findings), before)[0]?.found, [
      { rule: 'share-bar', lines: 2 },
      { rule: 'advertisement-marker', lines: 1 },
    ]);
  });

  it('put back one by one, in any order, give the article as it was', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        let { text, removed } = cleaned();
        const ids = order.map((index) => removed[index]?.id);
        for (const id of ids) {
          const piece = removed.find((one) => one.id === id) as Removed;
          const back = [{ start: piece.at, end: piece.at, text: piece.text }];
          const before = read(text);
          text = change(text, back);
          removed = followChanges(removed, back, before);
        }
        assert.equal(text, SCRAPED);
        assert.deepEqual(removed, []);
      }),
    );
  });

  it('move along when the article is edited before them', () => {
    const { text, removed } = cleaned();
    const typed = [{ start: 0, end: 0, text: 'Karsk. ' }];
    const moved = followChanges(removed, typed, read(text));
    assert.deepEqual(
      moved.map(({ at }, index) => at - (removed[index]?.at ?? 0)),
      [7, 7, 7],
    );
  });

  it('go when an undo brings them back', () => {
    const before = read(SCRAPED);
    const edits = combineFixes(SCRAPED, before.findings);
    const { text, removed } = cleaned();
    let shift = 0;
    const undo = edits.map(({ start, end }) => {
      const at = start - shift;
      shift += end - start;
      return { start: at, end: at, text: SCRAPED.slice(start, end) };
    });
    assert.deepEqual(followChanges(removed, undo, read(text)), []);
  });

  it('go when the file is read anew with all of them in it, as one change', () => {
    const { text, removed } = cleaned();
    assert.deepEqual(followChanges(removed, [{ start: 0, end: text.length, text: SCRAPED }], read(text)), []);
  });

  it('go as often as they come back, and no oftener', () => {
    const text = 'Advertisement\n\nThe ferry sails at nine.\n\nAdvertisement\n\nNobody waves.\n';
    const story = 'The ferry sails at nine.\n\nNobody waves.\n';
    const before = read(text);
    const removed = followChanges([], combineFixes(text, before.findings), before);
    assert.equal(removed.length, 2);
    const once = 'The ferry sails at nine.\n\nAdvertisement\n\nNobody waves.\n';
    assert.equal(followChanges(removed, [{ start: 0, end: story.length, text: once }], read(story)).length, 1);
    // A comparison of lines may take the blank line above for the one that came.
    assert.equal(followChanges(removed, [{ start: 25, end: 25, text: '\nAdvertisement\n' }], read(story)).length, 1);
    assert.equal(followChanges(removed, [{ start: 0, end: story.length, text: story.replace('nine', 'ten') }], read(story)).length, 2);
  });

  it('stay where a writer writes something else that has their letters', () => {
    const story = 'The ferry sails at nine.\n';
    const bracket = [{ id: 1, found: [{ rule: 'lone-bracket', lines: 1 }], text: '(', at: 4 }];
    assert.equal(followChanges(bracket, [{ start: 4, end: 4, text: 'old (green) ' }], read(story)).length, 1);
    assert.equal(followChanges(bracket, [{ start: 4, end: 4, text: '(' }], read(story)).length, 0);
    const line = [{ id: 1, found: [{ rule: 'share-bar', lines: 1 }], text: 'Share\n', at: 0 }];
    assert.equal(followChanges(line, [{ start: 0, end: 0, text: 'Shareholders met. ' }], read(story)).length, 1);
    assert.equal(followChanges(line, [{ start: 0, end: 0, text: 'Share it with all. ' }], read(story)).length, 1);
    assert.equal(followChanges(line, [{ start: 0, end: story.length, text: `Share\n${story}` }], read(story)).length, 0);
  });

  it('are not what a writer deletes of the story', () => {
    const before = read(SCRAPED);
    assert.deepEqual(followChanges([], [{ start: 0, end: 30, text: '' }], before), []);
    const heading = SCRAPED.indexOf('Trending');
    assert.deepEqual(followChanges([], [{ start: heading - 20, end: heading + 16, text: '' }], before), []);
  });
});
