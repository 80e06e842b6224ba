/** The messy sample article, opened as a copy without a file: what a writer does to it is done to nothing. */
import * as vscode from 'vscode';

export const OPEN_SAMPLE = 'copydesk.openSample';

export function registerSample(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_SAMPLE, async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media', 'walkthrough', 'messy-article.md'));
    // One that is created with its text the workbench opens by itself as well, in the group that is active.
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    // Beside a walkthrough, which is no text: its next step stays in sight.
    const besideOther = !vscode.window.activeTextEditor && vscode.window.tabGroups.activeTabGroup.tabs.length > 0;
    const column = besideOther ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const editor = await vscode.window.showTextDocument(document, column);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), new TextDecoder().decode(bytes)), { undoStopBefore: false, undoStopAfter: false });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
  });
}
