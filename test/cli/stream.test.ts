/** `copydesk analyze --jsonl` as a stream: bytes become lines, order stays, a slow or hasty reader does no harm. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { text as all } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { analyzeStream, linesOf } from '../../src/cli/analyzeStream.ts';
import { ended, linesIn, ROOT, run, start } from './run.ts';

const ANALYZE = ['analyze', '--jsonl'];

/** Answers without their analysis: the ids, in the order in which they came out. */
function ids(out: string): unknown[] {
  return linesIn(out).map((line) => JSON.parse(line).id);
}

async function linesFrom(...chunks: readonly Uint8Array[]): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const arrived of linesOf(Readable.from(chunks))) lines.push(...arrived);
  return lines;
}

describe('bytes become lines', () => {
  const cases: readonly [name: string, bytes: string, lines: readonly string[]][] = [
    ['nothing', '', []],
    ['with a last line ending', 'a\nb\n', ['a', 'b']],
    ['without one', 'a\nb', ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['an empty line is one too, but the last is none', '\na\n\n \t\nb\n\n', ['', 'a', '', '', 'b']],
    ['blanks behind the last line ending are no line', 'a\n ', ['a']],
    ['U+2028, U+2029 and U+0085 end no line', 'a\u2028b\u2029c\u0085d\ne', ['a\u2028b\u2029c\u0085d', 'e']],
    ['a byte-order mark at the start is no part of the line', '\uFEFFa\nb', ['a', 'b']],
  ];
  for (const [name, bytes, lines] of cases) {
    it(name, async () => {
      assert.deepEqual(await linesFrom(Buffer.from(bytes)), lines);
    });
    it(`${name}, byte by byte`, async () => {
      assert.deepEqual(await linesFrom(...Array.from(Buffer.from(bytes), (byte) => Uint8Array.of(byte))), lines);
    });
  }
  it('letters of several bytes survive however they are cut', async () => {
    assert.deepEqual(await linesFrom(...Array.from(Buffer.from('Østby 🛳\nБерг'), (byte) => Uint8Array.of(byte))), ['Østby 🛳', 'Берг']);
  });
});

describe('at the terminal', () => {
  it('U+2028 raw inside a JSON string: one line in, one line out', async () => {
    const text = 'The mayor signed.\u2028Work begins in May.';
    const { status, out } = await run(ANALYZE, `{"id":"a1","text":"${text}"}\n{"id":"a2","text":""}\n`);
    assert.equal(status, 0);
    assert.deepEqual(ids(out), ['a1', 'a2']);
  });
  it('a byte-order mark at the start of the stream shifts no offset', async () => {
    const line = `${JSON.stringify({ id: 'a1', text: 'The mayor signed.\n\nAlso read | Ostby votes\n' })}\n`;
    const [plain, marked] = await Promise.all([run(ANALYZE, line), run(ANALYZE, `\uFEFF${line}`)]);
    assert.equal(marked.status, 0);
    assert.equal(marked.out, plain.out);
    assert.match(marked.out, /"start":19,/);
  });
  it('CRLF between the lines, and no line ending behind the last', async () => {
    const { status, out } = await run(ANALYZE, '{"id":1,"text":""}\r\n{"id":2,"text":""}');
    assert.equal(status, 0);
    assert.deepEqual(ids(out), [1, 2]);
  });
  it('nothing in, nothing out', async () => {
    assert.deepEqual(await run(ANALYZE), { status: 0, out: '', err: '' });
  });
  it('a line of 5 MB, between short ones', async () => {
    const paragraph = 'The council met on the quay and voted on the harbour.\n\n';
    const text = `${paragraph.repeat(Math.ceil(5e6 / paragraph.length))}Also read | Ostby votes\n`;
    const { status, out } = await run(
      ANALYZE,
      [
        { id: 1, text: '' },
        { id: 2, text },
        { id: 3, text: '' },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    assert.equal(status, 0);
    assert.deepEqual(ids(out), [1, 2, 3]);
    const { findings } = JSON.parse(linesIn(out)[1] ?? '');
    assert.deepEqual(
      findings.map(({ start, end }: { start: number; end: number }) => text.slice(start, end)),
      ['Also read | Ostby votes'],
    );
  });
});

describe('a program that waits for each answer before it asks again', () => {
  for (const jobs of ['1', '2']) {
    it(`gets it, with --jobs ${jobs}`, async () => {
      const child = start([...ANALYZE, '--jobs', jobs]);
      const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
      for (const id of [1, 2, 3]) {
        child.stdin.write(`{"id":${id},"text":""}\n`);
        assert.equal(JSON.parse((await answers.next()).value ?? '').id, id);
      }
      child.stdin.end();
      assert.equal(await ended(child), 0);
    });
  }
});

describe('what is no stream', () => {
  const posix = process.platform === 'win32' ? 'there are no folders as standard input' : false;
  it('a folder is one clear line and exit 2', { skip: posix }, () => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', '"$0" src/cli/copydesk.ts analyze --jsonl < src', process.execPath], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.deepEqual({ status, stdout, stderr }, { status: 2, stdout: '', stderr: 'copydesk: standard input: it is a folder\n' });
  });
});

describe('several jobs', () => {
  /** Long and short articles and unreadable lines by turns, enough for several batches. */
  const input = Array.from({ length: 500 }, (_, i) => {
    if (i % 50 === 7) return 'Ostby votes';
    return JSON.stringify({ id: i, text: i % 100 === 0 ? 'The council met on the quay.\n\n'.repeat(2000) : `Article ${i}.\nAlso read | Ostby votes` });
  }).join('\n');

  it('keep the order, and give what one job gives', async () => {
    const [one, two] = await Promise.all([run(ANALYZE, input), run([...ANALYZE, '--jobs', '2'], input)]);
    assert.equal(two.status, 2);
    assert.deepEqual(
      ids(two.out),
      Array.from({ length: 500 }, (_, i) => (i % 50 === 7 ? null : i)),
    );
    assert.deepEqual(two, one);
  });
});

describe('readers', () => {
  const endless = `${JSON.stringify({ id: 'a1', text: 'The mayor signed.\nAlso read | Ostby votes' })}\n`.repeat(20_000);

  for (const jobs of ['1', '2']) {
    it(`one that closes the pipe early ends it quietly, with --jobs ${jobs}`, async () => {
      const child = start([...ANALYZE, '--jobs', jobs]);
      child.stdin.end(endless);
      child.stdout.once('data', () => child.stdout.destroy());
      const [status, err] = await Promise.all([ended(child), all(child.stderr)]);
      assert.deepEqual({ status, err }, { status: 0, err: '' });
    });
  }
  it('a slow one is waited for: the input is not read ahead into memory', async () => {
    let read = 0;
    let written = 0;
    let furthestAhead = 0;
    const input = Readable.from(
      (function* () {
        for (; read < 5000; read++) {
          furthestAhead = Math.max(furthestAhead, read - written);
          yield Buffer.from('{"text":""}\n');
        }
      })(),
    );
    const output = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        setTimeout(() => {
          written += chunk.toString().split('\n').length - 1;
          done();
        }, 1);
      },
    });
    assert.equal(await analyzeStream(input, output, 1), 0);
    assert.ok(furthestAhead < 500, `${furthestAhead} lines ahead`);
  });
  const full = process.platform === 'linux' ? false : '/dev/full is needed';
  it('a disk that is full is one clear line and exit 2', { skip: full }, () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" src/cli/copydesk.ts analyze --jsonl > /dev/full', process.execPath], {
      cwd: ROOT,
      input: '{"text":""}\n',
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr, /^copydesk: .*\n$/);
  });
});
