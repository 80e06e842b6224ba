/** What stands underlined: exactly the residue, always of the text as it is now. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { RESIDUE, SCRAPED } from '../articles/scraped.ts';
import { closeAll, openArticle, problems, until, whenProblems } from './workspace.ts';

export function diagnosticsSuite(): void {
  describe('diagnostics', () => {
    afterEach(closeAll);

    for (const name of ['scraped.txt', 'scraped.md']) {
      it(`underline exactly the residue of ${name}`, async () => {
        const document = await openArticle(name, SCRAPED);
        const found = await whenProblems(document, 3);
        assert.deepEqual(
          found.map(({ range }) => document.getText(range)),
          RESIDUE,
        );
      });
    }

    it('link each finding to its rule’s page, and fade what can go', async () => {
      const document = await openArticle('linked.md', 'Advertisement\n\nThe ferry sails at nine.\n');
      const [finding] = await whenProblems(document, 1);
      const { value, target } = (finding as vscode.Diagnostic).code as { value: string; target: vscode.Uri };
      assert.equal(value, 'advertisement-marker');
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.match(page, /^# .*`advertisement-marker`/);
      assert.deepEqual(finding?.tags, [vscode.DiagnosticTag.Unnecessary]);
      assert.equal(finding?.severity, vscode.DiagnosticSeverity.Information);
    });

    it('do not stand in the pages of the rules, which are full of what is flagged', async () => {
      const document = await openArticle('flagged.md', 'The ferry sails at [TIME TK].\n\nAdvertisement\n');
      const pages = (await whenProblems(document, 2)).map(({ code }) => (code as { target: vscode.Uri }).target);
      const [page] = await Promise.all(pages.map((target) => vscode.workspace.openTextDocument(target)));
      await vscode.window.showTextDocument(page as vscode.TextDocument);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(
        pages.flatMap((uri) => problems({ uri })),
        [],
      );
    });

    it('follow the text as it is edited', async () => {
      const document = await openArticle('edited.md', 'The ferry sails at nine.\n\nAdvertisement\n');
      await whenProblems(document, 1);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'It rains. 🚲\r\n\r\n');
      await vscode.workspace.applyEdit(edit);
      const moved = await until('the finding moves', () => problems(document).find(({ range }) => range.start.line === 4));
      assert.equal(document.getText(moved.range), 'Advertisement');
      const removal = new vscode.WorkspaceEdit();
      removal.delete(document.uri, moved.range);
      await vscode.workspace.applyEdit(removal);
      await whenProblems(document, 0);
    });

    it('go when the article is closed, and come back when it is opened again', async () => {
      const document = await openArticle('closed.md', 'The ferry sails at nine.\n\nAdvertisement\n');
      await whenProblems(document, 1);
      const { uri } = document;
      await closeAll();
      // VS Code keeps a document open for a while after its editor has gone; a change of language closes it for extensions at once.
      if (!document.isClosed) await vscode.languages.setTextDocumentLanguage(document, 'json');
      await until('they go', () => problems({ uri }).length === 0);
      if (!document.isClosed) await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      await vscode.window.showTextDocument(uri);
      await until('they come back', () => problems({ uri }).length === 1);
    });

    it('are not for a text closed while it is still being read', async () => {
      const document = await openArticle('quick.md', `${'The ferry sails at nine.\n\n'.repeat(2000)}Advertisement\n`);
      const { uri } = document;
      await closeAll();
      await vscode.languages.setTextDocumentLanguage(document, 'json');
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.deepEqual(problems({ uri }), []);
    });

    it('are for articles only: not for output, code or settings', async () => {
      const log = vscode.window.createOutputChannel('Ferry log');
      log.appendLine('Advertisement');
      log.show(true);
      const output = await until('the output opens', () =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && uri.path.includes('Ferry')),
      );
      const code = await openArticle('ferry.json', '{ "Advertisement": 1 }');
      const article = await openArticle('ferry.md', 'Advertisement\n\nThe ferry sails at nine.\n');
      await whenProblems(article, 1);
      assert.deepEqual(problems(output), []);
      assert.deepEqual(problems(code), []);
      log.dispose();
    });

    it('are for an untitled article', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Advertisement\n\nThe ferry sails at nine.\n' });
      await vscode.window.showTextDocument(document);
      await whenProblems(document, 1);
    });
  });
}
