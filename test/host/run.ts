/**
 * `npm run test:editor`: the suites of `test/editor` in a real VS Code, in the Node extension host and in the web-worker host. The VS Code
 * server from npm runs them everywhere; where VS Code's download can be reached and a screen is there, desktop VS Code runs them as well.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { InstallError, installServer } from './install.ts';

const ROOT = join(import.meta.dirname, '../..');
const UPDATES = 'https://update.code.visualstudio.com/api/releases/stable';
const HOSTS = [
  { name: 'Node extension host', suite: 'dist/test/suite.cjs', launchArgs: [] },
  { name: 'web-worker extension host', suite: 'dist/test/suite.web.js', launchArgs: ['--extensionDevelopmentKind=web'] },
];

async function runSuites(editor: string, executable?: string): Promise<boolean> {
  let passed = true;
  for (const { name, suite, launchArgs } of HOSTS) {
    console.log(`\n${editor}, ${name}`);
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-articles-'));
    try {
      await runTests({
        ...(executable ? { vscodeExecutablePath: executable } : {}),
        extensionDevelopmentPath: ROOT,
        extensionTestsPath: join(ROOT, suite),
        launchArgs: [folder, '--disable-extensions', ...launchArgs],
      });
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      passed = false;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return passed;
}

async function desktopIsReachable(): Promise<boolean> {
  if (process.platform === 'linux' && !process.env.DISPLAY) return false;
  return fetch(UPDATES, { signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

try {
  installServer();
  let passed = await runSuites('VS Code server', join(import.meta.dirname, 'code.ts'));
  if (await desktopIsReachable()) passed = (await runSuites('Desktop VS Code')) && passed;
  else console.log('\nDesktop VS Code was not run: its download or a screen is out of reach.');
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  if (!(error instanceof InstallError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
