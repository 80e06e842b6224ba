/** Between the engine's offsets and the editor's positions. */
import * as vscode from 'vscode';
import type { Edit, Span } from '../engine/analysis.ts';

export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The engine's edits as the editor's: one workspace edit, so one undo step. */
export function workspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
  return edit;
}

/**
 * Changes an article, as one undo step; returns false where it cannot be edited, and then nothing is changed. The editors that show it are asked,
 * since a workspace edit goes through although the writer has made the article read-only; one of them may be the side of a comparison that
 * refuses. Where none shows it, nobody can tell: whoever changes an article by the writer's word brings it to the front before.
 */
export async function changeArticle(document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
  if (!edits.length) return true;
  const active = vscode.window.activeTextEditor;
  const editors = [...(active ? [active] : []), ...vscode.window.visibleTextEditors.filter((one) => one !== active)].filter((one) => one.document === document);
  if (!editors.length) return vscode.workspace.applyEdit(workspaceEdit(document, edits));
  const { version } = document;
  const replacing = (change: vscode.TextEditorEdit) => {
    for (const one of edits) change.replace(rangeOf(document, one), one.text);
  };
  for (const editor of editors) {
    // An editor that is being closed throws.
    const taken = await editor.edit(replacing).then(undefined, () => false);
    if (document.version !== version) return taken;
  }
  return false;
}

/** Brings an article to the front where no editor shows it, and leaves the focus where it is. One whose file is gone has none, and stays behind. */
export async function bringToFront(document: vscode.TextDocument): Promise<void> {
  if (editorOf(document)) return;
  await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false, ...columnOf(document) }).then(undefined, () => {});
}

/** Where a document has its editor or its tab, as an option for showing it there. */
function columnOf(document: vscode.TextDocument): { readonly viewColumn?: vscode.ViewColumn } {
  const holds = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString();
  const viewColumn = editorOf(document)?.viewColumn ?? vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds))?.viewColumn;
  return viewColumn ? { viewColumn } : {};
}

/** The editor that shows a document: the one that somebody works in where there are several. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  return active?.document === document ? active : vscode.window.visibleTextEditors.find((one) => one.document === document);
}

/** Goes to a place in an article, in the editor that already shows it where there is one. */
export async function reveal(document: vscode.TextDocument, span: Span, preserveFocus = false): Promise<void> {
  const range = rangeOf(document, span);
  const editor = await focusOn(document, preserveFocus);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Brings an article to the front, and the keys to it unless they are to stay where they are. */
export async function focusOn(document: vscode.TextDocument, preserveFocus = false): Promise<vscode.TextEditor> {
  const active = vscode.window.activeTextEditor;
  const compared = vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
  if (active?.document !== document || !compared) return vscode.window.showTextDocument(document, { preserveFocus, ...columnOf(document) });
  // Showing the document would leave the comparison for an editor of its own.
  if (!preserveFocus) await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return active;
}
