/** The `.copydesk.json` files beside articles: the nearest one upwards decides, within the workspace folder. */
import { applyEdits, modify } from 'jsonc-parser';
import * as vscode from 'vscode';
import { type Config, configOf, defaultConfig, isExcluded, mergeConfigs } from '../engine/config.ts';
import * as l10n from '../panel/l10n.ts';
import { rangesIn } from './articleFiles.ts';
import type { ArticlePlace } from './articles.ts';
import { readConfigText } from './configMistakes.ts';

export const CONFIG_FILE = '.copydesk.json';

export class FolderConfigs implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #log: vscode.LogOutputChannel;
  readonly #byFolder = new Map<string, Promise<Config | null>>();
  /** By file and by what is excluded: an article is asked for at every reading. */
  readonly #excluded = new Map<string, boolean>();
  /** What is wrong with configuration files, which then say nothing. */
  readonly #mistakes = vscode.languages.createDiagnosticCollection('copydesk.configuration');
  readonly #watcher: vscode.FileSystemWatcher;
  readonly #forget: () => void;

  /** Some configuration file appeared, changed or went. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
    const forget = () => {
      this.#byFolder.clear();
      this.#excluded.clear();
      this.#mistakes.clear();
      this.#changed.fire();
    };
    this.#forget = forget;
    this.#watcher.onDidChange(forget);
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidDelete(forget);
  }

  /** What the nearest configuration file says for a document; the defaults where there is none. */
  async of(article: ArticlePlace): Promise<Config> {
    const place = await this.#nearest(article.uri);
    return place?.config ? configOf(place.config, pathWithin(place.folder, article.uri)) : defaultConfig;
  }

  /** All that the nearest configuration file says, for every article below it; the defaults where there is none. */
  async whole({ uri }: ArticlePlace): Promise<Config> {
    return (await this.#nearest(uri))?.config ?? defaultConfig;
  }

  /**
   * Whether a document is no article by its name; one that has none yet may be anything.
   *
   * @param settings what the editor's settings say; a folder's configuration is stronger
   */
  async excludes({ uri }: ArticlePlace, settings: Config): Promise<boolean> {
    if (uri.scheme === 'untitled') return false;
    const place = await this.#nearest(uri);
    const { exclude } = mergeConfigs(settings, place?.config ?? defaultConfig);
    const key = JSON.stringify([uri.toString(), exclude]);
    const known = this.#excluded.get(key) ?? isExcluded({ exclude }, pathWithin(place?.folder ?? uri.with({ path: '/' }), uri));
    this.#excluded.set(key, known);
    return known;
  }

  /** The configuration file that decides for a document, or that would, at the root of its workspace folder; null outside of one. */
  async fileFor({ uri }: ArticlePlace): Promise<{ readonly file: vscode.Uri; readonly path: string } | null> {
    const place = await this.#nearest(uri);
    return place && { file: vscode.Uri.joinPath(place.folder, CONFIG_FILE), path: pathWithin(place.folder, uri) };
  }

  async #nearest(uri: vscode.Uri): Promise<{ readonly folder: vscode.Uri; readonly config: Config | null } | null> {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (uri.scheme === 'untitled' || !root) return null;
    for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
      const config = await this.#inFolder(folder);
      if (config) return { folder, config };
      if (folder.path.length <= root.path.length) return { folder: root, config: null };
    }
  }

  /**
   * Changes one value of a configuration file and keeps all others; creates the file where there is none.
   *
   * @param path where the value stands, as in `jsonc-parser`; `-1` appends to a list
   * @returns what takes the change back, as long as the file says what it says now; returns false where it no longer does
   * @throws Error where the file has a mistake in it, for which it is passed over whatever is added to it
   */
  async change(file: vscode.Uri, path: readonly (string | number)[], value: unknown): Promise<() => Promise<boolean>> {
    const before = await textOf(file);
    const text = before?.trim() ? before : '{}\n';
    const reading = readConfigText(text);
    if ('mistakes' in reading) throw new Error(reading.mistakes.map(({ words }) => words).join('; '));
    const options = { formattingOptions: { insertSpaces: true, tabSize: 2 }, isArrayInsertion: path.at(-1) === -1 };
    const after = applyEdits(text, modify(text, [...path], value, options));
    await this.#write(file, after);
    return async () => {
      if ((await textOf(file)) !== after) return false;
      await this.#write(file, before);
      return true;
    };
  }

  /** Writes a configuration file, or deletes it where `text` is null; what it says holds at once. */
  async #write(file: vscode.Uri, text: string | null): Promise<void> {
    if (text === null) await vscode.workspace.fs.delete(file);
    else await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    this.#forget();
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
    const text = await textOf(file);
    if (text === null) return null;
    const name = vscode.workspace.asRelativePath(file);
    const reading = readConfigText(text);
    if ('config' in reading) {
      this.#log.info(`${name} decides for the articles beside and below it.`);
      return reading.config;
    }
    this.#log.error(`${name} is passed over: ${reading.mistakes.map(({ words }) => words).join('; ')}.`);
    const rangeOf = rangesIn(text);
    const told = reading.mistakes.map(({ words, start, end }) => {
      const diagnostic = new vscode.Diagnostic(rangeOf({ start, end }), l10n.t('Copydesk passes this file over: {0}.', words));
      diagnostic.source = 'Copydesk';
      return diagnostic;
    });
    this.#mistakes.set(file, told);
    return defaultConfig;
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#mistakes.dispose();
    this.#changed.dispose();
  }
}

async function textOf(file: vscode.Uri): Promise<string | null> {
  return vscode.workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => null,
  );
}

/** The path of a file from a folder above it, with `/` between folders. */
function pathWithin(folder: vscode.Uri, file: vscode.Uri): string {
  return file.path.slice(folder.path.length).replace(/^\//, '');
}
