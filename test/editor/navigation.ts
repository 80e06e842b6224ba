/** The ways from one place in an article to another. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openArticle, until } from './workspace.ts';

export function navigationSuite(): void {
  describe('the next quote', () => {
    afterEach(closeAll);

    it('is shown where the writer works, when two editors show the article', async () => {
      const document = await openArticle('two-editors.md', 'The ferry sails at nine.\n\n"We are late," said Ane Lund.\n');
      const beside = await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
      await vscode.commands.executeCommand('copydesk.nextQuote');
      await until('the quote is selected', () => document.getText(vscode.window.activeTextEditor?.selection) === '"We are late,"');
      assert.equal(vscode.window.activeTextEditor?.viewColumn, beside.viewColumn);
    });
  });
}
