/** The built command, run by the Node that the machine has and not by the newer one that runs the build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, it } from 'node:test';
import { SCRAPED } from '../articles/scraped.ts';

const COMMAND = join(import.meta.dirname, '../../dist/cli.mjs');

/** The `node` of the machine; npm puts the project's own before it on the path. */
function plainNode(): string {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp-bin'));
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? process.execPath;
}

function run(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(plainNode(), [COMMAND, ...args], { input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

describe('the built command', () => {
  for (const jobs of ['1', '2']) {
    it(`analyses a stream, with --jobs ${jobs}`, () => {
      const lines = [SCRAPED, 'Nothing to find.'].map((text, at) => JSON.stringify({ id: `a${at}`, text, format: 'plaintext' }));
      const { status, out, err } = run(['analyze', '--jsonl', '--jobs', jobs], `${lines.join('\n')}\n`);
      assert.equal(err, '');
      assert.equal(status, 0);
      const [first, second] = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual(
        first.findings.map(({ rule }: { rule: string }) => rule),
        ['also-read', 'widget-heading', 'image-address-tail'],
      );
      assert.equal(second.id, 'a1');
      assert.deepEqual(second.findings, []);
    });
  }

  for (const format of ['text', 'json', 'sarif', 'github']) {
    it(`reports findings as ${format}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'copydesk-terminal-'));
      try {
        writeFileSync(join(folder, 'scraped.txt'), SCRAPED);
        const { status, out } = run(['check', '--format', format, folder]);
        assert.equal(status, 1);
        assert.match(out, /also-read/);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
