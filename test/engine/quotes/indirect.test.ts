/** What somebody is said to have said: told only to those who ask. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/engine/article.ts';
import { readEntities } from '../../../src/engine/entities/entities.ts';
import { shippedNames } from '../../../src/engine/entities/shipped.ts';
import { readQuotes } from '../../../src/engine/quotes/quotes.ts';

describe('indirect speech', () => {
  const read = (text: string, indirect: boolean) => {
    const article = readArticle(text, 'plaintext');
    return readQuotes(article, [], readEntities(article, [], shippedNames()), { indirect }).filter(({ kind }) => kind === 'indirect');
  };
  const told = (text: string) =>
    read(text, true).map(({ start, end, cue, speaker }) => [speaker?.name, cue && text.slice(cue.start, cue.end), text.slice(start, end)]);
  it('is not told unless asked for', () => assert.deepEqual(read('Petra Nygård said that the quay was gone.', false), []));
  const examples: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
    ['Petra Nygård said that the quay was gone.', [['Petra Nygård', 'said', 'that the quay was gone']]],
    ['Petra Nygård told Jonas Berg the quay was gone.', [['Petra Nygård', 'told', 'the quay was gone']]],
    ['The quay was gone, Petra Nygård said on Friday.', [['Petra Nygård', 'said', 'The quay was gone']]],
    ['According to Petra Nygård, the quay was gone.', [['Petra Nygård', 'According to', 'the quay was gone']]],
    ['Petra Nygård vowed to rebuild the quay.', [['Petra Nygård', 'vowed', 'to rebuild the quay']]],
    ['Petra Nygård walked home that night.', []],
    ['"The quay is gone," said Petra Nygård.', []],
    ['The so-called reform was dropped by the board.', []],
  ];
  for (const [text, expected] of examples) it(`${expected.length ? 'is' : 'is not'} in: ${text}`, () => assert.deepEqual(told(text), expected));
  it('holds the marked words inside it', () => {
    const text = 'Petra Nygård said that the quay was "gone for good" by noon.';
    const article = readArticle(text, 'plaintext');
    const quotes = readQuotes(article, [], readEntities(article, [], shippedNames()), { indirect: true });
    assert.deepEqual(
      quotes.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
      ['indirect that the quay was "gone for good" by noon', 'partial "gone for good"'],
    );
  });
});
