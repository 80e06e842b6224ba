/** What the suites do again and again: put an article into the workspace, open it, wait for what Copydesk says of it. */
import * as vscode from 'vscode';

const PATIENCE = 30_000;

/** Writes a file into the workspace folder and opens it in an editor. */
export async function openArticle(name: string, content: string | Uint8Array): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the suites run in a folder');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Waits until `condition` returns something other than false, null or undefined, and returns it. */
export async function until<T>(what: string, condition: () => T | false | null | undefined): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const value = condition();
    if (value !== false && value !== null && value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The findings that stand in Problems for a document. */
export function problems(document: { readonly uri: vscode.Uri }): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Copydesk');
}

export function whenProblems(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  return until(`${count} findings stand (now ${problems(document).length})`, () => problems(document).length === count && problems(document));
}

/** The quick-fixes that the light bulb offers at a place. */
export async function lightBulb(document: vscode.TextDocument, at: string): Promise<vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().indexOf(at));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ kind }) => kind?.value === vscode.CodeActionKind.QuickFix.value);
}

export async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  if (!action?.edit) throw new Error('no such fix is offered');
  await vscode.workspace.applyEdit(action.edit);
}

/** Closes every editor, unsaved ones too, and forgets their changes. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
