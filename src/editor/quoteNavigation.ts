/** The commands that go to the next and the previous quote. */

import * as vscode from 'vscode';
import * as l10n from '../panel/l10n.ts';
import { type Analyses, activeReading } from './analyses.ts';
import { reveal } from './ranges.ts';

export function registerQuoteNavigation(analyses: Analyses): vscode.Disposable {
  const go = async (forward: boolean) => {
    const reading = await activeReading(analyses);
    const editor = vscode.window.activeTextEditor;
    if (!reading || editor?.document !== reading.document) return;
    const { quotes } = await analyses.whole(reading.analysis);
    const from = reading.document.offsetAt(editor.selection.start);
    const target = forward ? (quotes.find(({ start }) => start > from) ?? quotes[0]) : (quotes.findLast(({ start }) => start < from) ?? quotes.at(-1));
    if (target) await reveal(reading.document, target);
    else vscode.window.setStatusBarMessage(l10n.t('Copydesk: nobody is quoted in this article.'), 5000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.nextQuote', () => go(true)),
    vscode.commands.registerCommand('copydesk.previousQuote', () => go(false)),
  );
}
