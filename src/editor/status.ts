/** One quiet item in the language status: how many findings the article has, the way to them, and why it rests where it is not read. */

import * as vscode from 'vscode';
import * as l10n from '../panel/l10n.ts';
import type { Analyses } from './analyses.ts';
import { formatOf, LANGUAGES } from './articles.ts';
import { SHOW_FINDINGS } from './findingsList.ts';
import { counted } from './titles.ts';

export function registerStatus(analyses: Analyses): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('copydesk.status', LANGUAGES);
  item.name = 'Copydesk';
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const analysis = analyses.of(document);
    const resting = analyses.restingReason(document);
    item.command = undefined;
    const excluded = analyses.isExcluded(document);
    item.severity = resting && !excluded ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    if (!analyses.isArticle(document)) {
      item.text = l10n.t('Copydesk is off here');
      if (formatOf(document)) item.command = openSetting('copydesk.enable');
    } else if (resting) {
      item.text = excluded ? l10n.t('Not an article') : l10n.t('Copydesk rests');
      const setting = analyses.restingSetting(document);
      if (setting) item.command = openSetting(setting);
    } else if (analysis) {
      item.text = analysis.findings.length ? counted(analysis.findings.length, 'finding', 'findings') : l10n.t('Nothing to clean');
      if (analysis.findings.length) item.command = { command: SHOW_FINDINGS, title: l10n.t('Show') };
    } else item.text = l10n.t('Not read yet');
    item.detail = resting ?? 'Copydesk';
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    analyses.onDidChange((document) => {
      if (document === vscode.window.activeTextEditor?.document) show();
    }),
  );
}

/** Leads to one of Copydesk's settings. */
export function openSetting(id: string): vscode.Command {
  return { command: 'workbench.action.openSettings', title: l10n.t('Settings'), arguments: [`@id:${id}`] };
}
