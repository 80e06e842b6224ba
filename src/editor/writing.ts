/** The line that is being written stays quiet until the cursor leaves it: nobody wants to be told off in the middle of a word. */
import * as vscode from 'vscode';
import { isTyped } from './typing.ts';

export class Writing implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscription: vscode.Disposable;
  #place: { readonly document: vscode.TextDocument; readonly line: number } | null = null;

  /** A line of this document is written no longer. */
  readonly onDidLeave = this.#changed.event;

  constructor() {
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        const [change] = contentChanges;
        const active = vscode.window.activeTextEditor;
        if (!change || document !== active?.document) return;
        if (isTyped(contentChanges, reason) && change.range.start.line === active.selection.active.line)
          this.#place = { document, line: change.range.start.line };
        else this.#leave();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#place && (textEditor.document !== this.#place.document || textEditor.selection.active.line !== this.#place.line)) this.#leave();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document !== this.#place?.document) this.#leave();
      }),
      vscode.workspace.onDidSaveTextDocument(() => this.#leave()),
    );
  }

  /** Whether a range lies on the line that is being written. */
  holds(document: vscode.TextDocument, range: vscode.Range): boolean {
    return this.#place?.document === document && range.isSingleLine && range.start.line === this.#place.line;
  }

  #leave(): void {
    if (!this.#place) return;
    const { document } = this.#place;
    this.#place = null;
    this.#changed.fire(document);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
