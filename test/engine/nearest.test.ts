/** An article may have more findings than VS Code underlines; those in sight come first. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestFirst } from '../../src/editor/nearest.ts';

const lines = (first: number, last = first) => ({ start: { line: first }, end: { line: last } });
const order = (things: readonly (readonly [number, number?])[], ...inSight: readonly (readonly [number, number])[]) =>
  nearestFirst(
    things.map(([first, last]) => lines(first, last)),
    (one) => one,
    inSight.map(([first, last]) => lines(first, last)),
  ).map(({ start }) => start.line);

describe('nearest to what is in sight', () => {
  it('comes what is in sight, then what is next to it, above or below', () =>
    assert.deepEqual(order([[0], [40], [52], [90], [55]], [50, 60]), [52, 55, 40, 90, 0]));
  it('what is equally near stays in its order', () => assert.deepEqual(order([[45], [65], [58], [51]], [50, 60]), [58, 51, 45, 65]));
  it('what reaches into sight is in sight', () => assert.deepEqual(order([[49], [10, 50], [60, 99]], [50, 60]), [10, 60, 49]));
  it('two editors show an article: the nearer of both counts', () => assert.deepEqual(order([[50], [12], [99]], [0, 10], [100, 110]), [99, 12, 50]));
  it('where no editor shows it, all stay as they were', () => assert.deepEqual(order([[9], [3], [5]]), [9, 3, 5]));
});
