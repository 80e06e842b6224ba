/** How quotes are compared with annotated ones: what counts as found, and what as the right speaker. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quote } from '../../src/engine/analysis.ts';
import { compare, type GoldDocument } from '../../src/training/quotes/score.ts';

const TEXT = '“The quay is gone,” said ferry master Petra Nygård, a fisher.\n“So are we,” she said. The “Old Bess” lay there.';

function spanOf(words: string): { start: number; end: number; text: string } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
}

const GOLD: GoldDocument = {
  text: TEXT,
  quotes: [
    { ...spanOf('“The quay is gone,”'), speaker: spanOf('ferry master Petra Nygård, a fisher') },
    { ...spanOf('“So are we,”'), speaker: spanOf('she') },
  ],
  nonspeech: [spanOf('“Old Bess”')],
};

function quote(words: string, speaker: string | null, name = speaker ?? ''): Quote {
  const { start, end } = spanOf(words);
  return { start, end, kind: 'direct', cue: null, speaker: speaker === null ? null : { start: spanOf(speaker).start, end: spanOf(speaker).end, name } };
}

describe('quotes compared with annotated ones', () => {
  it('are found by their words, whatever stands at the edges', () => {
    const { gold, predicted, found } = compare(GOLD, [quote('The quay is gone', null), quote('“So are', null)]);
    assert.deepEqual({ gold, predicted, found }, { gold: 2, predicted: 2, found: 1 });
  });
  it('have the right speaker by head word, in mention or name', () => {
    assert.equal(compare(GOLD, [quote('“The quay is gone,”', 'Petra Nygård')]).right, 1);
    assert.equal(compare(GOLD, [quote('“The quay is gone,”', 'she', 'Petra Nygård')]).right, 1);
    assert.equal(compare(GOLD, [quote('“The quay is gone,”', 'Old Bess')]).right, 0);
  });
  it('have the right speaker by the same pronoun', () => {
    assert.equal(compare(GOLD, [quote('“So are we,”', 'she', 'Petra Nygård')]).joint, 1);
    assert.equal(compare(GOLD, [quote('“So are we,”', null)]).joint, 0);
  });
  it('may take what nobody said', () => {
    const { nonspeech, nonspeechTaken } = compare(GOLD, [quote('“Old Bess”', null)]);
    assert.deepEqual({ nonspeech, nonspeechTaken }, { nonspeech: 1, nonspeechTaken: 1 });
  });
  it('do not count where the annotation is unclear', () => {
    assert.equal(compare({ ...GOLD, ignore: [spanOf('“Old Bess”')], nonspeech: [] }, [quote('“Old Bess”', null)]).predicted, 0);
  });
  it('do not count as indirect speech', () => {
    assert.equal(compare(GOLD, [{ ...quote('“So are we,”', 'she'), kind: 'indirect' }]).predicted, 0);
  });
});
