/** The packaged plugin under the real `remark-cli`: what it reports, how the exit status tells, and that a fix changes nothing else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Pipeline, setUp } from './pipeline.ts';

/** Written as remark would not write it: `*` for a list, `Setext` headings, an escaped letter, two spaces at the end of a line. */
const MESSY = `The ferry returns
=================

* Mayor Jonas Berg signed the order.${'  '}
* Work begins in May\\!

Also read | Harbour dues rise

Photo: Marit Solheim

Lundâ€™s crew builds it.
`;
const FIXED = MESSY.replace('Also read | Harbour dues rise\n\n', '').replace('â€™', '’');

describe('remark-cli', () => {
  let pipeline: Pipeline;
  before(() => {
    pipeline = setUp();
  });
  after(() => pipeline?.remove());
  const configure = (options?: object) =>
    pipeline.write({ '.remarkrc.json': JSON.stringify({ plugins: [['copydesk/remark', ...(options ? [options] : [])]] }) });

  it('reports each finding with its place, its rule and its source', () => {
    pipeline.write({ 'a.md': MESSY });
    configure();
    const { status, out, err } = pipeline.remark('--quiet', '--no-stdout', 'a.md');
    assert.equal(out, '');
    assert.equal(status, 0);
    assert.deepEqual(
      err
        .split('\n')
        .filter((line) => line.includes('copydesk'))
        .map((line) => line.replace(/\s+/g, ' ').trim()),
      [
        '7:1-9:1 info Points to another article; it is not part of this one. also-read copydesk',
        '9:1-11:1 info Credits a photo that is not here. photo-credit copydesk',
        '11:5-11:8 warning Read with the wrong code page: it stands for an apostrophe. mojibake copydesk',
      ],
    );
  });

  it('fails with --frail on warnings: what is set to be one, or with `strict` every finding', () => {
    pipeline.write({ 'a.md': MESSY, 'story.md': 'Mayor Jonas Berg signed the order.\n' });
    const statusOf = (options: object, file: string) => {
      configure(options);
      return pipeline.remark('--quiet', '--no-stdout', '--frail', file).status;
    };
    const quiet = { mojibake: 'hint' };
    assert.equal(statusOf({ rules: quiet }, 'a.md'), 0);
    assert.equal(statusOf({ rules: { ...quiet, 'also-read': 'warning' } }, 'a.md'), 1);
    assert.equal(statusOf({ rules: quiet, strict: true }, 'a.md'), 1);
    assert.equal(statusOf({ strict: true }, 'story.md'), 0);
  });

  it('fixes what is safe and changes no other character', () => {
    for (const [name, text, fixed] of [
      ['a.md', MESSY, FIXED],
      ['a.txt', MESSY.replace('\\', ''), FIXED.replace('\\', '')],
      ['a.md', `\ufeff${MESSY}`.replaceAll('\n', '\r\n'), `\ufeff${FIXED}`.replaceAll('\n', '\r\n')],
    ] as const) {
      pipeline.write({ [name]: text });
      configure({ fix: true });
      const { status, err } = pipeline.remark('--quiet', '--output', '--', name);
      assert.equal(status, 0);
      assert.equal(pipeline.read(name), fixed);
      // What is left to judge stands where it stands in the fixed text.
      assert.match(err, /\b7:1-9:1\b.*photo-credit/);
      assert.doesNotMatch(err, /also-read|mojibake/);
    }
  });

  it('obeys comments in the article and the `.copydesk.json` beside it, which is stronger than its options', () => {
    pipeline.write({
      'a.md': `<!-- copydesk ignore also-read -->\n\n${MESSY.slice(MESSY.indexOf('Also'))}`,
      '.copydesk.json': '{ "rules": { "mojibake": "off" } }',
    });
    configure({ fix: true, rules: { mojibake: 'warning', 'photo-credit': 'off' } });
    const before = pipeline.read('a.md');
    const { err } = pipeline.remark('--output', '--', 'a.md');
    assert.doesNotMatch(err, /info|warning/);
    assert.equal(pipeline.read('a.md'), before);
    pipeline.write({ '.copydesk.json': '{}' });
  });

  it('leaves files alone that are no articles', () => {
    pipeline.write({ 'README.md': MESSY });
    configure({ fix: true });
    assert.doesNotMatch(pipeline.remark('--output', '--', 'README.md').err, /info|warning/);
    assert.equal(pipeline.read('README.md'), MESSY);
  });

  it('says in one line what is wrong with its options', () => {
    pipeline.write({ 'a.md': MESSY });
    configure({ rules: { ferry: 'off' } });
    const { status, err } = pipeline.remark('--quiet', '--no-stdout', 'a.md');
    assert.equal(status, 1);
    assert.match(err, /copydesk: "rules\.ferry" names no rule/);
  });

  it('tells a program in TypeScript what may be set', () => {
    const program = (options: string) => `import copydesk from 'copydesk/remark';\nimport { remark } from 'remark';\nremark().use(copydesk, ${options});\n`;
    pipeline.write({ 'right.ts': program("{ fix: true, rules: { 'also-read': 'warning' } }"), 'wrong.ts': program('{ fix: 1 }') });
    assert.equal(pipeline.compile('right.ts'), '');
    assert.match(pipeline.compile('wrong.ts'), /wrong\.ts\(3,/);
  });
});
