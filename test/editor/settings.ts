/** Settings and the folder's `.copydesk.json`: what turns Copydesk off, what makes a rule louder, and what a mistake in them does. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openArticle, problems, until, whenProblems } from './workspace.ts';

const TEXT = 'Advertisement\n\nThe ferry sails at nine.\n';

async function set(key: string, value: unknown, language?: string): Promise<void> {
  const scope = language ? { languageId: language } : undefined;
  await vscode.workspace.getConfiguration('copydesk', scope).update(key, value, vscode.ConfigurationTarget.Workspace, language !== undefined);
}

export function settingsSuite(): void {
  describe('settings', () => {
    afterEach(async () => {
      await closeAll();
      for (const key of ['enable', 'rules', 'largestArticle']) await set(key, undefined);
      await set('enable', undefined, 'plaintext');
    });

    it('turn Copydesk off for the folder, at once', async () => {
      const document = await openArticle('off.md', TEXT);
      await whenProblems(document, 1);
      await set('enable', false);
      await whenProblems(document, 0);
      await set('enable', undefined);
      await whenProblems(document, 1);
    });

    it('turn it off for a language', async () => {
      await set('enable', false, 'plaintext');
      const markdown = await openArticle('on.md', TEXT);
      const plain = await openArticle('off.txt', TEXT);
      await whenProblems(markdown, 1);
      await whenProblems(plain, 0);
    });

    it('make a rule louder, or silent', async () => {
      const document = await openArticle('loud.md', TEXT);
      await whenProblems(document, 1);
      await set('rules', { 'advertisement-marker': 'warning' });
      await until('it is a warning', () =>
        vscode.languages.getDiagnostics(document.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Warning),
      );
      await set('rules', { 'advertisement-marker': 'off' });
      await whenProblems(document, 0);
    });

    it('of the wrong type are passed over', async () => {
      await set('enable', 'perhaps');
      await set('rules', 'none');
      await set('largestArticle', 'big');
      await whenProblems(await openArticle('wrong.md', TEXT), 1);
    });

    it('an article above the size that is read is left alone', async () => {
      await set('largestArticle', 10);
      const document = await openArticle('long.md', TEXT);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await whenProblems(document, 0);
      await set('largestArticle', undefined);
      await whenProblems(document, 1);
    });
  });

  describe('a folder’s .copydesk.json', () => {
    const config = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri, '.copydesk.json');
    const write = (text: string) => vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(text));
    afterEach(async () => {
      await closeAll();
      await vscode.workspace.fs.delete(config()).then(undefined, () => undefined);
    });

    it('decides for the articles in it, as soon as it is written', async () => {
      const document = await openArticle('foldered.md', TEXT);
      await whenProblems(document, 1);
      await write('{ "rules": { "advertisement-marker": "off" } }');
      await whenProblems(document, 0);
      await vscode.workspace.fs.delete(config());
      await whenProblems(document, 1);
    });

    it('with a mistake in it takes nothing down', async () => {
      await write('{ "rules": { "advertisement-marker": ');
      assert.equal((await whenProblems(await openArticle('mistaken.md', TEXT), 1)).length, 1);
    });

    it('with several mistakes in it tells all of them, each where it stands', async () => {
      await write('{\n  "rules": { "share-bra": "off" },\n  "keep": "Also read"\n}\n');
      await whenProblems(await openArticle('mistakes.md', TEXT), 1);
      const mistakes = await until('both are told', () => problems({ uri: config() }).length === 2 && problems({ uri: config() }));
      assert.deepEqual(
        mistakes.map(({ range, message }) => [range.start.line, message]),
        [
          [1, 'Copydesk passes this file over: "rules.share-bra" names no rule.'],
          [2, 'Copydesk passes this file over: "keep" must be a list: [ … ].'],
        ],
      );
    });

    it('with a mistake in it says so in Problems, where the mistake stands, until it is mended', async () => {
      await write('{\n  "rules": { "share-bra": "off" }\n}\n');
      await whenProblems(await openArticle('misspelt.md', TEXT), 1);
      const mistakes = () => problems({ uri: config() });
      const told = 'Copydesk passes this file over: "rules.share-bra" names no rule.';
      const mistake = await until('the mistake is told', () => mistakes().find(({ message }) => message === told));
      assert.deepEqual(mistake.range, new vscode.Range(1, 13, 1, 24));
      await write('{ "rules": { "share-bar": "off" } }');
      await until('the mistake is gone', () => mistakes().length === 0);
    });
  });
}
