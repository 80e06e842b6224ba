/** The packaged extension in a workbench that speaks German: commands, findings, light bulb and panel do as well. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { SCRAPED, STORY } from '../articles/scraped.ts';
import { launchBrowser, openWorkbench, type Workbench } from '../host/browser.ts';
import { type Server, startServer } from '../host/server.ts';

const VSIX = join(import.meta.dirname, '../../copydesk.vsix');
const PICTURES = join(import.meta.dirname, '../../test-results');

describe('in German', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-german-'));
  const file = join(folder, 'scraped.md');

  before(async () => {
    server = await startServer({ vsix: VSIX, locale: 'de', settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.wordWrap': 'on' } });
    browser = await launchBrowser();
    writeFileSync(file, SCRAPED);
    writeFileSync(join(folder, 'mojibake.md'), 'Itâ€™s the third ferry since January.\n');
    workbench = await openWorkbench(browser, server, { folder, file, locale: 'de' });
    await workbench.squiggles('info').first().waitFor();
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the light bulb', async () => {
    assert.deepEqual(await workbench.openLightBulb('Trending Stories'), [
      'Kastenüberschrift entfernen',
      'Diesen Artikel bereinigen: 3 sichere Korrekturen anwenden',
      'Behalten: Kastenüberschrift',
      'In dieser Datei nicht melden: Kastenüberschriften',
      'In diesem Ordner nicht melden: Kastenüberschriften',
      'Nirgends mehr melden: Kastenüberschriften',
      'Zeilen wie diese immer entfernen …',
    ]);
    await workbench.page.keyboard.press('Escape');
  });

  it('the panel', async () => {
    await workbench.openPanel();
    const panel = await workbench.webview('.quote');
    assert.deepEqual(
      await panel
        .locator('h2')
        .allInnerTexts()
        .then((all) => all.slice(0, 3).map((title) => title.toLowerCase())),
      ['zitate', 'personen', 'organisationen'],
    );
    assert.match((await panel.locator('.state').textContent()) ?? '', /^2 Stück Beiwerk · 1 Bruchstück$/);
    assert.equal(await panel.evaluate(() => document.documentElement.lang), 'de');
    await workbench.picture(join(PICTURES, 'light-german-panel.png'));
  });

  it('the commands', async () => {
    await workbench.clickLine('Trending Stories');
    await workbench.run('Zeigen, was in diesem Artikel gefunden wurde');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: '1 Lesen-Sie-auch-Zeile' })
      .filter({ hasText: 'Verweist auf einen anderen Artikel' })
      .waitFor();
    await workbench.picture(join(PICTURES, 'light-german-list.png'));
    await workbench.page.keyboard.press('Escape');
    await workbench.run('Diesen Artikel bereinigen');
    await workbench.page
      .locator('.statusbar')
      .getByText(/ bereinigt: .*Reste von Bildadressen/)
      .waitFor();
    await workbench.save(file, STORY);
  });

  it('a folder is cleaned', async () => {
    // The open one was saved just now, and a change right behind a save the workbench takes for its own.
    writeFileSync(join(folder, 'second.md'), SCRAPED);
    await workbench.run('Jeden Artikel im Ordner bereinigen');
    const row = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Lesen-Sie-auch-Zeile' });
    await row
      .filter({ hasText: '1 Artikel' })
      .filter({ hasText: /„Also read.*“/ })
      .waitFor();
    await workbench.picture(join(PICTURES, 'light-german-folder.png'));
    await workbench.page.keyboard.press('Escape');
  });

  it('a mistake in a configuration', async () => {
    writeFileSync(join(folder, '.copydesk.json'), '{ "keep": "Also read" }\n');
    await workbench.page.keyboard.press('Control+Shift+m');
    await workbench.page.locator('.markers-panel').getByText('Copydesk übergeht diese Datei: „keep“ muss eine Liste sein: [ … ].').waitFor();
    await workbench.picture(join(PICTURES, 'light-german-mistake.png'));
    rmSync(join(folder, '.copydesk.json'));
    await workbench.page.keyboard.press('Control+Shift+m');
  });

  it('a quick-fix begins with a capital, whatever its first word', async () => {
    await workbench.open('mojibake.md');
    await workbench.squiggles('warning').first().waitFor();
    assert.equal((await workbench.openLightBulb('third ferry'))[0], 'Falsch gelesene Stelle wiederherstellen');
    await workbench.page.keyboard.press('Escape');
  });
});
