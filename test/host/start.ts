/**
 * `npm start [-- FILE]`: opens an article in VS Code with Copydesk: in desktop VS Code where `code` is installed, else in the VS Code server
 * from npm, whose address it prints. Without a file it opens a copy of the sample article, so that the sample stays messy.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { InstallError } from './install.ts';
import { startServer } from './server.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'media/walkthrough/messy-article.md');

const [given] = process.argv.slice(2);
// npm runs scripts in the project's folder; a file is meant from where the person stands.
const file = given ? resolve(process.env.INIT_CWD ?? process.cwd(), given) : copyOfSample();
if (!existsSync(file)) {
  console.error(`${file} does not exist. Usage: npm start -- my-article.md`);
  process.exit(2);
}
if (spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0) {
  spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${ROOT}`, dirname(file), file], { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`Opened ${file} in VS Code.`);
} else await serve();

function copyOfSample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-sample-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, basename(SAMPLE));
  copyFileSync(SAMPLE, copy);
  return copy;
}

async function serve(): Promise<void> {
  try {
    const server = await startServer({ development: true });
    const address = server.address(dirname(file), [
      ['extensionDevelopmentPath', server.remote(ROOT)],
      ['openFile', server.remote(file)],
      ['skipWelcome', 'true'],
    ]);
    console.log(`\nOpen this address in a browser:\n\n  ${address}\n\nCtrl+C here stops the server.`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
