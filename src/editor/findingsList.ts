/** The list behind the status item: which rules speak in the active article, of how many things, and a way to each of their findings. */

import * as vscode from 'vscode';
import type { Finding } from '../engine/analysis.ts';
import * as l10n from '../panel/l10n.ts';
import { type Analyses, activeReading } from './analyses.ts';
import { CLEAN_FILE } from './cleaning.ts';
import { SHOW_KEPT } from './keptList.ts';
import { countOf, messageOf, withoutRun } from './messages.ts';
import { reveal } from './ranges.ts';
import { counted, countedOf, titleOfClean } from './titles.ts';

export const SHOW_FINDINGS = 'copydesk.showFindings';

interface Choice extends vscode.QuickPickItem {
  /** The findings of one rule in their order, or a command that takes the article's address. */
  readonly target: readonly Finding[] | string;
}

/** Registers `copydesk.showFindings`, which takes the address of an open article or the active one: a pick goes to the rule's next finding behind the cursor, or cleans. */
export function registerFindingsList(analyses: Analyses): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_FINDINGS, async (address?: vscode.Uri) => {
    const reading = await activeReading(analyses, address);
    if (!reading) return;
    const { document, analysis } = reading;
    if (!analysis.findings.length) {
      vscode.window.setStatusBarMessage(l10n.t('Copydesk: nothing to clean.'), 5000);
      return;
    }
    const choice = await vscode.window.showQuickPick(choicesOf(analysis.findings), {
      title: l10n.t('Copydesk: {0} in this article', counted(analysis.findings.length, 'finding', 'findings')),
      placeHolder: l10n.t('Go to what a rule found, or clean the article'),
      // A walkthrough takes the focus back once its button is done, which would close the list.
      ignoreFocusOut: !vscode.window.activeTextEditor,
    });
    if (!choice) return;
    const findings = choice.target;
    if (typeof findings === 'string') {
      await vscode.commands.executeCommand(findings, document.uri);
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const from = editor?.document === document ? document.offsetAt(editor.selection.start) : -1;
    const target = findings.find(({ start }) => start > from) ?? findings[0];
    if (target) await reveal(document, target);
  });
}

function choicesOf(findings: readonly Finding[]): Choice[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  const safe = findings.filter(({ fix }) => fix?.safe).length;
  const clean: Choice[] = safe ? [{ label: `$(sparkle) ${titleOfClean(safe)}`, alwaysShow: true, target: CLEAN_FILE }] : [];
  const rules = [...groups].map(([rule, group]): Choice => {
    const judged = group.filter(({ fix }) => !fix?.safe).length;
    return {
      label: countedOf(rule, countOf(group)),
      description: judged ? (judged === group.length ? l10n.t('for you to judge') : l10n.t('{0} for you to judge', l10n.number(judged))) : '',
      detail: group[0] ? messageOf({ message: withoutRun(group[0].message) }) : '',
      target: group,
    };
  });
  return [...clean, ...rules, { label: `$(eye) ${l10n.t('Show what is kept, quiet or always removed here')}`, target: SHOW_KEPT }];
}
