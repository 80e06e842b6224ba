/** Words known beside their letters: clusters come from like use, a vocabulary comes back as it was packed, a machine's labels are mended. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LIST_BITS, unpackVocabulary } from '../../src/engine/entities/vocabulary.ts';
import { octets } from '../../src/engine/octets.ts';
import { agreed } from '../../src/training/entities/cleaning.ts';
import { learnClusters } from '../../src/training/entities/clusters.ts';
import { packVocabulary } from '../../src/training/entities/vocabulary.ts';

const TOWNS = ['ostby', 'norrby', 'vesterby', 'sundby'];
const SURNAMES = ['berg', 'lund', 'holm', 'dahl'];
const RARE = ['fjordside', 'tidewater'];
const SIZES = { words: 9, learnt: 8, clusters: 4, groups: 2 };

/** Vectors in which the towns point one way and the surnames another; then a town that is too rare to learn from, and one too rare to have a cluster. */
function vectors(): ReadonlyMap<string, readonly number[]> {
  return new Map(
    [...TOWNS.flatMap((town, at) => [town, SURNAMES[at] as string]), ...RARE].map((word): [string, readonly number[]] => [
      word,
      SURNAMES.includes(word) ? [1, 0, 3] : [0, 1, 3],
    ]),
  );
}

describe('clusters', () => {
  it('put words of like use together and others apart', () => {
    const { clusters } = learnClusters(vectors(), SIZES);
    const of = (words: readonly string[]) => new Set(words.map((word) => clusters.get(word)));
    assert.equal(of(TOWNS).size, 1);
    assert.equal(of(SURNAMES).size, 1);
    assert.notEqual(clusters.get('ostby'), clusters.get('berg'));
  });
  it('take a rarer word in where it stands nearest, and leave out the rarest', () => {
    const { clusters } = learnClusters(vectors(), SIZES);
    assert.equal(clusters.get('fjordside'), clusters.get('ostby'));
    assert.equal(clusters.get('tidewater'), undefined);
  });
  it('have a group each', () => {
    const { clusters, groups } = learnClusters(vectors(), SIZES);
    for (const cluster of clusters.values()) assert.ok((groups[cluster] ?? -1) >= 0);
  });
  it('are the same each time', () => assert.deepEqual(learnClusters(vectors(), SIZES), learnClusters(vectors(), SIZES)));
});

describe('a packed vocabulary', () => {
  it('comes back as it was', () => {
    const hash = fc.nat({ max: 2 ** 26 - 1 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(hash, fc.nat({ max: 2 ** LIST_BITS - 1 })), { selector: ([key]) => key }),
        fc.uniqueArray(fc.tuple(hash, fc.nat({ max: 499 })), { selector: ([key]) => key }),
        fc.array(fc.nat({ max: 95 }), { minLength: 500, maxLength: 500 }),
        fc.uniqueArray(hash),
        (lists, clusters, groups, phrases) => {
          const found = unpackVocabulary(octets(packVocabulary({ lists: new Map(lists), clusters: new Map(clusters), groups, phrases: new Set(phrases) })));
          assert.deepEqual([...found.groups], [0, ...groups.map((group) => group + 1)]);
          assert.deepEqual(new Set(found.phrases), new Set(phrases));
          const words = new Map([...found.hashes].map((key, at) => [key, found.words[at] as number]));
          for (const [key, list] of lists) assert.equal((words.get(key) ?? 0) & (2 ** LIST_BITS - 1), list);
          for (const [key, cluster] of clusters) assert.equal((words.get(key) ?? 0) >> LIST_BITS, cluster + 1);
        },
      ),
    );
  });
});

describe('labels of machines', () => {
  const labelled = (...names: readonly (readonly [string, string])[]) =>
    names.map(([text, label], index) => ({ id: String(index), text, entities: [{ start: 0, end: text.length, label }] }));
  const labelsOf = (...names: readonly (readonly [string, string])[]) =>
    agreed(labelled(...names)).flatMap(({ entities }) => entities.map(({ label }) => label));
  it('give way to what the set says of a name elsewhere', () => {
    const often: (readonly [string, string])[] = Array.from({ length: 5 }, () => ['Ostby Council', 'ORG']);
    assert.deepEqual(labelsOf(...often, ['Ostby Council', 'PER']), Array(6).fill('ORG'));
  });
  it('stay where the set is of two minds', () => {
    assert.deepEqual(labelsOf(['Vester', 'PER'], ['Vester', 'LOC'], ['Vester', 'PER'], ['Vester', 'LOC']), ['PER', 'LOC', 'PER', 'LOC']);
  });
  it('give way to the lists', () => assert.deepEqual(labelsOf(['Norway', 'ORG'], ['Reuters', 'PER'], ['1987', 'DATE']), ['LOC', 'ORG', 'DATE']));
});
