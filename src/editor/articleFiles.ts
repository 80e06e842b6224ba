/** Articles as files of a folder, read and rewritten without opening an editor for each. */
import * as vscode from 'vscode';
import type { Edit, Span } from '../engine/analysis.ts';
import { positionsIn } from '../engine/article/positions.ts';
import type { ArticlePlace } from './articles.ts';
import { changeArticle } from './ranges.ts';
import { isReadonlyBySettings } from './readonlyPatterns.ts';

/** A file as it stands: with the changes of its open editor, if it has one. */
export interface ArticleFile extends ArticlePlace {
  readonly text: string;
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** Reads a file, or its open document; null where it cannot be read as text. Opening it would fill Problems with an article that nobody looks at. */
export async function readFile(uri: vscode.Uri): Promise<ArticleFile | null> {
  const open = openDocument(uri);
  if (open) return { uri, languageId: open.languageId, text: open.getText() };
  try {
    // An editor counts its positions behind a byte-order mark.
    const text = (await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri })).replace(/^\ufeff/, '');
    const endings = new Set(text.match(/\r\n|\r|\n/g));
    // An editor would make mixed line endings alike and so count differently; only it can tell how.
    if (endings.size > 1 || endings.has('\r')) return { uri, languageId: languageOf(uri), text: (await vscode.workspace.openTextDocument(uri)).getText() };
    return { uri, languageId: languageOf(uri), text };
  } catch {
    return null;
  }
}

/**
 * Whether a file is read-only: by its file system, or by the settings `files.readonlyInclude` and `files.readonlyExclude`. A change of a file
 * that no editor shows goes through all the same, and only an editor knows what somebody has made read-only for this session.
 */
export async function isReadonly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const settings = vscode.workspace.getConfiguration('files', uri);
  const patterns = (key: string) => settings.get<Record<string, unknown>>(key) ?? {};
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? null;
  if (isReadonlyBySettings(patterns('readonlyInclude'), patterns('readonlyExclude'), uri.path, folder)) return true;
  const status = await vscode.workspace.fs.stat(uri).then(undefined, () => null);
  return ((status?.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
}

function languageOf(uri: vscode.Uri): string {
  return /\.txt$/i.test(uri.path) ? 'plaintext' : 'markdown';
}

/** The range of a stretch in a text that no editor holds. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const at = positionsIn(text);
  const position = (offset: number) => new vscode.Position(at(offset).line - 1, at(offset).column - 1);
  return ({ start, end }) => new vscode.Range(position(start), position(end));
}

/**
 * Changes one file as one undo step of its own, and saves it unless its editor held unsaved changes. Returns false where the file is no
 * longer as it was read, or cannot be edited; nothing is changed then.
 */
export async function changeFile(file: ArticleFile, edits: readonly Edit[]): Promise<boolean> {
  const unsaved = openDocument(file.uri)?.isDirty ?? false;
  const document = await vscode.workspace.openTextDocument(file.uri).then(undefined, () => null);
  if (document?.getText() !== file.text) return false;
  if (!(await changeArticle(document, edits))) return false;
  return unsaved || document.save();
}
