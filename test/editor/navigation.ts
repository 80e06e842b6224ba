/** The ways from one place in an article to another. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openArticle, until, whenProblems } from './workspace.ts';

export function navigationSuite(): void {
  describe('the next finding', () => {
    afterEach(closeAll);

    it('is the next in the article, however loud, and after the last comes the first', async () => {
      const document = await openArticle(
        'findings.md',
        'Photo: Ane Lund / Ostby Courier\n\nThe ferry sails at nine.\n\nAdvertisement\n\n&im=FitAndFill=(700,400))\n',
      );
      await whenProblems(document, 3);
      const selected = () => document.getText(vscode.window.activeTextEditor?.selection);
      const seen: string[] = [];
      for (const command of ['next', 'next', 'next', 'next', 'previous']) {
        await vscode.commands.executeCommand(`copydesk.${command}Finding`);
        seen.push(selected());
      }
      const [credit, marker, tail] = ['Photo: Ane Lund / Ostby Courier', 'Advertisement', '&im=FitAndFill=(700,400))'];
      assert.deepEqual(seen, [credit, marker, tail, credit, tail]);
    });
  });

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
