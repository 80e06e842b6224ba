/** The model of names, read from its file when somebody first looks for people and places: the first findings do not wait for it. */
import * as vscode from 'vscode';
import type { Model } from '../engine/entities/model.ts';
import * as l10n from '../panel/l10n.ts';

export class Names {
  readonly #file: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  #model: Promise<Model | null> | null = null;

  constructor(extension: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#file = vscode.Uri.joinPath(extension, 'dist', 'names.bin');
    this.#log = log;
  }

  /** The model, or null where it cannot be read, of which the writer is told once. */
  model(): Promise<Model | null> {
    this.#model ??= this.#read();
    return this.#model;
  }

  async #read(): Promise<Model | null> {
    try {
      const [bytes, { readModel }] = await Promise.all([vscode.workspace.fs.readFile(this.#file), import('../engine/entities/model.ts')]);
      return readModel(bytes);
    } catch (error) {
      const told = l10n.t(
        'Copydesk cannot read a file of its own ({0}) and shows no people, organisations and places. Reinstall the extension.',
        this.#file.path,
      );
      this.#log.error(`${told} ${error}`);
      void vscode.window.showErrorMessage(told);
      return null;
    }
  }
}
