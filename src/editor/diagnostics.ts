/** Findings as squiggles and entries in Problems. They carry a link to their rule's documentation page. */
import * as vscode from 'vscode';
import type { Finding, Severity } from '../engine/analysis.ts';
import type { Analyses } from './analyses.ts';
import { rangeOf } from './ranges.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** Shows the findings of every analysed article, and clears them as soon as there is no analysis. */
export function registerDiagnostics(extension: vscode.Uri, analyses: Analyses): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('copydesk');
  const subscription = analyses.onDidChange((document) => {
    const analysis = document.isClosed ? undefined : analyses.of(document);
    if (analysis)
      collection.set(
        document.uri,
        analysis.findings.map((finding) => diagnosticOf(document, finding, extension)),
      );
    else collection.delete(document.uri);
  });
  return vscode.Disposable.from(collection, subscription);
}

function diagnosticOf(document: vscode.TextDocument, finding: Finding, extension: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), finding.message, SEVERITIES[finding.severity]);
  diagnostic.source = 'Copydesk';
  diagnostic.code = { value: finding.rule, target: vscode.Uri.joinPath(extension, 'media', 'rules', `${finding.rule}.md`) };
  if (finding.kind === 'boilerplate') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}
