/** The panel's page in a browser: what a person does on it, and that it looks right and touches little. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { ArticleView, ToPage } from '../../src/panel/protocol.ts';
import { launchBrowser } from '../host/browser.ts';
import { ARABIC, EVERY_THEME, longArticle, openPanelPage } from './panelPage.ts';

const PICTURES = join(import.meta.dirname, '../../test-results/panel');
const article = (article: ArticleView): ToPage => ({ type: 'article', address: `file:///articles/${article.file}`, article });

describe('the panel’s page', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  it('shows what the filter’s words are in, and everything again without it', async () => {
    const { page, send } = await openPanelPage(browser);
    await send(article(longArticle(80, 300)));
    await page.locator('input').fill('petra 41');
    assert.deepEqual(await page.locator('.quote .words').allInnerTexts(), []);
    await page.locator('input').fill('berg times');
    assert.deepEqual(await page.locator('.speaker h3 bdi').allInnerTexts(), ['Jonas Berg']);
    await page.locator('input').fill('quay number 100');
    assert.deepEqual(await page.locator('.name').allTextContents(), ['Quay Number 100']);
    await page.locator('input').fill('');
    assert.equal(await page.locator('.quote').count(), 80);
    await page.close();
  });

  it('filters by what a keyboard can type: no accents, straight quotation marks and apostrophes', async () => {
    const { page, send } = await openPanelPage(browser);
    const [quote] = longArticle(1, 0).quotes;
    const texts = ['“We don’t sell the Solveig – ever,” she said', '“We do sell”'];
    await send(article({ ...longArticle(0, 0), quotes: texts.flatMap((text) => (quote ? [{ ...quote, text, speaker: 'Petra Nygård' }] : [])) }));
    for (const typed of ["don't", '"we don', 'solveig - ever']) {
      await page.locator('input').fill(typed);
      assert.deepEqual(await page.locator('.quote .words').allInnerTexts(), texts.slice(0, 1), typed);
    }
    await page.locator('input').fill('nygard');
    assert.equal(await page.locator('.quote').count(), 2);
    await send(article({ ...longArticle(0, 0), quotes: quote ? [{ ...quote, speaker: 'Jørgen Ørsted' }] : [] }));
    await page.locator('input').fill('jorgen orsted');
    assert.equal(await page.locator('.quote').count(), 1);
    await page.close();
  });

  it('tells a screen reader what is left under a filter', async () => {
    const { page, send } = await openPanelPage(browser);
    await send(article(longArticle(80, 300)));
    const heard = page.locator('.filter [role="status"]');
    assert.equal(await heard.textContent(), '');
    await page.locator('input').fill('number 100');
    assert.equal(await heard.textContent(), '3 names or figures');
    await page.locator('input').fill('petra');
    assert.match((await heard.textContent()) ?? '', /^\d+ quotes$/);
    await page.locator('input').fill('no such word');
    assert.equal(await heard.textContent(), 'Nothing matches.');
    await page.close();
  });

  it('lists quotes under their speakers or in order, those without a speaker apart', async () => {
    const { page, send } = await openPanelPage(browser);
    await send(article(longArticle(12, 3)));
    assert.equal(await page.locator('.speaker h3 bdi').last().textContent(), 'No speaker found');
    await page.getByRole('button', { name: 'In order' }).click();
    assert.equal(await page.locator('.speaker').count(), 0);
    const texts = await page.locator('.quote .words').allInnerTexts();
    assert.deepEqual(
      texts.map((text) => Number(/(\d+) times/.exec(text)?.[1])),
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    await page.close();
  });

  it('tells the editor where to go, what to mark, copy, restore and clean', async () => {
    const { page, send, posted } = await openPanelPage(browser);
    await send(article(longArticle(3, 3)));
    assert.deepEqual(await posted(), [{ type: 'ready' }, { type: 'focus', focused: true }]);
    const second = page.locator('.line').filter({ hasText: 'sound 2 times' });
    await second.hover();
    assert.deepEqual(await posted(), [{ type: 'mark', places: [{ start: 100, end: 160 }] }]);
    await page.locator('h1').hover();
    assert.deepEqual(await posted(), [{ type: 'mark', places: [] }]);
    await second.locator('.quote').click();
    assert.deepEqual(
      (await posted()).filter(({ type }) => type === 'reveal'),
      [{ type: 'reveal', start: 100, end: 160 }],
    );
    await second.getByRole('button', { name: 'Copy this quote' }).click();
    assert.deepEqual(
      (await posted()).filter(({ type }) => type === 'copy'),
      [{ type: 'copy', text: '“The ferry has crossed the sound 2 times, and it will cross it once more,” (Jonas Berg)' }],
    );
    await page.locator('summary').filter({ hasText: 'Removed' }).click();
    await page.getByRole('button', { name: 'Restore this read-also line' }).click();
    for (const name of ['Clean', 'Copy clean story', 'Copy all …']) await page.getByRole('button', { name, exact: true }).click();
    assert.deepEqual(
      (await posted()).filter(({ type }) => type !== 'mark'),
      [{ type: 'restore', id: 1 }, { type: 'clean' }, { type: 'copyStory' }, { type: 'copyAll' }],
    );
    await page.close();
  });

  it('says why there is nothing to see, and offers what may help', async () => {
    const { page, send, posted } = await openPanelPage(browser);
    await send({ type: 'nothing', title: 'Not an article', reason: 'Files of this name are not read as articles.', offer: 'Settings' });
    assert.equal(await page.locator('h1').textContent(), 'Not an article');
    await page.getByRole('button', { name: 'Settings' }).click();
    assert.deepEqual((await posted()).at(-1), { type: 'offer' });
    await send({ type: 'nothing', title: 'Copydesk rests', reason: 'This file is not text, so Copydesk leaves it alone.', offer: null });
    assert.equal(await page.getByRole('button').count(), 0);
    await page.close();
  });

  it('offers to copy only what there is', async () => {
    const { page, send } = await openPanelPage(browser);
    const empty = { ...longArticle(0, 0), boilerplate: 0, fragments: 0, queries: 0, cleanable: 0, words: 0, entities: [], removed: [] };
    await send(article(empty));
    assert.equal(await page.locator('.story').textContent(), 'No words yet');
    assert.deepEqual(await page.locator('header button').allTextContents(), []);
    await send(article({ ...empty, words: 12 }));
    assert.equal(await page.locator('.story').textContent(), '12 words of story · 1 min');
    assert.deepEqual(await page.locator('header button').allTextContents(), ['Copy clean story']);
    await page.close();
  });

  it('sets mentions no further out than the name that they belong to', async () => {
    for (const width of [200, 300, 700]) {
      const { page, send } = await openPanelPage(browser, { width });
      await send(article(longArticle(0, 3)));
      await page.locator('.entity summary').first().click();
      const left = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((shown) => shown.getBoundingClientRect().left);
      assert.ok((await left('.mention > span')) >= (await left('.entity[open] .name')), `${width}`);
      await page.close();
    }
  });

  it('cuts no name short where the panel is narrow', async () => {
    const { page, send } = await openPanelPage(browser, { width: 180 });
    const [people] = longArticle(0, 3).entities;
    const name = 'Aurelia Featherstonehaugh-Villanueva';
    await send(article({ ...longArticle(0, 0), entities: people ? [{ ...people, entities: people.entities.map((one) => ({ ...one, name })) }] : [] }));
    assert.ok(await page.locator('.name').evaluate((shown) => shown.scrollWidth <= shown.clientWidth));
    await page.close();
  });

  it('groups the digits of numbers as the language of the workbench does, whatever the browser speaks', async () => {
    for (const [language, words] of Object.entries({ en: '6,400 words', de: '6.400 words', 'qps-ploc': '6,400 words', 'no language': '6,400 words' })) {
      const { page, send } = await openPanelPage(browser, { language });
      await send(article(longArticle(0, 0)));
      await page.locator('.story').filter({ hasText: words }).waitFor();
      await page.close();
    }
  });

  it('begins and ends no line with the dot between two counts', async () => {
    for (const width of [170, 240, 300]) {
      const { page, send } = await openPanelPage(browser, { width });
      await send(article(longArticle(1, 0)));
      await page.locator('.state').filter({ hasText: '12 pieces of boilerplate · 3 fragments · 2 queries' }).waitFor();
      const seen = await page.locator('.state').evaluate((state) => {
        const edge = state.getBoundingClientRect().left;
        const things = [...state.querySelectorAll('.dotted > span')].map((thing) => thing.getBoundingClientRect());
        const dots = [...state.querySelectorAll('.dot')].map((dot) => dot.getBoundingClientRect());
        return dots.map((dot, index) => ({ shown: dot.left >= edge, wraps: (things[index + 1]?.top ?? 0) > (things[index]?.top ?? 0) }));
      });
      assert.ok(
        seen.every(({ shown, wraps }) => shown !== wraps),
        JSON.stringify(seen),
      );
      await page.close();
    }
  });

  it('marks the row at the cursor', async () => {
    const { page, send } = await openPanelPage(browser);
    await send(article(longArticle(80, 3)));
    await send({ type: 'cursor', offset: 4_130 });
    const here = page.locator('.quote[aria-current]');
    assert.match((await here.textContent()) ?? '', /sound 42 times/);
    assert.ok(await here.isVisible());
    await page.close();
  });

  it('begins another article at its top, and marks nothing in it by the cursor in the one before', async () => {
    const { page, send } = await openPanelPage(browser);
    const scrolled = () => page.evaluate(() => window.scrollY);
    await send(article(longArticle(80, 3)));
    await send({ type: 'cursor', offset: 4_130 });
    await page.evaluate(() => window.scrollTo(0, 900));
    await send(article(longArticle(79, 3)));
    assert.equal(await page.locator('.here').count(), 1);
    assert.equal(await scrolled(), 900);
    await send({ type: 'article', address: 'file:///elsewhere/ferry.md', article: longArticle(80, 3) });
    assert.equal(await page.locator('.here').count(), 0);
    assert.equal(await scrolled(), 0);
    await page.close();
  });

  it('is walked through with the arrow keys', async () => {
    const { page, send } = await openPanelPage(browser);
    await send(article(longArticle(3, 3)));
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 20));
    await page.locator('summary').first().focus();
    await page.keyboard.press('ArrowDown');
    assert.match((await focused()) ?? '', /^“The ferry/);
    await page.keyboard.press('End');
    assert.match((await focused()) ?? '', /^Removed/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('.entity[open]').count(), 1);
    await page.locator('.mention').first().waitFor();
    await page.keyboard.press('ArrowRight');
    assert.match((await focused()) ?? '', /^the boat of Number/);
    await page.keyboard.press('ArrowLeft');
    assert.match((await focused()) ?? '', /^Quay Number 1/);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('.entity[open]').count(), 0);
    await page.keyboard.press('ArrowLeft');
    assert.match((await focused()) ?? '', /^Places/);
    await page.keyboard.press('Control+f');
    assert.equal(await page.locator('input:focus').count(), 1);
    await page.keyboard.press('ArrowDown');
    assert.match((await focused()) ?? '', /^Quotes/);
    await page.close();
  });

  it('goes to the filter when the editor hears Ctrl+F, and leaves alone who is typing there', async () => {
    const { page, send, posted } = await openPanelPage(browser);
    await send(article(longArticle(4, 0)));
    await page.locator('.quote').first().focus();
    await send({ type: 'filter' });
    assert.ok(await page.locator('input').evaluate((input) => input === document.activeElement));
    await page.keyboard.type('times');
    await send({ type: 'filter' });
    await page.keyboard.type(' berg');
    assert.equal(await page.locator('input').inputValue(), 'times berg');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    assert.deepEqual((await posted()).filter(({ type }) => type === 'focus').at(-1), { type: 'focus', focused: false });
    await page.close();
  });

  it('leaves no row that has the focus behind the heading above it', async () => {
    const { page, send } = await openPanelPage(browser);
    await send(article(longArticle(80, 300)));
    await page.locator('.quote').nth(60).focus();
    for (let up = 0; up < 40; up++) {
      await page.keyboard.press('ArrowUp');
      const hidden = await page.evaluate(() => {
        const { left, top, width } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(left + width / 2, top + 2)?.closest('summary') !== null;
      });
      assert.ok(!hidden, `after ${up + 1} steps`);
    }
    await page.close();
  });

  it('lets the keyboard reach every control, and do what a click does', async () => {
    const { page, send, posted } = await openPanelPage(browser);
    await send(article(longArticle(3, 3)));
    for (const summary of await page.locator('summary').all()) if (!(await summary.locator('..').getAttribute('open'))) await summary.press('ArrowRight');
    const controls = await page.evaluate(() => {
      const found = [...document.querySelectorAll<HTMLElement>('button, summary, input')].filter((control) => control.checkVisibility());
      for (const [number, control] of found.entries()) control.dataset.control = String(number);
      (document.activeElement as HTMLElement).blur();
      return found.length;
    });
    const reached = new Set<string>();
    for (let presses = 0; presses < 2 * controls; presses++) {
      await page.keyboard.press('Tab');
      reached.add((await page.evaluate(() => (document.activeElement as HTMLElement).dataset.control)) ?? 'none');
    }
    const missed = await page.evaluate(
      (seen) =>
        [...document.querySelectorAll<HTMLElement>('[data-control]')]
          .filter(({ dataset }) => !seen.includes(dataset.control ?? ''))
          .map(({ outerHTML }) => outerHTML),
      [...reached],
    );
    assert.deepEqual(missed, []);
    await posted();
    await page.getByRole('button', { name: 'Copy this quote' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Restore this read-also line' }).focus();
    await page.keyboard.press('Space');
    await page.locator('.mention').first().focus();
    await page.keyboard.press('Enter');
    const told = (await posted()).map(({ type }) => type);
    assert.deepEqual(
      told.filter((type) => type !== 'mark'),
      ['copy', 'restore', 'reveal'],
    );
    await page.close();
  });

  it('changes only what changed, and keeps its place, while somebody types', async () => {
    const { page, send } = await openPanelPage(browser);
    const long = longArticle(80, 300);
    await send(article(long));
    await page.evaluate(() => window.scrollTo(0, 3000));
    await page.evaluate(() => {
      const changed: string[] = [];
      Object.assign(globalThis, { changed });
      new MutationObserver((records) => changed.push(...records.map(({ target }) => target.nodeName))).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    // A word typed at the start moves every place by a little.
    const move = <T extends { readonly start: number; readonly end: number }>(place: T): T => ({ ...place, start: place.start + 6, end: place.end + 6 });
    await send(
      article({
        ...long,
        words: long.words + 1,
        quotes: long.quotes.map(move),
        entities: long.entities.map((group) => ({ ...group, entities: group.entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(move) })) })),
      }),
    );
    const changed = await page.evaluate(() => (globalThis as unknown as { changed: string[] }).changed);
    assert.deepEqual(changed, ['#text']);
    assert.equal(await page.evaluate(() => window.scrollY), 3000);
    await page.close();
  });

  it('is as it was when it is shown again', async () => {
    const first = await openPanelPage(browser);
    await first.send(article(longArticle(80, 300)));
    await first.page.locator('summary').filter({ hasText: 'Places' }).click();
    await first.page.getByRole('button', { name: 'In order' }).click();
    await first.page.evaluate(() => window.scrollTo(0, 1200));
    await first.page.waitForFunction(() => (globalThis.state as { scroll: number }).scroll === 1200);
    const before = await first.page.locator('main').innerHTML();
    const second = await openPanelPage(browser, { state: await first.state() });
    assert.equal(await second.page.evaluate(() => window.scrollY), 1200);
    const plain = (html: string) => html.replace(/<!--.*?-->/g, '');
    assert.equal(plain(await second.page.locator('main').innerHTML()), plain(before));
    await first.page.close();
    await second.page.close();
  });

  const SHAPES: Readonly<Record<string, ToPage>> = {
    nothing: {
      type: 'nothing',
      title: 'No article',
      reason: 'Open a Markdown or plain-text article to see who said what, and who and what it is about.',
      offer: 'Open a messy sample article',
    },
    short: article({ ...longArticle(2, 3), boilerplate: 0, fragments: 0, queries: 0, cleanable: 0, words: 64, removed: [] }),
    long: article(longArticle(80, 300)),
    arabic: article(ARABIC),
  };
  for (const theme of EVERY_THEME) {
    for (const [shape, message] of Object.entries(SHAPES)) {
      for (const width of [200, 300, 700]) {
        it(`shows the article “${shape}” ${width} px wide in a ${theme} theme, and axe-core finds nothing wrong`, async () => {
          const { page, send } = await openPanelPage(browser, { theme, width });
          await send(message);
          await page.screenshot({ path: join(PICTURES, `${shape}-${theme}-${width}.png`) });
          assert.deepEqual(await violations(page), []);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'nothing stands out at the side');
          await page.close();
        });
      }
    }
  }
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
