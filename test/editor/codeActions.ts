/** The light bulb and fix-on-save: what they offer, what they leave, and that one undo brings everything back. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { SCRAPED, STORY } from '../articles/scraped.ts';
import { apply, closeAll, lightBulb, openArticle, until, whenProblems } from './workspace.ts';

const TWO_MARKERS =
  'Advertisement\n\nThe ferry sails at nine.\n\nADVERTISEMENT\n\nIt is called Solveig.\n\n&im=FitAndFill=(700,400))\n\nAlso read | A bridge at last\n';

export function codeActionsSuite(): void {
  describe('the light bulb', () => {
    afterEach(closeAll);

    it('offers this one, all of its kind, and the whole article', async () => {
      const document = await openArticle('bulb.md', TWO_MARKERS);
      await whenProblems(document, 4);
      const actions = await lightBulb(document, 'Advertisement');
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          'Remove this advertisement marker',
          'Remove all 2 advertisement markers in this file',
          'Clean this article: apply 4 safe fixes',
          'Keep this advertisement marker',
          'Quiet advertisement markers in this file',
          'Quiet advertisement markers in this folder',
          'Turn off advertisement markers everywhere',
          'Always remove lines like this …',
        ],
      );
      assert.deepEqual(
        actions.map(({ isPreferred }) => isPreferred ?? false),
        [true, false, false, false, false, false, false, false],
      );
    });

    it('counts every line of the runs that it would remove', async () => {
      const document = await openArticle(
        'runs.md',
        'Share on Facebook\nShare on X\n\nThe ferry sails at nine.\n\nIt is called Solveig.\n\nShare via Email\nCopy link\n',
      );
      await whenProblems(document, 2);
      const titles = (await lightBulb(document, 'Share on X')).map(({ title }) => title);
      assert.deepEqual(titles.slice(0, 2), ['Remove 2 lines of share buttons', 'Remove all 4 share buttons in this file']);
    });

    it('removes this one', async () => {
      const document = await openArticle('one.md', TWO_MARKERS);
      await whenProblems(document, 4);
      await apply((await lightBulb(document, 'Advertisement'))[0]);
      assert.equal(document.getText(), TWO_MARKERS.slice('Advertisement\n\n'.length));
    });

    it('removes all of its kind', async () => {
      const document = await openArticle('kind.md', TWO_MARKERS);
      await whenProblems(document, 4);
      await apply((await lightBulb(document, 'Advertisement'))[1]);
      assert.equal(document.getText(), 'The ferry sails at nine.\n\nIt is called Solveig.\n\n&im=FitAndFill=(700,400))\n\nAlso read | A bridge at last\n');
    });

    for (const name of ['all.txt', 'all.md']) {
      it(`cleans the whole of ${name}, and one undo brings everything back`, async () => {
        const document = await openArticle(name, SCRAPED);
        await whenProblems(document, 3);
        await apply((await lightBulb(document, 'Trending'))[1]);
        assert.equal(document.getText(), STORY);
        await whenProblems(document, 0);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), SCRAPED);
        await whenProblems(document, 3);
      });
    }

    it('says what a fix would take that is for the writer to judge, and shows several before they go', async () => {
      const document = await openArticle('judge.md', 'Photo: Ane Lund / Ostby Courier\n\nThe ferry sails at nine.\n\nPhoto: Jonas Berg\n');
      await whenProblems(document, 2);
      const [one, all] = await lightBulb(document, 'Ane Lund');
      assert.equal(one?.title, 'Remove this photo credit: “Photo: Ane Lund / Ostby Courier”');
      assert.equal(all?.title, 'Remove all 2 photo credits in this file …');
      await apply(one);
      assert.equal(document.getText(), 'The ferry sails at nine.\n\nPhoto: Jonas Berg\n');
    });

    it('offers nothing on a line of the story', async () => {
      const document = await openArticle('story.md', TWO_MARKERS);
      await whenProblems(document, 4);
      assert.deepEqual(await lightBulb(document, 'ferry'), []);
    });
  });

  describe('the command', () => {
    afterEach(closeAll);

    it('cleans the active article as one undo step, and the cursor stays in its word', async () => {
      const document = await openArticle('command.md', TWO_MARKERS);
      const editor = vscode.window.activeTextEditor as vscode.TextEditor;
      const word = document.positionAt(document.getText().indexOf('sails'));
      editor.selection = new vscode.Selection(word, word);
      await vscode.commands.executeCommand('copydesk.cleanFile');
      assert.equal(document.getText(), 'The ferry sails at nine.\n\nIt is called Solveig.\n');
      assert.equal(document.offsetAt(editor.selection.active), document.getText().indexOf('sails'));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), TWO_MARKERS);
    });
  });

  describe('the command for a selection', () => {
    afterEach(closeAll);

    it('cleans what the selection touches and nothing else, as one undo step', async () => {
      const document = await openArticle('selection.md', TWO_MARKERS);
      const editor = vscode.window.activeTextEditor as vscode.TextEditor;
      const at = (words: string) => document.positionAt(document.getText().indexOf(words));
      editor.selection = new vscode.Selection(at('ferry'), at('&im'));
      await vscode.commands.executeCommand('copydesk.cleanSelection');
      assert.equal(document.getText(), TWO_MARKERS.replace('ADVERTISEMENT\n\n', ''));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), TWO_MARKERS);
    });
  });

  describe('fix on save', () => {
    afterEach(async () => {
      await vscode.workspace.getConfiguration('editor').update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      await closeAll();
    });

    it('applies what is safe and leaves what needs a judgement', async () => {
      await vscode.workspace
        .getConfiguration('editor')
        .update('codeActionsOnSave', { 'source.fixAll.copydesk': 'explicit' }, vscode.ConfigurationTarget.Workspace);
      const document = await openArticle('save.md', 'The ferry sails at nine.\n\nPhoto: Ane Lund / Ostby Courier\n\nAdvertisement\n');
      await whenProblems(document, 2);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'Hello. ');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      await until('it is saved clean', () => !document.getText().includes('Advertisement'));
      assert.equal(document.getText(), 'Hello. The ferry sails at nine.\n\nPhoto: Ane Lund / Ostby Courier\n');
    });
  });
}
