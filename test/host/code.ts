#!/usr/bin/env node
/**
 * Stands in for the `code` executable where desktop VS Code cannot be downloaded: takes the arguments that `@vscode/test-electron` gives
 * it, runs the suite in the VS Code server and a real browser, and ends with the suite's exit code.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { REPORT } from '../editor/report.ts';
import { launchBrowser } from './browser.ts';
import { startServer } from './server.ts';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionTestsPath: { type: 'string' }, extensionDevelopmentPath: { type: 'string' }, extensionDevelopmentKind: { type: 'string' } },
});
const log: string[] = [];
const [folder] = positionals;
const { extensionTestsPath: tests, extensionDevelopmentPath: extension, extensionDevelopmentKind: kind } = values;
if (!folder || typeof tests !== 'string' || typeof extension !== 'string')
  throw new Error('usage: code.ts FOLDER --extensionTestsPath=… --extensionDevelopmentPath=…');

const { extension: place, tests: suite, remove } = kind === 'web' ? browserOnly(extension, tests) : { extension, tests, remove: () => {} };
const server = await startServer({ development: true });
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (line.startsWith(REPORT)) process.stdout.write(`${line.slice(REPORT.length)}\n`);
    else if (type === 'error' || process.env.COPYDESK_LOG) log.push(line);
  });
  const payload: [string, string][] = [
    ['extensionDevelopmentPath', server.remote(place)],
    ['extensionTestsPath', server.remote(suite)],
    ['skipWelcome', 'true'],
  ];
  await page.goto(server.address(folder, payload));
  process.exitCode = await exit;
  // The workbench has much to say that is not about the suites; where they fail, it may tell why.
  if (process.exitCode || process.env.COPYDESK_LOG) process.stderr.write(`${log.slice(-60).join('\n')}\n`);
} finally {
  await browser.close();
  server.stop();
  remove();
}

/**
 * A copy of the extension without its desktop entry, which VS Code runs in the web-worker host. The workbench of the server passes over
 * the flag that asks for this host (`extensionDevelopmentKind`) where an extension has both entries.
 */
function browserOnly(extension: string, tests: string): { extension: string; tests: string; remove(): void } {
  const copy = mkdtempSync(join(tmpdir(), 'copydesk-web-'));
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  writeFileSync(join(copy, 'package.json'), JSON.stringify(manifest));
  for (const folder of ['dist', 'media']) cpSync(join(extension, folder), join(copy, folder), { recursive: true });
  return { extension: copy, tests: join(copy, relative(extension, tests)), remove: () => rmSync(copy, { recursive: true, force: true }) };
}
