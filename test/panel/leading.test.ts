/** How the page leads on: from a number to what it counts, and from a button that goes to what stands there then. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { ArticleView, ToPage } from '../../src/panel/protocol.ts';
import { launchBrowser } from '../host/browser.ts';
import { longArticle, openPanelPage } from './panelPage.ts';

const article = (article: ArticleView): ToPage => ({ type: 'article', address: `file:///articles/${article.file}`, article });

describe('the panel’s page', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('leads from what was found to its list, and from what was removed to the pieces', async () => {
    const { page, send, posted } = await openPanelPage(browser);
    await send(article({ ...longArticle(2, 2), boilerplate: 3, fragments: 0, queries: 1 }));
    assert.equal((await page.locator('.state').textContent())?.trim(), '3 pieces of boilerplate · 1 query · 2 pieces removed');
    await page.getByRole('button', { name: '3 pieces of boilerplate' }).click();
    assert.deepEqual((await posted()).at(-1), { type: 'showFindings' });
    await page.getByRole('button', { name: '2 pieces removed' }).click();
    await page.getByRole('button', { name: 'Restore 2 lines of tails of image addresses' }).waitFor();
    assert.match((await page.locator(':focus').textContent()) ?? '', /Removed/);
    await page.close();
  });

  it('looks at a place with Space, and goes there with Enter', async () => {
    const { page, send, posted } = await openPanelPage(browser);
    await send(article(longArticle(2, 2)));
    await page.locator('.quote').first().focus();
    await posted();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    assert.deepEqual(
      (await posted()).map(({ type }) => type),
      ['glance', 'reveal'],
    );
    await page.close();
  });

  it('tells when keys are typed, so that the filter undoes its own', async () => {
    const { page, send, posted } = await openPanelPage(browser);
    await send(article(longArticle(2, 2)));
    await posted();
    await page.locator('input').focus();
    await page.locator('summary').first().focus();
    assert.deepEqual(await posted(), [
      { type: 'typing', typing: true },
      { type: 'typing', typing: false },
    ]);
    await page.close();
  });

  it('keeps the keyboard’s place where the button that was pressed goes', async () => {
    const { page, send } = await openPanelPage(browser);
    const first = longArticle(2, 2);
    await send(article(first));
    await page.getByRole('button', { name: 'Clean', exact: true }).focus();
    await send(article({ ...first, cleanable: 0 }));
    assert.equal(await page.locator(':focus').textContent(), 'Copy clean story');
    await page.locator('summary').filter({ hasText: 'Removed' }).click();
    await page.getByRole('button', { name: 'Restore this read-also line' }).focus();
    await send(article({ ...first, cleanable: 0, removed: first.removed.slice(1) }));
    assert.equal(await page.locator(':focus').getAttribute('aria-label'), 'Restore 2 lines of tails of image addresses');
    await send(article({ ...first, cleanable: 0, removed: [] }));
    assert.equal(await page.locator(':focus').count(), 1);
    await page.close();
  });
});
