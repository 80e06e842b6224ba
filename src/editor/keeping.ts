/**
 * "I meant it": quick-fixes that keep a finding's text, quiet a rule for a file or a folder, and teach lines that always go. What is decided
 * stands where people can read it: in the `.copydesk.json` beside the articles, or in a comment in the article itself.
 */

import * as vscode from 'vscode';
import type { Finding } from '../engine/analysis.ts';
import { TAUGHT_LINE, type TaughtLine, troubleOf } from '../engine/boilerplate/taught.ts';
import { disableComment, ignoreComment, keepable } from '../engine/ignore.ts';
import * as l10n from '../panel/l10n.ts';
import { type Analyses, turnedOff } from './analyses.ts';
import { formatOf } from './articles.ts';
import { CONFIG_FILE, type FolderConfigs } from './folderConfigs.ts';
import { SHOW_KEPT } from './keptList.ts';
import { nounsOf, titleOfKeep } from './titles.ts';

const CHANGE_CONFIG = 'copydesk.changeFolderConfig';
const ALWAYS_REMOVE = 'copydesk.alwaysRemoveLine';
const TURN_OFF = 'copydesk.turnOffRule';

/** What a quick-fix writes into the folder's configuration, and what the writer is told. */
interface ConfigChange {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly told: string;
}

/**
 * The quick-fixes that tell one finding off, or teach lines like it.
 *
 * @param at where in the finding the light bulb was asked for
 */
export function keepingActions(document: vscode.TextDocument, finding: Finding, at: vscode.Position): vscode.CodeAction[] {
  const inFolder = !document.isUntitled && vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
  const markdown = formatOf(document) === 'markdown';
  const line = document.lineAt(document.positionAt(finding.start).line).range.start;
  const actions: (vscode.CodeAction | null)[] = [
    inFolder
      ? configAction(titleOfKeep(finding, document.getText()), document, {
          path: ['keep', -1],
          value: keepable(document.getText().slice(finding.start, finding.end)),
          told: l10n.t('Kept'),
        })
      : markdown
        ? insertAction(titleOfKeep(finding, document.getText()), document, line, `${ignoreComment(finding.rule)}\n\n`)
        : null,
    markdown
      ? insertAction(l10n.t('Quiet {0} in this file', nounsOf(finding.rule)), document, firstLine(document), `${disableComment(finding.rule)}\n\n`)
      : inFolder
        ? configAction(l10n.t('Quiet {0} in this file', nounsOf(finding.rule)), document, {
            path: ['files', vscode.workspace.asRelativePath(document.uri, false), finding.rule],
            value: 'off',
            told: l10n.t('Quiet in this file'),
          })
        : null,
    inFolder
      ? configAction(l10n.t('Quiet {0} in this folder', nounsOf(finding.rule)), document, {
          path: ['rules', finding.rule],
          value: 'off',
          told: l10n.t('Quiet in this folder'),
        })
      : null,
    turnOffAction(finding.rule),
    inFolder && finding.kind === 'boilerplate' ? (finding.rule === TAUGHT_LINE ? showTaughtAction() : teachAction(document.lineAt(at).text)) : null,
  ];
  return actions.filter((action) => action !== null);
}

export function registerKeeping(analyses: Analyses, folderConfigs: FolderConfigs): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(CHANGE_CONFIG, async (address: vscode.Uri, change: ConfigChange) => {
      const document = await vscode.workspace.openTextDocument(address);
      await changeConfig(folderConfigs, document, change);
    }),
    vscode.commands.registerCommand(TURN_OFF, turnOff),
    vscode.commands.registerCommand(ALWAYS_REMOVE, (line?: unknown) => teachLine(analyses, folderConfigs, line)),
  );
}

/** Turns a rule off in the writer's own settings, says so, and offers to take it back. */
async function turnOff(rule: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('copydesk');
  const before = settings.inspect<Record<string, unknown>>('rules')?.globalValue;
  await settings.update('rules', { ...before, [rule]: 'off' }, vscode.ConfigurationTarget.Global);
  const [undo, open] = [l10n.t('Undo'), l10n.t('Open')];
  const message = l10n.t('Turned off everywhere: your settings remember it (“copydesk.rules”).');
  void vscode.window.showInformationMessage(message, undo, open).then(async (choice) => {
    if (choice === undo) await resetRule(rule, before?.[rule]);
    if (choice === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'copydesk.rules');
  });
}

/** Sets a rule in the writer's own settings to what it was, and leaves what was decided of others since. */
async function resetRule(rule: string, level: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('copydesk');
  const { [rule]: _, ...others } = settings.inspect<Record<string, unknown>>('rules')?.globalValue ?? {};
  const rules = level === undefined ? others : { ...others, [rule]: level };
  await settings.update('rules', Object.keys(rules).length ? rules : undefined, vscode.ConfigurationTarget.Global);
}

/**
 * Asks what a line has in common with others like it, and writes the answer into the folder's configuration.
 *
 * @param line the line's text; the one at the cursor where a menu calls, with whatever it passes
 */
async function teachLine(analyses: Analyses, folderConfigs: FolderConfigs, line: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !analyses.isArticle(editor.document)) {
    const off = editor !== undefined && formatOf(editor.document) !== null;
    await vscode.window.showInformationMessage(
      off ? turnedOff() : l10n.t('Copydesk reads Markdown and plain-text files. Put the cursor on a line of one first.'),
    );
    return;
  }
  const text = typeof line === 'string' ? line : editor.document.lineAt(editor.selection.active.line).text;
  const words = await vscode.window.showInputBox({
    title: l10n.t('Always remove lines like this'),
    prompt: l10n.t('The whole line as a reader sees it; * stands for anything.'),
    value: keepable(text.replace(/^[\s>#*+-]*/, '')),
    validateInput: (line) => (troubleOf({ line }) ? l10n.t('Write at least four letters besides *.') : null),
  });
  if (!words) return;
  await changeConfig(folderConfigs, editor.document, {
    path: ['remove', -1],
    value: { line: words } satisfies TaughtLine,
    told: l10n.t('Lines like this are removed in this folder'),
  });
}

async function changeConfig(folderConfigs: FolderConfigs, document: vscode.TextDocument, { path, value, told }: ConfigChange): Promise<void> {
  const place = await folderConfigs.fileFor(document);
  if (!place) {
    await vscode.window.showInformationMessage(l10n.t('Open the article’s folder, so that a {0} beside it can remember this.', CONFIG_FILE));
    return;
  }
  const inFile = path[0] === 'files' ? ['files', place.path, ...path.slice(2)] : path;
  const [undo, open] = [l10n.t('Undo'), l10n.t('Open')];
  let takeBack: () => Promise<boolean>;
  try {
    takeBack = await folderConfigs.change(place.file, inFile, value);
  } catch (error) {
    const trouble = l10n.t('{0} could not be written: {1}', CONFIG_FILE, error instanceof Error ? error.message : String(error));
    void vscode.window.showErrorMessage(trouble, open).then(async (choice) => {
      if (choice === open) await vscode.window.showTextDocument(place.file);
    });
    return;
  }
  // Not awaited: the message stays until the writer is done with it.
  const message = l10n.t('{0}: {1} remembers it.', told, vscode.workspace.asRelativePath(place.file));
  void vscode.window.showInformationMessage(message, undo, open).then(async (choice) => {
    const changed = choice === undo && !(await takeBack());
    if (changed) vscode.window.setStatusBarMessage(l10n.t('{0} has changed meanwhile.', CONFIG_FILE), 5000);
    if (changed || choice === open) await vscode.window.showTextDocument(place.file);
  });
}

function configAction(title: string, document: vscode.TextDocument, change: ConfigChange): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: CHANGE_CONFIG, title, arguments: [document.uri, change] };
  return action;
}

function turnOffAction(rule: string): vscode.CodeAction {
  const title = l10n.t('Turn off {0} everywhere', nounsOf(rule));
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: TURN_OFF, title, arguments: [rule] };
  return action;
}

function teachAction(line: string): vscode.CodeAction {
  const title = l10n.t('Always remove lines like this …');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: ALWAYS_REMOVE, title, arguments: [line] };
  return action;
}

/** Where a line goes because it was taught, the way back is the list of what was. */
function showTaughtAction(): vscode.CodeAction {
  const title = l10n.t('No longer remove lines like this …');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: SHOW_KEPT, title };
  return action;
}

function insertAction(title: string, document: vscode.TextDocument, at: vscode.Position, text: string): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.insert(document.uri, at, document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text);
  return action;
}

/** Where the article begins: behind its front matter, if it has any. */
function firstLine(document: vscode.TextDocument): vscode.Position {
  const fence = document.lineCount > 1 ? document.lineAt(0).text.trimEnd() : '';
  if (fence !== '---' && fence !== '+++') return new vscode.Position(0, 0);
  for (let line = 1; line < document.lineCount - 1; line++) {
    if (document.lineAt(line).text.trimEnd() === fence) return new vscode.Position(line + 1, 0);
  }
  return new vscode.Position(0, 0);
}
