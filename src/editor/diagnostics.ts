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

/** VS Code shows so many diagnostics of one collection in a file, the loudest, and drops the rest. */
const MOST_SHOWN = 1000;
/** In a file with more findings than these collections show, VS Code says in the last how many are missing. */
const MOST_COLLECTIONS = 10;

/** Shows the findings of every analysed article but those on the line being written, and clears them as soon as there is no analysis. */
export function registerDiagnostics(extension: vscode.Uri, analyses: Analyses): vscode.Disposable {
  const findings = new Findings();
  const writing = new Writing();
  const show = (document: vscode.TextDocument) => {
    const analysis = document.isClosed ? undefined : analyses.of(document);
    const diagnostics = analysis?.findings.map((finding) => diagnosticOf(document, finding, extension)) ?? [];
    findings.set(
      document.uri,
      diagnostics.filter(({ range }) => !writing.holds(document, range)),
    );
  };
  const whenLeft = (document: vscode.TextDocument) => {
    // Where the article is still to be read again, the findings come with the reading.
    if (analyses.of(document)) show(document);
  };
  return vscode.Disposable.from(findings, writing, analyses.onDidChange(show), writing.onDidLeave(whenLeft));
}

/** The diagnostics of every article, in as many collections as it takes to show them all. */
class Findings implements vscode.Disposable {
  readonly #collections = [vscode.languages.createDiagnosticCollection('copydesk')];

  set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    const needed = Math.min(MOST_COLLECTIONS, Math.ceil(diagnostics.length / MOST_SHOWN));
    while (this.#collections.length < needed) this.#collections.push(vscode.languages.createDiagnosticCollection(`copydesk.${this.#collections.length + 1}`));
    for (const [index, collection] of this.#collections.entries()) {
      const last = index === MOST_COLLECTIONS - 1;
      const own = diagnostics.slice(index * MOST_SHOWN, last ? diagnostics.length : (index + 1) * MOST_SHOWN);
      if (own.length) collection.set(uri, own);
      else collection.delete(uri);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#collections).dispose();
  }
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
