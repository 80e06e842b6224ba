/** Copydesk where it has nothing to say, and where what it is told has a mistake in it. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { Desk } from './desk.ts';

const PICTURES = join(import.meta.dirname, '../../test-results');
const ARTICLE = 'Advertisement\n\nThe ferry sails at nine, and Ane Lund stands on the quay.\n';
/** What every text editor is offered, whatever is in it. */
const ANYWHERE = ['Copydesk: Clean Every Article in the Folder …', 'Copydesk: Open a Messy Sample Article'];

describe('manners', () => {
  const desk = new Desk();

  it('the command palette lists what does something here', async () => {
    const article = desk.write('ferry.md', ARTICLE);
    desk.write('ferry.json', '{}\n');
    const workbench = await desk.open(article);
    await workbench.squiggles('info').first().waitFor();
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    const listed = async () => {
      await workbench.page.keyboard.press('F1');
      await workbench.page.locator('.quick-input-widget input[type="text"]').fill('>Copydesk: ');
      await rows.filter({ hasText: 'Open a Messy Sample Article' }).waitFor();
      const titles = await rows.locator('.label-name').allInnerTexts();
      await workbench.page.keyboard.press('Escape');
      // The workbench has some of its own that show the panel.
      return titles.filter((title) => title.startsWith('Copydesk: ') && !title.includes('Article View'));
    };
    // The workbench is told a moment later.
    const nothingMore = async () => {
      for (let tries = 0; tries < 20 && (await listed()).length !== ANYWHERE.length; tries++) await workbench.page.waitForTimeout(250);
      assert.deepEqual((await listed()).sort(), ANYWHERE);
    };
    const here = await listed();
    assert.ok(here.includes('Copydesk: Clean This Article') && here.includes('Copydesk: Go to Next Quote'), here.join('\n'));
    assert.ok(!here.includes('Copydesk: Clean the Selection'));
    await workbench.clickLine('Ane Lund');
    await workbench.page.keyboard.press('Shift+End');
    assert.ok((await listed()).includes('Copydesk: Clean the Selection'));
    await workbench.open('ferry.json');
    await nothingMore();
    await workbench.open('ferry.md');
    await workbench.run('Change Language Mode');
    await workbench.page.locator('.quick-input-widget input[type="text"]').fill('HTML');
    await rows.filter({ hasText: 'HTML' }).first().click();
    await workbench.page.locator('.statusbar').getByText('HTML').waitFor();
    await nothingMore();
  });

  it('an article in a folder where it is turned off says so, in the panel and to whoever asks', async () => {
    mkdirSync(join(desk.folder, '.vscode'));
    desk.write('.vscode/settings.json', '{ "copydesk.enable": false }\n');
    const workbench = await desk.open(desk.write('ferry.md', ARTICLE));
    await workbench.openPanel();
    await workbench.webview('text=Copydesk is turned off here (setting “copydesk.enable”).');
    await workbench.run('Copydesk: Clean This Article');
    await workbench.page.locator('.notification-list-item-message').filter({ hasText: 'Copydesk is turned off here' }).waitFor();
    await workbench.run('Copydesk: Always Remove Lines Like This …');
    await workbench.page.locator('.notification-list-item-message').filter({ hasText: 'Copydesk is turned off here' }).waitFor();
    assert.equal(await workbench.page.locator('.quick-input-widget').isVisible(), false);
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: 'Ane Lund' }).click({ button: 'right' });
    await workbench.page.locator('.monaco-menu').getByText('Command Palette').waitFor();
    assert.equal(await workbench.page.locator('.monaco-menu').getByText('Always Remove').count(), 0);
    assert.equal(await workbench.squiggles('info').count(), 0);
  });

  it('keys and menus are for the article, not for a glimpse of another or for a file that is left alone', async () => {
    desk.write('quay.md', '# Quay\n\n“No boat comes,” Jonas Berg said.\n');
    const text = `See [the quay](quay.md#quay).\n\n“It is late,” Ane Lund said.\n\n${ARTICLE}`;
    desk.write('README.md', text);
    const workbench = await desk.open(desk.write('ferry.md', text));
    const { page } = workbench;
    const offered = async (line: Locator) => {
      await line.click({ button: 'right' });
      await page.locator('.monaco-menu').getByText('Copy', { exact: true }).waitFor();
      const own = await page.locator('.monaco-menu').getByText('Always Remove Lines Like This').count();
      await page.keyboard.press('Escape');
      return own > 0;
    };
    const line = (words: string) => page.locator('.editor-instance .view-line').filter({ hasText: words }).first();
    await workbench.squiggles('info').first().waitFor();
    assert.ok(await offered(line('Ane Lund stands')));
    await workbench.clickLine('See');
    await page.keyboard.press('Home');
    for (let steps = 0; steps < 18; steps++) await page.keyboard.press('ArrowRight');
    await workbench.run('Peek Definition');
    const glimpse = page.locator('.peekview-widget .view-line').filter({ hasText: 'Jonas Berg' });
    assert.ok(!(await offered(glimpse)));
    await workbench.open('README.md');
    await page.locator('.tab.active').filter({ hasText: 'README' }).waitFor();
    for (let tries = 0; tries < 20 && (await offered(line('Ane Lund stands'))); tries++) await page.waitForTimeout(250);
    assert.ok(!(await offered(line('Ane Lund stands'))));
  });

  it('an article with more findings than VS Code underlines has those underlined that are in sight', async () => {
    const chapter = (number: number) =>
      `Advertisement\n\nThe ferry crossed the sound for the ${number}th time, and nobody waved.\n\nOn deck stood caf&amp;eacute; number ${number}.\n`;
    const workbench = await desk.open(desk.write('log.md', Array.from({ length: 1200 }, (_, number) => chapter(number)).join('\n')));
    await workbench.squiggles('info').first().waitFor();
    await workbench.clickLine('Advertisement');
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: '1199th' }).waitFor();
    await workbench.squiggles('info').first().waitFor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: '0th' }).waitFor();
    await workbench.squiggles('info').first().waitFor();
  });

  it('an article that was made read-only stays as it is, and says so', async () => {
    const file = desk.write('ferry.md', ARTICLE);
    const workbench = await desk.open(file);
    await workbench.squiggles('info').first().waitFor();
    await workbench.run('File: Set Active Editor Read-only in Session');
    const told = workbench.page.locator('.notification-list-item-message').filter({ hasText: 'This article cannot be edited' });
    await workbench.run('Copydesk: Clean This Article');
    await told.waitFor();
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: 'Advertisement' }).waitFor();
    await workbench.run('File: Reset Active Editor Read-only in Session');
    await workbench.run('Copydesk: Clean This Article');
    await workbench.squiggles('info').first().waitFor({ state: 'detached' });
    await workbench.save(file, 'The ferry sails at nine, and Ane Lund stands on the quay.\n');
  });

  it('an article behind another tab comes to the front when the panel changes it, and stays as it is where it was made read-only', async () => {
    const file = desk.write('ferry.md', ARTICLE);
    desk.write('ferry.json', '{}\n');
    const workbench = await desk.open(file);
    await workbench.squiggles('info').first().waitFor();
    await workbench.openPanel();
    const panel = await workbench.webview('.clean');
    await workbench.run('File: Set Active Editor Read-only in Session');
    await workbench.open('ferry.json');
    await panel.locator('.clean').click();
    await workbench.page.locator('.notification-list-item-message').filter({ hasText: 'This article cannot be edited' }).waitFor();
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: 'Advertisement' }).waitFor();
    await workbench.run('File: Reset Active Editor Read-only in Session');
    await workbench.open('ferry.json');
    await panel.locator('.clean').click();
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: 'Ane Lund' }).waitFor();
    await workbench.clickLine('Ane Lund');
    await workbench.save(file, 'The ferry sails at nine, and Ane Lund stands on the quay.\n');
  });

  it('a rule that there is not is underlined where it is named, and those that there are are offered', async () => {
    desk.write('ferry.md', ARTICLE);
    const workbench = await desk.open(desk.write('.copydesk.json', '{\n  "rules": {\n    "share-bra": "off"\n  }\n}\n'));
    await workbench.squiggles('warning').first().waitFor();
    await workbench.clickLine('"share-bra"');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(',\n"share');
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'share-bar' }).first().waitFor();
    await workbench.picture(join(PICTURES, 'light-manners-rule-names.png'));
  });
});
