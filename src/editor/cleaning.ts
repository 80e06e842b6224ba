/** The commands that clean the article in the active editor, or what is selected in it: every safe fix, one undo step. */

import * as vscode from 'vscode';
import type { Finding } from '../engine/analysis.ts';
import { combineFixes } from '../engine/fix.ts';
import * as l10n from '../panel/l10n.ts';
import { type Analyses, activeReading, type Reading } from './analyses.ts';
import type { LastCleaning } from './lastCleaning.ts';
import { bringToFront, changeArticle, rangeOf } from './ranges.ts';
import { counted } from './titles.ts';

export const CLEAN_FILE = 'copydesk.cleanFile';

/** Registers `copydesk.cleanFile`, which takes the address of an open article or cleans the active one, and `copydesk.cleanSelection`. */
export function registerCleaning(analyses: Analyses, lastCleaning: LastCleaning): vscode.Disposable {
  const clean = async ({ document, text }: Reading, findings: readonly Finding[], nothing: string) => {
    const edits = combineFixes(text, findings);
    const cleaned = findings.filter((finding) => finding.fix?.safe);
    const left = findings.filter((finding) => !finding.fix?.safe);
    if (!edits.length) {
      // What waits for the writer is something to clean.
      const waiting = () => `Copydesk: ${l10n.t('{0} left for you to judge.', counted(left.length, 'finding is', 'findings are'))}`;
      vscode.window.setStatusBarMessage(left.length ? waiting() : nothing, 5000);
      return;
    }
    const { version } = document;
    await bringToFront(document);
    // Somebody went on writing meanwhile: the places are no longer what they were.
    if (document.version !== version) return;
    if (!(await changeArticle(document, edits))) {
      await vscode.window.showWarningMessage(l10n.t('This article cannot be edited. Save it under another name to clean it.'));
      return;
    }
    lastCleaning.tell(document, text, cleaned, left);
    // The writer looks at what has become of it.
    await analyses.fresh(document);
  };
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
