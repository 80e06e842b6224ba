/** "I meant it": what a writer keeps, quiets or teaches holds at once, stands in a file that can be read, and can be undone. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { apply, closeAll, lightBulb, openArticle, problems, until, whenProblems } from './workspace.ts';

const TEXT = 'Advertisement\n\nThe ferry sails at nine.\n\nAlso read | A bridge at last\n';

export function keepingSuite(): void {
  const root = () => vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri;
  const config = () => vscode.Uri.joinPath(root(), '.copydesk.json');
  const written = async () => JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(config())));
  const pick = async (document: vscode.TextDocument, at: string, title: string) => {
    const action = (await lightBulb(document, at)).find((one) => one.title === title);
    if (action?.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    else await apply(action);
  };

  describe('“I meant it”', () => {
    afterEach(async () => {
      await closeAll();
      await vscode.workspace.fs.delete(config()).then(undefined, () => undefined);
    });

    it('keeps one text, through edits and in other articles of the folder', async () => {
      const document = await openArticle('kept.md', TEXT);
      await whenProblems(document, 2);
      await pick(document, 'Also read', 'Keep this read-also line');
      await whenProblems(document, 1);
      assert.deepEqual(await written(), { keep: ['Also read | A bridge at last'] });
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'It rains.\n\n');
      await vscode.workspace.applyEdit(edit);
      await until('the other finding moves', () => problems(document)[0]?.range.start.line === 2);
      assert.equal(problems(document).length, 1);
      await whenProblems(await openArticle('other.txt', 'The ferry sails at nine.\nalso read | A bridge at last\n'), 0);
    });

    it('keeps a run of lines as a whole, and says so', async () => {
      const document = await openArticle('run.md', `Share on Facebook\nShare on X\nCopy link\n\n${TEXT}`);
      await whenProblems(document, 3);
      await pick(document, 'Share on X', 'Keep 3 lines of share buttons');
      await whenProblems(document, 2);
      assert.deepEqual(await written(), { keep: ['Share on Facebook Share on X Copy link'] });
    });

    it('quiets a rule in a Markdown file by a comment, which an undo takes back', async () => {
      const document = await openArticle('quiet.md', `---\ntitle: Ferry\n---\n\n${TEXT}`);
      await whenProblems(document, 2);
      await pick(document, 'Advertisement', 'Quiet advertisement markers in this file');
      await whenProblems(document, 1);
      assert.ok(document.getText().startsWith('---\ntitle: Ferry\n---\n<!-- copydesk disable advertisement-marker -->\n'));
      await vscode.commands.executeCommand('undo');
      await whenProblems(document, 2);
    });

    it('quiets a rule in a plain-text file, and in it alone', async () => {
      const document = await openArticle('quiet.txt', 'Advertisement\nThe ferry sails at nine.\n');
      await whenProblems(document, 1);
      await pick(document, 'Advertisement', 'Quiet advertisement markers in this file');
      await whenProblems(document, 0);
      assert.deepEqual(await written(), { files: { 'quiet.txt': { 'advertisement-marker': 'off' } } });
      await whenProblems(await openArticle('loud.txt', 'Advertisement\nThe ferry sails at nine.\n'), 1);
    });

    it('quiets a rule in the folder, and keeps what else its file says', async () => {
      await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode('{\n    "keep": [ "a", "b" ]\n}\n'));
      const document = await openArticle('folder.md', TEXT);
      await whenProblems(document, 2);
      await pick(document, 'Advertisement', 'Quiet advertisement markers in this folder');
      await whenProblems(document, 1);
      assert.deepEqual(await written(), { keep: ['a', 'b'], rules: { 'advertisement-marker': 'off' } });
    });

    it('changes nothing in a file with a mistake in it, which is passed over whatever is added', async () => {
      const mistaken = '{ "rules": { "share-bra": "off" } }\n';
      await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(mistaken));
      const document = await openArticle('mistaken.md', TEXT);
      await whenProblems(document, 2);
      await pick(document, 'Also read', 'Keep this read-also line');
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(config())), mistaken);
    });

    it('writes into a file that is still empty', async () => {
      await vscode.workspace.fs.writeFile(config(), new Uint8Array());
      const document = await openArticle('empty-file.md', TEXT);
      await whenProblems(document, 2);
      await pick(document, 'Also read', 'Keep this read-also line');
      await whenProblems(document, 1);
      assert.deepEqual(await written(), { keep: ['Also read | A bridge at last'] });
    });

    it('keeps by a comment where there is no folder', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: TEXT });
      await vscode.window.showTextDocument(document);
      await whenProblems(document, 2);
      await pick(document, 'Also read', 'Keep this read-also line');
      await whenProblems(document, 1);
      assert.include(document.getText(), '<!-- copydesk ignore also-read -->\n\nAlso read | A bridge at last');
    });

    it('turns a rule off everywhere, in the writer’s own settings', async () => {
      const document = await openArticle('everywhere.md', TEXT);
      await whenProblems(document, 2);
      await pick(document, 'Advertisement', 'Turn off advertisement markers everywhere');
      await whenProblems(document, 1);
      const settings = vscode.workspace.getConfiguration('copydesk');
      assert.deepEqual(settings.inspect('rules')?.globalValue, { 'advertisement-marker': 'off' });
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
      await whenProblems(document, 2);
    });

    it('says at the finding which file decided', async () => {
      await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode('{ "rules": { "also-read": "warning" } }'));
      const document = await openArticle('decided.md', TEXT);
      await until('the file has decided', () => problems(document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Warning));
      const told = async (at: string) => {
        const position = document.positionAt(document.getText().indexOf(at) + 1);
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
        return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join(' ');
      };
      assert.match(await told('Also read'), /`also-read` is set to \*\*warning\*\* by \[\.copydesk\.json\]/);
      assert.notInclude(await told('Advertisement'), 'is set to');
    });

    it('removes what it was taught', async () => {
      await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode('{ "remove": [{ "line": "Seen in the * of *" }] }'));
      const document = await openArticle('taught.md', 'The ferry sails at nine.\n\nSeen in the Courier of Friday\n');
      await whenProblems(document, 1);
      const offered = (await lightBulb(document, 'Seen in')).map(({ title }) => title);
      assert.include(offered, 'No longer remove lines like this …');
      assert.notInclude(offered, 'Always remove lines like this …');
      await vscode.commands.executeCommand('copydesk.cleanFile');
      assert.equal(document.getText(), 'The ferry sails at nine.\n');
    });
  });

  describe('while typing', () => {
    afterEach(async () => {
      await vscode.workspace.getConfiguration('copydesk').update('run', undefined, vscode.ConfigurationTarget.Workspace);
      await closeAll();
    });

    it('the line being written stays quiet until the cursor leaves it', async () => {
      const document = await openArticle('typed.md', 'The ferry sails at nine.\n\n\n\nIt rains.\n');
      const editor = vscode.window.activeTextEditor as vscode.TextEditor;
      editor.selection = new vscode.Selection(2, 0, 2, 0);
      for (const letter of 'Advertisement') await vscode.commands.executeCommand('type', { text: letter });
      await new Promise((resolve) => setTimeout(resolve, 800));
      assert.deepEqual(problems(document), []);
      editor.selection = new vscode.Selection(4, 0, 4, 0);
      await whenProblems(document, 1);
    });

    it('nothing is read until the article is saved, where the setting says so', async () => {
      await vscode.workspace.getConfiguration('copydesk').update('run', 'onSave', vscode.ConfigurationTarget.Workspace);
      const document = await openArticle('saved.md', TEXT);
      await whenProblems(document, 2);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'It rains.\n\n');
      await vscode.workspace.applyEdit(edit);
      await whenProblems(document, 0);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(problems(document), []);
      await document.save();
      await whenProblems(document, 2);
    });
  });
}
