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
 * Changes an article that is open, as one undo step; returns false where it cannot be edited, and then nothing is changed. An editor that
 * shows it is asked first, since a workspace edit goes through although the writer has made the article read-only.
 */
export async function changeArticle(document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
  const editor = editorOf(document);
  if (!editor) return vscode.workspace.applyEdit(workspaceEdit(document, edits));
  const { version } = document;
  const taken = await editor.edit((builder) => {
    for (const one of edits) builder.replace(rangeOf(document, one), one.text);
  });
  return taken && document.version !== version;
}

/** The editor that shows a document: the one that somebody works in where there are several. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  return active?.document === document ? active : vscode.window.visibleTextEditors.find((one) => one.document === document);
}

/** Goes to a place in an article, in the editor that already shows it where there is one. */
export async function reveal(document: vscode.TextDocument, span: Span): Promise<void> {
  const range = rangeOf(document, span);
  const shown = editorOf(document);
  const editor = await vscode.window.showTextDocument(document, { selection: range, ...(shown?.viewColumn ? { viewColumn: shown.viewColumn } : {}) });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
