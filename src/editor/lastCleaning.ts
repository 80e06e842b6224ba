/** What a cleaning did, at a glance: kinds and numbers in the status bar, and behind them a comparison with the article as it was before. */

import * as vscode from 'vscode';
import type { Finding } from '../engine/analysis.ts';
import * as l10n from '../panel/l10n.ts';
import { nameOf } from './articles.ts';
import { countOf } from './messages.ts';
import { countedOf } from './titles.ts';

const COMPARE = 'copydesk.compareCleaned';
/** Tells of a cleaning that the workbench has done. */
export const TELL_CLEANED = 'copydesk.tellCleaned';
const SCHEME = 'copydesk-before';
/** How long the status bar tells of a cleaning, in milliseconds: long enough to look up, read and click. */
const TOLD_FOR = 20_000;
/** Kinds are named up to so many letters: the status bar gives an item two fifths of its width. */
const LONGEST_LIST = 40;

export class LastCleaning implements vscode.Disposable {
  /** Each article as it was before it was cleaned last, by its address. */
  readonly #before = new Map<string, string>();
  readonly #item = vscode.window.createStatusBarItem('copydesk.cleaned', vscode.StatusBarAlignment.Left);
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscription: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#item.name = l10n.t('Copydesk: last cleaning');
    this.#subscription = vscode.Disposable.from(
      this.#item,
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: ({ query }) => this.#before.get(query) ?? '',
      }),
      vscode.commands.registerCommand(TELL_CLEANED, (...cleaning: Parameters<LastCleaning['tell']>) => this.tell(...cleaning)),
      vscode.commands.registerCommand(COMPARE, (address?: vscode.Uri) => this.#compare(address)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#before.delete(uri.toString())),
      vscode.workspace.onDidChangeTextDocument(({ reason }) => {
        if (reason === vscode.TextDocumentChangeReason.Undo) this.#quiet();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor) this.#quiet();
      }),
    );
  }

  /**
   * Tells of a cleaning that has just been done.
   *
   * @param before the article's text before it
   * @param findings what was cleaned
   * @param left what it left for the writer to judge
   */
  tell({ uri }: vscode.TextDocument, before: string, findings: readonly Finding[], left: readonly Finding[] = []): void {
    this.#before.set(uri.toString(), before);
    this.#changed.fire(beforeOf(uri));
    const kinds = kindsIn(findings);
    const cleaned = l10n.number(countOf(findings));
    const told = left.length ? l10n.t('{0} cleaned, {1} for you to judge', cleaned, l10n.number(countOf(left))) : l10n.t('{0} cleaned', cleaned);
    this.#item.text = `$(sparkle) ${told}: ${shortened(kinds)}`;
    this.#item.tooltip = [told, '', ...kinds, '', l10n.t('Show what has changed')].join('\n');
    this.#item.accessibilityInformation = { label: `Copydesk: ${told}: ${kinds.join(', ')}. ${l10n.t('Show what has changed')}` };
    this.#item.command = { command: COMPARE, title: l10n.t('Show what has changed'), arguments: [uri] };
    this.#item.show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#item.hide(), TOLD_FOR);
  }

  async #compare(address = vscode.window.activeTextEditor?.document.uri): Promise<void> {
    this.#quiet();
    if (!address || !this.#before.has(address.toString())) {
      await vscode.window.showInformationMessage(l10n.t('This article has not been cleaned since it was opened.'));
      return;
    }
    const title = l10n.t('{0}: before cleaning ↔ now', nameOf(address));
    await vscode.commands.executeCommand('vscode.diff', beforeOf(address), address, title);
  }

  #quiet(): void {
    clearTimeout(this.#timer);
    this.#item.hide();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }
}

/** Where an article as it was is found; its name tells the editor its language. */
function beforeOf(address: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: address.path.startsWith('/') ? address.path : `/${address.path}`, query: address.toString() });
}

/** "3 share buttons", "2 read-also lines", the most first. */
function kindsIn(findings: readonly Finding[]): string[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  return [...byRule]
    .map(([rule, found]) => ({ rule, count: countOf(found) }))
    .sort((a, b) => b.count - a.count)
    .map(({ rule, count }) => countedOf(rule, count));
}

/** As many kinds as fit, one at least. */
function shortened(kinds: readonly string[]): string {
  let most = 1;
  while (most < kinds.length && kinds.slice(0, most + 1).join(', ').length <= LONGEST_LIST) most++;
  const named = kinds.slice(0, most).join(', ');
  return most < kinds.length ? `${named} …` : named;
}
