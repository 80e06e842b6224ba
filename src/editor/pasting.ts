/**
 * "Paste as clean article": a web page or a text from the clipboard, as Markdown where it has markup, without what is safe to remove. The
 * plain paste stays what a paste does unless somebody asks; VS Code offers this one beside it, and by `editor.pasteAs.preferences` first.
 */

import * as vscode from 'vscode';
import type { Format } from '../engine/analysis.ts';
import { readArticle } from '../engine/article.ts';
import { findingsOf } from '../engine/check.ts';
import { type Cleaned, cleaned } from '../engine/cleaned.ts';
import { mergeConfigs } from '../engine/config.ts';
import * as l10n from '../panel/l10n.ts';
import type { Analyses } from './analyses.ts';
import { formatOf, LANGUAGES } from './articles.ts';
import type { FolderConfigs } from './folderConfigs.ts';
import type { RemovedTexts } from './removedTexts.ts';
import type { Settings } from './settings.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('copydesk', 'cleanArticle');
const HTML = 'text/html';
const TEXT = 'text/plain';
/** A longer text is read only when somebody asks for it, in UTF-16 units: every paste waits for the offers. */
const LONGEST_UNASKED = 100_000;
/** What VS Code puts beside its own copies, whose markup is that of an editor. */
const FROM_AN_EDITOR = ['application/vnd.code.copymetadata', 'vscode-editor-data'];

/** An offer, with what it takes to make good on it. */
class CleanPaste extends vscode.DocumentPasteEdit {
  readonly document: vscode.TextDocument;
  readonly make: () => Promise<Cleaned>;

  constructor(document: vscode.TextDocument, make: () => Promise<Cleaned>) {
    super('', l10n.t('Paste as Clean Article'), KIND);
    this.document = document;
    this.make = make;
    this.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  }
}

export function registerPasting(analyses: Analyses, settings: Settings, folderConfigs: FolderConfigs, removedTexts: RemovedTexts): vscode.Disposable {
  const clean = async (document: vscode.TextDocument, format: Format, text: string): Promise<Cleaned> => {
    const config = mergeConfigs(settings.of(document).config, await folderConfigs.of(document));
    const read = (text: string) => findingsOf(readArticle(text, format), { format, config });
    return cleaned(text, read(text), read);
  };

  /** What a paste would clean, or null where it would do no more than the plain paste. */
  const offer = async (document: vscode.TextDocument, clipboard: vscode.DataTransfer, asked: boolean): Promise<CleanPaste | null> => {
    const format = formatOf(document);
    if (!format || !analyses.isArticle(document)) return null;
    const text = (await clipboard.get(TEXT)?.asString()) ?? '';
    const html = FROM_AN_EDITOR.some((type) => clipboard.get(type)) ? '' : ((await clipboard.get(HTML)?.asString()) ?? '');
    if (Math.max(text.length, html.length) > settings.of(document).largestArticle) return null;
    // A word or a sentence from a page is no article; somebody who asks for it gets it all the same.
    if (html && format === 'markdown' && (asked || /\n/.test(text.trim()))) {
      return new CleanPaste(document, async () => {
        const { markdownOf } = await import('../engine/webPage.ts');
        return clean(document, format, withEndings(document, markdownOf(html) ?? text));
      });
    }
    if (!text.trim() || (!asked && text.length > LONGEST_UNASKED)) return null;
    const plain = withEndings(document, text);
    const result = await clean(document, format, plain);
    return asked || result.text !== plain ? new CleanPaste(document, async () => result) : null;
  };

  const provider: vscode.DocumentPasteEditProvider<CleanPaste> = {
    async provideDocumentPasteEdits(document, _ranges, clipboard, { only, triggerKind }, token) {
      const asked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs || (only?.contains(KIND) ?? false);
      const edit = await offer(document, clipboard, asked);
      return edit && !token.isCancellationRequested ? [edit] : [];
    },
    async resolveDocumentPasteEdit(edit) {
      const { text, removed } = await edit.make();
      edit.insertText = text;
      removedTexts.expectPaste(edit.document, text, removed);
      return edit;
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider(LANGUAGES, provider, { providedPasteEditKinds: [KIND], pasteMimeTypes: [HTML, TEXT] });
}

/** A text with the line endings that it will have in the article, so that places in it can be counted before it is there. */
function withEndings({ eol }: vscode.TextDocument, text: string): string {
  return text.replace(/\r\n|\r|\n/g, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}
