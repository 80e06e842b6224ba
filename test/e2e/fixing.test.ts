/** What a writer judges, tells off and teaches, by mouse and by keyboard: fixes are shown before they go, and all that is said can be taken back. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../host/browser.ts';
import { Desk } from './desk.ts';

const PICTURES = join(import.meta.dirname, '../../test-results');
const STORY = 'The ferry sails at nine, and the whole of Ostby stands on the quay to see it go.\n\nNobody waves.\n';
const CREDITS = `Photo: Ane Lund / Ostby Courier\n\n${STORY}\nPhoto: Jonas Berg\n`;
const MARKERS = `Advertisement\n\n${STORY}\nAlso read | A bridge at last\n\nFrom the desk of the Ostby Courier\n`;
const TAIL = [
  'Trending Stories',
  'Also read | A bridge at last',
  'Also read | The harbour that never was',
  'Also read | Why Ostby counts its gulls',
  'Share on Facebook',
  'Share on Twitter',
  'Sign up for our newsletter',
  'Advertisement',
  '© 2024 Ostby Courier. All rights reserved.',
];

describe('fixing', () => {
  const desk = new Desk();
  let workbench: Workbench;

  const open = async (name: string, text: string): Promise<string> => {
    const file = desk.write(name, text);
    workbench = await desk.open(file);
    return file;
  };
  const config = () => join(desk.folder, '.copydesk.json');
  // A file that is being written is empty for a moment.
  const written = () => JSON.parse((existsSync(config()) && readFileSync(config(), 'utf8')) || '{}');
  const eventually = async (expected: unknown, look: () => unknown) => {
    for (let tries = 0; tries < 100 && JSON.stringify(look()) !== JSON.stringify(expected); tries++) await workbench.page.waitForTimeout(100);
    assert.deepEqual(look(), expected);
  };
  const rows = (): Locator => workbench.page.locator('.quick-input-list .monaco-list-row');
  const picture = (name: string) => workbench.picture(join(PICTURES, `light-fixing-${name}.png`));

  it('a cleaning is told by its kinds, and a click shows the article beside what it was', async () => {
    await open('told.md', `Share on Facebook\nShare on X\n\n${CREDITS}\n"Nobody ever waves," Ane Lund said.\n\nAlso read | A bridge at last\n`);
    await workbench.squiggles('info').first().waitFor();
    await workbench.run('Copydesk: Clean This Article');
    const told = workbench.page.locator('.statusbar').getByText('3 cleaned, 2 for you to judge: 2 share buttons, 1 read-also line');
    await told.click();
    await workbench.page.locator('.tab').filter({ hasText: 'told.md: before cleaning ↔ now' }).waitFor();
    await workbench.page.locator('.editor.original .view-line').filter({ hasText: 'Share on X' }).waitFor();
    assert.equal(await workbench.page.locator('.editor.modified .view-line').filter({ hasText: 'Share on X' }).count(), 0);
    await told.waitFor({ state: 'hidden' });
    await workbench.openPanel();
    await (await workbench.webview('.quote')).locator('.quote').click();
    await workbench.waitForSelection('"Nobody ever waves,"'.length);
    await workbench.page.locator('.tab.active').filter({ hasText: 'before cleaning ↔ now' }).waitFor();
    await picture('0-compared');
  });

  it('what the panel’s button cleaned, Ctrl+Z brings back at once; a look from the panel leaves the keys there', async () => {
    const text = '"Nobody ever waves," Ane Lund said.\n\nAlso read | A bridge at last\n';
    const file = await open('undone.md', text);
    await workbench.squiggles('info').first().waitFor();
    await workbench.openPanel();
    const panel = await workbench.webview('.quote');
    await panel.locator('.quote').focus();
    await workbench.page.keyboard.press('Space');
    await workbench.waitForSelection('"Nobody ever waves,"'.length);
    assert.equal(await panel.locator('.quote:focus').count(), 1);
    await panel.locator('.clean').click();
    await workbench.squiggles('info').first().waitFor({ state: 'detached' });
    await workbench.undo();
    await workbench.squiggles('info').first().waitFor();
    await workbench.save(file, text);
  });

  it('several fixes that are for the writer to judge are shown, ticked off one by one, and undone at once', async () => {
    const file = await open('credits.md', CREDITS);
    await workbench.openLightBulb('Ane Lund');
    await workbench.pick('Remove all 2 photo credits in this file …');
    await rows().filter({ hasText: 'Jonas Berg' }).waitFor();
    await picture('1-judged');
    await rows().filter({ hasText: 'Jonas Berg' }).click();
    await picture('1-judged-one-stays');
    await workbench.page.keyboard.press('Enter');
    await rows().first().waitFor({ state: 'hidden' });
    await workbench.save(file, `${STORY}\nPhoto: Jonas Berg\n`);
    await workbench.clickLine('Nobody waves');
    await workbench.undo();
    await workbench.save(file, CREDITS);
  });

  it('a selection without findings is told apart from an article without any', async () => {
    await open('markers.md', MARKERS);
    await workbench.squiggles('info').first().waitFor();
    await workbench.clickLine('Nobody waves');
    await workbench.page.keyboard.press('Shift+End');
    await workbench.run('Copydesk: Clean the Selection');
    await workbench.page.locator('.statusbar').getByText('Copydesk: nothing to clean in the selection.').waitFor();
  });

  it('the status item counts, and lists the rules that speak; a pick goes there', async () => {
    await open('markers.md', MARKERS);
    await workbench.squiggles('info').nth(1).waitFor();
    const status = workbench.page
      .locator('.statusbar-item')
      .filter({ has: workbench.page.locator('[class*="codicon-bracket"]') })
      .first();
    await status.hover();
    const item = workbench.page.locator('.hover-language-status .element').filter({ hasText: '2 findings' });
    await item.waitFor();
    await picture('2-status');
    await item.getByText('Show', { exact: true }).click();
    await rows().filter({ hasText: 'read-also line' }).waitFor();
    await picture('3-list');
    await rows().filter({ hasText: 'read-also line' }).click();
    await workbench.waitForSelection('Also read | A bridge at last'.length);
  });

  it('a kept text is listed, and taken back', async () => {
    await open('markers.md', MARKERS);
    await workbench.squiggles('info').nth(1).waitFor();
    await workbench.openLightBulb('Also read');
    await workbench.pick('Keep this read-also line');
    await eventually({ keep: ['Also read | A bridge at last'] }, written);
    await workbench.squiggles('info').nth(1).waitFor({ state: 'detached' });
    await workbench.run('Copydesk: Show What Is Kept, Quiet or Always Removed Here');
    const row = rows().filter({ hasText: 'Also read | A bridge at last' });
    await row.hover();
    await picture('4-kept');
    await row.locator('[aria-label="Take this back"]').click();
    await row.waitFor({ state: 'detached' });
    await eventually({ keep: [] }, written);
    await workbench.squiggles('info').nth(1).waitFor();
  });

  it('a comment in the article is listed, and goes with its line', async () => {
    const text = `<!-- copydesk disable advertisement-marker -->\n\n${MARKERS}`;
    const file = await open('quiet.md', text);
    await workbench.squiggles('info').first().waitFor();
    await workbench.run('Copydesk: Show What Is Kept, Quiet or Always Removed Here');
    await rows().filter({ hasText: 'advertisement markers' }).hover();
    await rows().filter({ hasText: 'advertisement markers' }).locator('[aria-label="Take this back"]').click();
    await workbench.squiggles('info').nth(1).waitFor();
    await workbench.save(file, MARKERS);
  });

  it('a line is taught from the light bulb, and goes in every article', async () => {
    const file = await open('markers.md', MARKERS);
    await workbench.squiggles('info').nth(1).waitFor();
    await workbench.openLightBulb('Also read');
    await workbench.pick('Always remove lines like this …');
    const input = workbench.page.locator('.quick-input-widget input[type="text"]');
    await input.waitFor({ state: 'visible' });
    assert.equal(await input.inputValue(), 'Also read | A bridge at last');
    await picture('5-taught');
    await input.fill('From the desk of *');
    await workbench.page.keyboard.press('Enter');
    await eventually({ remove: [{ line: 'From the desk of *' }] }, written);
    await workbench.squiggles('info').nth(2).waitFor();
    await workbench.run('Copydesk: Clean This Article');
    await workbench.save(file, STORY);
  });

  it('what was taught is listed, from the light bulb of a line that it takes, and taken back', async () => {
    desk.write('.copydesk.json', JSON.stringify({ remove: [{ begins: 'From the desk' }, { contains: 'gulls' }] }));
    await open('markers.md', MARKERS);
    await workbench.squiggles('info').nth(2).waitFor();
    await workbench.openLightBulb('From the desk');
    await workbench.pick('No longer remove lines like this …');
    await rows().filter({ hasText: '“… gulls …”' }).filter({ hasText: 'always removed, by .copydesk.json' }).waitFor();
    const row = rows().filter({ hasText: '“From the desk …”' });
    await row.hover();
    await picture('9-taught');
    await row.locator('[aria-label="Take this back"]').click();
    await eventually({ remove: [{ contains: 'gulls' }] }, written);
    await workbench.squiggles('info').nth(2).waitFor({ state: 'detached' });
  });

  it('the name of a rule in a hover opens its page as it reads', async () => {
    await open('markers.md', MARKERS);
    await workbench.squiggles('info').nth(1).waitFor();
    await workbench.clickLine('Also read');
    await workbench.page.keyboard.press('Control+k');
    await workbench.page.keyboard.press('Control+i');
    await workbench.page.locator('.monaco-hover a').filter({ hasText: 'also-read' }).click();
    await workbench.webview('h1:has-text("Read-also lines")');
  });

  it('everything from here to the end goes where all of it is residue', async () => {
    const file = await open('tail.txt', `${STORY}\n${TAIL.join('\n')}\n`);
    await workbench.squiggles('info').first().waitFor();
    assert.ok((await workbench.openLightBulb('Trending Stories')).includes('Remove everything from here to the end …'));
    await picture('6-to-the-end');
    await workbench.pick('Remove everything from here to the end …');
    await rows().filter({ hasText: 'Trending Stories' }).filter({ hasText: 'widget heading, line 5' }).waitFor();
    await rows().filter({ hasText: 'Share on Facebook' }).filter({ hasText: 'share buttons, lines 9–10' }).waitFor();
    await picture('7-to-the-end-shown');
    await workbench.page.keyboard.press('Enter');
    await rows().first().waitFor({ state: 'hidden' });
    await workbench.save(file, STORY);
  });

  it('the undo of a message takes back nothing that was decided since', async () => {
    await open('markers.md', MARKERS);
    const undo = workbench.page.locator('.notifications-toasts').getByRole('button', { name: 'Undo' });
    await workbench.squiggles('info').nth(1).waitFor();
    await workbench.openLightBulb('Also read');
    await workbench.pick('Keep this read-also line');
    await undo.first().waitFor();
    const both = { keep: ['Also read | A bridge at last', 'Nobody waves.'] };
    writeFileSync(config(), JSON.stringify(both));
    await undo.first().click();
    await workbench.page.locator('.statusbar').getByText('.copydesk.json has changed meanwhile.').waitFor();
    await workbench.page.locator('.tab.active').filter({ hasText: '.copydesk.json' }).waitFor();
    assert.deepEqual(written(), both);
  });

  it('what was removed from an article without a name can be put back when it has one, and another', async () => {
    workbench = await desk.open();
    const { page } = workbench;
    await workbench.run('Copydesk: Open a Messy Sample Article');
    await workbench.squiggles('info').first().waitFor();
    assert.equal(await page.locator('.editor-group-container').count(), 1);
    await workbench.run('Copydesk: Clean This Article');
    await workbench.squiggles('info').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    const input = page.locator('.quick-input-widget input[type="text"]');
    // The dialog is there before it knows the folder, and takes a name only then.
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.quick-input-widget input[type="text"]')?.value.endsWith('.md'));
    await input.fill(join(desk.folder, 'tunnel.md'));
    const named = page.locator('.tab.active').filter({ hasText: 'tunnel.md' });
    for (let tries = 0; tries < 20 && !(await named.count()); tries++) {
      if (await input.isVisible()) await input.press('Enter');
      await page.waitForTimeout(500);
    }
    await named.waitFor();
    await workbench.openPanel();
    const panel = await workbench.webview('summary:has-text("Removed")');
    const removed = await panel.locator('.part').filter({ hasText: 'Removed' }).locator('.count').textContent();
    assert.ok(Number(removed) > 0);
    // From the middle of the article back to the middle, between the paragraphs where it stood.
    const cleaned = readFileSync(join(desk.folder, 'tunnel.md'), 'utf8');
    await panel.locator('summary').filter({ hasText: 'Removed' }).click();
    await panel.getByRole('button', { name: 'Restore this newsletter promotion' }).click();
    const gone = 'Sign up for our newsletter and get the best of Ostby in your inbox every morning.\n\nAdvertisement\n\n';
    await page.locator('.editor-instance .view-line').filter({ hasText: 'Sign up for our newsletter' }).waitFor();
    await workbench.clickLine('Sign up for our newsletter');
    await workbench.save(join(desk.folder, 'tunnel.md'), withBefore(cleaned, 'The council meets again', gone));
    await workbench.undo();
    await workbench.save(join(desk.folder, 'tunnel.md'), cleaned);
    await page.locator('.activitybar .action-item a[aria-label^="Explorer"]').click();
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'tunnel.md' }).click();
    await page.keyboard.press('F2');
    await page.locator('.explorer-folders-view .monaco-inputbox input').fill('harbour.md');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active').filter({ hasText: 'harbour.md' }).waitFor();
    await workbench.openPanel();
    const renamed = await workbench.webview('h1:has-text("harbour.md")');
    assert.equal(await renamed.locator('.part').filter({ hasText: 'Removed' }).locator('.count').textContent(), removed);
  });

  it('what comes back from the disk is removed no longer', async () => {
    const file = await open('markers.md', MARKERS);
    await workbench.squiggles('info').nth(1).waitFor();
    await workbench.openPanel();
    const panel = await workbench.webview('.clean');
    await panel.locator('.clean').click();
    const removed = panel.locator('summary').filter({ hasText: 'Removed' });
    await removed.waitFor();
    await workbench.clickLine('Nobody waves');
    await workbench.save(file, MARKERS.replace('Advertisement\n\n', '').replace('Also read | A bridge at last\n\n', ''));
    // A change right behind a save the workbench takes for its own.
    await workbench.page.waitForTimeout(2000);
    writeFileSync(file, MARKERS);
    await workbench.squiggles('info').nth(1).waitFor();
    await removed.waitFor({ state: 'detached' });
  });

  it('a README is left alone, and says why', async () => {
    await open('README.md', MARKERS);
    await workbench.openPanel();
    const panel = await workbench.webview('text=are not read as articles');
    await panel.getByText('copydesk.exclude').waitFor();
    await picture('8-readme');
    assert.equal(await workbench.squiggles('info').count(), 0);
  });
});

/** A text with words inserted before others that it holds. */
function withBefore(text: string, words: string, inserted: string): string {
  assert.ok(text.includes(words));
  return text.replace(words, inserted + words);
}
