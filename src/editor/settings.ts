/** The settings of VS Code as Copydesk reads them. A value of the wrong type counts as unset, and the log says so once. */
import * as vscode from 'vscode';
import { type Config, defaultConfig, mergeConfigs, readConfig } from '../engine/config.ts';
import type { ArticlePlace } from './articles.ts';
import { RULE_IDS } from './ruleIds.ts';

const LARGEST_ARTICLE = 1_000_000;

/** What holds for one document. */
export interface DocumentSettings {
  readonly enabled: boolean;
  /** Longest text that is analysed, in UTF-16 units. */
  readonly largestArticle: number;
  /** When an edited article is read again: while somebody types, or once it is saved. */
  readonly run: 'onType' | 'onSave';
  readonly config: Config;
}

export class Settings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #log: vscode.LogOutputChannel;
  readonly #told = new Set<string>();
  readonly #subscription: vscode.Disposable;

  /** Some setting of Copydesk changed. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('copydesk')) this.#changed.fire();
    });
  }

  of({ uri, languageId }: ArticlePlace): DocumentSettings {
    const settings = vscode.workspace.getConfiguration('copydesk', { uri, languageId });
    return {
      enabled: this.#checked(settings.get('enable'), true, (value) => typeof value === 'boolean', 'copydesk.enable must be true or false'),
      largestArticle: this.#checked(
        settings.get('largestArticle'),
        LARGEST_ARTICLE,
        (value) => typeof value === 'number' && value > 0,
        'copydesk.largestArticle must be a number above 0',
      ),
      run: this.#checked(settings.get('run'), 'onType', (value) => value === 'onType' || value === 'onSave', 'copydesk.run must be "onType" or "onSave"'),
      config: mergeConfigs(this.#config('rules', settings.get('rules')), this.#config('exclude', settings.get('exclude'))),
    };
  }

  #checked<T>(value: unknown, otherwise: T, fits: (value: unknown) => boolean, complaint: string): T {
    if (value === undefined || value === null) return otherwise;
    if (fits(value)) return value as T;
    this.#tellOnce(`${complaint}; it is ${JSON.stringify(value)}, so the default holds.`);
    return otherwise;
  }

  #config(key: 'rules' | 'exclude', value: unknown): Config {
    if (value === undefined || value === null) return defaultConfig;
    const reading = readConfig({ [key]: value }, RULE_IDS);
    if ('config' in reading) return reading.config;
    this.#tellOnce(`copydesk.${key} is passed over: ${reading.errors.join('; ')}.`);
    return defaultConfig;
  }

  #tellOnce(line: string): void {
    if (this.#told.has(line)) return;
    this.#told.add(line);
    this.#log.warn(line);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
