/** A workbench in a real browser, driven the way a person works in it: open, look, click, type. */
import { mkdirSync } from 'node:fs';
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

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  /** The squiggles of one severity in the visible editor. */
  squiggles(severity: 'info' | 'warning' | 'hint' | 'error'): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Runs a command by its title through the command palette. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.waitFor({ state: 'visible' });
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
    await input.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor on the line holding `text` by clicking there. */
  async clickLine(text: string): Promise<void> {
    await this.page
      .locator('.editor-instance .view-line')
      .filter({ hasText: text })
      .first()
      .click({ position: { x: 40, y: 8 } });
  }

  /** Opens the light bulb at the cursor and returns the titles it offers. */
  async openLightBulb(): Promise<string[]> {
    await this.page.keyboard.press('Control+.');
    const widget = this.page.locator('.action-widget');
    await widget.waitFor({ state: 'visible' });
    return widget.locator('.monaco-list-row.action .title').allInnerTexts();
  }

  /** Picks an entry of the open light bulb. */
  async pick(title: string | RegExp): Promise<void> {
    await this.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first().click();
    await this.page.locator('.action-widget').waitFor({ state: 'hidden' });
  }

  /** Saves the active editor and waits until its tab is no longer marked as changed. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
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
