/** What stands in the shop window: the picture that the README shows, and keys that nothing else has. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import manifest from '../../package.json' with { type: 'json' };
import { launchBrowser, openWorkbench, type Workbench } from '../host/browser.ts';
import { type Server, startServer } from '../host/server.ts';

const RESULTS = join(import.meta.dirname, '../../test-results');
/** `npm run pictures` names the folder of the README's picture here. */
const PICTURES = process.env.COPYDESK_PICTURES ?? RESULTS;
const SAMPLE = readFileSync(join(import.meta.dirname, '../../media/walkthrough/messy-article.md'));
const VSIX = join(import.meta.dirname, '../../copydesk.vsix');

describe('the shop window', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  const home = mkdtempSync(join(tmpdir(), 'copydesk-shop-'));
  const folder = join(home, 'articles');

  before(async () => {
    server = await startServer({
      vsix: VSIX,
      settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.wordWrap': 'on', 'editor.minimap.enabled': false },
    });
    browser = await launchBrowser();
    mkdirSync(folder);
    writeFileSync(join(folder, 'harbour-tunnel.md'), SAMPLE);
    workbench = await openWorkbench(browser, server, { folder, file: join(folder, 'harbour-tunnel.md'), width: 1280, height: 800 });
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('shows in one picture what is found, what can be done, and who said what', async () => {
    await workbench.openPanel();
    const panel = await workbench.webview('.quote');
    await panel.locator('.entity').first().waitFor();
    await workbench.squiggles('info').first().waitFor();
    assert.ok((await workbench.openLightBulb('Share on Facebook')).includes('Remove 3 lines of share buttons'));
    await workbench.picture(join(PICTURES, 'article.png'));
    await workbench.page.keyboard.press('Escape');
  });

  it('shows what is left, and what went', async () => {
    await workbench.run('Copydesk: Clean This Article');
    await workbench.squiggles('info').first().waitFor({ state: 'detached' });
    const panel = await workbench.webview('.quote');
    await panel.locator('.state').filter({ hasText: 'Nothing to clean' }).waitFor();
    await panel.locator('summary').filter({ hasText: 'Removed' }).click();
    await panel.locator('.removed').last().scrollIntoViewIfNeeded();
    await workbench.picture(join(RESULTS, 'shop-cleaned.png'));
  });

  it('binds no key that VS Code binds itself, but where its own panel has the focus', async () => {
    await workbench.run('Preferences: Open Default Keyboard Shortcuts (JSON)');
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: 'Override key bindings' }).first().click();
    await workbench.page.keyboard.press('Control+a');
    await workbench.page.keyboard.press('Control+c');
    const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
    const bound = [...text.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)].map(([, key = '', command = '']) => ({ key, command }));
    assert.ok(bound.length > 500, `only ${bound.length} keys were read`);
    const elsewhere = manifest.contributes.keybindings.filter(({ when }) => !when.startsWith('copydesk.panelFocused'));
    for (const { key, command } of elsewhere)
      assert.deepEqual(
        bound.filter((one) => one.key === key),
        [{ key, command }],
      );
  });
});
