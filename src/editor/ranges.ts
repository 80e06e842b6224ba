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

/** Goes to a place in an article, in the editor that already shows it where there is one. */
export async function reveal(document: vscode.TextDocument, span: Span): Promise<void> {
  const range = rangeOf(document, span);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, { selection: range, ...(shown?.viewColumn ? { viewColumn: shown.viewColumn } : {}) });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
