/** Where suites of this room work: the packaged extension in a server, a browser, and for each test a folder of articles of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, openWorkbench, type Workbench } from '../host/browser.ts';
import { type Server, startServer } from '../host/server.ts';

const VSIX = join(import.meta.dirname, '../../copydesk.vsix');

/** To be made where a suite is described: it opens and closes with the suite, its folder and workbench with each test. */
export class Desk {
  folder = '';
  #server: Server | undefined;
  #browser: Browser | undefined;
  #workbench: Workbench | undefined;

  constructor() {
    before(async () => {
      this.#server = await startServer({ vsix: VSIX, settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.wordWrap': 'on' } });
      this.#browser = await launchBrowser();
    });
    after(async () => {
      await this.#browser?.close();
      this.#server?.stop();
    });
    beforeEach(() => {
      this.folder = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'));
    });
    afterEach(async () => {
      await this.#workbench?.close();
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** Writes an article into the folder and returns its path. */
  write(name: string, text: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, text);
    return file;
  }

  /** Opens the folder, and in it a file if one is named. */
  async open(file?: string): Promise<Workbench> {
    if (!this.#server || !this.#browser) throw new Error('the suite has not begun');
    this.#workbench = await openWorkbench(this.#browser, this.#server, { folder: this.folder, ...(file ? { file } : {}) });
    return this.#workbench;
  }
}
