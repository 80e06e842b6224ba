/** What a writer does, with the packaged extension in a real browser: see the squiggles, open the light bulb, clean, undo, use the panel. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Browser, Frame } from 'playwright-core';
import { SCRAPED, STORY } from '../articles/scraped.ts';
import { launchBrowser, openWorkbench, type Workbench } from '../host/browser.ts';
import { type Server, startServer } from '../host/server.ts';

const VSIX = join(import.meta.dirname, '../../copydesk.vsix');
const PICTURES = join(import.meta.dirname, '../../test-results');
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern', 'high-contrast': 'Default High Contrast' };
/** The story with its widget heading back in its place. */
const WITH_HEADING = STORY.replace('Veldan-Torrian ties', 'Trending Stories\nVeldan-Torrian ties');
const FILES = ['scraped.txt', 'scraped.md'];

for (const [theme, colorTheme] of Object.entries(THEMES)) {
  describe(`in a ${theme} theme`, () => {
    let server: Server;
    let browser: Browser;
    let workbench: Workbench;
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'));
    const picture = (name: string) => workbench.picture(join(PICTURES, `${theme}-${name}.png`));

    before(async () => {
      server = await startServer({ vsix: VSIX, settings: { 'workbench.colorTheme': colorTheme, 'editor.wordWrap': 'on' } });
      browser = await launchBrowser();
    });
    after(async () => {
      await browser?.close();
      server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    beforeEach(() => {
      for (const name of FILES) writeFileSync(join(folder, name), SCRAPED);
    });

    for (const name of FILES) {
      it(`cleans ${name} by the light bulb, and one undo brings everything back`, async () => {
        const file = join(folder, name);
        workbench = await openWorkbench(browser, server, { folder, file });
        await workbench.squiggles('info').first().waitFor();
        await picture(`${name}-1-before`);

        assert.deepEqual(await workbench.openLightBulb('Trending Stories'), [
          'Remove this widget heading',
          'Clean this article: apply 3 safe fixes',
          'Keep this widget heading',
          'Quiet widget headings in this file',
          'Quiet widget headings in this folder',
          'Turn off widget headings everywhere',
          'Always remove lines like this …',
        ]);
        await picture(`${name}-2-light-bulb`);
        await workbench.pick('Clean this article');
        await workbench.squiggles('info').first().waitFor({ state: 'detached' });
        await workbench.save(file, STORY);
        await picture(`${name}-3-cleaned`);

        await workbench.undo();
        await workbench.squiggles('info').first().waitFor();
        await workbench.save(file, SCRAPED);
        await workbench.close();
      });
    }

    it('marks in the article what is hovered in the panel, and in the panel where the cursor stands', async () => {
      workbench = await openWorkbench(browser, server, { folder, file: join(folder, 'scraped.txt') });
      await workbench.squiggles('info').first().waitFor();
      await workbench.openPanel();
      const panel = await workbench.webview('.quote');
      await panel.locator('.entity').filter({ hasText: 'Olga Brandt' }).locator('summary').hover();
      await workbench.page.waitForFunction(() => document.querySelectorAll('.editor-instance .view-overlays [class*="ced-"]').length >= 5);
      await picture('7-marked');
      await workbench.clickLine('Hesk wrote');
      await panel.locator('.here').first().waitFor();
      // Its cursor stands at the first word, and no move of it tells so.
      await workbench.open('scraped.md');
      await panel.locator('.entity.here').filter({ hasText: 'Veldan' }).waitFor({ state: 'attached' });
      await workbench.close();
    });

    it('shows who said what in the panel, and a click goes there', async () => {
      workbench = await openWorkbench(browser, server, { folder, file: join(folder, 'scraped.md') });
      await workbench.squiggles('info').first().waitFor();
      await workbench.openPanel();
      const panel = await workbench.webview('.quote');
      assert.deepEqual(await panel.locator('.speaker h3 bdi').allInnerTexts(), ['Aron Maal Hesk', 'Olga Brandt']);
      assert.equal(await panel.locator('.quote').count(), 9);
      await picture('4-panel');

      await panel.locator('.quote').filter({ hasText: 'unbreakable friendship' }).click();
      await workbench.waitForSelection('"unbreakable friendship"'.length);
      await panel.locator('.entity').filter({ hasText: 'Olga Brandt' }).locator('summary').click();
      const mentions = panel.locator('.entity[open] .mention');
      await mentions.nth(4).waitFor();
      assert.equal(await mentions.count(), 5);
      await mentions.nth(1).click();
      await workbench.waitForSelection('Brandt'.length);
      await picture('5-panel-mention');

      assert.deepEqual(await violations(panel), []);
      assert.equal(
        await panel.evaluate(() =>
          fetch('https://example.org/').then(
            () => 'sent',
            () => 'refused',
          ),
        ),
        'refused',
      );

      await panel.locator('.clean').click();
      await workbench.squiggles('info').first().waitFor({ state: 'detached' });
      await panel.locator('.state').filter({ hasText: 'Nothing to clean' }).waitFor();
      assert.equal(await panel.locator('.quote').count(), 9);
      await picture('6-panel-cleaned');

      await panel.locator('summary').filter({ hasText: 'Removed' }).click();
      await panel.getByRole('button', { name: 'Restore this widget heading' }).click();
      await panel.locator('.state').filter({ hasText: '1 piece of boilerplate' }).waitFor();
      assert.equal(await panel.locator('.removed').count(), 2);
      await workbench.save(join(folder, 'scraped.md'), WITH_HEADING);
      await workbench.close();
    });

    it('is used by keyboard alone', async () => {
      workbench = await openWorkbench(browser, server, { folder, file: join(folder, 'scraped.md') });
      await workbench.squiggles('info').first().waitFor();
      await workbench.run('Copydesk: Focus on Article View');
      const panel = await workbench.webview('.quote');
      await workbench.page.waitForFunction(() => document.activeElement?.classList.contains('webview'));
      const press = async (key: string, selector: string) => {
        for (let tries = 0; tries < 40; tries++) {
          if (await panel.locator(`${selector}:focus`).count()) return;
          await workbench.page.keyboard.press(key);
        }
        assert.fail(`${key} never reaches ${selector}`);
      };
      await press('Tab', '.clean');
      await workbench.page.keyboard.press('Control+f');
      await panel.locator('input:focus').waitFor();
      await workbench.page.keyboard.type('without condition');
      await panel.locator('.quote').nth(1).waitFor({ state: 'detached' });
      assert.equal(await workbench.page.locator('.find-widget.visible').count(), 0);
      await press('ArrowDown', '.quote');
      await workbench.page.keyboard.press('Enter');
      await workbench.waitForSelection('"stand without condition"'.length);
      await workbench.close();
    });
  });
}

/** What axe-core finds wrong with the panel's page. */
async function violations(panel: Frame): Promise<string[]> {
  await panel.evaluate(axe.source);
  // The page is transparent; behind it lies the side bar, which axe cannot see.
  await panel.evaluate(() => document.documentElement.style.setProperty('background', 'var(--vscode-sideBar-background)'));
  return panel.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
