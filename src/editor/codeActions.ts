/** The light bulb: fix this finding, every finding of its rule, everything safe in the file; and fix-on-save for what is safe. */

import * as vscode from 'vscode';
import type { Finding } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import { combineFixes } from '../engine/fix.ts';
import * as l10n from '../panel/l10n.ts';
import type { Analyses } from './analyses.ts';
import { LANGUAGES } from './articles.ts';
import { keepingActions } from './keeping.ts';
import { TELL_CLEANED } from './lastCleaning.ts';
import { countOf } from './messages.ts';
import { rangeOf, workspaceEdit } from './ranges.ts';
import { reviewAction } from './review.ts';
import { titleOfClean, titleOfFix, titleOfRuleFix } from './titles.ts';

export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('copydesk');

export function registerCodeActions(analyses: Analyses): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      if (!analyses.isArticle(document)) return [];
      // The editor asks by itself at every move of the cursor; that is no reason to read an article before it has come to rest.
      const asked = context.only !== undefined || context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
      const analysis = asked ? await analyses.fresh(document) : analyses.of(document);
      if (!analysis || token.isCancellationRequested) return [];
      if (context.only && FIX_ALL.intersects(context.only)) return fixAll(document, analysis);
      if (context.only && !context.only.intersects(vscode.CodeActionKind.QuickFix)) return [];
      return quickFixes(document, analysis, range, context.diagnostics);
    },
  };
  return vscode.languages.registerCodeActionsProvider(LANGUAGES, provider, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] });
}

function fixAll(document: vscode.TextDocument, analysis: Check): vscode.CodeAction[] {
  const edits = combineFixes(document.getText(), analysis.findings);
  if (!edits.length) return [];
  const action = new vscode.CodeAction(titleOfClean(safe(analysis.findings).length), FIX_ALL);
  action.edit = workspaceEdit(document, edits);
  return [action];
}

function quickFixes(document: vscode.TextDocument, analysis: Check, range: vscode.Range, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const text = document.getText();
  const touched = analysis.findings.filter((finding) => rangeOf(document, finding).intersection(range));
  const here = touched.filter((finding) => finding.fix);
  const actions: vscode.CodeAction[] = here.map((finding) => {
    const action = quickFix(document, titleOfFix(finding, text), [finding], diagnostics);
    action.isPreferred = true;
    return action;
  });
  for (const { toEnd, start } of here) {
    if (!toEnd) continue;
    const findings = analysis.findings.filter((finding) => finding.start >= start && finding.fix);
    actions.push(reviewAction(document, { title: l10n.t('Remove everything from here to the end'), text, findings, whole: toEnd.edits }));
  }
  for (const rule of new Set(here.map((finding) => finding.rule))) {
    const alike = analysis.findings.filter((finding) => finding.rule === rule && finding.fix);
    if (alike.length < 2) continue;
    const title = titleOfRuleFix(rule, countOf(alike));
    // What one review fix takes stands in its title and under its squiggle; what several take does not.
    const judged = alike.some(({ fix }) => !fix?.safe);
    actions.push(judged ? reviewAction(document, { title, text, findings: alike }) : quickFix(document, title, alike, diagnostics));
  }
  const everySafe = safe(analysis.findings);
  if (here.length && everySafe.length > 1) {
    const title = titleOfClean(everySafe.length);
    const left = analysis.findings.filter((finding) => !finding.fix?.safe);
    const action = quickFix(document, title, everySafe, diagnostics);
    action.command = { command: TELL_CLEANED, title, arguments: [document, text, everySafe, left] };
    actions.push(action);
  }
  actions.push(...touched.flatMap((finding) => keepingActions(document, finding, (rangeOf(document, finding).intersection(range) ?? range).start)));
  return actions;
}

function quickFix(document: vscode.TextDocument, title: string, findings: readonly Finding[], diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = workspaceEdit(document, combineFixes(document.getText(), findings, { includeReview: true }));
  const ranges = findings.map((finding) => rangeOf(document, finding));
  action.diagnostics = diagnostics.filter((diagnostic) => ranges.some((one) => one.isEqual(diagnostic.range)));
  return action;
}

function safe(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.fix?.safe);
}
