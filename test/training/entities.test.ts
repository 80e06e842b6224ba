/** Training in small: a field learns invented names, packs into text and comes back the same, and does so alike each time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { KEY_BITS } from '../../src/engine/entities/hashing.ts';
import { LABELS } from '../../src/engine/entities/labels.ts';
import { Model, PACKED, unpackSum, unpackWeights } from '../../src/engine/entities/model.ts';
import { shippedVocabulary } from '../../src/engine/entities/shipped.ts';
import { octets } from '../../src/engine/octets.ts';
import { type GoldDocument, label } from '../../src/training/entities/corpus.ts';
import { ExampleWriter, numberFeatures } from '../../src/training/entities/examples.ts';
import { Field } from '../../src/training/entities/field.ts';
import { measure, measureEntities, measureMerging } from '../../src/training/entities/measure.ts';
import { packWeights, quantise } from '../../src/training/entities/packing.ts';

/** A document from a text with its names in brackets: "[PER Jonas Berg] spoke." */
function marked(text: string): GoldDocument {
  let plain = '';
  const entities: { start: number; end: number; label: string }[] = [];
  for (const piece of text.split(/(\[[A-Z]+ [^\]]+\])/)) {
    const name = /^\[([A-Z]+) ([^\]]+)\]$/.exec(piece);
    if (name) entities.push({ start: plain.length, end: plain.length + (name[2] ?? '').length, label: name[1] ?? '' });
    plain += name ? name[2] : piece;
  }
  return { id: text.slice(0, 20), text: plain, entities };
}

const DOCUMENTS = [
  'Mayor [PER Jonas Berg] went from [LOC Ostby] to [LOC Vesterby]. "No," [PER Berg] said.',
  'Mayor [PER Ida Lund] flew to [LOC Norrby]. [PER Lund] said little in [LOC Norrby].',
  'The [ORG Ostby Council] met in [LOC Ostby]. Mayor [PER Ane Holm] said the [ORG Ostby Council] was right.',
  'The [ORG Norrby Council] wrote to [PER Ane Holm] in [LOC Vesterby].',
].map(marked);

function trained(seed: number): string {
  const writer = new ExampleWriter();
  for (const document of DOCUMENTS.map(label)) {
    document.lines.forEach(({ line }, index) => {
      writer.add(line, document.labels[index] as Uint8Array, 1, 0);
    });
  }
  const examples = writer.taken();
  const keys = numberFeatures(examples, 1);
  const field = new Field(keys.length);
  field.train(examples, { epochs: 20, step: 0.3, dropout: 0.1, decay: 0, seed }, () => {});
  return packWeights(quantise(field, keys, 24));
}

describe('training', () => {
  it('labels each word of a name by its place', () => {
    const { labels } = label(marked('The [ORG Ostby City Council] met [PER Berg].'));
    assert.deepEqual([...(labels[0] ?? [])], [0, 5, 6, 7, 0, 4, 0]);
  });
  it('learns what it is shown', () => {
    const figures = measure(new Model(unpackWeights(octets(trained(1))), shippedVocabulary()), DOCUMENTS.map(label));
    assert.equal(figures.f1, 100);
  });
  it('gives the same model from the same seed', () => assert.equal(trained(7), trained(7)));
});

describe('figures', () => {
  it('count names by stretch and type, without articles, and amounts without prepositions', () => {
    const document = marked('Mayor [PER Jonas Berg] of [LOC Norway] and [PER Denmark] paid [MONEY about $5 million] [DATE on Friday].');
    const figures = new Map(measureEntities([document]));
    assert.deepEqual([figures.get('MONEY')?.f1, figures.get('DATE')?.f1], [100, 100]);
    assert.deepEqual([figures.get('PER')?.precision, figures.get('PER')?.recall, figures.get('LOC')?.precision], [100, 50, 50]);
  });
  it('measure merging by how much of its cluster each mention shares', () => {
    const mention = (text: string, start: number, cluster: number) => ({ start, end: start + text.length, label: 'PER', cluster });
    const text = 'Jonas Berg. Berg. Bergson.';
    const merged = (third: number) =>
      measureMerging([{ id: '', text, entities: [mention('Jonas Berg', 0, 1), mention('Berg', 12, 1), mention('Bergson', 18, third)] }]);
    assert.equal(merged(2).f1, 100);
    assert.ok(merged(1).recall < 70 && merged(1).precision === 100);
  });
});

describe('packed weights', () => {
  it('come back as they were', () => {
    const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: LABELS, maxLength: LABELS });
    const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 ** KEY_BITS - 1 }), row), { selector: ([key]) => key, maxLength: 40 });
    const transitions = fc.array(fc.integer({ min: -32000, max: 32000 }), { minLength: LABELS * LABELS, maxLength: LABELS * LABELS });
    fc.assert(
      fc.property(rows, transitions, (rows, transitions) => {
        const sorted = rows.toSorted(([a], [b]) => a - b);
        const weights = {
          keys: Int32Array.from(sorted, ([key]) => key),
          rows: Int8Array.from(sorted.flatMap(([, values]) => values)),
          transitions: Int16Array.from(transitions),
        };
        assert.deepEqual(unpackWeights(octets(packWeights(weights))), weights);
        const model = new Model(weights, shippedVocabulary());
        for (const [key, values] of sorted) {
          const scores = new Int32Array(LABELS);
          const sum = new Int32Array(PACKED);
          for (let time = 0; time < 256; time++) model.add(key, sum, 0);
          unpackSum(sum, scores, 0);
          assert.deepEqual(
            [...scores],
            values.map((value) => value * 256),
          );
        }
      }),
    );
  });
});
