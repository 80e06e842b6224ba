/** A web page copied in a real browser and pasted into the packaged extension: plainly unless somebody asks, and as a clean article where they do. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Workbench } from '../host/browser.ts';
import { Desk } from './desk.ts';

const PICTURES = join(import.meta.dirname, '../../test-results');

const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Ostby Courier</title><style>nav { color: red }</style></head><body>
<article>
<h1>Harbour ferry returns</h1>
<p>Mayor Jonas Berg signed <a href="https://ostby.example/order?utm_source=front&amp;id=7">the order</a> on Friday. "We have waited <em>long enough</em>," he said.</p>
<div><button>Share on Facebook</button></div><div><button>Copy link</button></div>
<p><strong>Also read:</strong> <a href="https://ostby.example/dues">Harbour dues rise</a></p>
<h2>What changes</h2>
<ul><li>Six crossings a day</li><li>Bicycles travel free</li></ul>
<p style="display:none">subscriber-wall-7</p>
<table><thead><tr><th>Day</th><th>First boat</th></tr></thead><tbody><tr><td>Monday</td><td>6:10</td></tr></tbody></table>
<p>Work begins in May.</p>
<p>Sign up for our newsletter and get the best of Ostby in your inbox every morning.</p>
</article>
</body></html>`;
/** What stands in the article: a finding tells that Copydesk is awake, and stays, for a paste cleans only what is pasted. */
const BEFORE = 'Also read | Tolls fall\n\n';
const ARTICLE = `# Harbour ferry returns

Mayor Jonas Berg signed [the order](https://ostby.example/order?id=7) on Friday. "We have waited *long enough*," he said.

## What changes

- Six crossings a day
- Bicycles travel free

| Day    | First boat |
| ------ | ---------- |
| Monday | 6:10       |

Work begins in May.`;
/** The same as a browser writes it without markup. */
const PLAIN = `Harbour ferry returns
Mayor Jonas Berg signed the order on Friday. "We have waited long enough," he said.

What changes
Six crossings a day
Bicycles travel free
Day\tFirst boat
Monday\t6:10
Work begins in May.`;

describe('a web page on the clipboard', () => {
  const desk = new Desk();
  let workbench: Workbench;

  /** Opens an empty article and copies the page as a person does: select all, copy. */
  const withPageCopied = async (name: string) => {
    const file = desk.write(name, BEFORE);
    workbench = await desk.open(file);
    await workbench.squiggles('info').first().waitFor();
    await workbench.copyPage(PAGE);
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.page.keyboard.press('Control+End');
    return file;
  };

  it('pastes plainly, and offers the clean article beside it', async () => {
    const file = await withPageCopied('article.md');
    await workbench.page.keyboard.press('Control+v');
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: 'Also read: Harbour dues rise' }).waitFor();
    await workbench.page.locator('.post-edit-widget').click();
    await workbench.picture(join(PICTURES, 'light-paste-1-offer.png'));
    await workbench.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Paste as Clean Article' }).click();
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: '# Harbour ferry returns' }).waitFor();
    await workbench.picture(join(PICTURES, 'light-paste-2-clean.png'));
    await workbench.save(file, BEFORE + ARTICLE);

    await workbench.openPanel();
    const panel = await workbench.webview('.quote');
    await panel.locator('summary').filter({ hasText: 'Removed' }).click();
    await workbench.picture(join(PICTURES, 'light-paste-3-tray.png'));
    assert.deepEqual(await panel.locator('.removed .note').allInnerTexts(), [
      'tracking parameter',
      '2 lines of share buttons, read-also line',
      'newsletter promotion',
    ]);
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.undo();
    await panel.locator('.removed').first().waitFor({ state: 'detached' });
  });

  it('is cleaned as plain text in a plain-text file, by keyboard alone', async () => {
    const file = await withPageCopied('article.txt');
    await workbench.page.keyboard.press('Control+v');
    await workbench.page.locator('.post-edit-widget').waitFor();
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Paste as Clean Article' }).waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: 'Copy link' }).waitFor({ state: 'detached' });
    await workbench.save(file, BEFORE + PLAIN);
  });

  it('comes clean at once where the setting says so', async () => {
    mkdirSync(join(desk.folder, '.vscode'));
    writeFileSync(join(desk.folder, '.vscode/settings.json'), '{ "editor.pasteAs.preferences": ["copydesk.cleanArticle"] }');
    const file = await withPageCopied('article.md');
    await workbench.page.keyboard.press('Control+v');
    await workbench.page.locator('.editor-instance .view-line').filter({ hasText: '# Harbour ferry returns' }).waitFor();
    await workbench.save(file, BEFORE + ARTICLE);
  });
});
