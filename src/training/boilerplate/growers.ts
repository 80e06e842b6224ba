/** Grows forests side by side, each in a thread of its own, as many at a time as the machine has processors. */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { Forest } from '../../engine/boilerplate/lines/model.ts';
import type { Rows } from '../../engine/boilerplate/lines/rows.ts';
import { type ForestOptions, growForest } from './forest.ts';

/** What a forest grows from; `residue` and `weights` as `growForest` takes them. */
export interface Seedbed {
  readonly rows: Rows;
  readonly residue: Uint8Array<ArrayBuffer>;
  readonly weights: Float32Array<ArrayBuffer>;
  readonly options: ForestOptions;
}

/** The threads; they end when it is disposed of. */
export class Growers implements AsyncDisposable {
  readonly #idle = Array.from({ length: availableParallelism() }, () => new Worker(new URL(import.meta.url)));
  readonly #all = [...this.#idle];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  /** Grows a forest as soon as a thread is idle. */
  async grow(seedbed: Seedbed): Promise<Forest> {
    const worker = this.#idle.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)));
    const forest = await new Promise<Forest>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (grown: Forest) => {
        worker.off('error', reject);
        resolve(grown);
      });
      worker.postMessage(seedbed);
    });
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
    return forest;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }
}

if (!isMainThread)
  parentPort?.on('message', ({ rows, residue, weights, options }: Seedbed) => parentPort?.postMessage(growForest(rows, residue, weights, options)));
