/** A folder of messy articles, cleaned by one command: what goes is shown rule by rule, it can be stopped and resumed, and taken back. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { SCRAPED, STORY } from '../articles/scraped.ts';
import type { Workbench } from '../host/browser.ts';
import { Desk } from './desk.ts';

const PICTURES = join(import.meta.dirname, '../../test-results');
const COMMAND = 'Copydesk: Clean Every Article in the Folder';
const MANY = 200;
const FEW = 12;
/** Not articles in need of cleaning: they must stay as they are, byte for byte. */
const OTHERS = { 'story.md': STORY, 'binary.md': 'a\0b Also read | c\n', 'marked.txt': `\ufeff${STORY}` };

describe('a folder of articles', () => {
  const desk = new Desk();
  let workbench: Workbench;
  beforeEach(() => {
    for (const [name, text] of Object.entries(OTHERS)) desk.write(name, text);
  });

  const articleName = (number: number) => join(desk.folder, `article-${String(number).padStart(3, '0')}.${number % 2 ? 'md' : 'txt'}`);
  /** Half of them with CRLF, half of those with a byte-order mark. */
  const dressed = (text: string, number: number) => `${number % 4 === 0 ? '\ufeff' : ''}${number % 4 < 2 ? text.replaceAll('\n', '\r\n') : text}`;
  const texts = (count: number) => Array.from({ length: count }, (_, number) => readFileSync(articleName(number), 'utf8'));
  const write = (count: number) => {
    for (let number = 0; number < count; number++) writeFileSync(articleName(number), dressed(SCRAPED, number));
  };
  const are = (count: number, text: string) =>
    assert.deepEqual(
      texts(count),
      Array.from({ length: count }, (_, number) => dressed(text, number)),
    );
  const toast = (words: string | RegExp): Locator => workbench.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: words });
  const choose = async (): Promise<Locator> => {
    await workbench.run(COMMAND);
    const list = workbench.page.locator('.quick-input-widget').filter({ has: workbench.page.getByText(/^Clean \d+ articles$/) });
    await list.locator('.monaco-list-row').first().waitFor();
    return list;
  };

  it('is cleaned of what is ticked, saved, and taken back as a whole', async () => {
    write(FEW);
    workbench = await desk.open();
    const list = await choose();
    for (const row of ['12 read-also lines', '12 widget headings', '96 tails of image addresses'])
      await list.locator('.monaco-list-row').filter({ hasText: row }).filter({ hasText: 'in 12 articles' }).waitFor();
    await workbench.picture(join(PICTURES, 'light-folder-1-choice.png'));
    await workbench.page.keyboard.press('Enter');
    await toast('36 findings cleaned in 12 articles').waitFor();
    await workbench.picture(join(PICTURES, 'light-folder-2-cleaned.png'));
    are(FEW, STORY);
    for (const [name, text] of Object.entries(OTHERS)) assert.equal(readFileSync(join(desk.folder, name), 'utf8'), text);
    await toast('36 findings cleaned').getByRole('button', { name: 'Undo All' }).click();
    await toast('12 articles are as before').waitFor();
    are(FEW, SCRAPED);
  });

  it('has articles whose names end in capitals as well', async () => {
    for (const name of ['QUAY.TXT', 'Notes.MD', 'log.Markdown']) desk.write(name, SCRAPED);
    workbench = await desk.open();
    await workbench.run(COMMAND);
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'in 3 articles' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await toast('9 findings cleaned in 3 articles').waitFor();
    for (const name of ['QUAY.TXT', 'Notes.MD', 'log.Markdown']) assert.equal(readFileSync(join(desk.folder, name), 'utf8'), STORY, name);
  });

  it('shows in the panel what was taken from the article that is opened', async () => {
    write(FEW);
    workbench = await desk.open();
    await choose();
    await workbench.page.keyboard.press('Enter');
    await toast('36 findings cleaned').waitFor();
    await workbench.open('article-003.md');
    await workbench.openPanel();
    const panel = await workbench.webview('summary:has-text("Removed")');
    await panel.locator('summary').filter({ hasText: 'Removed' }).click();
    assert.ok((await panel.locator('.removed').allInnerTexts()).some((piece) => piece.includes('Also read')));
    await workbench.picture(join(PICTURES, 'light-folder-3-removed.png'));
  });

  it('stays as it is where its files were made read-only', async () => {
    write(FEW);
    mkdirSync(join(desk.folder, '.vscode'));
    mkdirSync(join(desk.folder, 'filed'));
    desk.write('filed/old.md', SCRAPED);
    desk.write(
      '.vscode/settings.json',
      '{ "files.readonlyInclude": { "filed/**": true, "**/*.txt": true }, "files.readonlyExclude": { "**/article-002.txt": true } }\n',
    );
    workbench = await desk.open();
    await workbench.run(COMMAND);
    await workbench.page.locator('.quick-input-widget').getByText('Clean 7 articles').waitFor();
    await workbench.page.keyboard.press('Enter');
    await toast('21 findings cleaned in 7 articles').waitFor();
    assert.equal(readFileSync(join(desk.folder, 'filed/old.md'), 'utf8'), SCRAPED);
    assert.deepEqual(
      texts(FEW),
      Array.from({ length: FEW }, (_, number) => dressed(number % 2 || number === 2 ? STORY : SCRAPED, number)),
    );
  });

  it('is undone file by file', async () => {
    write(FEW);
    workbench = await desk.open();
    await choose();
    await workbench.page.keyboard.press('Enter');
    await toast('36 findings cleaned').waitFor();
    await workbench.open('article-003.md');
    await workbench.clickLine('What did');
    await workbench.undo();
    await workbench.save(articleName(3), dressed(SCRAPED, 3));
    assert.equal(readFileSync(articleName(4), 'utf8'), dressed(STORY, 4));
  });

  it('is stopped half-way and resumed', async () => {
    write(MANY);
    workbench = await desk.open();
    await choose();
    await workbench.page.keyboard.press('Enter');
    await toast(/Copydesk cleans .* [1-9]\d* of 200/).waitFor();
    await toast('Copydesk cleans').getByRole('button', { name: 'Cancel' }).click();
    await toast('the command goes on where it stood').waitFor();
    const half = texts(MANY);
    const cleaned = half.filter((text, number) => text === dressed(STORY, number)).length;
    assert.ok(cleaned > 0 && cleaned < MANY, `${cleaned} cleaned`);
    assert.equal(half.filter((text, number) => text === dressed(SCRAPED, number)).length, MANY - cleaned);
    await choose();
    await workbench.page.keyboard.press('Enter');
    await toast(`in ${MANY - cleaned} articles`).waitFor();
    are(MANY, STORY);
  });

  it('shows every edit first, where that is asked for', async () => {
    write(FEW);
    workbench = await desk.open();
    await choose();
    await workbench.page.locator('.quick-input-widget [aria-label="Show every edit before anything changes"]').click();
    await workbench.page.locator('.bulk-edit-panel .monaco-list-row').filter({ hasText: 'Trending Stories' }).first().waitFor();
    await workbench.picture(join(PICTURES, 'light-folder-3-every-edit.png'));
    await workbench.page.locator('.bulk-edit-panel').getByRole('button', { name: 'Discard' }).click();
    are(FEW, SCRAPED);
  });
});
