/** A workbench in a real browser, driven the way a person works in it: open, look, click, type. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame, type Locator, type Page } from 'playwright-core';
import { chromiumPath } from './install.ts';
import type { Server } from './server.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const PATIENCE = 60_000;
/** Beside the line, or in the gutter where the line leaves no room. */
const LIGHT_BULB = '.editor-instance .lightBulbWidget, .editor-instance .margin [class*="codicon-gutter-lightbulb"]';
/** The light bulb's menu; the workbench keeps an empty one for submenus. */
const MENU = '.action-widget:not(.action-list-submenu-panel)';
/** A list that has not shown a row by then was made before the row was known. */
const LISTED_WITHIN = 5_000;
const STILL_FOR = 150;
const SAVED_WITHIN = 10_000;

/** Starts a headless Chromium. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: ARGUMENTS, headless: true });
}

export interface WorkbenchOptions {
  readonly folder: string;
  /** The file to open first. */
  readonly file?: string;
  /** An extension under development, by its folder. */
  readonly extension?: string;
  /** The language that the page speaks, as VS Code calls it; English where it is not given. */
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Opens a workbench and waits until the file's editor stands. */
export async function openWorkbench(browser: Browser, server: Server, options: WorkbenchOptions): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width: options.width ?? 1280, height: options.height ?? 860 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: `http://127.0.0.1:${server.port}` });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  // The page under the smoke-test driver expects both.
  await page.exposeFunction('codeAutomationLog', () => {});
  await page.exposeFunction('codeAutomationExit', () => {});
  // What the page would take from an installed language pack.
  if (options.locale) await page.addInitScript((locale) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: locale }), options.locale);
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.extension) payload.push(['extensionDevelopmentPath', server.remote(options.extension)]);
  if (options.file) payload.push(['openFile', server.remote(options.file)]);
  await page.goto(server.address(options.folder, payload));
  await page.locator('.monaco-workbench').waitFor();
  if (options.file) await page.locator('.editor-instance .view-lines').first().waitFor();
  return new Workbench(context, page);
}

/** What a person sees and does in one workbench. */
export class Workbench {
  readonly page: Page;
  readonly #context: BrowserContext;
  #litLine = '';

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  /** The squiggles of one severity in the visible editor. */
  squiggles(severity: 'info' | 'warning' | 'hint' | 'error'): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Opens a file of the folder by its name. */
  async open(name: string): Promise<void> {
    await this.#pickQuickly('Control+p', name, name);
    await this.page.locator('.editor-instance .view-lines').first().waitFor();
  }

  /** Opens the side panel by its icon. */
  async openPanel(): Promise<void> {
    await this.page.locator('.activitybar .action-item a[aria-label^="Copydesk"]').click();
  }

  /** Waits until the status bar says that so many characters are selected. */
  async waitForSelection(size: number): Promise<void> {
    await this.page.locator('.statusbar').getByText(`(${size} selected)`).waitFor();
  }

  /** Runs a command by its title through the command palette; `choice` is picked from the list that the command opens. */
  async run(title: string, choice?: string): Promise<void> {
    await this.#pickQuickly('F1', `>${title}`, title, choice);
  }

  /** Opens a quick input, types, and picks the row; opens it again where what is looked for has not been there yet. */
  async #pickQuickly(key: string, typed: string, row: string, choice?: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const found = rows.filter({ hasText: row }).first();
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      await this.page.keyboard.press(key);
      await input.waitFor({ state: 'visible' });
      await input.fill(typed);
      try {
        await found.click({ timeout: Math.min(LISTED_WITHIN, Math.max(1, deadline - Date.now())) });
        break;
      } catch (error) {
        if (Date.now() >= deadline) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
    // What is picked may open a list of its own in the same place.
    await found.waitFor({ state: 'hidden' });
    if (choice) await rows.filter({ hasText: choice }).first().click();
  }

  /** Puts the cursor on the line holding `text` by clicking there. */
  async clickLine(text: string): Promise<void> {
    const line = this.#line(text);
    // A line that still moves, as breadcrumbs come late, is somewhere else when it is clicked.
    for (let [seen, now] = [await line.boundingBox(), await this.#boxLater(line)]; seen?.y !== now?.y; ) [seen, now] = [now, await this.#boxLater(line)];
    await line.click({ position: { x: 40, y: 8 } });
  }

  #line(text: string): Locator {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: text }).first();
  }

  async #boxLater(seen: Locator) {
    await this.page.waitForTimeout(STILL_FOR);
    return seen.boundingBox({ timeout: LISTED_WITHIN });
  }

  /** Clicks the line holding `text`, then the light bulb beside it, and returns the titles it offers; does both again where the bulb goes as it is clicked. */
  async openLightBulb(text: string): Promise<string[]> {
    const menu = this.page.locator(MENU);
    const deadline = Date.now() + PATIENCE;
    this.#litLine = text;
    for (;;) {
      await this.clickLine(text);
      const bulb = await this.#bulbBeside(text);
      if (bulb) {
        // The glyph lies under the editor's transparent layers, which is where the mouse meets it.
        await this.page.mouse.click(bulb.x + bulb.width / 2, bulb.y + bulb.height / 2);
        await menu.waitFor({ state: 'visible', timeout: LISTED_WITHIN }).catch(() => {});
      }
      if (await menu.isVisible()) return menu.locator('.monaco-list-row.action .title').allInnerTexts();
      assert.ok(Date.now() < deadline, `no light bulb opens beside "${text}"`);
    }
  }

  /** Where a light bulb stands still on a line or on one next to it; null where none does before long. */
  async #bulbBeside(text: string) {
    const bulb = this.page.locator(LIGHT_BULB).filter({ visible: true }).first();
    const line = this.#line(text);
    const deadline = Date.now() + LISTED_WITHIN;
    while (Date.now() < deadline) {
      const seen = await bulb.boundingBox({ timeout: LISTED_WITHIN }).catch(() => null);
      const now = seen && (await this.#boxLater(bulb).catch(() => null));
      const beside = await line.boundingBox();
      // Until a slow editor knows what to offer where the cursor went, it shows the bulb of the line that the cursor left.
      if (now && beside && seen.x === now.x && seen.y === now.y && Math.abs(beside.y - now.y) < beside.height * 1.5) return now;
    }
    return null;
  }

  /** Picks an entry of the open light bulb; opens it again where it was made before the entry was known, or has closed by itself. */
  async pick(title: string): Promise<void> {
    const menu = this.page.locator(MENU);
    const entry = menu.locator('.monaco-list-row.action').filter({ hasText: title }).first();
    const deadline = Date.now() + PATIENCE;
    while (!(await this.#clickSoon(entry))) {
      assert.ok(Date.now() < deadline, `the light bulb does not offer "${title}"`);
      await this.page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      await this.openLightBulb(this.#litLine);
    }
    await menu.waitFor({ state: 'hidden' });
  }

  async #clickSoon(target: Locator): Promise<boolean> {
    return target.click({ timeout: LISTED_WITHIN }).then(
      () => true,
      () => false,
    );
  }

  /** Saves the active editor and waits until its file holds what is expected; fails with what it holds instead. */
  async save(file: string, expected: string): Promise<void> {
    await this.page.keyboard.press('Control+s');
    const deadline = Date.now() + SAVED_WITHIN;
    while (readFileSync(file, 'utf8') !== expected && Date.now() < deadline) await this.page.waitForTimeout(50);
    assert.equal(readFileSync(file, 'utf8'), expected);
  }

  /** Copies all that another page shows, as a person does there. */
  async copyPage(html: string): Promise<void> {
    const page = await this.#context.newPage();
    await page.setContent(html);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.close();
    await this.page.bringToFront();
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  /** The frame in which a webview view's own page runs, found by something that its page holds. */
  async webview(selector: string): Promise<Frame> {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      for (const frame of this.page.frames()) {
        if (frame === this.page.mainFrame()) continue;
        if (
          await frame
            .locator(selector)
            .first()
            .isVisible()
            .catch(() => false)
        )
          return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`no webview shows ${selector}`);
  }

  /** Takes a picture of all that is seen. */
  async picture(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
