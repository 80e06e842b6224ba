/** What is no good article: each gets a quiet, right result, and nothing hangs. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, lightBulb, openArticle, problems, until, whenProblems } from './workspace.ts';

export function badInputSuite(): void {
  describe('bad input', () => {
    afterEach(closeAll);

    it('an empty file has nothing to say', async () => {
      const document = await openArticle('empty.md', '');
      await vscode.commands.executeCommand('copydesk.cleanFile');
      assert.deepEqual(problems(document), []);
    });

    it('a binary file named .md is left alone', async () => {
      const bytes = new Uint8Array(4096).map((_, index) => (index * 7919) % 256);
      const document = await openArticle('binary.md', bytes).catch(() => null);
      if (!document) return;
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.deepEqual(problems(document), []);
    });

    it('a line of 1 MB, short of the limit, is read', async () => {
      const document = await openArticle('line.txt', `${'The ferry sails at nine. '.repeat(39_000)}\nAdvertisement\n`);
      await until('it is read', () => problems(document).length === 1);
    });

    it('a file of 10 MB is left alone', async () => {
      const document = await openArticle('huge.txt', `${'The ferry sails at nine.\n'.repeat(420_000)}Advertisement\n`).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (document) assert.deepEqual(problems(document), []);
    });

    it('lone surrogates shift nothing', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'It rains \uD83D here \uDE00.\n\nAdvertisement\n' });
      await vscode.window.showTextDocument(document);
      // On their way through the editor the halves become marks of lost characters, which are findings of their own.
      await until('the marker is found', () => problems(document).some(({ range }) => document.getText(range) === 'Advertisement'));
    });

    it('a deleted file takes its findings with it', async () => {
      const document = await openArticle('deleted.md', 'Advertisement\n\nThe ferry sails at nine.\n');
      await whenProblems(document, 1);
      await vscode.workspace.fs.delete(document.uri);
      await closeAll();
      if (!document.isClosed) await vscode.languages.setTextDocumentLanguage(document, 'json');
      await until('they go', () => problems(document).length === 0);
    });

    it('what no language claims is plain text, and yet no article: tables, subtitles, licences', async () => {
      for (const name of ['votes.csv', 'film.srt', 'LICENSE']) {
        const document = await openArticle(name, 'Advertisement\n\nThe ferry sails at nine.\n');
        assert.equal(document.languageId, 'plaintext', name);
        await new Promise((resolve) => setTimeout(resolve, 400));
        assert.deepEqual(problems(document), [], name);
      }
    });

    it('a README outside of any folder is left alone as well', async () => {
      const subscription = vscode.workspace.registerFileSystemProvider('memfs', readOnlyFile('Advertisement\n\nThe ferry sails at nine.\n'), {
        isReadonly: true,
      });
      try {
        const readme = await vscode.workspace.openTextDocument(vscode.Uri.parse('memfs:/README.md'));
        const article = await vscode.workspace.openTextDocument(vscode.Uri.parse('memfs:/ferry.md'));
        await whenProblems(article, 1);
        assert.deepEqual(problems(readme), []);
      } finally {
        await closeAll();
        subscription.dispose();
      }
    });

    it('a read-only article is underlined, and cleaning it says why it cannot', async () => {
      const subscription = vscode.workspace.registerFileSystemProvider('memfs', readOnlyFile('Advertisement\n\nThe ferry sails at nine.\n'), {
        isReadonly: true,
      });
      try {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('memfs:/locked.md'));
        await vscode.window.showTextDocument(document);
        await whenProblems(document, 1);
        assert.equal((await lightBulb(document, 'Advertisement'))[0]?.title, 'Remove this advertisement marker');
        void vscode.commands.executeCommand('copydesk.cleanFile');
        await new Promise((resolve) => setTimeout(resolve, 300));
      } finally {
        await closeAll();
        subscription.dispose();
      }
    });
  });
}

/** A file system of one file that nobody can write. */
function readOnlyFile(text: string): vscode.FileSystemProvider {
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => ({ dispose: () => undefined }),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length, permissions: vscode.FilePermission.Readonly }),
    readFile: () => new TextEncoder().encode(text),
    readDirectory: refuse,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
