/** While somebody types, a long article is read only now and then; what a fix or an undo has changed is read at once. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goesOnTyping, isTyped, restAfter, type TextChange } from '../../src/editor/typing.ts';

const UNDO = 1;
const change = (text: string, isSingleLine = true): TextChange => ({ range: { isSingleLine }, text });

describe('typing', () => {
  const cases: readonly [what: string, changes: readonly TextChange[], reason: unknown, typed: boolean][] = [
    ['a letter', [change('a')], undefined, true],
    ['a pair of quotation marks', [change('“”')], undefined, true],
    ['the backspace', [change('')], undefined, true],
    ['the same letter at several cursors', [change('a'), change('a')], undefined, true],
    ['no new line', [change('\n')], undefined, false],
    ['no line that goes', [change('', false)], undefined, false],
    ['no fix in several places', [change(''), change('')], undefined, false],
    ['no paste', [change('Also read | A bridge at last')], undefined, false],
    ['no undo, however small', [change('a')], UNDO, false],
    ['no change of nothing', [], undefined, false],
  ];
  for (const [what, changes, reason, typed] of cases) it(what, () => assert.equal(isTyped(changes, reason), typed));
});

it('a new line goes on with it, however it is indented, and a fix or a paste does not', () => {
  assert.equal(goesOnTyping([change('\r\n    ')], undefined), true);
  assert.equal(goesOnTyping([change('a')], undefined), true);
  assert.equal(goesOnTyping([change('\n'), change('\n')], undefined), true);
  assert.equal(goesOnTyping([change('\n')], UNDO), false);
  assert.equal(goesOnTyping([change('\nAlso read')], undefined), false);
});

describe('the rest before the next reading', () => {
  it('after a keystroke is that of the last reading, several times over, within limits', () => {
    assert.equal(restAfter(true, 100), 400);
    assert.equal(restAfter(true, 1), 120);
    assert.equal(restAfter(true, 5000), 2000);
  });
  it('after anything else is short, since somebody waits', () =>
    assert.deepEqual([restAfter(false, 50), restAfter(false, 200), restAfter(false, 5000)], [120, 200, 250]));
});
