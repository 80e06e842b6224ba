/** Puts the editor room together: each part registers itself and returns what ends it. */
import * as vscode from 'vscode';
import { Analyses } from './analyses.ts';
import { registerCleaning } from './cleaning.ts';
import { registerCodeActions } from './codeActions.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { FolderConfigs } from './folderConfigs.ts';
import { registerPanel } from './panel/panel.ts';
import { Settings } from './settings.ts';
import { registerStatus } from './status.ts';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Copydesk', { log: true });
  const settings = new Settings(log);
  const folderConfigs = new FolderConfigs(log);
  const analyses = new Analyses(settings, folderConfigs, log);
  context.subscriptions.push(
    log,
    settings,
    folderConfigs,
    analyses,
    registerDiagnostics(context.extensionUri, analyses),
    registerCodeActions(analyses),
    registerCleaning(analyses),
    registerStatus(analyses),
    registerPanel(context, analyses),
  );
  analyses.start();
}
