/** Hovering a finding says which file decided how loud its rule is, where one did; the finding itself is told by its diagnostic. */

import * as vscode from 'vscode';
import * as l10n from '../panel/l10n.ts';
import type { Analyses } from './analyses.ts';
import { LANGUAGES } from './articles.ts';
import type { FolderConfigs } from './folderConfigs.ts';
import { rangeOf } from './ranges.ts';
import type { Settings } from './settings.ts';

export function registerHovers(analyses: Analyses, settings: Settings, folderConfigs: FolderConfigs): vscode.Disposable {
  return vscode.languages.registerHoverProvider(LANGUAGES, {
    async provideHover(document, position) {
      const analysis = analyses.of(document);
      const finding = analysis?.findings.find((one) => rangeOf(document, one).contains(position));
      if (!finding) return undefined;
      const folder = await folderConfigs.of(document);
      const [inFolder, inSettings] = [folder.rules[finding.rule], settings.of(document).config.rules[finding.rule]];
      const text = new vscode.MarkdownString();
      if (inFolder) {
        const place = await folderConfigs.fileFor(document);
        if (!place) return undefined;
        const name = new vscode.MarkdownString().appendText(vscode.workspace.asRelativePath(place.file)).value;
        text.appendMarkdown(l10n.t('`{0}` is set to **{1}** by {2}.', finding.rule, inFolder, `[${name}](${place.file.toString()})`));
      } else if (inSettings) text.appendMarkdown(l10n.t('`{0}` is set to **{1}** by the setting {2}.', finding.rule, inSettings, '`copydesk.rules`'));
      else return undefined;
      return new vscode.Hover(text, rangeOf(document, finding));
    },
  });
}
