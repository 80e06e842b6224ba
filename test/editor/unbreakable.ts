/** Whatever a writer does, and however fast: what stands underlined is what a fresh reading of the text finds, and nothing breaks behind it. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Format } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { SCRAPED } from '../articles/scraped.ts';
import { closeAll, openArticle, problems, until } from './workspace.ts';

const ACTIONS = 200;
const QUICK_EDITS = 2_000;
/** What the heap may grow by over the quick edits, in MB; nothing can ask for its garbage to be collected first. */
const MOST_GROWTH = 200;
const PIECES = [
  ...['e', ' ', '.', '"', '\n', '\n\n', '\r\n', '- ', '> ', '# ', '```\n', '**', '[', '](', '&amp;', '<b>', '\u200b', '🚲'],
  ...['Advertisement\n\n', 'Also read | Another text\n\n', 'Jonas Berg said: "No." ', '(700,400)) ', '[report]: /u\n'],
];

/** Numbers from 0 to 1, the same ones in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function silence(rule: string | null): Promise<void> {
  const rules = rule ? { [rule]: 'off' } : undefined;
  await vscode.workspace.getConfiguration('copydesk').update('rules', rules, vscode.ConfigurationTarget.Workspace);
}

/** Where a fresh reading finds something, beside where something stands underlined. */
function compared(document: vscode.TextDocument, silent: string | null): { readonly fresh: string; readonly shown: string } {
  const text = document.getText();
  const config = { ...defaultConfig, rules: silent ? { [silent]: 'off' as const } : {} };
  const { findings } = analyze(text, { format: document.languageId as Format, config });
  const shown = problems(document).map(({ range, code }) => {
    const rule = (code as { readonly value: string }).value;
    return `${document.offsetAt(range.start)}–${document.offsetAt(range.end)} ${rule}`;
  });
  return {
    fresh: findings.map(({ start, end, rule }) => `${start}–${end} ${rule}`).join('\n'),
    shown: shown.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).join('\n'),
  };
}

/** Waits until what is underlined is what a fresh reading finds. */
async function readAnew(document: vscode.TextDocument, silent: string | null, after: string): Promise<void> {
  try {
    await until('', () => {
      const { fresh, shown } = compared(document, silent);
      return fresh === shown;
    });
  } catch {
    const { fresh, shown } = compared(document, silent);
    assert.equal(shown, fresh, `after ${after}`);
  }
}

export function unbreakableSuite(): void {
  describe('whatever a writer does', () => {
    const rejections: string[] = [];
    const note = (reason: unknown) => void rejections.push(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
    const host = globalThis as {
      readonly process?: { on?(event: string, listener: (reason: unknown) => void): void; memoryUsage?(): { readonly heapUsed: number } };
      addEventListener?(event: string, listener: (event: { readonly reason: unknown }) => void): void;
    };
    before(() => {
      host.process?.on?.('unhandledRejection', note);
      host.addEventListener?.('unhandledrejection', ({ reason }) => note(reason));
    });
    afterEach(async () => {
      await silence(null);
      await closeAll();
    });

    it(`what is underlined is what a fresh reading finds, after each of ${ACTIONS} edits, undos, saves, closes, renames, splits and changes of language and settings`, async function () {
      this.timeout(600_000);
      const next = random(20_260_109);
      const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
      let document = await openArticle('unbreakable-0.md', SCRAPED.repeat(2));
      let silent: string | null = null;
      let names = 0;
      const edit = async () => {
        const { length } = document.getText();
        const start = Math.floor(next() * (length + 1));
        const end = next() < 0.4 ? Math.min(length, start + Math.floor(next() * 60)) : start;
        const change = new vscode.WorkspaceEdit();
        change.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), next() < 0.8 ? pick(PIECES) : '');
        await vscode.workspace.applyEdit(change);
      };
      const actions: Readonly<Record<string, () => Promise<unknown>>> = {
        undo: async () => vscode.commands.executeCommand('undo'),
        redo: async () => vscode.commands.executeCommand('redo'),
        save: async () => document.save(),
        close: async () => {
          await document.save();
          await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
          document = await vscode.workspace.openTextDocument(document.uri);
        },
        rename: async () => {
          await document.save();
          const uri = vscode.Uri.joinPath(document.uri, `../unbreakable-${++names}.${document.languageId === 'markdown' ? 'md' : 'txt'}`);
          const change = new vscode.WorkspaceEdit();
          change.renameFile(document.uri, uri);
          await vscode.workspace.applyEdit(change);
          document = await vscode.workspace.openTextDocument(uri);
        },
        language: async () => {
          document = await vscode.languages.setTextDocumentLanguage(document, document.languageId === 'markdown' ? 'plaintext' : 'markdown');
        },
        split: async () => vscode.window.showTextDocument(document, vscode.ViewColumn.Beside),
        settings: async () => {
          silent = silent ? null : pick(['also-read', 'advertisement-marker', 'image-address-tail']);
          await silence(silent);
        },
      };
      for (let order = 0; order < ACTIONS; order++) {
        const action = next() < 0.55 ? 'edit' : pick(Object.keys(actions));
        await (action === 'edit' ? edit() : actions[action]?.());
        // An undo may take back a rename, and the document is another one.
        if (document.isClosed) document = vscode.window.activeTextEditor?.document ?? document;
        const editor = await vscode.window.showTextDocument(document);
        // Whoever moves about writes no line, so none is kept quiet.
        for (const line of [document.lineCount - 1, 0]) editor.selection = new vscode.Selection(line, 0, line, 0);
        await readAnew(document, silent, `action ${order}, ${action}`);
      }
      assert.deepEqual(
        rejections.filter((reason) => /copydesk|extension\.js/.test(reason)),
        [],
      );
    });

    it(`memory does not grow over ${QUICK_EDITS} quick edits, and the last reading is right`, async function () {
      this.timeout(600_000);
      const next = random(7);
      const document = await openArticle('unbreakable-quick.md', SCRAPED.repeat(2));
      const editor = await vscode.window.showTextDocument(document);
      const heap = () => (host.process?.memoryUsage?.().heapUsed ?? 0) / 1_000_000;
      let before = 0;
      for (let order = 0; order < QUICK_EDITS; order++) {
        if (order === QUICK_EDITS / 4) before = heap();
        const at = document.positionAt(Math.floor(next() * document.getText().length));
        await editor.edit((builder) => (order % 2 ? builder.delete(new vscode.Range(at, at.translate(0, 1))) : builder.insert(at, 'e')));
      }
      for (const line of [document.lineCount - 1, 0]) editor.selection = new vscode.Selection(line, 0, line, 0);
      await readAnew(document, null, 'the last edit');
      assert.isBelow(heap() - before, MOST_GROWTH, 'MB of growth');
    });
  });
}
