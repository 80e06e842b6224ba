/**
 * The command that cleans every article of the opened folders: reads them, shows what it found rule by rule, and cleans what is ticked, one
 * undo step a file. It can be stopped at any time and goes on where it stood; all of it can be taken back.
 */

import * as vscode from 'vscode';
import type { Edit, Finding } from '../engine/analysis.ts';
import { check } from '../engine/check.ts';
import { mergeConfigs } from '../engine/config.ts';
import { applyEdits, combineFixes, invertEdits } from '../engine/fix.ts';
import * as l10n from '../panel/l10n.ts';
import { type ArticleFile, changeFile, isReadonly, rangesIn, readFile } from './articleFiles.ts';
import { formatOf } from './articles.ts';
import type { FolderConfigs } from './folderConfigs.ts';
import { countOf } from './messages.ts';
import type { ArticleReading, RemovedTexts } from './removedTexts.ts';
import type { Settings } from './settings.ts';
import { counted, countedOf, nounsOf, quoted } from './titles.ts';

/** The editor looks for files with case, which in the ending of a name says nothing. */
const ARTICLES = `**/*.{${['md', 'markdown', 'txt'].map(inAnyCase).join(',')}}`;
const NO_ARTICLES = '**/{node_modules,.git,.vscode-test}/**';

/** An article with what may go from it unasked. */
interface MessyFile {
  readonly file: ArticleFile;
  readonly findings: readonly Finding[];
}

interface RuleChoice extends vscode.QuickPickItem {
  readonly rule: string;
}

/** What the writer chose: which rules may clean, and whether every edit is shown first. */
interface Choice {
  readonly rules: ReadonlySet<string>;
  readonly showEdits: boolean;
}

/** Registers `copydesk.cleanFolder`; it takes the address of a folder, or all opened ones. */
export function registerFolderCleaning(settings: Settings, folderConfigs: FolderConfigs, removedTexts: RemovedTexts): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.cleanFolder', async (folder?: vscode.Uri) => {
    const uris = await vscode.workspace.findFiles(folder ? new vscode.RelativePattern(folder, ARTICLES) : ARTICLES, NO_ARTICLES);
    if (!uris.length) {
      await vscode.window.showInformationMessage(l10n.t('There are no Markdown or plain-text files in the opened folder.'));
      return;
    }
    uris.sort((a, b) => a.path.localeCompare(b.path));
    const messy: MessyFile[] = [];
    const read = await withProgress(l10n.t('Copydesk reads {0}', counted(uris.length, 'file', 'files')), uris, async (uri) => {
      const one = await readMessy(uri, settings, folderConfigs);
      if (one) messy.push(one);
    });
    if (read < uris.length) vscode.window.setStatusBarMessage(l10n.t('Copydesk: cancelled; nothing was changed.'), 5000);
    else if (!messy.length) await vscode.window.showInformationMessage(l10n.t('Nothing to clean in {0}.', counted(uris.length, 'file', 'files')));
    else {
      const choice = await chooseRules(messy);
      if (!choice?.rules.size) return;
      const chosen = messy
        .map(({ file, findings }) => ({ file, findings: findings.filter(({ rule }) => choice.rules.has(rule)) }))
        .filter(({ findings }) => findings.length);
      await (choice.showEdits ? showEdits(chosen, removedTexts) : cleanFiles(chosen, removedTexts));
    }
  });
}

/** The safe findings of one file, or null where there are none, it is no article, or nobody may change it. */
async function readMessy(uri: vscode.Uri, settings: Settings, folderConfigs: FolderConfigs): Promise<MessyFile | null> {
  const file = await readFile(uri);
  const format = file && formatOf(file);
  if (!file || !format) return null;
  const { enabled, largestArticle, config } = settings.of(file);
  if (await folderConfigs.excludes(file, config)) return null;
  if (!enabled || file.text.length > largestArticle || file.text.includes('\0')) return null;
  const { findings } = check(file.text, { format, config: mergeConfigs(config, await folderConfigs.of(file)) });
  const safe = findings.filter(({ fix }) => fix?.safe);
  return safe.length && !(await isReadonly(uri)) ? { file, findings: safe } : null;
}

/** Shows each rule with how much it found and an example, all ticked. */
function chooseRules(messy: readonly MessyFile[]): Promise<Choice | null> {
  const found = new Map<string, { count: number; articles: number; example: string }>();
  for (const { file, findings } of messy) {
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const own = findings.filter((finding) => finding.rule === rule);
      const known = found.get(rule) ?? { count: 0, articles: 0, example: quoted(file.text.slice(own[0]?.start, own[0]?.end)) };
      found.set(rule, { ...known, count: known.count + countOf(own), articles: known.articles + 1 });
    }
  }
  const pick = vscode.window.createQuickPick<RuleChoice>();
  const everyEdit: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('diff'), tooltip: l10n.t('Show every edit before anything changes') };
  pick.title = l10n.t('Clean {0}', counted(messy.length, 'article', 'articles'));
  pick.placeholder = l10n.t('What shall go? Enter cleans what is ticked.');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.buttons = [everyEdit];
  pick.items = [...found].map(([rule, { count, articles, example }]) => ({
    rule,
    label: countedOf(rule, count),
    description: l10n.t('in {0}', counted(articles, 'article', 'articles')),
    detail: example,
  }));
  pick.selectedItems = pick.items;
  return new Promise((resolve) => {
    const choose = (showEdits: boolean) => {
      resolve({ rules: new Set(pick.selectedItems.map(({ rule }) => rule)), showEdits });
      pick.hide();
    };
    pick.onDidAccept(() => choose(false));
    pick.onDidTriggerButton(() => choose(true));
    pick.onDidHide(() => {
      resolve(null);
      pick.dispose();
    });
    pick.show();
  });
}

/** Cleans file after file, and offers to take it back. */
async function cleanFiles(messy: readonly MessyFile[], removedTexts: RemovedTexts): Promise<void> {
  const cleaned: { readonly file: ArticleFile; readonly edits: readonly Edit[]; readonly count: number }[] = [];
  const left: string[] = [];
  const done = await withProgress(l10n.t('Copydesk cleans {0}', counted(messy.length, 'article', 'articles')), messy, async ({ file, findings }) => {
    const edits = combineFixes(file.text, findings);
    const changed = await removedTexts.during([readingOf({ file, findings })], () => changeFile(file, edits));
    if (changed) cleaned.push({ file, edits, count: findings.length });
    else left.push(vscode.workspace.asRelativePath(file.uri));
  });
  const count = cleaned.reduce((sum, one) => sum + one.count, 0);
  const stopped =
    done < messy.length
      ? ` ${l10n.t('Stopped after {0} of {1}; the command goes on where it stood.', l10n.number(done), counted(messy.length, 'article', 'articles'))}`
      : '';
  const passed = left.length ? ` ${l10n.t('Passed over, since they changed meanwhile or cannot be edited: {0}.', left.join(', '))}` : '';
  const told = l10n.t('{0} cleaned in {1}.', counted(count, 'finding', 'findings'), counted(cleaned.length, 'article', 'articles')) + stopped + passed;
  const undoAll = l10n.t('Undo All');
  const choice = await vscode.window.showInformationMessage(told, ...(cleaned.length ? [undoAll] : []));
  if (choice !== undoAll) return;
  let restored = 0;
  await withProgress(l10n.t('Copydesk brings everything back'), cleaned, async ({ file, edits }) => {
    const after = { ...file, text: applyEdits(file.text, edits) };
    if (await changeFile(after, invertEdits(file.text, edits))) restored++;
  });
  const kept = cleaned.length - restored;
  const rest = kept ? ` ${l10n.t('{0} edited since and left alone.', counted(kept, 'was', 'were'))}` : '';
  await vscode.window.showInformationMessage(l10n.t('{0} as before.', counted(restored, 'article is', 'articles are')) + rest);
}

/** Hands every edit to the editor's own preview, each to be ticked; the files are then for the writer to save. */
async function showEdits(messy: readonly MessyFile[], removedTexts: RemovedTexts): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { file, findings } of messy) {
    const rangeOf = rangesIn(file.text);
    for (const one of combineFixes(file.text, findings))
      edit.replace(file.uri, rangeOf(one), one.text, { needsConfirmation: true, label: labelOf(one, findings) });
  }
  await removedTexts.during(messy.map(readingOf), async () => vscode.workspace.applyEdit(edit));
}

function readingOf({ file, findings }: MessyFile): ArticleReading {
  return { uri: file.uri, text: file.text, findings };
}

/** Neighbouring removals of several rules are one edit, since each takes the lines between them. */
function labelOf(edit: Edit, findings: readonly Finding[]): string {
  const touching = findings.filter(({ fix }) => fix?.edits.some(({ start, end }) => start <= edit.end && edit.start <= end));
  return l10n.t('Remove or mend {0}', [...new Set(touching.map(({ rule }) => nounsOf(rule)))].join(', '));
}

/** A glob for a word in capitals and small letters: `[mM][dD]`. */
function inAnyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}

/** Runs a task for each item, in order, until it is cancelled; returns how many were done. */
async function withProgress<T>(title: string, items: readonly T[], task: (item: T) => Promise<void>): Promise<number> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    let done = 0;
    for (const item of items) {
      if (token.isCancellationRequested) break;
      await task(item);
      done++;
      progress.report({ increment: 100 / items.length, message: l10n.t('{0} of {1}', l10n.number(done), l10n.number(items.length)) });
    }
    return done;
  });
}
