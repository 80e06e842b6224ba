/** The command that cleans the article in the active editor: every safe fix, one undo step. */
import * as vscode from 'vscode';
import { combineFixes } from '../engine/fix.ts';
import { type Analyses, activeReading } from './analyses.ts';
import { workspaceEdit } from './ranges.ts';
import { counted } from './titles.ts';

export const CLEAN_FILE = 'copydesk.cleanFile';

/** Registers `copydesk.cleanFile`; it takes the address of an open article, or cleans the active one. */
export function registerCleaning(analyses: Analyses): vscode.Disposable {
  return vscode.commands.registerCommand(CLEAN_FILE, async (address?: vscode.Uri) => {
    const reading = await activeReading(analyses, address);
    if (!reading) return;
    const { document, text, analysis } = reading;
    const edits = combineFixes(text, analysis.findings);
    const count = analysis.findings.filter((finding) => finding.fix?.safe).length;
    const left = analysis.findings.length - count;
    const rest = left ? ` ${counted(left, 'finding is', 'findings are')} left for you to judge.` : '';
    if (!edits.length) {
      vscode.window.setStatusBarMessage(`Copydesk: nothing to clean.${rest}`, 5000);
      return;
    }
    if (await vscode.workspace.applyEdit(workspaceEdit(document, edits))) {
      vscode.window.setStatusBarMessage(`Copydesk: ${counted(count, 'finding', 'findings')} cleaned.${rest}`, 5000);
    } else {
      await vscode.window.showWarningMessage('This article cannot be edited. Save it under another name to clean it.');
    }
  });
}
