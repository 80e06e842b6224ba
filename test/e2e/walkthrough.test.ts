/** The first minutes: the walkthrough of the packaged extension, step by step, each by its own button. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import manifest from '../../package.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import { launchBrowser, openWorkbench, type Workbench } from '../host/browser.ts';
import { type Server, startServer } from '../host/server.ts';

const titles: Readonly<Record<string, string>> = english;
const VSIX = join(import.meta.dirname, '../../copydesk.vsix');
const SAMPLE = readFileSync(join(import.meta.dirname, '../../media/walkthrough/messy-article.md'), 'utf8');
const READ_ALSO = SAMPLE.split('\n').find((line) => line.includes('Also read')) ?? '';
const PICTURES = join(import.meta.dirname, '../../test-results');

describe('the walkthrough', () => {
  let server: Server;
  let browser: Browser;
  let workbench: Workbench;
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-walkthrough-'));

  before(async () => {
    server = await startServer({ vsix: VSIX, settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.wordWrap': 'on' } });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has at most five steps, each with something to do', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    assert.ok(walkthrough && walkthrough.steps.length <= 5);
    for (const { id } of walkthrough.steps) assert.match(titles[`walkthrough.${id}.description`] ?? '', /\]\(command:[\w.]+/, id);
  });

  it('leads from a messy article to a clean one, and to an empty one for the writer’s own', async () => {
    workbench = await openWorkbench(browser, server, { folder, width: 1500 });
    const { page } = workbench;
    await workbench.run('Welcome: Open Walkthrough', 'Copydesk');
    const step = (title: string) => page.locator('.getting-started-step').filter({ hasText: title });
    const press = async (title: string, button: string) => {
      await step(title).locator('.step-title').click();
      await step(title).getByRole('button', { name: button }).click();
    };
    await step('Look at a messy article').waitFor();
    await workbench.webview('svg');
    await workbench.picture(join(PICTURES, 'light-walkthrough-1.png'));

    await press('Look at a messy article', 'Open a Messy Article');
    await workbench.squiggles('info').first().waitFor();
    assert.equal(await page.locator('.tabs-container .tab').filter({ hasText: 'Untitled-1' }).count(), 1);
    await workbench.picture(join(PICTURES, 'light-walkthrough-2-sample.png'));

    await press('See what was found', 'Show What Was Found');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'read-also line' }).waitFor();
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '3 share buttons' }).waitFor();
    await workbench.picture(join(PICTURES, 'light-walkthrough-3-found.png'));
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'read-also line' }).click();
    await workbench.waitForSelection(READ_ALSO.length);

    await press('Clean it', 'Clean This Article');
    await workbench.squiggles('info').first().waitFor({ state: 'detached' });

    await press('See who said what', 'Open the Panel');
    const panel = await workbench.webview('.quote');
    assert.deepEqual((await panel.locator('.speaker h3 bdi').allInnerTexts()).slice(0, 2), ['Jonas Berg', 'Ane Lund']);
    await workbench.picture(join(PICTURES, 'light-walkthrough-4-panel.png'));

    await press('Now yours', 'Begin an Empty Article');
    await page.locator('.tabs-container .tab.active').filter({ hasText: 'Untitled-2' }).waitFor();
    await page.locator('.statusbar').getByText('Markdown').waitFor();
    await workbench.picture(join(PICTURES, 'light-walkthrough-5-own.png'));
    await workbench.close();
  });
});
