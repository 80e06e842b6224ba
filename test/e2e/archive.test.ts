/** An archive as a stream through the built command: memory stays where it is, a bad line stops nothing, and others cut the stream up. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { debianCommand } from '../host/install.ts';

const COMMAND = join(import.meta.dirname, '../../dist/cli.mjs');
const MANY = 20_000;
/** In megabytes; what the engine itself takes is about half of it, and the stream with its answers is several times as much. */
const HEAP = 128;
const parallel = debianCommand('parallel', 'to run an archive with GNU parallel');

/** Every hundredth line is none. */
function line(number: number): string {
  if (number % 100 === 99) return number % 200 === 99 ? 'Ostby votes' : `{"id":"a${number}"}`;
  const text = [
    `Mayor Jonas Berg signed order ${number} on Friday. "We have waited long enough," he said.`,
    'Also read | Harbour dues rise',
    `Ane Lund, who runs the kiosk on quay ${number % 37}, called it "late, but welcome". Work begins in May.`,
  ].join('\n\n');
  return JSON.stringify({ id: `a${number}`, text });
}

function* lines(count: number): Generator<string> {
  for (let number = 0; number < count; number++) yield line(number);
}

/** Writes lines as fast as they are taken. */
async function feed(child: ChildProcess, count: number): Promise<void> {
  for (const one of lines(count)) if (!child.stdin?.write(`${one}\n`)) await once(child.stdin as NodeJS.WritableStream, 'drain');
  child.stdin?.end();
}

describe('an archive', () => {
  it(`of ${MANY.toLocaleString('en')} lines needs no more memory than a short one, and a bad line stops nothing`, async () => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, COMMAND, 'analyze', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const fed = feed(child, MANY);
    let number = 0;
    let bad = 0;
    for await (const answer of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      const { id, error, findings, quotes } = JSON.parse(answer);
      if (number % 100 === 99) {
        bad++;
        assert.equal(id, number % 200 === 99 ? null : `a${number}`);
        assert.equal(typeof error, 'string');
      } else {
        assert.equal(id, `a${number}`);
        assert.equal(findings.length, 1);
        assert.equal(quotes.length, 2);
      }
      number++;
    }
    await fed;
    assert.equal(number, MANY);
    assert.equal(bad, MANY / 100);
    assert.equal(child.exitCode ?? (await once(child, 'exit'))[0], 2);
  });

  it('cut into partitions, a process for each as Spark’s pipe starts them, gives the same lines', () => {
    const whole = [...lines(300)];
    const answers = (some: readonly string[]) =>
      spawnSync('sh', ['-c', `"${process.execPath}" "${COMMAND}" analyze --jsonl || [ $? = 2 ]`], {
        input: some.map((one) => `${one}\n`).join(''),
        encoding: 'utf8',
      });
    const parts = [whole.slice(0, 100), whole.slice(100, 101), [], whole.slice(101)].map(answers);
    assert.deepEqual(
      parts.map(({ status }) => status),
      [0, 0, 0, 0],
    );
    assert.equal(parts.map(({ stdout }) => stdout).join(''), answers(whole).stdout);
  });

  it('goes through GNU parallel in order', { skip: parallel ? false : 'GNU parallel cannot be installed here' }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-archive-'));
    try {
      const file = join(folder, 'articles.jsonl');
      writeFileSync(file, [...lines(600)].map((one) => `${one}\n`).join(''));
      const command = `${process.execPath} ${COMMAND} analyze --jsonl`;
      const run = (script: string) => spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
      const one = run(`${command} < articles.jsonl`);
      const several = run(`parallel --pipe --keep-order --block 40k --jobs 2 "${command} || [ \\$? = 2 ]" < articles.jsonl`);
      assert.equal(several.status, 0, several.stderr);
      assert.equal(several.stdout, one.stdout);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
