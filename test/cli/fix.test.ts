/** `copydesk check --fix` and `--fix-dry-run`: the bytes before and after. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import { CREDITED, folder, linesIn, run, SCRAPED, STORY } from './run.ts';

const WINDOWS = process.platform === 'win32' && 'file permissions and links differ there';
const CRLF_SCRAPED = SCRAPED.replaceAll('\n', '\r\n');
const CRLF_STORY = STORY.replaceAll('\n', '\r\n');

describe('--fix writes the safe fixes, byte by byte', () => {
  const cases: readonly [name: string, file: string, before: string, after: string][] = [
    ['a line between paragraphs', 'a.md', SCRAPED, STORY],
    ['CRLF stays', 'a.md', CRLF_SCRAPED, CRLF_STORY],
    ['CR alone stays', 'a.txt', 'The mayor signed.\rAlso read | Ostby votes\rWork begins.\r', 'The mayor signed.\rWork begins.\r'],
    ['line endings of several kinds stay as they are', 'a.md', 'One.\r\n\nAlso read | Ostby votes\n\r\nTwo.\r\n', 'One.\r\n\nTwo.\r\n'],
    ['a byte-order mark stays', 'a.md', `\uFEFF${SCRAPED}`, `\uFEFF${STORY}`],
    ['a byte-order mark before what goes stays', 'a.md', '\uFEFFAlso read | Ostby votes\r\n\r\nOne.\r\n', '\uFEFFOne.\r\n'],
    ['no last line ending: none comes', 'a.md', 'One.\n\nAlso read | Ostby votes', 'One.'],
    [
      'spaces at the ends of lines, tabs and blank lines stay',
      'a.md',
      'One.  \n\tTwo.\n\n\n\nLund &amp;amp; Berg \n',
      'One.  \n\tTwo.\n\n\n\nLund &amp; Berg \n',
    ],
    ['letters outside the basic plane', 'a.txt', '🛳 Østby &amp; Берг 🛳\n', '🛳 Østby & Берг 🛳\n'],
    [
      'several in one file',
      'a.txt',
      'Lund &amp; Berg.\n\nAlso read | Ostby votes\n\nRelated: Five bridges that never opened\n\nEnd &amp; out.\n',
      'Lund & Berg.\n\nEnd & out.\n',
    ],
  ];
  it('each in its file, and a second time changes nothing', async (t) => {
    const files = cases.map(([name, file, before, after], i) => ({ name, path: `${i}/${file}`, before, after }));
    const at = await folder(t, Object.fromEntries(files.map(({ path, before }) => [path, before])));
    assert.deepEqual(await run(['check', '--fix', at('.')]), { status: 0, out: '', err: '' });
    const fixed = await Promise.all(files.map(({ path }) => stat(at(path))));
    for (const { name, path, after } of files) await t.test(name, async () => assert.deepEqual(await readFile(at(path)), Buffer.from(after)));

    assert.deepEqual(await run(['check', '--fix', at('.')]), { status: 0, out: '', err: '' });
    for (const [i, { name, path, after }] of files.entries()) {
      await t.test(`${name}: a second time`, async () => {
        assert.deepEqual(await readFile(at(path)), Buffer.from(after));
        const { ino, mtimeMs } = await stat(at(path));
        assert.deepEqual({ ino, mtimeMs }, { ino: fixed[i]?.ino, mtimeMs: fixed[i]?.mtimeMs }, 'the file was written again');
      });
    }
  });
  it('a fix that only a person may pick is left, and reported', async (t) => {
    const at = await folder(t, { 'a.md': CREDITED });
    const { status, out } = await run(['check', '--fix', at('a.md')]);
    assert.equal(status, 1);
    assert.match(out, /photo-credit {2}\(for you to judge\)\n1 finding in 1 file\.\n$/);
    assert.equal(await readFile(at('a.md'), 'utf8'), CREDITED);
  });
  it('what is reported stands where it now stands', async (t) => {
    const at = await folder(t, { 'a.md': `Also read | Ostby votes\n\n${CREDITED}` });
    const { out } = await run(['check', '--fix', at('a.md')]);
    assert.match(out, /a\.md:3:1 {2}hint/);
    assert.equal(await readFile(at('a.md'), 'utf8'), CREDITED);
  });
  it('many files, with several jobs, and nothing is left lying about', async (t) => {
    const names = ['a.md', 'b/c.md', 'd.md', 'e.md', 'f.md'];
    const at = await folder(t, Object.fromEntries(names.map((name) => [name, SCRAPED])));
    assert.deepEqual(await run(['check', '--fix', '--jobs', '2', at('.')]), { status: 0, out: '', err: '' });
    for (const name of names) assert.equal(await readFile(at(name), 'utf8'), STORY);
    assert.deepEqual((await readdir(at('.'))).sort(), ['a.md', 'b', 'd.md', 'e.md', 'f.md']);
  });
  it('a file that is given twice', async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED });
    assert.deepEqual(await run(['check', '--fix', '--jobs', '2', at('a.md'), at('.')]), { status: 0, out: '', err: '' });
  });
  it('files that cannot be read are left as they are; the others are fixed', async (t) => {
    const binary = Uint8Array.of(0x89, 0x50, 0, 10);
    const at = await folder(t, { 'a.md': SCRAPED, 'b.md': binary, 'c.md': SCRAPED });
    const { status, err } = await run(['check', '--fix', at('.')]);
    assert.equal(status, 2);
    assert.equal(linesIn(err).length, 1);
    assert.deepEqual(await readFile(at('b.md')), Buffer.from(binary));
    assert.equal(await readFile(at('c.md'), 'utf8'), STORY);
  });
});

describe('--fix keeps what belongs to the file', () => {
  it('its permissions', { skip: WINDOWS }, async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED });
    await chmod(at('a.md'), 0o640);
    await run(['check', '--fix', at('a.md')]);
    assert.equal((await stat(at('a.md'))).mode & 0o777, 0o640);
    assert.equal(await readFile(at('a.md'), 'utf8'), STORY);
  });
  it('a read-only file is not written: one line, exit 2', { skip: WINDOWS }, async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED });
    await chmod(at('a.md'), 0o444);
    const { status, err } = await run(['check', '--fix', at('a.md')]);
    assert.deepEqual({ status, err }, { status: 2, err: `copydesk: ${at('a.md')}: it is read-only, so nothing was written\n` });
    assert.equal(await readFile(at('a.md'), 'utf8'), SCRAPED);
    assert.deepEqual(await readdir(at('.')), ['a.md']);
  });
  it('a symbolic link stays one, and its file is fixed', { skip: WINDOWS }, async (t) => {
    const at = await folder(t, { 'real/a.md': SCRAPED });
    await symlink('real/a.md', at('a.md'));
    assert.equal((await run(['check', '--fix', at('a.md')])).status, 0);
    assert.ok((await lstat(at('a.md'))).isSymbolicLink());
    assert.equal(await readFile(at('real/a.md'), 'utf8'), STORY);
  });
});

describe('--fix with standard input writes the text to standard output', () => {
  it('fixed', async () => {
    assert.deepEqual(await run(['check', '--fix', '-'], CRLF_SCRAPED), { status: 0, out: CRLF_STORY, err: '' });
  });
  it('where there is nothing to fix, as it came', async () => {
    assert.deepEqual(await run(['check', '--fix', '-'], STORY), { status: 0, out: STORY, err: '' });
  });
  it('with its byte-order mark', async () => {
    assert.equal((await run(['check', '--fix', '-'], `\uFEFF${SCRAPED}`)).out, `\uFEFF${STORY}`);
  });
  it('and only the text', async () => {
    const { status, out } = await run(['check', '--fix', '-'], `Also read | Ostby votes\n\n${CREDITED}`);
    assert.deepEqual({ status, out }, { status: 1, out: CREDITED });
  });
});

describe('--fix-dry-run shows a diff and writes nothing', () => {
  it('a diff of what --fix would do; exit 1', async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED });
    const { mtimeMs, ino } = await stat(at('a.md'));
    const { status, out, err } = await run(['check', '--fix-dry-run', at('a.md')]);
    assert.deepEqual({ status, err }, { status: 1, err: '' });
    assert.ok(out.includes(`--- ${at('a.md')}`) && out.includes(`+++ ${at('a.md')}`), out);
    assert.ok(out.endsWith(' The mayor of Ostby signed the order.\n \n-Also read | Harbour ferry returns\n-\n Work begins in May.\n'), out);
    assert.equal(await readFile(at('a.md'), 'utf8'), SCRAPED);
    const now = await stat(at('a.md'));
    assert.deepEqual({ mtimeMs: now.mtimeMs, ino: now.ino, files: await readdir(at('.')) }, { mtimeMs, ino, files: ['a.md'] });
  });
  it('nothing to fix: silence, and the exit status of the findings', async (t) => {
    const at = await folder(t, { 'a.md': STORY, 'b.md': CREDITED });
    assert.deepEqual(await run(['check', '--fix-dry-run', at('a.md')]), { status: 0, out: '', err: '' });
    assert.deepEqual(await run(['check', '--fix-dry-run', at('b.md')]), { status: 1, out: '', err: '' });
  });

  const applies: readonly [name: string, text: string][] = [
    ['LF', SCRAPED],
    ['CRLF', CRLF_SCRAPED],
    ['no last line ending', 'One.\nAlso read | Ostby votes'],
    ['a byte-order mark', `\uFEFF${SCRAPED}`],
  ];
  const git = spawnSync('git', ['--version']).status === 0 ? false : 'git is needed';
  for (const [name, text] of applies) {
    it(`git applies the diff, and gets what --fix writes: ${name}`, { skip: git }, async (t) => {
      const at = await folder(t, { 'a/a.md': text, 'b/a.md': text });
      const { out } = await run(['check', '--fix-dry-run', at('a/a.md')]);
      const patch = out.replaceAll(at('a/a.md'), 'a.md');
      const { status, stderr } = spawnSync('git', ['apply', '-p0', '-'], { cwd: dirname(at('a/a.md')), input: patch, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      await run(['check', '--fix', at('b/a.md')]);
      assert.deepEqual(await readFile(at('a/a.md')), await readFile(at('b/a.md')));
    });
  }
});
