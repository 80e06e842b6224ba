/** The command that cleans every article of the opened folders: every safe fix, grouped by rule for a look before anything changes. */
import * as vscode from 'vscode';
import type { Edit, Finding } from '../engine/analysis.ts';
import { analyze } from '../engine/analyze.ts';
import { positionsIn } from '../engine/article/positions.ts';
import { mergeConfigs } from '../engine/config.ts';
import { combineFixes } from '../engine/fix.ts';
import { type ArticlePlace, formatOf } from './articles.ts';
import type { FolderConfigs } from './folderConfigs.ts';
import type { Settings } from './settings.ts';
import { counted, nounsOf } from './titles.ts';

const ARTICLES = '**/*.{md,markdown,txt}';
const NO_ARTICLES = '**/{node_modules,.git,.vscode-test}/**';

/** A file as it stands: with the changes of its open editor, if it has one. */
interface ArticleFile extends ArticlePlace {
  readonly text: string;
}

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
        for (const uri of files.sort((a, b) => a.path.localeCompare(b.path))) {
          if (token.isCancellationRequested) return false;
          progress.report({ increment: 100 / files.length, message: vscode.workspace.asRelativePath(uri) });
          const count = await addFixes(edit, uri, settings, folderConfigs);
          fixes += count;
          if (count) articles++;
        }
        return true;
      },
    );
    if (!finished) {
      vscode.window.setStatusBarMessage('Copydesk: cancelled; nothing was changed.', 5000);
      return;
    }
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
async function addFixes(edit: vscode.WorkspaceEdit, uri: vscode.Uri, settings: Settings, folderConfigs: FolderConfigs): Promise<number> {
  const file = await readFile(uri);
  const format = file && formatOf(file);
  if (!file || !format) return 0;
  const { enabled, largestArticle, config } = settings.of(file);
  const { text } = file;
  if (!enabled || text.length > largestArticle || text.includes('\0')) return 0;
  const { findings } = analyze(text, { format, config: mergeConfigs(config, await folderConfigs.of(file)) });
  const safe = findings.filter((finding) => finding.fix?.safe);
  const at = positionsIn(text);
  const position = (offset: number) => new vscode.Position(at(offset).line - 1, at(offset).column - 1);
  for (const one of combineFixes(text, safe)) {
    const range = new vscode.Range(position(one.start), position(one.end));
    edit.replace(uri, range, one.text, { needsConfirmation: true, label: labelOf(one, safe) });
  }
  return safe.length;
}

/** An open document is read from its editor; opening all the others would fill Problems with articles that nobody looks at. */
async function readFile(uri: vscode.Uri): Promise<ArticleFile | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return { uri, languageId: open.languageId, text: open.getText() };
  try {
    const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
    // An editor counts its positions behind a byte-order mark.
    return { uri, languageId: /\.txt$/i.test(uri.path) ? 'plaintext' : 'markdown', text: text.replace(/^\ufeff/, '') };
  } catch {
    return null;
  }
}

/** Neighbouring removals of several rules are one edit, since each takes the lines between them. */
function labelOf(edit: Edit, findings: readonly Finding[]): string {
  const touching = findings.filter(({ fix }) => fix?.edits.some(({ start, end }) => start <= edit.end && edit.start <= end));
  return `Remove or mend ${[...new Set(touching.map(({ rule }) => nounsOf(rule)))].join(', ')}`;
}
