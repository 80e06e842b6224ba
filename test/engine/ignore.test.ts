/** What a writer has told off stays: by a comment in the article, by its text, by a rule's level for one file. And what they teach goes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { analyze } from '../../src/engine/analyze.ts';
import { type TaughtLine, taughtRule } from '../../src/engine/boilerplate/taught.ts';
import { type Config, configOf, defaultConfig, isExcluded, mergeConfigs, readConfig } from '../../src/engine/config.ts';
import { NO_ARTICLES } from '../../src/engine/filePatterns.ts';
import { disableComment, ignoreComment, keepable } from '../../src/engine/ignore.ts';
import { rules } from '../../src/engine/rules.ts';

const RULES = new Set(rules.map(({ id }) => id));

function flagged(text: string, config: Partial<Config> = {}, format: 'markdown' | 'plaintext' = 'markdown'): string[] {
  return analyze(text, { format, config: { ...defaultConfig, ...config } }).findings.map(({ start, end }) => text.slice(start, end));
}

describe('a comment in a Markdown article', () => {
  const one = 'Advertisement\n\nThe ferry sails at nine.\n\nAdvertisement\n';

  it('keeps the next block from a rule, and only that one', () => {
    assert.equal(flagged(one).length, 2);
    assert.deepEqual(flagged(`${ignoreComment('advertisement-marker')}\n\n${one}`), ['Advertisement']);
    assert.equal(flagged(`${ignoreComment('also-read')}\n\n${one}`).length, 2);
  });

  it('keeps the next block from every rule where it names none', () => {
    assert.deepEqual(flagged(`<!-- copydesk ignore -->\n\n${one}`), ['Advertisement']);
  });

  it('keeps a line that follows without a blank line between', () => {
    assert.deepEqual(flagged(`The ferry sails.\n\n<!-- copydesk ignore -->\nAdvertisement\n`), []);
  });

  it('quiets a rule from there on, until it is enabled', () => {
    assert.deepEqual(flagged(`${disableComment('advertisement-marker')}\n\n${one}`), []);
    assert.deepEqual(flagged(`Advertisement\n\n${disableComment('advertisement-marker')}\n\nIt rains.\n\n${one}`), ['Advertisement']);
    assert.deepEqual(flagged(`<!-- copydesk disable -->\n\nAdvertisement\n\n<!-- copydesk enable -->\n\nThe ferry sails.\n\nTrending Stories\n`), [
      'Trending Stories',
    ]);
  });

  it('is nothing in plain text, where it is a line like any other', () => {
    assert.equal(flagged(`<!-- copydesk disable -->\n${one}`, {}, 'plaintext').filter((text) => text === 'Advertisement').length, 2);
  });
});

describe('a kept text', () => {
  it('stays wherever it stands, whatever its case and white space', () => {
    assert.deepEqual(flagged('It rains.\n\nALSO READ  | A bridge at last\n', { keep: ['Also read | A bridge at last'] }), []);
    assert.deepEqual(flagged('It rains.\n\nAlso read | A bridge at sea\n', { keep: ['Also read | A bridge at last'] }), ['Also read | A bridge at sea']);
  });

  it('may be a run of lines, as a quick-fix writes it', () => {
    const text = 'It rains.\n\n&im=FitAndFill=(700,400))\n)\n';
    const [run = ''] = flagged(text, {}, 'plaintext');
    assert.deepEqual(flagged(text, { keep: [keepable(run)] }, 'plaintext'), []);
  });
});

describe('a taught line', () => {
  const removed = (line: TaughtLine, text: string) => flagged(text, { remove: [line] });
  const text = 'Read more in the Ostby Courier of Friday\n\nWe read more in the Ostby Courier than elsewhere.\n';

  it('is a whole line as described', () => {
    assert.deepEqual(removed({ line: 'read more in the * of *' }, text), ['Read more in the Ostby Courier of Friday']);
    assert.deepEqual(removed({ begins: 'Read more in' }, text), ['Read more in the Ostby Courier of Friday']);
    assert.deepEqual(removed({ ends: 'of Friday' }, text), ['Read more in the Ostby Courier of Friday']);
    assert.deepEqual(removed({ contains: 'than elsewhere' }, text), ['We read more in the Ostby Courier than elsewhere.']);
    assert.deepEqual(removed({ line: 'read more in the *' }, 'Nobody here.\n'), []);
  });

  it('can be turned off like any rule', () => {
    assert.deepEqual(flagged(text, { remove: [{ begins: 'Read more in' }], rules: { 'taught-line': 'off' } }), []);
  });

  it('takes linear time, whatever is written', () => {
    const rule = taughtRule([{ line: 'a*'.repeat(400) }]);
    const { findings } = analyze('a'.repeat(50_000), { format: 'plaintext', rules: [rule] });
    assert.equal(findings.length, 1);
  });
});

describe('a configuration', () => {
  const trouble = (value: unknown) => {
    const reading = readConfig(value, RULES);
    return 'errors' in reading ? reading.errors.join('; ') : null;
  };

  it('says in a line each what is wrong with it', () => {
    assert.equal(
      trouble({ remove: [{ regex: '(a+)+' }] }),
      '"remove.0" takes no regular expression, which could hang the editor: use "begins", "contains", "ends", or "line" with "*" for anything',
    );
    assert.equal(trouble({ remove: [{ line: '* a *' }] }), '"remove.0" must hold at least 4 letters besides "*"');
    assert.match(trouble({ remove: [{ starts: 'Read more' }] }) ?? '', /must be one of/);
    assert.equal(trouble({ files: { 'a.txt': { 'no-such-rule': 'off' } } }), '"files.a.txt.no-such-rule" names no rule');
  });

  it('holds for single files on top of the rest', () => {
    const reading = readConfig({ rules: { 'also-read': 'warning' }, files: { 'drafts/a.txt': { 'also-read': 'off' } } }, RULES);
    assert.ok('config' in reading);
    assert.equal(configOf(reading.config, 'drafts/a.txt').rules['also-read'], 'off');
    assert.equal(configOf(reading.config, 'a.txt').rules['also-read'], 'warning');
  });

  it('holds for the files that a glob means, the last one that speaks of a rule deciding', () => {
    const files = { 'drafts/**': { 'also-read': 'off', 'share-bar': 'hint' }, '*.txt': { 'also-read': 'warning' } };
    const reading = readConfig({ files }, RULES);
    assert.ok('config' in reading);
    assert.deepEqual(configOf(reading.config, 'drafts/old/a.md').rules, { 'also-read': 'off', 'share-bar': 'hint' });
    assert.deepEqual(configOf(reading.config, 'drafts/a.txt').rules, { 'also-read': 'warning', 'share-bar': 'hint' });
    assert.deepEqual(configOf(reading.config, 'other/drafts/a.md').rules, {});
    assert.equal(configOf(reading.config, 'other/a.txt').rules['also-read'], 'warning');
  });

  it('takes no glob that would take long to look for', () => {
    assert.equal(trouble({ exclude: ['*a*a*a*a*b'] }), '"exclude": "*a*a*a*a*b" may hold at most 2 stars between two slashes, and "**" at most 3 times');
    assert.equal(
      trouble({ files: { '**/**/**/**/a': {} } }),
      '"files": "**/**/**/**/a" may hold at most 2 stars between two slashes, and "**" at most 3 times',
    );
    assert.equal(trouble({ exclude: [' '] }), '"exclude": " " must not be empty');
  });

  it('knows by their names files that are no articles, unless it says which', () => {
    for (const name of [
      'README.md',
      'docs/readme.de.md',
      'CHANGELOG.md',
      'LICENSE.txt',
      'site/robots.txt',
      'node_modules/a/b.md',
      'LICENSE',
      'votes.csv',
      'film.srt',
      'yarn.lock',
      'a/.nvmrc',
    ])
      assert.ok(isExcluded(defaultConfig, name), name);
    for (const name of [
      'ferry.md',
      'readme-first-says-minister.md',
      'licence-fees-rise.md',
      'requirements for a good life.txt',
      'notice.md',
      'ferry',
      'ferry.v2.md',
    ])
      assert.ok(!isExcluded(defaultConfig, name), name);
    assert.ok(!isExcluded({ exclude: [] }, 'README.md'));
    assert.ok(isExcluded({ exclude: ['notes/*'] }, 'notes/a.md'));
  });

  it('the editor’s setting names the same files', () => {
    assert.deepEqual(manifest.contributes.configuration.properties['copydesk.exclude'].default, NO_ARTICLES);
  });

  it('adds up what is kept and removed, and overrides what is set', () => {
    const first: Config = { ...defaultConfig, rules: { 'also-read': 'off' }, keep: ['a'] };
    const second: Config = { ...defaultConfig, rules: { 'also-read': 'hint' }, keep: ['b'] };
    assert.deepEqual(mergeConfigs(first, second), { ...defaultConfig, rules: { 'also-read': 'hint' }, keep: ['a', 'b'] });
  });
});
