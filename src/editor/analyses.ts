/**
 * The findings of every open article, one reading for each document version, and the rest of its analysis for whoever looks at it. Whoever
 * shows something reads it here; nothing is detected twice.
 */

import * as vscode from 'vscode';
import type { Analysis, Failure } from '../engine/analysis.ts';
import { type Check, check } from '../engine/check.ts';
import { mergeConfigs } from '../engine/config.ts';
import { Memory } from '../engine/memory.ts';
import * as l10n from '../panel/l10n.ts';
import { formatOf } from './articles.ts';
import type { FolderConfigs } from './folderConfigs.ts';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';
import { goesOnTyping, restAfter } from './typing.ts';

/** An article with what is known of it. */
export interface Reading {
  readonly document: vscode.TextDocument;
  readonly text: string;
  readonly analysis: Check;
}

interface Entry {
  version: number;
  /** The text that was analysed. */
  text: string;
  analysis: Check | null;
  /** What the readings so far have worked out. */
  readonly memory: Memory;
  timer: ReturnType<typeof setTimeout> | null;
  /** How long the last analysis took, in milliseconds. */
  duration: number;
  /** Why there is no analysis, in words for the writer. */
  resting: string | null;
  /** The setting by which there is none. */
  restingBy: string | null;
  /** Whether the document is no article by its name. */
  excluded: boolean;
}

export class Analyses implements vscode.Disposable {
  readonly #entries = new Map<vscode.TextDocument, Entry>();
  readonly #settings: Settings;
  readonly #folderConfigs: FolderConfigs;
  readonly #names: Names;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #wholes = new WeakMap<Check, Analysis>();
  readonly #failed = new Set<string>();

  /** There is a new analysis of this document, or none any more. */
  readonly onDidChange = this.#changed.event;

  constructor(settings: Settings, folderConfigs: FolderConfigs, names: Names, log: vscode.LogOutputChannel) {
    this.#settings = settings;
    this.#folderConfigs = folderConfigs;
    this.#names = names;
    this.#log = log;
  }

  /** Analyses what is open, and from now on whatever is opened or edited. */
  start(): void {
    const everything = () => {
      for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
    };
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        if (!contentChanges.length) return;
        if (this.#settings.of(document).run === 'onSave') this.#outdated(document);
        else this.#schedule(document, restAfter(goesOnTyping(contentChanges, reason), this.#entries.get(document)?.duration ?? 0));
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (!this.of(document)) this.#schedule(document, 0);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      this.#settings.onDidChange(everything),
      this.#folderConfigs.onDidChange(everything),
    );
    everything();
  }

  /** Whether Copydesk reads this document: the right kind of file, and not turned off for it. */
  isArticle(document: vscode.TextDocument): boolean {
    return formatOf(document) !== null && this.#settings.of(document).enabled;
  }

  /** The analysis of the document as it stands now, or undefined where it is not ready or the document is no article. */
  of(document: vscode.TextDocument): Check | undefined {
    const entry = this.#entries.get(document);
    return entry?.analysis && entry.version === document.version ? entry.analysis : undefined;
  }

  /** The text that was read last and the findings in it; for telling what an edit took out. */
  lastReading(document: vscode.TextDocument): { readonly text: string; readonly findings: Check['findings'] } | null {
    const entry = this.#entries.get(document);
    return entry?.analysis ? { text: entry.text, findings: entry.analysis.findings } : null;
  }

  /** Why an article is not analysed, in words for the writer, or null. */
  restingReason(document: vscode.TextDocument): string | null {
    return this.#entries.get(document)?.resting ?? null;
  }

  /** The setting by which an article is not analysed, or null. */
  restingSetting(document: vscode.TextDocument): string | null {
    return this.#entries.get(document)?.restingBy ?? null;
  }

  /** Whether an article is left alone because it is called like a file that is none. */
  isExcluded(document: vscode.TextDocument): boolean {
    return this.#entries.get(document)?.excluded ?? false;
  }

  /** The analysis of the document as it stands now, made at once where it is not ready; undefined where the document is no article. */
  async fresh(document: vscode.TextDocument): Promise<Check | undefined> {
    return this.of(document) ?? ((await this.#analyze(document)) ? this.of(document) : undefined);
  }

  /** All that there is to know of an article, with its quotes and entities. */
  async whole(check: Check): Promise<Analysis> {
    const known = this.#wholes.get(check);
    if (known) return known;
    const [names, { analysisOf }] = await Promise.all([this.#names.model(), import('../engine/whole.ts')]);
    const analysis = this.#wholes.get(check) ?? analysisOf(check, names);
    this.#wholes.set(check, analysis);
    this.#report(analysis.failures);
    return analysis;
  }

  #schedule(document: vscode.TextDocument, rest: number): void {
    if (!this.isArticle(document)) {
      this.#forget(document);
      return;
    }
    const entry = this.#entry(document);
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      entry.timer = null;
      void this.#analyze(document);
    }, rest);
  }

  /** An edit has outdated what is known of a document, and it will be read again only when it is saved. */
  #outdated(document: vscode.TextDocument): void {
    if (this.#entries.has(document)) this.#changed.fire(document);
  }

  #entry(document: vscode.TextDocument): Entry {
    const known = this.#entries.get(document);
    if (known) return known;
    const entry: Entry = {
      version: -1,
      text: '',
      analysis: null,
      memory: new Memory(),
      timer: null,
      duration: 0,
      resting: null,
      restingBy: null,
      excluded: false,
    };
    this.#entries.set(document, entry);
    return entry;
  }

  /** Analyses a document; returns whether its analysis is now in place. */
  async #analyze(document: vscode.TextDocument): Promise<boolean> {
    const format = formatOf(document);
    if (!format || document.isClosed) return false;
    const waiting = this.#entries.get(document);
    if (waiting?.timer) {
      clearTimeout(waiting.timer);
      waiting.timer = null;
    }
    const folder = await this.#folderConfigs.of(document);
    const excluded = await this.#folderConfigs.excludes(document, this.#settings.of(document).config);
    // While the configuration was read, the document may have been closed or turned off.
    if (document.isClosed || !this.isArticle(document)) return false;
    const entry = this.#entry(document);
    const { config, largestArticle } = this.#settings.of(document);
    entry.excluded = excluded;
    const text = document.getText();
    entry.version = document.version;
    entry.text = text;
    entry.restingBy = null;
    if (entry.excluded) {
      entry.analysis = null;
      entry.restingBy = 'copydesk.exclude';
      entry.resting = l10n.t('Files of this name are not read as articles (setting “copydesk.exclude”).');
    } else if (text.includes('\0')) {
      entry.analysis = null;
      entry.resting = l10n.t('This file is not text, so Copydesk leaves it alone.');
    } else if (text.length > largestArticle) {
      entry.analysis = null;
      entry.restingBy = 'copydesk.largestArticle';
      entry.resting = l10n.t(
        'This article has {0} characters. Copydesk reads up to {1} (setting “copydesk.largestArticle”).',
        l10n.number(text.length),
        l10n.number(largestArticle),
      );
    } else {
      const begin = performance.now();
      entry.analysis = check(text, { format, config: mergeConfigs(config, folder) }, entry.memory);
      entry.duration = performance.now() - begin;
      entry.resting = null;
      this.#report(entry.analysis.failures);
    }
    this.#changed.fire(document);
    return entry.analysis !== null;
  }

  #report(failures: readonly Failure[]): void {
    for (const { part, error } of failures) {
      if (this.#failed.has(part)) continue;
      this.#failed.add(part);
      this.#log.error(`“${part}” failed and was passed over: ${error}`);
    }
  }

  #forget(document: vscode.TextDocument): void {
    const entry = this.#entries.get(document);
    if (!entry) return;
    if (entry.timer) clearTimeout(entry.timer);
    this.#entries.delete(document);
    this.#changed.fire(document);
  }

  dispose(): void {
    for (const { timer } of this.#entries.values()) if (timer) clearTimeout(timer);
    this.#entries.clear();
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.#changed.dispose();
  }
}

/** The active article, or the open one at `address`, as it stands now; where there is none, the writer is told why. */
export async function activeReading(analyses: Analyses, address?: vscode.Uri): Promise<Reading | null> {
  const document = address ? vscode.workspace.textDocuments.find((open) => open.uri.toString() === address.toString()) : activeArticle(analyses);
  if (!document || !analyses.isArticle(document)) {
    const off = document !== undefined && formatOf(document) !== null;
    await vscode.window.showInformationMessage(off ? turnedOff() : l10n.t('Copydesk reads Markdown and plain-text files. Open one first.'));
    return null;
  }
  const analysis = await analyses.fresh(document);
  if (analysis) return { document, text: document.getText(), analysis };
  await vscode.window.showInformationMessage(analyses.restingReason(document) ?? l10n.t('Copydesk has not read this article yet.'));
  return null;
}

/** Why an article is not read that is one by its kind. */
export function turnedOff(): string {
  return l10n.t('Copydesk is turned off here (setting “copydesk.enable”).');
}

/** The active document; where what is active is no text, such as a walkthrough or a preview, the article beside it. */
export function activeArticle(analyses: Analyses): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find(({ document }) => analyses.isArticle(document));
  return active?.document;
}
