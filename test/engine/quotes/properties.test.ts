/** What holds of quotes whatever the text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Format } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { readArticle } from '../../../src/engine/article.ts';
import { readEntities } from '../../../src/engine/entities/entities.ts';
import { shippedNames } from '../../../src/engine/entities/shipped.ts';
import { readQuotes } from '../../../src/engine/quotes/quotes.ts';
import { cases } from '../cases.ts';

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    "''",
    '«',
    '»',
    '>',
    ' ',
    '\n',
    '\n\n',
    '> ',
    '**',
    '[',
    '](x)',
    ': ',
    ', ',
    '. ',
    '- ',
    '— ',
    '?',
    '6\'2"',
    'Petra Nygård',
    'Jonas Berg',
    'she',
    'who',
    'said',
    'told',
    'called',
    'the mayor',
    'according to',
    'Q: ',
    'A: ',
    'NYGÅRD: ',
    'that',
    'the quay is gone',
    'I',
    '😀',
    '\r\n',
  );
  const texts = fc.tuple(fc.array(piece, { maxLength: 60 }), fc.constantFrom('', ' ')).map(([pieces, gap]) => pieces.join(gap));
  const read = (text: string, format: Format, indirect: boolean) => {
    const article = readArticle(text, format);
    return readQuotes(article, [], readEntities(article, [], shippedNames()), { indirect });
  };
  for (const format of ['markdown', 'plaintext'] as const) {
    it(`quotes are in range and in order, and only indirect speech holds others (${format})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          let end = 0;
          let outer = { start: 0, end: 0 };
          for (const quote of read(text, format, true)) {
            assert.ok(quote.start < quote.end && quote.end <= text.length);
            for (const part of [quote.cue, quote.speaker]) if (part) assert.ok(part.start >= 0 && part.start < part.end && part.end <= text.length);
            assert.ok(quote.start >= end || (quote.start >= outer.start && quote.end <= outer.end));
            if (quote.kind === 'indirect') outer = quote;
            if (quote.kind !== 'indirect' || quote.start >= end) end = quote.kind === 'indirect' ? quote.start : Math.max(end, quote.end);
          }
        }),
        { numRuns: cases(150) },
      );
    });
    it(`two readings are the same, and asking for indirect speech changes no other quote (${format})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const quotes = read(text, format, false);
          assert.deepEqual(read(text, format, false), quotes);
          assert.deepEqual(
            read(text, format, true).filter(({ kind }) => kind !== 'indirect'),
            quotes,
          );
        }),
        { numRuns: cases(100) },
      );
    });
  }
});

it('gets through a long article whatever repeats in it', () => {
  for (const piece of [
    '"',
    '“',
    "'",
    'Petra ',
    'Nygård said the quay was gone, and ',
    'said "it is" and ',
    'who said ',
    '“ a, b ',
    '"a, b\n',
    'Q: is it?\nA: it is.\n',
    'NYGÅRD: it is.\nBERG: no.\n',
    '( Berg ',
    'by ',
    'the mayor ',
    'Berg: ',
    'in the words of ',
    'according to Berg ',
    '“a, said Berg ',
  ]) {
    const text = piece.repeat(Math.ceil(64_000 / piece.length));
    const mentions = [...text.matchAll(/Petra|Berg|Nygård/g)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
    const quotes = readQuotes(readArticle(text, 'plaintext'), [], [{ name: 'Petra Nygård', type: 'PER', mentions }], { indirect: true });
    assert.ok(quotes.every(({ start, end }) => start < end && end <= text.length));
  }
  assert.equal(analyze('> a\n'.repeat(10_000), { format: 'markdown' }).failures.length, 0);
});
