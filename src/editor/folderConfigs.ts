/** The `.copydesk.json` files beside articles: the nearest one upwards decides, within the workspace folder. */
import * as vscode from 'vscode';
import { type Config, defaultConfig, readConfig } from '../engine/config.ts';
import { RULE_IDS } from './settings.ts';

export const CONFIG_FILE = '.copydesk.json';

export class FolderConfigs implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #log: vscode.LogOutputChannel;
  readonly #byFolder = new Map<string, Promise<Config | null>>();
  readonly #watcher: vscode.FileSystemWatcher;

  /** Some configuration file appeared, changed or went. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
    const forget = () => {
      this.#byFolder.clear();
      this.#changed.fire();
    };
    this.#watcher.onDidChange(forget);
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidDelete(forget);
  }

  /** What the nearest configuration file says for a document; the defaults where there is none. */
  async of(document: vscode.TextDocument): Promise<Config> {
    const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
    if (document.isUntitled || !root) return defaultConfig;
    for (let folder = vscode.Uri.joinPath(document.uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
      const config = await this.#inFolder(folder);
      if (config) return config;
      if (folder.path.length <= root.path.length) return defaultConfig;
    }
  }

  #inFolder(folder: vscode.Uri): Promise<Config | null> {
    const key = folder.toString();
    const known = this.#byFolder.get(key);
    if (known) return known;
    const reading = this.#read(vscode.Uri.joinPath(folder, CONFIG_FILE));
    this.#byFolder.set(key, reading);
    return reading;
  }

  async #read(file: vscode.Uri): Promise<Config | null> {
    let text: string;
    try {
      text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch {
      return null;
    }
    const name = vscode.workspace.asRelativePath(file);
    try {
      const reading = readConfig(JSON.parse(text), RULE_IDS);
      if ('config' in reading) {
        this.#log.info(`${name} decides for the articles beside and below it.`);
        return reading.config;
      }
      this.#log.error(`${name} is passed over: ${reading.error}.`);
    } catch (error) {
      this.#log.error(`${name} is passed over, since it is not JSON: ${error instanceof Error ? error.message : error}.`);
    }
    return defaultConfig;
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#changed.dispose();
  }
}
