/** Runs the engine, in this thread or in several: requests go out in order, come back in order, and only a few are under way at a time. */
import { parentPort, Worker } from 'node:worker_threads';
import type { Failure, Finding, Format } from '../engine/analysis.ts';
import { check } from '../engine/check.ts';
import type { Config } from '../engine/config.ts';
import { analyzeLine, type Line } from './jsonLine.ts';

/** Lines of the JSON Lines contract, or one article. */
export type Request = { readonly lines: readonly Line[] } | { readonly text: string; readonly format: Format; readonly config: Config };

/** The lines of the answer and how many could not be read, or the article's findings and what failed. */
export type Answer =
  | { readonly lines: readonly string[]; readonly bad: number }
  | { readonly findings: readonly Finding[]; readonly failures: readonly Failure[] };

/** Requests under way for each worker: one being answered and one waiting, so that no worker rests. */
const AHEAD = 2;

function answer(request: Request): Answer {
  if ('text' in request) {
    const { findings, failures } = check(request.text, { format: request.format, config: request.config });
    return { findings, failures };
  }
  const answers = request.lines.map(analyzeLine);
  return { lines: answers.map(({ line }) => line), bad: answers.filter(({ bad }) => bad).length };
}

/** A worker thread's whole life: it answers what it is asked. */
export function answerRequests(): void {
  parentPort?.on('message', (request: Request) => parentPort?.postMessage(answer(request)));
}

/** The answers to requests, in their order. With one job everything runs in this thread. */
export async function* answersTo(requests: AsyncIterable<Request>, jobs: number): AsyncGenerator<Answer> {
  if (jobs === 1) {
    for await (const request of requests) yield answer(request);
    return;
  }
  const workers = Array.from({ length: jobs }, () => new EngineWorker());
  try {
    const source = requests[Symbol.asyncIterator]();
    const underWay: Promise<Answer>[] = [];
    let coming: Promise<IteratorResult<Request>> | null = null;
    let open = true;
    while (open || underWay.length) {
      if (open && underWay.length < jobs * AHEAD) coming ??= source.next();
      // An answer goes out as soon as it is there, whether or not another request ever comes.
      const next = await Promise.race([underWay[0], coming].filter((promise) => promise != null));
      if (!('value' in next)) {
        underWay.shift();
        yield next;
        continue;
      }
      coming = null;
      if (next.done) open = false;
      else underWay.push(workers.reduce((best, worker) => (worker.waiting < best.waiting ? worker : best)).ask(next.value));
    }
  } finally {
    for (const worker of workers) worker.end();
  }
}

/** One worker thread; it answers in the order in which it was asked. */
class EngineWorker {
  readonly #worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './copydesk.ts' : import.meta.url, import.meta.url));
  readonly #pending: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];

  constructor() {
    this.#worker.on('message', (answer: Answer) => this.#pending.shift()?.resolve(answer));
    this.#worker.on('error', (error: Error) => {
      for (const { reject } of this.#pending.splice(0)) reject(error);
    });
  }

  get waiting(): number {
    return this.#pending.length;
  }

  ask(request: Request): Promise<Answer> {
    const promise = new Promise<Answer>((resolve, reject) => this.#pending.push({ resolve, reject }));
    // Whoever awaits it later sees the failure; until then it is not unhandled.
    promise.catch(() => {});
    this.#worker.postMessage(request);
    return promise;
  }

  end(): void {
    void this.#worker.terminate();
  }
}
