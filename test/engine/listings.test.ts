/** Articles about programming: what they print on purpose is flagged at most, and never taken. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../src/engine/article.ts';
import { findingsOf } from '../../src/engine/check.ts';

const found = (text: string) =>
  findingsOf(readArticle(text, 'plaintext'), { format: 'plaintext' }).map(({ start, end, severity, fix }) => [
    text.slice(start, end),
    severity,
    fix?.safe ?? 'no fix',
  ]);

describe('an article about programming', () => {
  it('may name the tags of HTML: they are hints without a fix', () => {
    const text = 'The harbour board learns HTML this spring.\nA row begins with <tr class="row"> in its table.\nThe ferry rests.\n';
    assert.deepEqual(found(text), [['<tr class="row">', 'hint', 'no fix']]);
  });
  it('keeps its statements', () => {
    const text = 'The timetable is a program now.\nconst first = boats.slice(1).trim()\nreturn { first, boats }\nThe ferry rests.\n';
    assert.deepEqual(found(text), [['const first = boats.slice(1).trim()\nreturn { first, boats }', 'warning', 'no fix']]);
  });
  it('keeps its listings, invisible characters aside', () => {
    const text = 'Boats are objects in JavaScript.\nconst boat = { name: "A&amp;B" };\nThe ferry\u200b rests.\n';
    assert.deepEqual(found(text), [['\u200b', 'hint', true]]);
  });
});

describe('any other article', () => {
  it('loses the tags that were left in it', () => {
    assert.deepEqual(found('The harbour is open.\nA row begins <span class="row">here</span> and ends there.\n'), [
      ['<span class="row">', 'warning', true],
      ['</span>', 'warning', true],
    ]);
  });
});
