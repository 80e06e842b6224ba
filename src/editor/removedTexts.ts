/** What Copydesk's fixes took out of each article in this session, wherever the fix came from: light bulb, save, command or panel. */
import * as vscode from 'vscode';
import type { Finding } from '../engine/analysis.ts';
import { type Change, followChanges, type Removed } from '../engine/removed.ts';
import type { Analyses } from './analyses.ts';
import { changeArticle } from './ranges.ts';

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

/** A text that was cleaned on its way into an article; the places of its pieces count in it. */
interface Paste {
  readonly text: string;
  readonly pieces: readonly Removed[];
  /** What its pieces are called in the tray, while they are there. */
  ids: readonly number[];
}

export class RemovedTexts implements vscode.Disposable {
  readonly #trays = new Map<string, Tray>();
  /** Readings of articles that are being changed and that perhaps no editor has open. */
  readonly #announced = new Map<string, ArticleReading>();
  /** The last clean paste into each article. */
  readonly #pastes = new Map<string, Paste>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscription: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(analyses: Analyses) {
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        if (this.#inherit(document)) return;
        const before = this.#announced.get(document.uri.toString()) ?? analyses.lastReading(document);
        const tray = this.#trays.get(document.uri.toString());
        const paste = this.#pastes.get(document.uri.toString());
        if (!contentChanges.length || (!before && !tray && !paste)) return;
        const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text }));
        const followed = followChanges(tray?.pieces ?? [], changes, before ?? { text: '', findings: [] });
        const pieces = paste ? withPaste(followed, changes, paste, reason === vscode.TextDocumentChangeReason.Undo) : followed;
        if (!pieces.length && !tray) return;
        this.#set(document, { pieces });
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        const tray = this.#trays.get(document.uri.toString());
        this.#pastes.delete(document.uri.toString());
        if (tray) this.#trays.set(document.uri.toString(), { ...tray, closedWith: document.getText() });
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        const tray = this.#trays.get(document.uri.toString());
        // What was changed while nobody looked has no places any more.
        if (tray?.closedWith !== undefined && tray.closedWith !== document.getText()) this.#trays.delete(document.uri.toString());
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#rename(oldUri.toString(), newUri.toString());
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

  /** Tells that a text may be pasted next, and what was taken out of it; an undo of the paste takes the pieces back. */
  expectPaste(document: vscode.TextDocument, text: string, pieces: readonly Removed[]): void {
    this.#pastes.set(document.uri.toString(), { text, pieces, ids: [] });
  }

  of(document: vscode.TextDocument): readonly Removed[] {
    return this.#trays.get(document.uri.toString())?.pieces ?? [];
  }

  /** Puts a piece back where it was; one undo step. Returns false where the article cannot be edited. */
  async restore(document: vscode.TextDocument, id: number): Promise<boolean> {
    const piece = this.of(document).find((one) => one.id === id);
    if (!piece) return true;
    return changeArticle(document, [{ start: piece.at, end: piece.at, text: piece.text }]);
  }

  /** An untitled article that is saved goes on as a file, which the editor fills with its text; whether what it holds is such. */
  #inherit(document: vscode.TextDocument): boolean {
    if (this.#trays.has(document.uri.toString())) return false;
    const untitled = vscode.workspace.textDocuments.filter((other) => other.isUntitled && other !== document && this.of(other).length);
    const before = untitled.find((other) => other.getText() === document.getText());
    if (before) this.#set(document, { pieces: this.of(before) });
    return before !== undefined;
  }

  /** What was taken out of a file, or out of the files of a folder, goes with its new name. */
  #rename(before: string, after: string): void {
    for (const [address, tray] of [...this.#trays]) {
      if (address !== before && !address.startsWith(`${before}/`)) continue;
      this.#trays.delete(address);
      this.#trays.set(after + address.slice(before.length), tray);
    }
    for (const document of vscode.workspace.textDocuments)
      if (document.uri.toString().startsWith(after) && this.of(document).length) this.#changed.fire(document);
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

/** The pieces after a batch of changes in which a clean paste may have come, or gone again. */
function withPaste(pieces: readonly Removed[], changes: readonly Change[], paste: Paste, undone: boolean): readonly Removed[] {
  const gone = undone && changes.some(({ start, end }) => end - start === paste.text.length);
  const stayed = gone ? pieces.filter(({ id }) => !paste.ids.includes(id)) : pieces;
  if (gone) paste.ids = [];
  const arrived = paste.text && !paste.ids.length ? changes.filter(({ text }) => text === paste.text) : [];
  let id = pieces.reduce((highest, piece) => Math.max(highest, piece.id), 0);
  const own = arrived.flatMap(({ start }) => paste.pieces.map((piece) => ({ ...piece, id: ++id, at: start + piece.at })));
  if (own.length) paste.ids = own.map((piece) => piece.id);
  return [...stayed, ...own];
}
