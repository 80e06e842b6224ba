/** The model as a file, as the editor reads it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/engine/article.ts';
import { readEntities } from '../../../src/engine/entities/entities.ts';
import { type Model, modelFile, readModel } from '../../../src/engine/entities/model.ts';
import { shippedNames } from '../../../src/engine/entities/shipped.ts';
import { VOCABULARY } from '../../../src/engine/entities/vocabularyData.ts';
import { WEIGHTS } from '../../../src/engine/entities/weights.ts';
import { octets } from '../../../src/engine/octets.ts';
import { SCRAPED } from '../../articles/scraped.ts';

describe('a file of the model', () => {
  const file = modelFile(octets(WEIGHTS), octets(VOCABULARY));
  const entities = (model: Model | null) => readEntities(readArticle(SCRAPED, 'plaintext'), [], model);

  it('finds what the shipped model finds, read at any place of a buffer', () => {
    const buffer = new Uint8Array(file.length + 8);
    buffer.set(file, 8);
    assert.deepEqual(entities(readModel(buffer.subarray(8))), entities(shippedNames()));
  });
  it('is not read where it is cut short', () => {
    for (const length of [0, 3, 4, 1_000, file.length - 1]) assert.throws(() => readModel(file.subarray(0, length)), RangeError);
  });
  it('is asked for names, not for dates', () => {
    const types = new Set(entities(null).map(({ type }) => type));
    assert.ok(types.has('DATE') && !types.has('PER'));
  });
});
