/** Puts the editor room together: each part registers itself and returns what ends it. */

import * as vscode from 'vscode';
import * as l10n from '../panel/l10n.ts';
import { Analyses } from './analyses.ts';
import { registerCleaning } from './cleaning.ts';
import { registerCodeActions } from './codeActions.ts';
import { registerContextKeys } from './contextKeys.ts';
import { registerCopying } from './copying.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerFindingsList } from './findingsList.ts';
import { registerFolderCleaning } from './folderCleaning.ts';
import { FolderConfigs } from './folderConfigs.ts';
import { registerHovers } from './hovers.ts';
import { registerKeeping } from './keeping.ts';
import { registerKeptList } from './keptList.ts';
import { LastCleaning } from './lastCleaning.ts';
import { Names } from './names.ts';
import { registerNavigation } from './navigation.ts';
import { registerPanel } from './panel.ts';
import { registerPasting } from './pasting.ts';
import { RemovedTexts } from './removedTexts.ts';
import { registerReview } from './review.ts';
import { registerSample } from './sample.ts';
import { Settings } from './settings.ts';
import { registerStatus } from './status.ts';

export function activate(context: vscode.ExtensionContext): void {
  l10n.config({ contents: vscode.l10n.bundle ?? {}, language: vscode.env.language });
  const log = vscode.window.createOutputChannel('Copydesk', { log: true });
  const settings = new Settings(log);
  const folderConfigs = new FolderConfigs(log);
  const analyses = new Analyses(settings, folderConfigs, new Names(context.extensionUri, log), log);
  const lastCleaning = new LastCleaning();
  const removedTexts = new RemovedTexts(analyses);
  context.subscriptions.push(
    log,
    settings,
    folderConfigs,
    analyses,
    removedTexts,
    lastCleaning,
    registerContextKeys(analyses),
    registerDiagnostics(context.extensionUri, analyses),
    registerCodeActions(analyses),
    registerCleaning(analyses, lastCleaning),
    registerStatus(analyses),
    registerFindingsList(analyses),
    registerHovers(analyses, settings, folderConfigs),
    registerReview(lastCleaning),
    registerKeeping(analyses, folderConfigs),
    registerKeptList(folderConfigs),
    registerFolderCleaning(settings, folderConfigs, removedTexts),
    registerCopying(analyses),
    registerPasting(analyses, settings, folderConfigs, removedTexts),
    registerNavigation(analyses),
    registerSample(context.extensionUri),
    registerPanel(context.extensionUri, analyses, removedTexts),
  );
  analyses.start();
}
