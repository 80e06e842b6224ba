/** Findings as squiggles and entries in Problems. They carry a link to their rule's documentation page. */
import * as vscode from 'vscode';
import type { Finding, Severity } from '../engine/analysis.ts';
import { TAUGHT_LINE } from '../engine/boilerplate/taught.ts';
import type { Analyses } from './analyses.ts';
import { messageOf } from './messages.ts';
import { rangeOf } from './ranges.ts';
import { Writing } from './writing.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** Shows the findings of every analysed article but those on the line being written, and clears them as soon as there is no analysis. */
export function registerDiagnostics(extension: vscode.Uri, analyses: Analyses): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('copydesk');
  const writing = new Writing();
  const show = (document: vscode.TextDocument) => {
    const analysis = document.isClosed ? undefined : analyses.of(document);
    const diagnostics = analysis?.findings.map((finding) => diagnosticOf(document, finding, extension));
    if (diagnostics)
      collection.set(
        document.uri,
        diagnostics.filter(({ range }) => !writing.holds(document, range)),
      );
    else collection.delete(document.uri);
  };
  const whenLeft = (document: vscode.TextDocument) => {
    // Where the article is still to be read again, the findings come with the reading.
    if (analyses.of(document)) show(document);
  };
  return vscode.Disposable.from(collection, writing, analyses.onDidChange(show), writing.onDidLeave(whenLeft));
}

function diagnosticOf(document: vscode.TextDocument, finding: Finding, extension: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), messageOf(finding), SEVERITIES[finding.severity]);
  diagnostic.source = 'Copydesk';
  diagnostic.code = {
    value: finding.rule,
    target: vscode.Uri.joinPath(extension, 'media', 'rules', finding.rule === TAUGHT_LINE ? 'README.md' : `${finding.rule}.md`),
  };
  if (finding.kind === 'boilerplate') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}
