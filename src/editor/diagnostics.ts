/** Findings as squiggles and entries in Problems. They carry a link to their rule's documentation page. */
import * as vscode from 'vscode';
import type { Finding, Severity } from '../engine/analysis.ts';
import { TAUGHT_LINE } from '../engine/boilerplate/taught.ts';
import type { Analyses } from './analyses.ts';
import { messageOf } from './messages.ts';
import { nearestFirst } from './nearest.ts';
import { rangeOf } from './ranges.ts';
import { Writing } from './writing.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** VS Code lists so many diagnostics of one collection in a file, the loudest, and drops the rest. */
const MOST_LISTED = 1000;
/** In a file with more findings than these collections list, VS Code says in the last how many are missing. */
const MOST_COLLECTIONS = 10;
/** VS Code underlines the first so many of a file's diagnostics. */
const MOST_UNDERLINED = 500;
/** Rest after an editor has scrolled before what is in sight comes first, in milliseconds. */
const SCROLL_REST = 100;

/** Shows the findings of every analysed article but those on the line being written, and clears them as soon as there is no analysis. */
export function registerDiagnostics(extension: vscode.Uri, analyses: Analyses): vscode.Disposable {
  const findings = new Findings();
  const writing = new Writing();
  const show = (document: vscode.TextDocument) => {
    const analysis = document.isClosed ? undefined : analyses.of(document);
    const diagnostics = analysis?.findings.map((finding) => diagnosticOf(document, finding, extension)) ?? [];
    const told = diagnostics.filter(({ range }) => !writing.holds(document, range));
    findings.set(document.uri, told.length > MOST_UNDERLINED ? nearestFirst(told, ({ range }) => range, inSight(document)) : told);
  };
  const whenLeft = (document: vscode.TextDocument) => {
    // Where the article is still to be read again, the findings come with the reading.
    if (analyses.of(document)) show(document);
  };
  let scrolled: ReturnType<typeof setTimeout> | undefined;
  const whenScrolled = () => {
    clearTimeout(scrolled);
    scrolled = setTimeout(() => {
      for (const document of new Set(vscode.window.visibleTextEditors.map((editor) => editor.document)))
        if ((analyses.of(document)?.findings.length ?? 0) > MOST_UNDERLINED) show(document);
    }, SCROLL_REST);
  };
  return vscode.Disposable.from(
    findings,
    writing,
    analyses.onDidChange(show),
    writing.onDidLeave(whenLeft),
    vscode.window.onDidChangeTextEditorVisibleRanges(whenScrolled),
    vscode.window.onDidChangeVisibleTextEditors(whenScrolled),
    new vscode.Disposable(() => clearTimeout(scrolled)),
  );
}

/** What the editors show of a document. */
function inSight(document: vscode.TextDocument): vscode.Range[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document).flatMap(({ visibleRanges }) => visibleRanges);
}

/** The diagnostics of every article, in as many collections as it takes to list them all. */
class Findings implements vscode.Disposable {
  readonly #collections = [vscode.languages.createDiagnosticCollection('copydesk')];

  set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    const needed = Math.min(MOST_COLLECTIONS, Math.ceil(diagnostics.length / MOST_LISTED));
    while (this.#collections.length < needed) this.#collections.push(vscode.languages.createDiagnosticCollection(`copydesk.${this.#collections.length + 1}`));
    for (const [index, collection] of this.#collections.entries()) {
      const last = index === MOST_COLLECTIONS - 1;
      const own = diagnostics.slice(index * MOST_LISTED, last ? diagnostics.length : (index + 1) * MOST_LISTED);
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
