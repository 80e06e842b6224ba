/** Interviews and transcripts: whose words follow a label, and which labels are none. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Format } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';

function said(text: string, format: Format = 'markdown'): string[] {
  return analyze(text, { format }).quotes.map(({ start, end, speaker }) => `${speaker?.name}: ${text.slice(start, end)}`);
}

describe('interviews and transcripts', () => {
  it('answers are the words of whoever the article is about', () => {
    const text =
      'Petra Nygård runs the ferry in Karsk. Radio Nine met her on Friday.\n\n**Q: Is the quay gone?**\n\nA: All of it, every stone.\n\nNot one is left.\n\n**Q: And the boats?**\n\nA: The boats too.\n\nWe left in the spring.';
    assert.deepEqual(said(text), ['Petra Nygård: All of it, every stone.', 'Petra Nygård: Not one is left.', 'Petra Nygård: The boats too.']);
  });
  it('turns are the words of whom their label names', () => {
    const text =
      '**Jonas Berg:** Is the quay gone?\n\n**Petra Nygård:** All of it, every stone.\n\n**Jonas Berg:** And the boats?\n\n**Petra Nygård:** The boats too.';
    assert.deepEqual(said(text), [
      'Jonas Berg: Is the quay gone?',
      'Petra Nygård: All of it, every stone.',
      'Jonas Berg: And the boats?',
      'Petra Nygård: The boats too.',
    ]);
  });
  it('labels that head the parts of a list are nobody', () => {
    const text =
      'Myth: Bread makes you fat, and so does rice.\n\nFact: Bread by itself does not, as far as anybody knows.\n\nMyth: You should never eat at night.\n\nFact: The hour matters little, as far as anybody knows.';
    assert.deepEqual(said(text), []);
  });
  it('one label may be a word that is a surname as well', () => {
    const text = 'Key: We will cut taxes in the spring.\n\nBerg: When will that be?\n\nKey: In the spring, I hope.\n\nBerg: So you do not know.';
    assert.deepEqual(said(text), [
      'Key: We will cut taxes in the spring.',
      'Berg: When will that be?',
      'Key: In the spring, I hope.',
      'Berg: So you do not know.',
    ]);
  });
  it('labels in capitals are surnames', () => {
    const text =
      'Petra Nygård spoke to Jonas Berg in Karsk on Friday.\nBERG: Is the quay gone?\nNYGÅRD: All of it, every stone.\nBERG: And the boats?\nNYGÅRD: The boats too.';
    assert.deepEqual(said(text, 'plaintext'), [
      'Jonas Berg: Is the quay gone?',
      'Petra Nygård: All of it, every stone.',
      'Jonas Berg: And the boats?',
      'Petra Nygård: The boats too.',
    ]);
  });
  it('labels are first names and initials as well', () => {
    const text = 'Petra Nygård spoke to Jonas Berg in Karsk on Friday.\n';
    const turns = ['Is the quay gone?', 'All of it, every stone.', 'And the boats?', 'The boats too.'];
    for (const labels of [
      ['JONAS', 'PETRA'],
      ['JB', 'PN'],
    ])
      assert.deepEqual(
        said(text + turns.map((turn, at) => `${labels[at % 2]}: ${turn}`).join('\n'), 'plaintext'),
        turns.map((turn, at) => `${at % 2 ? 'Petra Nygård' : 'Jonas Berg'}: ${turn}`),
      );
  });
  it('labels stand beside the time', () => {
    const text = [
      'Transcript: The Harbour Hour, episode 41',
      'Petra Nygård spoke to Jonas Berg in Karsk on Friday.',
      'BERG: Is the quay gone?',
      'NYGÅRD: All of it, every stone.',
      '(Music.)',
      '[00:12:40] BERG: And the boats?',
      'NYGÅRD (12:52): The boats too.',
    ];
    assert.deepEqual(said(text.join('\n'), 'plaintext'), [
      'Jonas Berg: Is the quay gone?',
      'Petra Nygård: All of it, every stone.',
      'Jonas Berg: And the boats?',
      'Petra Nygård: The boats too.',
    ]);
  });
  it('lists with labels are no transcripts', () => {
    for (const text of [
      'Karsk: 3 points\nVelda: 2 points\nKarsk: 1 point\nVelda: 0 points',
      'When: Friday at nine.\nWhere: The old quay.\nHow much: Nothing at all.\nWho: Everybody.',
      'A. Berg came first.\nB. Holm came second.\nC. Nygård came last.',
    ])
      assert.deepEqual(said(text, 'plaintext'), []);
  });
});
