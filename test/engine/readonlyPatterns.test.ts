/** Folder cleaning leaves alone what VS Code's own settings make read-only. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReadonlyBySettings } from '../../src/editor/readonlyPatterns.ts';

const FOLDER = '/desk/ferry';
const isReadonly = (path: string, include: Record<string, unknown>, exclude: Record<string, unknown> = {}) =>
  isReadonlyBySettings(include, exclude, `${FOLDER}/${path}`, FOLDER);

describe('read-only by the settings', () => {
  const cases: readonly [what: string, path: string, include: Record<string, unknown>, exclude: Record<string, unknown>, expected: boolean][] = [
    ['nothing is where nothing is said', 'quay.md', {}, {}, false],
    ['a path from the workspace folder on', 'filed/quay.md', { 'filed/**': true }, {}, true],
    ['and no other', 'drafts/quay.md', { 'filed/**': true }, {}, false],
    ['a whole path', 'quay.md', { '/desk/**/*.md': true }, {}, true],
    ['a name in any folder', 'filed/2026/quay.md', { '**/*.md': true }, {}, true],
    ['a name without a folder means the workspace folder', 'filed/quay.md', { '*.md': true }, {}, false],
    ['a folder whose name begins with a dot', '.filed/quay.md', { '**/quay.md': true }, {}, true],
    ['case counts', 'Filed/quay.md', { 'filed/**': true }, {}, false],
    ['one of several endings', 'quay.txt', { '**/*.{md,txt}': true }, {}, true],
    ['not where it is switched off', 'filed/quay.md', { 'filed/**': false }, {}, false],
    ['not where it is a condition, which only an editor can tell', 'filed/quay.md', { 'filed/**': { when: '$(basename).txt' } }, {}, false],
    ['an empty name means nothing', 'quay.md', { ' ': true }, {}, false],
    ['what is excluded may be changed', 'filed/quay.md', { 'filed/**': true }, { '**/quay.md': true }, false],
    ['not where the exclusion is switched off', 'filed/quay.md', { 'filed/**': true }, { '**/quay.md': false }, true],
    ['what would take too long to look for counts against a change', 'quay.md', { '*a*a*a*b': true }, {}, true],
    ['and makes no exception', 'quay.md', { '**/*.md': true }, { '*q*u*a*': true }, true],
  ];
  for (const [what, path, include, exclude, expected] of cases) it(what, () => assert.equal(isReadonly(path, include, exclude), expected));

  it('outside of every folder the whole path counts', () => {
    assert.equal(isReadonlyBySettings({ '**/filed/*.md': true }, {}, '/elsewhere/filed/quay.md', null), true);
    assert.equal(isReadonlyBySettings({ 'filed/*.md': true }, {}, '/elsewhere/filed/quay.md', null), false);
  });

  it('a folder is no part of the name of another', () =>
    assert.equal(isReadonlyBySettings({ '-old/*.md': true }, {}, '/desk/ferry-old/quay.md', FOLDER), false));
});
