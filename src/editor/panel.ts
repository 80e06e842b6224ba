/** The host of the side panel: sends it the active article, goes where it points, and keeps the page from loading or sending anything. */

import * as vscode from 'vscode';
import * as l10n from '../panel/l10n.ts';
import type { Place, ToEditor, ToPage } from '../panel/protocol.ts';
import { articleView } from '../panel/view.ts';
import { type Analyses, turnedOff } from './analyses.ts';
import { formatOf, nameOf } from './articles.ts';
import { CLEAN_FILE } from './cleaning.ts';
import { COPY_ALL, COPY_STORY } from './copying.ts';
import { SHOW_FINDINGS } from './findingsList.ts';
import { placesNow } from './movedPlaces.ts';
import { bringToFront, focusOn, rangeOf, reveal } from './ranges.ts';
import type { RemovedTexts } from './removedTexts.ts';
import { OPEN_SAMPLE } from './sample.ts';
import { openSetting } from './status.ts';
import { kindsOf } from './titles.ts';

export const PANEL = 'copydesk.panel';

/** Rest after the cursor has moved before the page hears of it, in milliseconds. */
const CURSOR_REST = 80;

export function registerPanel(extension: vscode.Uri, analyses: Analyses, removedTexts: RemovedTexts): vscode.Disposable {
  const panel = new Panel(extension, analyses, removedTexts);
  return vscode.Disposable.from(
    panel,
    vscode.window.registerWebviewViewProvider(PANEL, panel),
    // A key pressed in the panel reaches the workbench, whose own would search in the article.
    vscode.commands.registerCommand('copydesk.filterPanel', () => panel.filter()),
    vscode.commands.registerCommand('copydesk.undoFromPanel', () => panel.undo()),
  );
}

class Panel implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #analyses: Analyses;
  readonly #removedTexts: RemovedTexts;
  readonly #subscriptions: vscode.Disposable[];
  readonly #marked = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
    borderStyle: 'solid',
    borderWidth: '1px',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  #cursorTimer: ReturnType<typeof setTimeout> | undefined;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #view: vscode.WebviewView | undefined;
  /** The article that is shown. It stays while the writer looks at a log or a setting, and goes when its document closes. */
  #document: vscode.TextDocument | undefined;
  /** What may help, while there is nothing to see. */
  #offer: vscode.Command | null = null;
  /** The text in which the places on the page stand. */
  #text = '';

  constructor(extension: vscode.Uri, analyses: Analyses, removedTexts: RemovedTexts) {
    this.#extension = extension;
    this.#analyses = analyses;
    this.#removedTexts = removedTexts;
    this.#subscriptions = [
      this.#marked,
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document !== this.#document) return;
        clearTimeout(this.#cursorTimer);
        this.#cursorTimer = setTimeout(() => this.#sendCursor(textEditor), CURSOR_REST);
      }),
      removedTexts.onDidChange((document) => {
        if (document === this.#document) this.#send();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document !== this.#document) return;
        this.#document = undefined;
        this.#follow();
      }),
      analyses.onDidChange((document) => {
        if (!this.#document) this.#follow();
        else if (document === this.#document) this.#send();
      }),
    ];
    this.#follow();
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [this.#file('dist'), this.#file('media')] };
    this.#subscriptions.push(
      view.webview.onDidReceiveMessage((message: ToEditor) => this.#receive(message)),
      view.onDidDispose(() => {
        this.#view = undefined;
        tellFocus(false);
      }),
      view.onDidChangeVisibility(() => {
        if (!view.visible) tellFocus(false);
      }),
    );
    view.webview.html = this.#html(view.webview);
  }

  /** Goes to the filter of a panel that is shown. */
  filter(): void {
    void this.#view?.webview.postMessage({ type: 'filter' } satisfies ToPage);
  }

  /** Takes back the last change of the article that is shown: what its buttons did is not the page's own to undo. */
  async undo(): Promise<void> {
    if (!this.#document) return;
    await focusOn(this.#document);
    await vscode.commands.executeCommand('undo');
  }

  #follow(): void {
    const active = vscode.window.activeTextEditor?.document;
    if (active && formatOf(active)) this.#document = active;
    this.#send();
  }

  /** Sends what is to be shown. A page that is hidden is gone, and asks for it itself when it comes back. */
  #send(): void {
    if (!this.#view?.visible) return;
    clearTimeout(this.#sendTimer);
    // What was found reaches the editor first; only then is the rest worked out.
    this.#sendTimer = setTimeout(async () => {
      const message = await this.#message();
      if (!message) return;
      if (message.type === 'article') this.#text = this.#document?.getText() ?? '';
      void this.#view?.webview.postMessage(message);
      // An editor that comes to the front tells of no move of its cursor.
      const active = vscode.window.activeTextEditor;
      if (active && message.type === 'article' && active.document === this.#document) this.#sendCursor(active);
    }, 0);
  }

  #sendCursor(editor: vscode.TextEditor): void {
    const offset = editor.document.offsetAt(editor.selection.active);
    void this.#view?.webview.postMessage({ type: 'cursor', offset } satisfies ToPage);
  }

  /** What the page shows now, or null while the article is being read, so that what stood there stays. */
  async #message(): Promise<ToPage | null> {
    const document = this.#document;
    if (!document || !formatOf(document)) {
      const reason = l10n.t('Open a Markdown or plain-text article to see who said what, and who and what it is about.');
      return this.#nothing(l10n.t('No article'), reason, { command: OPEN_SAMPLE, title: l10n.t('Open a messy sample article') });
    }
    if (!this.#analyses.isArticle(document)) return this.#nothing(l10n.t('Copydesk is off here'), turnedOff(), openSetting('copydesk.enable'));
    const resting = this.#analyses.restingReason(document);
    if (resting) {
      const setting = this.#analyses.restingSetting(document);
      const title = this.#analyses.isExcluded(document) ? l10n.t('Not an article') : l10n.t('Copydesk rests');
      return this.#nothing(title, resting, setting ? openSetting(setting) : null);
    }
    const check = this.#analyses.of(document);
    const analysis = check && (await this.#analyses.whole(check));
    // In the meantime another article may be shown, or this one be edited.
    if (!analysis || document !== this.#document || this.#analyses.of(document) !== check) return null;
    const removed = this.#removedTexts
      .of(document)
      .toSorted((a, b) => a.at - b.at)
      .map((piece) => ({
        id: piece.id,
        what: kindsOf(piece),
        isOne: piece.found.every(({ lines }) => lines === 1),
        text: linesOf(piece.text),
      }));
    return { type: 'article', address: document.uri.toString(), article: articleView(nameOf(document.uri), document.getText(), analysis, removed) };
  }

  /** Why there is nothing to see, and what may help. */
  #nothing(title: string, reason: string, offer: vscode.Command | null): ToPage {
    this.#offer = offer;
    return { type: 'nothing', title, reason, offer: offer?.title ?? null };
  }

  async #receive(message: ToEditor): Promise<void> {
    if (message.type === 'ready') {
      tellTyping(false);
      this.#send();
    }
    if (message.type === 'focus') tellFocus(message.focused);
    if (message.type === 'typing') tellTyping(message.typing);
    if (message.type === 'offer' && this.#offer) await vscode.commands.executeCommand(this.#offer.command, ...(this.#offer.arguments ?? []));
    const document = this.#document;
    if (!document) return;
    switch (message.type) {
      case 'clean':
        await vscode.commands.executeCommand(CLEAN_FILE, document.uri);
        break;
      case 'showFindings':
        await vscode.commands.executeCommand(SHOW_FINDINGS, document.uri);
        break;
      case 'copyStory':
        await vscode.commands.executeCommand(COPY_STORY, document.uri);
        break;
      case 'copyAll':
        await vscode.commands.executeCommand(COPY_ALL, document.uri);
        break;
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        vscode.window.setStatusBarMessage(l10n.t('Copydesk: copied.'), 3000);
        break;
      case 'reveal':
        await this.#reveal(document, message, false);
        break;
      case 'glance':
        await this.#reveal(document, message, true);
        break;
      case 'mark':
        this.#mark(document, message.places);
        break;
      case 'restore':
        await bringToFront(document);
        if (!(await this.#removedTexts.restore(document, message.id)))
          await vscode.window.showWarningMessage(l10n.t('This article cannot be edited, so nothing was restored.'));
    }
  }

  async #reveal(document: vscode.TextDocument, place: Place, preserveFocus: boolean): Promise<void> {
    const now = placesNow(this.#text, document.getText())(place);
    if (now) await reveal(document, now, preserveFocus);
    else vscode.window.setStatusBarMessage(l10n.t('Copydesk: this no longer stands in the article.'), 5000);
  }

  #mark(document: vscode.TextDocument, places: readonly Place[]): void {
    const placeNow = placesNow(this.#text, document.getText());
    const standing = places.flatMap((place) => placeNow(place) ?? []);
    for (const editor of vscode.window.visibleTextEditors) {
      const ranges = editor.document === document ? standing.map((place) => rangeOf(document, place)) : [];
      editor.setDecorations(this.#marked, ranges);
    }
  }

  #html(webview: vscode.Webview): string {
    const nonce = crypto.randomUUID();
    const address = (folder: string, file: string) => webview.asWebviewUri(this.#file(folder, file)).toString();
    return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Copydesk</title>
<link rel="stylesheet" href="${address('media', 'panel.css')}">
<link rel="stylesheet" href="${address('media', 'panelLists.css')}">
</head>
<body data-words="${attribute(JSON.stringify(vscode.l10n.bundle ?? {}))}"><script nonce="${nonce}" src="${address('dist', 'panel.js')}"></script></body>
</html>`;
  }

  #file(...path: string[]): vscode.Uri {
    return vscode.Uri.joinPath(this.#extension, ...path);
  }

  dispose(): void {
    clearTimeout(this.#cursorTimer);
    clearTimeout(this.#sendTimer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Tells the workbench whether keys go to the panel; its own name for a view that has the focus does not count what is inside a page. */
function tellFocus(focused: boolean): void {
  void vscode.commands.executeCommand('setContext', 'copydesk.panelFocused', focused);
}

/** Tells the workbench whether keys are typed into the filter, which undoes its own. */
function tellTyping(typing: boolean): void {
  void vscode.commands.executeCommand('setContext', 'copydesk.panelTyping', typing);
}

/** A text as an attribute's value. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The lines of a text that are not empty, trimmed. */
function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
