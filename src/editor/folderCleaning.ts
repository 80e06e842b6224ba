/** The command that cleans every article of the opened folders: every safe fix, grouped by rule for a look before anything changes. */
import * as vscode from 'vscode';
import type { Finding } from '../engine/analysis.ts';
import { analyze } from '../engine/analyze.ts';
import { mergeConfigs } from '../engine/config.ts';
import { combineFixes } from '../engine/fix.ts';
import { formatOf } from './articles.ts';
import type { FolderConfigs } from './folderConfigs.ts';
import { rangeOf } from './ranges.ts';
import type { Settings } from './settings.ts';
import { counted, nounsOf } from './titles.ts';

const ARTICLES = '**/*.{md,markdown,txt}';
const NO_ARTICLES = '**/{node_modules,.git,.vscode-test}/**';

/** Registers `copydesk.cleanFolder`; it takes the address of a folder, or all opened ones. */
export function registerFolderCleaning(settings: Settings, folderConfigs: FolderConfigs): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.cleanFolder', async (folder?: vscode.Uri) => {
    const files = await vscode.workspace.findFiles(folder ? new vscode.RelativePattern(folder, ARTICLES) : ARTICLES, NO_ARTICLES);
    if (!files.length) {
      await vscode.window.showInformationMessage('There are no Markdown or plain-text files in the opened folder.');
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    let articles = 0;
    let fixes = 0;
    const finished = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `Copydesk reads ${counted(files.length, 'file', 'files')}`, cancellable: true },
      async (progress, token) => {
        for (const file of files.sort((a, b) => a.path.localeCompare(b.path))) {
          if (token.isCancellationRequested) return false;
          progress.report({ increment: 100 / files.length, message: vscode.workspace.asRelativePath(file) });
          const count = await addFixes(edit, file, settings, folderConfigs);
          fixes += count;
          if (count) articles++;
        }
        return true;
      },
    );
    if (!finished) return;
    if (!fixes) {
      await vscode.window.showInformationMessage(`Nothing to clean in ${counted(files.length, 'file', 'files')}.`);
      return;
    }
    if (!(await vscode.workspace.applyEdit(edit))) return;
    const choice = await vscode.window.showInformationMessage(
      `Up to ${counted(fixes, 'finding', 'findings')} in ${counted(articles, 'article', 'articles')} cleaned, as ticked. Undo works in each file.`,
      'Save All',
    );
    if (choice === 'Save All') await vscode.workspace.saveAll(false);
  });
}

/** Adds the safe fixes of one file, to be ticked by rule; returns how many. What is no text is passed over. */
async function addFixes(edit: vscode.WorkspaceEdit, file: vscode.Uri, settings: Settings, folderConfigs: FolderConfigs): Promise<number> {
  const document = await vscode.workspace.openTextDocument(file).then(undefined, () => null);
  const format = document && formatOf(document);
  if (!document || !format) return 0;
  const { enabled, largestArticle, config } = settings.of(document);
  const text = document.getText();
  if (!enabled || text.length > largestArticle || text.includes('\0')) return 0;
  const { findings } = analyze(text, { format, config: mergeConfigs(config, await folderConfigs.of(document)) });
  const safe = findings.filter((finding) => finding.fix?.safe);
  for (const [rule, group] of byRule(safe)) {
    const metadata: vscode.WorkspaceEditEntryMetadata = { needsConfirmation: true, label: `Remove or mend ${nounsOf(rule)}` };
    for (const one of combineFixes(text, group)) edit.replace(file, rangeOf(document, one), one.text, metadata);
  }
  return safe.length;
}

function byRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return groups;
}
