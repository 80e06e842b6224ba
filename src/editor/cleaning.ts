/** The commands that clean the article in the active editor, or what is selected in it: every safe fix, one undo step. */

import * as vscode from 'vscode';
import type { Finding } from '../engine/analysis.ts';
import { combineFixes } from '../engine/fix.ts';
import * as l10n from '../panel/l10n.ts';
import { type Analyses, activeReading, type Reading } from './analyses.ts';
import { bringToFront, changeArticle, rangeOf } from './ranges.ts';
import { counted } from './titles.ts';

export const CLEAN_FILE = 'copydesk.cleanFile';

/** Registers `copydesk.cleanFile`, which takes the address of an open article or cleans the active one, and `copydesk.cleanSelection`. */
export function registerCleaning(analyses: Analyses): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(CLEAN_FILE, async (address?: vscode.Uri) => {
      const reading = await activeReading(analyses, address);
      if (reading) await clean(reading, reading.analysis.findings, l10n.t('Copydesk: nothing to clean.'));
    }),
    vscode.commands.registerCommand('copydesk.cleanSelection', async () => {
      const reading = await activeReading(analyses);
      const editor = vscode.window.activeTextEditor;
      if (!reading || editor?.document !== reading.document) return;
      const { document, analysis } = reading;
      const selected = analysis.findings.filter((finding) => editor.selections.some((one) => overlaps(one, rangeOf(document, finding))));
      await clean(reading, selected, l10n.t('Copydesk: nothing to clean in the selection.'));
    }),
  );
}

/** Whether a selection holds some of a range; a cursor in it counts, an edge that only touches it does not. */
function overlaps(selection: vscode.Selection, range: vscode.Range): boolean {
  const shared = selection.intersection(range);
  return shared !== undefined && (!shared.isEmpty || selection.isEmpty);
}

/** @param nothing what the writer is told where there is nothing to clean */
async function clean({ document, text }: Reading, findings: readonly Finding[], nothing: string): Promise<void> {
  const edits = combineFixes(text, findings);
  const count = findings.filter((finding) => finding.fix?.safe).length;
  const left = findings.length - count;
  const rest = left ? ` ${l10n.t('{0} left for you to judge.', counted(left, 'finding is', 'findings are'))}` : '';
  if (!edits.length) {
    // What waits for the writer is something to clean.
    vscode.window.setStatusBarMessage(left ? `Copydesk:${rest}` : nothing, 5000);
    return;
  }
  const { version } = document;
  await bringToFront(document);
  // Somebody went on writing meanwhile: the places are no longer what they were.
  if (document.version !== version) return;
  if (await changeArticle(document, edits)) {
    vscode.window.setStatusBarMessage(l10n.t('Copydesk: {0} cleaned.', counted(count, 'finding', 'findings')) + rest, 5000);
  } else {
    await vscode.window.showWarningMessage(l10n.t('This article cannot be edited. Save it under another name to clean it.'));
  }
}
