/** Tells the workbench whether an article is at hand, for the menus, the palette and the keys: its own conditions know neither folders nor schemes. */

import * as vscode from 'vscode';
import { type Analyses, activeArticle } from './analyses.ts';
import { formatOf } from './articles.ts';

/** What the palette's commands work on: the active document, if it is an article by its kind; whoever calls one where Copydesk is off is told so. */
const ARTICLE = 'copydesk.article';
/** The active editor holds an article that Copydesk reads; not one that it leaves alone for its name or its size. */
const READING = 'copydesk.reading';

/** Keeps the context keys that `package.json` asks for. */
export function registerContextKeys(analyses: Analyses): vscode.Disposable {
  const told = new Map<string, boolean>();
  const tell = (key: string, value: boolean) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const look = () => {
    const article = activeArticle(analyses);
    const active = vscode.window.activeTextEditor?.document;
    tell(ARTICLE, article !== undefined && formatOf(article) !== null);
    tell(READING, active !== undefined && analyses.isArticle(active) && analyses.restingReason(active) === null);
  };
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    analyses.onDidChange(look),
  );
}
