/** `copydesk` and its arguments: what it says of itself, and how it refuses what it does not understand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from '../../src/engine/rules.ts';
import { linesIn, run } from './run.ts';

describe('what it says of itself', () => {
  it('rules: one line a rule, its id first, with what its fix may do and what it finds', async () => {
    const { status, out, err } = await run(['rules']);
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.deepEqual(
      linesIn(out).map((line) => line.split(/ {2,}/)),
      rules.map((rule) => [rule.id, rule.kind, rule.severity, rule.safe ? 'safe' : 'review', rule.noun.many]),
    );
  });
  it('rules: the columns stand below each other', async () => {
    const { out } = await run(['rules']);
    const columns = linesIn(out).map((line) => line.search(/ (?:fragment|boilerplate|query) /));
    assert.equal(new Set(columns).size, 1);
  });
  for (const argument of ['--version', '-v']) {
    it(`${argument}: the version of the package`, async () => {
      const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
      assert.deepEqual(await run([argument]), { status: 0, out: `${version}\n`, err: '' });
    });
  }
  for (const argument of ['--help', '-h', 'help']) {
    it(`${argument}: every command and every exit status`, async () => {
      const { status, out, err } = await run([argument]);
      assert.deepEqual({ status, err }, { status: 0, err: '' });
      for (const word of ['check', 'analyze --jsonl', 'rules', '--format', '--fix', '--fix-dry-run', '--config', '--stdin-filename', '--jobs', 'exit status'])
        assert.ok(out.includes(word), word);
    });
  }
});

describe('what it does not understand is one line and exit 2', () => {
  const cases: readonly [args: readonly string[], says: RegExp][] = [
    [[], /Which command\?/],
    [['chek'], /no command “chek”/],
    [['--fix'], /no command “--fix”/],
    [['check'], /Which files\?/],
    [['check', '--nonsense', 'a.md'], /Unknown option '--nonsense'/],
    [['check', '-x', 'a.md'], /Unknown option '-x'/],
    [['check', '--fix=yes', 'a.md'], /'--fix' does not take an argument/],
    [['check', '--format'], /'--format <value>' argument missing/],
    [['check', '--format', 'xml', 'a.md'], /--format is one of text, json, sarif, github, not “xml”/],
    [['check', '--fix', '--fix-dry-run', 'a.md'], /choose one/],
    [['check', '--jobs', '0', 'a.md'], /--jobs takes a whole number from 1 on, not “0”/],
    [['check', '--jobs', '1.5', 'a.md'], /not “1\.5”/],
    [['check', '--jobs', 'many', 'a.md'], /not “many”/],
    [['analyze'], /copydesk analyze --jsonl </],
    [['analyze', '--jsonl', '--nonsense'], /Unknown option '--nonsense'/],
    [['analyze', '--jsonl', 'a.jsonl'], /Unexpected argument 'a\.jsonl'/],
    [['analyze', '--jsonl', '--jobs', '-1'], /--jobs/],
  ];
  for (const [args, says] of cases) {
    const name = args.join(' ');
    it(name || 'nothing', async () => {
      const { status, out, err } = await run(args);
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.match(err, says);
      assert.match(err, /^copydesk: .*\n$/);
    });
  }
  it('rules --nonsense', async () => {
    const { status, err } = await run(['rules', '--nonsense']);
    assert.equal(status, 2);
    assert.match(err, /^copydesk: .*\n$/);
  });
});
