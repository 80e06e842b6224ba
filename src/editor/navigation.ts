/** The commands that go to the next and the previous quote, and to the next and the previous finding, in the order of the article. */

import * as vscode from 'vscode';
import type { Span } from '../engine/analysis.ts';
import * as l10n from '../panel/l10n.ts';
import { type Analyses, activeReading, type Reading } from './analyses.ts';
import { messageOf } from './messages.ts';
import { reveal } from './ranges.ts';

export function registerNavigation(analyses: Analyses): vscode.Disposable {
  /** Goes there and returns where it went; null where there is nothing to go to. */
  const go = async <Place extends Span>(
    forward: boolean,
    placesOf: (reading: Reading) => Promise<readonly Place[]>,
    nothing: string,
  ): Promise<Place | null> => {
    const reading = await activeReading(analyses);
    const editor = vscode.window.activeTextEditor;
    if (!reading || editor?.document !== reading.document) return null;
    const places = await placesOf(reading);
    const from = reading.document.offsetAt(editor.selection.start);
    // A cursor at the beginning of a place has not been led there; a selection has.
    const first = editor.selection.isEmpty ? from : from + 1;
    const target = forward ? (places.find(({ start }) => start >= first) ?? places[0]) : (places.findLast(({ start }) => start < from) ?? places.at(-1));
    if (target) await reveal(reading.document, target);
    else vscode.window.setStatusBarMessage(nothing, 5000);
    return target ?? null;
  };
  const toQuote = (forward: boolean) =>
    go(forward, async ({ analysis }) => (await analyses.whole(analysis)).quotes, l10n.t('Copydesk: nobody is quoted in this article.'));
  // The workbench's own F8 takes the loudest first, and leaves out the hints, which are for the writer to judge.
  const toFinding = async (forward: boolean) => {
    const finding = await go(forward, async ({ analysis }) => analysis.findings, l10n.t('Copydesk: nothing to clean.'));
    if (finding) vscode.window.setStatusBarMessage(`Copydesk: ${messageOf(finding)}`, 5000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.nextQuote', () => toQuote(true)),
    vscode.commands.registerCommand('copydesk.previousQuote', () => toQuote(false)),
    vscode.commands.registerCommand('copydesk.nextFinding', () => toFinding(true)),
    vscode.commands.registerCommand('copydesk.previousFinding', () => toFinding(false)),
  );
}
