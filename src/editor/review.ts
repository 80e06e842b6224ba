/**
 * What is for the writer to judge, before it goes: a list of the fixes, all ticked, while the article shows struck through what would go and
 * beside it what would come instead. Enter applies what is ticked as one undo step; Escape leaves the article as it is.
 */

import * as vscode from 'vscode';
import type { Edit, Finding } from '../engine/analysis.ts';
import { combineFixes } from '../engine/fix.ts';
import * as l10n from '../panel/l10n.ts';
import type { LastCleaning } from './lastCleaning.ts';
import { changeArticle, editorOf, rangeOf, reveal } from './ranges.ts';
import { excerpt, nounOf, nounsOf, quoted } from './titles.ts';

const REVIEW = 'copydesk.reviewFixes';

/** Fixes to be judged together. */
export interface Review {
  readonly title: string;
  /** The text in which the findings have their places. */
  readonly text: string;
  /** In order, each with a fix. */
  readonly findings: readonly Finding[];
  /** The edits where all of them are ticked, when these are more than the findings' own. */
  readonly whole?: readonly Edit[];
}

interface Choice extends vscode.QuickPickItem {
  readonly finding: Finding;
}

/** Registers the command behind quick-fixes that show first what they take. */
export function registerReview(lastCleaning: LastCleaning): vscode.Disposable {
  return vscode.commands.registerCommand(REVIEW, async (address: vscode.Uri, review: Review) => {
    const document = await vscode.workspace.openTextDocument(address);
    if (document.getText() !== review.text) {
      vscode.window.setStatusBarMessage(l10n.t('The article has changed meanwhile. Ask for the fix again.'), 5000);
      return;
    }
    const ticked = await choose(document, review);
    if (!ticked?.length) return;
    if (document.getText() !== review.text) {
      vscode.window.setStatusBarMessage(l10n.t('The article has changed meanwhile. Ask for the fix again.'), 5000);
      return;
    }
    const all = ticked.length === review.findings.length;
    const edits = all && review.whole ? review.whole : combineFixes(review.text, ticked, { includeReview: true });
    if (await changeArticle(document, edits)) lastCleaning.tell(document, review.text, ticked);
    else await vscode.window.showWarningMessage(l10n.t('This article cannot be edited. Save it under another name to clean it.'));
  });
}

/** A quick-fix that opens the list. */
export function reviewAction(document: vscode.TextDocument, review: Review): vscode.CodeAction {
  const action = new vscode.CodeAction(`${review.title} …`, vscode.CodeActionKind.QuickFix);
  action.command = { command: REVIEW, title: review.title, arguments: [document.uri, review] };
  return action;
}

/** Shows the list; returns what is ticked when it is accepted, or null. */
async function choose(document: vscode.TextDocument, review: Review): Promise<Finding[] | null> {
  const struck = vscode.window.createTextEditorDecorationType({
    textDecoration: 'line-through',
    backgroundColor: new vscode.ThemeColor('diffEditor.removedTextBackground'),
  });
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = review.title;
  pick.placeholder = l10n.t('Untick what stays. Enter applies what is ticked.');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.items = review.findings.map((finding) => choiceOf(document, finding));
  pick.selectedItems = pick.items;
  const strike = (choices: readonly Choice[]) => {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document)
        editor.setDecorations(
          struck,
          choices.flatMap(({ finding }) => strikes(document, finding)),
        );
  };
  try {
    return await new Promise((resolve) => {
      pick.onDidChangeSelection(strike);
      pick.onDidChangeActive(([active]) => active && lookAt(document, active.finding));
      pick.onDidAccept(() => {
        resolve(pick.selectedItems.map(({ finding }) => finding).sort((a, b) => a.start - b.start));
        pick.hide();
      });
      pick.onDidHide(() => resolve(null));
      strike(pick.items);
      pick.show();
    });
  } finally {
    pick.dispose();
    struck.dispose();
  }
}

function choiceOf(document: vscode.TextDocument, finding: Finding): Choice {
  const range = rangeOf(document, finding);
  const [first, last] = [range.start.line + 1, range.end.line + 1];
  const description = last > first ? l10n.t('{0}, lines {1}–{2}', nounsOf(finding.rule), first, last) : l10n.t('{0}, line {1}', nounOf(finding.rule), first);
  return { finding, label: quoted(document.getText(range)), description };
}

/** What a fix takes, and behind it what it brings. */
function strikes(document: vscode.TextDocument, finding: Finding): vscode.DecorationOptions[] {
  const text = document.getText();
  return (finding.fix?.edits ?? []).map((edit) => {
    const taken = text.slice(edit.start, edit.end);
    const start = edit.start + (taken.length - taken.trimStart().length);
    const range = rangeOf(document, { start: Math.min(start, edit.end), end: Math.max(start, edit.start + taken.trimEnd().length) });
    const brought = edit.text.trim();
    return brought
      ? { range, renderOptions: { after: { contentText: ` ${excerpt(brought)}`, color: new vscode.ThemeColor('gitDecoration.addedResourceForeground') } } }
      : { range };
  });
}

/** Scrolls to a finding without taking the cursor there. */
function lookAt(document: vscode.TextDocument, finding: Finding): void {
  const editor = editorOf(document);
  if (editor) editor.revealRange(rangeOf(document, finding), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  else void reveal(document, finding);
}
