/** Training on lines: labels put right by hash, and a model that packs into text and comes back the same. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { unpackModel } from '../../src/engine/boilerplate/lines/decode.ts';
import { packedModel } from '../../src/engine/boilerplate/lines/weights.ts';
import { readPages } from '../../src/training/boilerplate/corpus.ts';
import { correctionOf, lineHash, parseCorrections, readCorrections } from '../../src/training/boilerplate/corrections.ts';
import { count, flagPages } from '../../src/training/boilerplate/measure.ts';
import { packModel } from '../../src/training/boilerplate/packing.ts';

const SITE = 'courier.example';
const STORY = 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its five piers.';
const LINES = [
  { t: 'Ostby closes its bridge', y: 'unsure', w: 'title' },
  { t: STORY, y: 'story' },
  { t: '5 min read', y: 'unsure', w: 'byline' },
  { t: 'Sign up for our newsletter', y: 'boiler' },
];

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
after(() => rmSync(folder, { recursive: true }));
for (const [name, lines] of [['residue', LINES] as const, ['pages', []] as const]) {
  const rows = lines.length ? `${JSON.stringify({ site: SITE, lang: 'en', track: name, variant: 'txt', lines })}\n` : '';
  writeFileSync(join(folder, `${name}.train.jsonl.gz`), gzipSync(rows));
}

describe('corrections', () => {
  const corrections = parseCorrections(`${lineHash(SITE, '5 min read')}\tbyline\tboiler\treading time\n`);

  it('hold for one line of one site, where its label is the one to correct', () => {
    assert.equal(correctionOf(corrections, SITE, '5 min read', 'byline')?.is, 'boiler');
    assert.equal(correctionOf(corrections, SITE, '5 min read', 'story'), undefined);
    assert.equal(correctionOf(corrections, 'other.example', '5 min read', 'byline'), undefined);
  });

  it('give a page its labels, and leave those of the corpus beside them', () => {
    const [page] = readPages(folder, corrections);
    assert.deepEqual(
      page?.gold.map(({ label }) => label),
      ['unsure', 'story', 'boiler', 'boiler'],
    );
    assert.deepEqual(
      page?.goldAsGiven.map(({ label }) => label),
      ['unsure', 'story', 'unsure', 'boiler'],
    );
    assert.deepEqual(page?.labels, ['frame', 'story', 'residue', 'residue']);
  });

  it('need all four columns', () => assert.throws(() => parseCorrections('abc\tbyline\tboiler'), /no correction/));

  it('are kept with a reason each', () => {
    const kept = [...readCorrections().values()];
    assert.ok(kept.length > 0);
    assert.ok(kept.every(({ reason }) => reason.length > 3));
  });
});

describe('measuring', () => {
  it('counts what is flagged line by line, against either labels', () => {
    const pages = readPages(folder, parseCorrections(`${lineHash(SITE, '5 min read')}\tbyline\tboiler\treading time\n`));
    const flagged = flagPages(pages, () => unpackModel(packedModel));
    const corrected = count(flagged, ({ gold }) => gold).safe;
    assert.equal(corrected.recall, 1);
    assert.equal(corrected['story lines flagged per 1,000'], 0);
    assert.equal(corrected['titles, bylines, dates, subheads flagged'], 0);
    assert.equal(count(flagged, ({ goldAsGiven }) => goldAsGiven).safe['titles, bylines, dates, subheads flagged'], 0.5);
  });
});

it('a model packs into text and comes back the same', () => {
  const model = unpackModel(packedModel);
  assert.deepEqual(unpackModel(packModel(model)), model);
});

it('a model is not packed that asks of a measure farther from zero than measures are told apart', () => {
  const model = unpackModel(packedModel);
  const thresholds = Int16Array.from(model.place.thresholds);
  thresholds[0] = 20_000;
  assert.throws(() => packModel({ ...model, place: { ...model.place, thresholds } }), /beyond 16384/);
});
