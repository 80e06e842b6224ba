/** Which documents are articles, and how the engine shall read them. */
import * as vscode from 'vscode';
import type { Format } from '../engine/analysis.ts';

/** Where people keep articles. Output, source control, settings, notebook cells and the like are not on the list. */
const SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'vsls', 'memfs', 'sftp', 'ftp', 'ssh']);

const EXTENSION = 'copydesk.copydesk';

const FORMATS: Readonly<Record<string, Format>> = { markdown: 'markdown', plaintext: 'plaintext' };

/** Language ids, for registering providers. */
export const LANGUAGES = Object.keys(FORMATS);

/** What tells whether something is an article: an open document, or a file that nobody has opened. */
export type ArticlePlace = Pick<vscode.TextDocument, 'uri' | 'languageId'>;

/** How the engine reads a document, or null where it is no article. A file system that a workspace folder comes from counts as well. */
export function formatOf({ uri, languageId }: ArticlePlace): Format | null {
  if (isRulePage(uri)) return null;
  const known = SCHEMES.has(uri.scheme) || vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === uri.scheme);
  return known ? (FORMATS[languageId] ?? null) : null;
}

/** Whether a file is the page of a rule, to which findings link: it is full of what the rule flags. */
function isRulePage({ scheme, path }: vscode.Uri): boolean {
  const own = vscode.extensions.getExtension(EXTENSION)?.extensionUri;
  return own !== undefined && scheme === own.scheme && path.startsWith(`${own.path}/media/rules/`);
}

/** The file's name, for people. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
