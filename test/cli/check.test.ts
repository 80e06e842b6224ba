/** `copydesk check`: which files are read, what is said of them, and the exit status. */
import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { text as all } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { BOUND_BY_PERMISSIONS, CREDITED, ended, folder, linesIn, run, SCRAPED, STORY, start } from './run.ts';

const MESSAGE = 'Points to another article; it is not part of this one.';
/** Root has to become somebody else first, who may not reach this repository. */
const bound = await run(['--version'], '', BOUND_BY_PERMISSIONS).catch(() => null);
const UNBOUND = process.platform === 'win32' || bound?.status !== 0 ? 'nobody here is bound by file permissions' : false;

describe('exit status and text', () => {
  it('nothing found: silence and 0', async (t) => {
    const at = await folder(t, { 'a.md': STORY });
    assert.deepEqual(await run(['check', at('a.md')]), { status: 0, out: '', err: '' });
  });
  it('a finding: its place, how loud it is, why, its rule; a summary; 1', async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED });
    assert.deepEqual(await run(['check', at('a.md')]), {
      status: 1,
      out: `${at('a.md')}:3:1  information  ${MESSAGE}  also-read\n1 finding in 1 file; --fix removes or repairs 1.\n`,
      err: '',
    });
  });
  it('a finding without a safe fix says so', async (t) => {
    const at = await folder(t, { 'a.md': CREDITED });
    const { status, out } = await run(['check', at('a.md')]);
    assert.equal(status, 1);
    assert.match(out, /a\.md:3:1 {2}hint {2}.* {2}photo-credit {2}\(for you to judge\)\n1 finding in 1 file\.\n$/);
  });
  it('the summary counts the files that have findings', async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED, 'b.md': STORY });
    assert.match((await run(['check', at('.')])).out, /\n1 finding in 1 file; /);
  });
  it('trouble is louder than findings, and findings than nothing', async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED, 'b.md': STORY });
    assert.equal((await run(['check', at('a.md'), at('b.md')])).status, 1);
    assert.equal((await run(['check', at('a.md'), at('missing.md'), at('b.md')])).status, 2);
    assert.equal((await run(['check', at('b.md'), at('missing.md')])).status, 2);
  });
});

describe('places count from 1, in UTF-16 units', () => {
  const cases: readonly [name: string, file: string, text: string, place: string][] = [
    ['behind an emoji', 'a.txt', 'Ostby 🛳 rose.\n🛳 Lund &amp; Berg\n', '2:9'],
    ['with CRLF', 'a.txt', 'One.\r\nLund &amp; Berg\r\n', '2:6'],
    ['a byte-order mark is no column', 'a.txt', '\uFEFFLund &amp; Berg\n', '1:6'],
    ['at the very start', 'a.txt', '&amp; so on\n', '1:1'],
  ];
  for (const [name, file, text, place] of cases) {
    it(`${name}: ${place}`, async (t) => {
      const at = await folder(t, { [file]: text });
      const { out } = await run(['check', at(file)]);
      assert.ok(out.startsWith(`${at(file)}:${place}  `), out);
    });
  }
});

describe('which files', () => {
  it('a folder: .md, .markdown and .txt below it, in order; no hidden folder, no node_modules', async (t) => {
    const files = ['b.md', 'a/z.txt', 'a/y.markdown', 'c.MD', 'd.html', 'e', '.git/f.md', 'node_modules/g.md'];
    const at = await folder(t, Object.fromEntries(files.map((name) => [name, SCRAPED])));
    const { status, out } = await run(['check', '--format', 'json', at('.')]);
    assert.equal(status, 1);
    assert.deepEqual(
      JSON.parse(out).map(({ file }: { file: string }) => file),
      ['a/y.markdown', 'a/z.txt', 'b.md', 'c.MD'].map(at),
    );
  });
  it('a README and the like are passed over in a folder, and read when they are named or not excluded', async (t) => {
    const files = { 'README.md': SCRAPED, 'ferry.md': SCRAPED, 'notes.md': SCRAPED };
    const namesIn = (out: string) => JSON.parse(out).map(({ file }: { file: string }) => file);
    const at = await folder(t, files);
    assert.deepEqual(namesIn((await run(['check', '--format', 'json', at('.')])).out), ['ferry.md', 'notes.md'].map(at));
    assert.deepEqual(namesIn((await run(['check', '--format', 'json', at('README.md')])).out), [at('README.md')]);
    const other = await folder(t, { ...files, '.copydesk.json': '{ "exclude": ["notes.*"] }' });
    assert.deepEqual(namesIn((await run(['check', '--format', 'json', other('.')])).out), ['README.md', 'ferry.md'].map(other));
  });
  it('an empty folder: nothing found', async (t) => {
    const at = await folder(t, {});
    assert.deepEqual(await run(['check', at('.')]), { status: 0, out: '', err: '' });
  });
  it('a file that is named is read whatever its name ends in', async (t) => {
    const at = await folder(t, { 'a.html': SCRAPED });
    assert.equal((await run(['check', at('a.html')])).status, 1);
  });
  it('a name that begins with a dash stands behind --', async () => {
    const { status, err } = await run(['check', '--', '--missing.md']);
    assert.equal(status, 2);
    assert.equal(err, 'copydesk: --missing.md: there is no such file or folder\n');
  });
  it('- is standard input, under the name of --stdin-filename', async () => {
    const markdown = await run(['check', '-'], 'Lund &amp; Berg sail on.\n');
    assert.deepEqual(markdown, { status: 0, out: '', err: '' });
    const plaintext = await run(['check', '--stdin-filename', 'ferry.txt', '-'], 'Lund &amp; Berg sail on.\n');
    assert.equal(plaintext.status, 1);
    assert.match(plaintext.out, /^ferry\.txt:1:6 {2}warning /);
  });
  it('several jobs: the same report in the same order', async (t) => {
    const names = Array.from({ length: 12 }, (_, i) => `${String(i).padStart(2, '0')}.md`);
    const at = await folder(t, Object.fromEntries(names.map((name, i) => [name, i % 3 ? SCRAPED.repeat(1 + ((i * 7) % 5)) : STORY])));
    const [one, two] = await Promise.all([run(['check', at('.')]), run(['check', '--jobs', '2', at('.')])]);
    assert.equal(one.status, 1);
    assert.deepEqual(two, one);
  });
  it('a reader that closes the pipe early ends it quietly', async (t) => {
    const at = await folder(t, { 'a.txt': 'Also read | Ostby votes\nThe council met.\n'.repeat(5000) });
    const child = start(['check', at('a.txt')]);
    child.stdout.once('data', () => child.stdout.destroy());
    const [, err] = await Promise.all([ended(child), all(child.stderr)]);
    assert.equal(err, '');
  });
});

describe('trouble: one line, exit 2, and the other files are checked', () => {
  const troubles: readonly [name: string, file: string, content: string | Uint8Array | null, says: string][] = [
    ['a file that is not there', 'b.md', null, 'there is no such file or folder'],
    ['a binary file', 'b.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'this is not text, so it is left alone'],
    ['a text in Latin-1', 'b.txt', Uint8Array.from(Buffer.from('Østby', 'latin1')), 'this is not UTF-8; save it as UTF-8 first'],
    ['a text in UTF-16', 'b.txt', Uint8Array.from(Buffer.from('\uFEFFOstby', 'utf16le')), 'this is not text, so it is left alone'],
  ];
  for (const jobs of ['1', '2']) {
    for (const [name, file, content, says] of troubles) {
      it(`${name}, with --jobs ${jobs}`, async (t) => {
        const at = await folder(t, { 'a.md': SCRAPED, ...(content === null ? {} : { [file]: content }), 'c.md': SCRAPED });
        const { status, out, err } = await run(['check', '--jobs', jobs, at('a.md'), at(file), at('c.md')]);
        assert.equal(status, 2);
        assert.equal(err, `copydesk: ${at(file)}: ${says}\n`);
        assert.equal(linesIn(out).length, 3);
        assert.match(out, /a\.md:3:1 .*\n.*c\.md:3:1 .*\n2 findings in 2 files/);
      });
    }
  }
  it('standard input that is no text', async () => {
    const { status, err } = await run(['check', '-'], Uint8Array.of(0));
    assert.deepEqual({ status, err }, { status: 2, err: 'copydesk: standard input: this is not text, so it is left alone\n' });
  });
  it('a file that may not be read', { skip: UNBOUND }, async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED, 'b.md': SCRAPED, 'c.md': SCRAPED });
    await chmod(at('b.md'), 0);
    const { status, out, err } = await run(['check', at('.')], '', BOUND_BY_PERMISSIONS);
    assert.deepEqual({ status, err }, { status: 2, err: `copydesk: ${at('b.md')}: it may not be read or written by you\n` });
    assert.match(out, /2 findings in 2 files/);
  });
  it('a folder that may not be read', { skip: UNBOUND }, async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED, 'b/b.md': SCRAPED, 'c.md': SCRAPED });
    await chmod(at('b'), 0);
    const { status, out, err } = await run(['check', at('.')], '', BOUND_BY_PERMISSIONS);
    await chmod(at('b'), 0o755);
    assert.deepEqual({ status, err }, { status: 2, err: `copydesk: ${at('b')}: it may not be read or written by you\n` });
    assert.match(out, /2 findings in 2 files/);
  });
});
