/** The commands that copy: the clean story, and the quotes and entities for notes, a sheet or a program. */

import * as vscode from 'vscode';
import { applyEdits, combineFixes } from '../engine/fix.ts';
import { asCsv, asJson, asMarkdown } from '../panel/copies.ts';
import * as l10n from '../panel/l10n.ts';
import { articleView } from '../panel/view.ts';
import { type Analyses, activeReading, type Reading } from './analyses.ts';
import { nameOf } from './articles.ts';

export const COPY_STORY = 'copydesk.copyStory';
export const COPY_ALL = 'copydesk.copyQuotesAndEntities';

const forms = () => [
  { label: 'Markdown', description: l10n.t('headed lists'), write: asMarkdown },
  { label: 'CSV', description: l10n.t('for a sheet'), write: asCsv },
  { label: 'JSON', description: l10n.t('for a program'), write: asJson },
];

/** Both commands take the address of an open article, or the active one. */
export function registerCopying(analyses: Analyses): vscode.Disposable {
  const copy = async (text: string, told: string) => {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(told, 5000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COPY_STORY, async (address?: vscode.Uri) => {
      const reading = await activeReading(analyses, address);
      if (reading) await copy(storyOf(reading), l10n.t('Copydesk: clean story copied.'));
    }),
    vscode.commands.registerCommand(COPY_ALL, async (address?: vscode.Uri) => {
      const reading = await activeReading(analyses, address);
      const form = reading && (await vscode.window.showQuickPick(forms(), { placeHolder: l10n.t('Copy quotes and entities as …') }));
      if (form)
        await copy(
          form.write(articleView(nameOf(reading.document.uri), reading.text, await analyses.whole(reading.analysis))),
          l10n.t('Copydesk: quotes and entities as {0} copied.', form.label),
        );
    }),
  );
}

function storyOf({ text, analysis }: Reading): string {
  return applyEdits(text, combineFixes(text, analysis.findings));
}
