/** The list of what a writer has decided: kept texts, quiet rules, taught lines and comments that hold for the active article, each to be seen and taken back. */

import * as vscode from 'vscode';
import { readArticle } from '../engine/article.ts';
import { type TaughtLine, wordsOf } from '../engine/boilerplate/taught.ts';
import { means } from '../engine/filePatterns.ts';
import { removeLines } from '../engine/fix.ts';
import { type Directive, directivesOf } from '../engine/ignore.ts';
import * as l10n from '../panel/l10n.ts';
import { formatOf } from './articles.ts';
import { CONFIG_FILE, type FolderConfigs } from './folderConfigs.ts';
import { changeArticle, reveal } from './ranges.ts';
import { nounsOf, quoted } from './titles.ts';

export const SHOW_KEPT = 'copydesk.showKept';
const takeBack = (): vscode.QuickInputButton => ({ iconPath: new vscode.ThemeIcon('discard'), tooltip: l10n.t('Take this back') });

/** Something decided: a pick goes there, its button takes it back. */
interface Kept extends vscode.QuickPickItem {
  goThere(): Thenable<unknown>;
  takeBack(): Thenable<unknown>;
}

/** Registers `copydesk.showKept`. */
export function registerKeptList(folderConfigs: FolderConfigs): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_KEPT, async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !formatOf(document)) {
      await vscode.window.showInformationMessage(l10n.t('Copydesk reads Markdown and plain-text files. Open one first.'));
      return;
    }
    if ((await keptIn(document, folderConfigs)).length) await show(document, folderConfigs);
    else await vscode.window.showInformationMessage(l10n.t('Nothing is kept, quiet or always removed here.'));
  });
}

/** All that was decided where it concerns a document. */
async function keptIn(document: vscode.TextDocument, folderConfigs: FolderConfigs): Promise<Kept[]> {
  const comments = directivesOf(readArticle(document.getText(), formatOf(document) ?? 'plaintext'))
    .filter(({ action }) => action !== 'enable')
    .map((directive) => keptByComment(document, directive));
  return [...comments, ...(await keptByFile(document, folderConfigs)), ...keptBySettings()];
}

function keptByComment(document: vscode.TextDocument, directive: Directive): Kept {
  const what = directive.rules.map(nounsOf).join(', ') || l10n.t('Everything');
  return {
    label: what,
    description: directive.action === 'ignore' ? l10n.t('one of them kept, by a comment in this article') : l10n.t('quiet from a comment in this article on'),
    buttons: [takeBack()],
    goThere: () => reveal(document, directive),
    takeBack: () => changeArticle(document, [withoutComment(document.getText(), directive)]),
  };
}

/** A comment alone on its line goes with its line. */
function withoutComment(text: string, { start, end }: Directive) {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const behind = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  return before.trim() || behind.trim() ? { start, end, text: '' } : removeLines(text, { start, end });
}

async function keptByFile(document: vscode.TextDocument, folderConfigs: FolderConfigs): Promise<Kept[]> {
  const place = await folderConfigs.fileFor(document);
  if (!place) return [];
  const config = await folderConfigs.whole(document);
  const item = (label: string, description: string, path: readonly (string | number)[], words: string): Kept => ({
    label,
    description,
    buttons: [takeBack()],
    goThere: () => openAt(place.file, words),
    takeBack: () => folderConfigs.change(place.file, path, undefined),
  });
  const quiet = (levels: Readonly<Record<string, string>>) => Object.keys(levels).filter((rule) => levels[rule] === 'off');
  return [
    ...config.keep.map((text, index) => item(quoted(text), l10n.t('kept, by {0}', CONFIG_FILE), ['keep', index], text)),
    ...quiet(config.rules).map((rule) => item(nounsOf(rule), l10n.t('quiet in this folder, by {0}', CONFIG_FILE), ['rules', rule], rule)),
    ...Object.entries(config.files).flatMap(([pattern, levels]) =>
      means(pattern, place.path)
        ? quiet(levels).map((rule) => item(nounsOf(rule), l10n.t('quiet in {0}, by {1}', pattern, CONFIG_FILE), ['files', pattern, rule], pattern))
        : [],
    ),
    ...config.remove.map((taught, index) => item(shapeOf(taught), l10n.t('always removed, by {0}', CONFIG_FILE), ['remove', index], wordsOf(taught))),
  ];
}

/** What the lines look like that always go: “Read more in …”. */
function shapeOf(taught: TaughtLine): string {
  const more = (unknown: boolean) => (unknown ? '…' : '');
  return quoted(`${more('contains' in taught || 'ends' in taught)} ${wordsOf(taught)} ${more('contains' in taught || 'begins' in taught)}`);
}

function keptBySettings(): Kept[] {
  const settings = vscode.workspace.getConfiguration('copydesk');
  const own = settings.inspect<Record<string, string>>('rules')?.globalValue ?? {};
  return Object.keys(own)
    .filter((rule) => own[rule] === 'off')
    .map((rule) => ({
      label: nounsOf(rule),
      description: l10n.t('turned off everywhere, by your settings'),
      buttons: [takeBack()],
      goThere: () => vscode.commands.executeCommand('workbench.action.openSettings', 'copydesk.rules'),
      takeBack: () => {
        const { [rule]: _, ...others } = own;
        return settings.update('rules', Object.keys(others).length ? others : undefined, vscode.ConfigurationTarget.Global);
      },
    }));
}

/** Opens a configuration file where some words first stand in it. */
async function openAt(file: vscode.Uri, words: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const written = JSON.stringify(words);
  const start = Math.max(0, document.getText().indexOf(written));
  await reveal(document, { start, end: start + (document.getText().startsWith(written, start) ? written.length : 0) });
}

/** Shows the list until something is picked; what is taken back leaves it. */
async function show(document: vscode.TextDocument, folderConfigs: FolderConfigs): Promise<void> {
  const list = vscode.window.createQuickPick<Kept>();
  list.title = l10n.t('Copydesk: kept, quiet or always removed here');
  list.placeholder = l10n.t('Go to where it is said, or take it back');
  list.matchOnDescription = true;
  const refresh = async () => {
    list.items = await keptIn(document, folderConfigs);
    if (!list.items.length) list.hide();
  };
  list.onDidTriggerItemButton(async ({ item }) => {
    await item.takeBack();
    await refresh();
  });
  list.onDidAccept(async () => {
    const [picked] = list.selectedItems;
    list.hide();
    await picked?.goThere();
  });
  list.onDidHide(() => list.dispose());
  await refresh();
  list.show();
}
