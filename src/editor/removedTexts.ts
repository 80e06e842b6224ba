/** What Copydesk's fixes took out of each article in this session, wherever the fix came from: light bulb, save, command or panel. */
import * as vscode from 'vscode';
import type { Finding } from '../engine/analysis.ts';
import { followChanges, type Removed } from '../engine/removed.ts';
import type { Analyses } from './analyses.ts';

/** An article as it was read, and what was found in it. */
export interface ArticleReading {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface Tray {
  readonly pieces: readonly Removed[];
  /** The text in which the pieces have their places, kept while the document is closed. */
  readonly closedWith?: string;
}

export class RemovedTexts implements vscode.Disposable {
  readonly #trays = new Map<string, Tray>();
  /** Readings of articles that are being changed and that perhaps no editor has open. */
  readonly #announced = new Map<string, ArticleReading>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscription: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(analyses: Analyses) {
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const before = this.#announced.get(document.uri.toString()) ?? analyses.lastReading(document);
        const tray = this.#trays.get(document.uri.toString());
        if (!contentChanges.length || (!before && !tray)) return;
        const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text }));
        const pieces = followChanges(tray?.pieces ?? [], changes, before ?? { text: '', findings: [] });
        if (!pieces.length && !tray) return;
        this.#set(document, { pieces });
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        const tray = this.#trays.get(document.uri.toString());
        if (tray) this.#trays.set(document.uri.toString(), { ...tray, closedWith: document.getText() });
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        const tray = this.#trays.get(document.uri.toString());
        // What was changed while nobody looked has no places any more.
        if (tray?.closedWith !== undefined && tray.closedWith !== document.getText()) this.#trays.delete(document.uri.toString());
      }),
    );
  }

  /** Runs something that changes articles of which perhaps no editor has read a word: what it takes out is told by these readings. */
  async during<T>(readings: readonly ArticleReading[], run: () => Promise<T>): Promise<T> {
    for (const reading of readings) this.#announced.set(reading.uri.toString(), reading);
    try {
      return await run();
    } finally {
      for (const { uri } of readings) this.#announced.delete(uri.toString());
    }
  }

  of(document: vscode.TextDocument): readonly Removed[] {
    return this.#trays.get(document.uri.toString())?.pieces ?? [];
  }

  /** Puts a piece back where it was; one undo step. Returns false where the article cannot be edited. */
  async restore(document: vscode.TextDocument, id: number): Promise<boolean> {
    const piece = this.of(document).find((one) => one.id === id);
    if (!piece) return true;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(piece.at), piece.text);
    return vscode.workspace.applyEdit(edit);
  }

  #set(document: vscode.TextDocument, tray: Tray): void {
    const before = this.of(document);
    if (tray.pieces.length) this.#trays.set(document.uri.toString(), tray);
    else this.#trays.delete(document.uri.toString());
    const same = before.length === tray.pieces.length && before.every((piece, index) => piece.id === tray.pieces[index]?.id);
    if (!same) this.#changed.fire(document);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
