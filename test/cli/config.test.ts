/** `copydesk check` and its configurations: the nearest `.copydesk.json` upwards, or the one that is named. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CREDITED, folder, linesIn, run, SCRAPED } from './run.ts';

const OFF = '{"rules":{"also-read":"off"}}';
const WARNING = '{"rules":{"also-read":"warning"}}';

describe('the configuration that decides', () => {
  it('a rule that is off finds nothing', async (t) => {
    const at = await folder(t, { '.copydesk.json': OFF, 'a.md': SCRAPED });
    assert.deepEqual(await run(['check', at('a.md')]), { status: 0, out: '', err: '' });
  });
  it('a rule may speak louder', async (t) => {
    const at = await folder(t, { '.copydesk.json': WARNING, 'a.md': SCRAPED });
    assert.match((await run(['check', at('a.md')])).out, /a\.md:3:1 {2}warning {2}/);
  });
  it('the nearest upwards holds, for each file its own', async (t) => {
    const at = await folder(t, { '.copydesk.json': OFF, 'a.md': SCRAPED, 'b/c/a.md': SCRAPED, 'd/.copydesk.json': WARNING, 'd/e/a.md': SCRAPED });
    const { status, out } = await run(['check', at('.')]);
    assert.equal(status, 1);
    assert.equal(linesIn(out).length, 2);
    assert.match(out, /d[\\/]e[\\/]a\.md:3:1 {2}warning/);
  });
  it('with several jobs too', async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED, 'b/.copydesk.json': OFF, 'b/a.md': SCRAPED, 'c/.copydesk.json': WARNING, 'c/a.md': SCRAPED });
    const [one, two] = await Promise.all([run(['check', at('.')]), run(['check', '--jobs', '2', at('.')])]);
    assert.equal(linesIn(one.out).length, 3);
    assert.deepEqual(two, one);
  });
  it('--config holds for every file instead of the nearest', async (t) => {
    const at = await folder(t, { 'house.json': WARNING, '.copydesk.json': OFF, 'a.md': SCRAPED });
    assert.match((await run(['check', '--config', at('house.json'), at('a.md')])).out, /a\.md:3:1 {2}warning/);
  });
  it('standard input is configured as if it stood where its name says', async (t) => {
    const at = await folder(t, { '.copydesk.json': OFF });
    assert.equal((await run(['check', '--stdin-filename', at('a.md'), '-'], SCRAPED)).status, 0);
    assert.equal((await run(['check', '-'], SCRAPED)).status, 1);
  });
  it('--fix leaves a rule that is off alone', async (t) => {
    const at = await folder(t, { '.copydesk.json': OFF, 'a.md': SCRAPED });
    assert.deepEqual(await run(['check', '--fix', at('a.md')]), { status: 0, out: '', err: '' });
  });
});

describe('a broken configuration: one clear line, exit 2, and the files that it does not concern are checked', () => {
  const cases: readonly [name: string, content: string, says: RegExp][] = [
    ['no JSON', '{rules}', /not JSON/],
    ['empty', '', /not JSON/],
    ['no JSON, over several lines', 'rules:\n  also-read: off\n', /not JSON/],
    ['an unknown level', '{"rules":{"also-read":"loud"}}', /"rules\.also-read" must be "off", "hint", "information" or "warning", not "loud"/],
    ['an unknown rule', '{"rules":{"also-red":"off"}}', /"rules\.also-red" names no rule/],
    ['an unknown setting', '{"rulez":{}}', /"rulez"/],
    ['rules that are a list', '{"rules":["also-read"]}', /"rules/],
    ['a text', '"also-read"', /\S/],
    ['an array', '[]', /\S/],
  ];
  for (const [name, content, says] of cases) {
    it(name, async (t) => {
      const at = await folder(t, { 'a.md': SCRAPED, 'b/.copydesk.json': content, 'b/a.md': SCRAPED, 'b/d.md': SCRAPED, 'c.md': SCRAPED });
      const { status, out, err } = await run(['check', at('.')]);
      assert.equal(status, 2);
      assert.ok(err.startsWith(`copydesk: ${at('b/.copydesk.json')}: `), err);
      assert.match(err, says);
      assert.match(err, /^copydesk: .*\n$/);
      assert.match(out, /\ba\.md:3:1 .*\n.*c\.md:3:1 .*\n2 findings in 2 files/);
    });
  }
  it('with a byte-order mark it is whole', async (t) => {
    const at = await folder(t, { '.copydesk.json': `\uFEFF${OFF}`, 'a.md': SCRAPED });
    assert.deepEqual(await run(['check', at('a.md')]), { status: 0, out: '', err: '' });
  });
  it('a file below a broken configuration is not fixed', async (t) => {
    const at = await folder(t, { '.copydesk.json': '{rules}', 'a.md': SCRAPED });
    assert.equal((await run(['check', '--fix', at('a.md')])).status, 2);
    const { out } = await run(['check', '--config', at('none.json'), '-'], CREDITED);
    assert.equal(out, '');
  });
  it('--config names a file that is not there', async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED });
    assert.deepEqual(await run(['check', '--config', at('house.json'), at('a.md')]), {
      status: 2,
      out: '',
      err: `copydesk: ${at('house.json')}: there is no such configuration\n`,
    });
  });
});
