/** The commands that copy: the clean story, and the quotes and entities for notes, a sheet or a program. */
import * as vscode from 'vscode';
import { applyEdits, combineFixes } from '../engine/fix.ts';
import { asCsv, asJson, asMarkdown } from '../panel/copies.ts';
import { articleView } from '../panel/view.ts';
import { type Analyses, activeReading, type Reading } from './analyses.ts';
import { nameOf } from './articles.ts';

export const COPY_STORY = 'copydesk.copyStory';
export const COPY_ALL = 'copydesk.copyQuotesAndEntities';

const FORMS = [
  { label: 'Markdown', description: 'headed lists', write: asMarkdown },
  { label: 'CSV', description: 'for a sheet', write: asCsv },
  { label: 'JSON', description: 'for a program', write: asJson },
];

/** Both commands take the address of an open article, or the active one. */
export function registerCopying(analyses: Analyses): vscode.Disposable {
  const copy = async (text: string, what: string) => {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(`Copydesk: ${what} copied.`, 5000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COPY_STORY, async (address?: vscode.Uri) => {
      const reading = await activeReading(analyses, address);
      if (reading) await copy(storyOf(reading), 'clean story');
    }),
    vscode.commands.registerCommand(COPY_ALL, async (address?: vscode.Uri) => {
      const reading = await activeReading(analyses, address);
      const form = reading && (await vscode.window.showQuickPick(FORMS, { placeHolder: 'Copy quotes and entities as …' }));
      if (form) await copy(form.write(articleView(nameOf(reading.document.uri), reading.text, reading.analysis)), `quotes and entities as ${form.label}`);
    }),
  );
}

function storyOf({ text, analysis }: Reading): string {
  return applyEdits(text, combineFixes(text, analysis.findings));
}
