import { Worker } from 'node:worker_threads';
import { BoundedWork } from '../auth/bounded-work.ts';
import type { RenderAnswer, RenderRequest } from './render-protocol.ts';

const TIME_LIMIT_MS = 15_000;
const MAX_WAITING = 40;

/** Makes pictures of pages in a thread, one at a time, each within a time limit. */
export class Renderer {
  readonly #work = new BoundedWork(1, MAX_WAITING);
  readonly #timeLimitMs: number;
  #worker: Worker | undefined;

  constructor(timeLimitMs = TIME_LIMIT_MS) {
    this.#timeLimitMs = timeLimitMs;
  }

  /** `unreadable` also when the document took too long or broke the thread. @throws ApplicationError `unavailable` under a flood */
  render(request: RenderRequest): Promise<RenderAnswer> {
    return this.#work.run(() => this.#renderOne(request));
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #renderOne(request: RenderRequest): Promise<RenderAnswer> {
    const worker = (this.#worker ??= new Worker(new URL('./render-worker.ts', import.meta.url)));
    const answer = await answerOf(worker, request, this.#timeLimitMs);
    if (answer) return answer;
    await this.close();
    return { state: 'unreadable' };
  }
}

/** Null when the thread broke or did not answer in time. */
function answerOf(worker: Worker, request: RenderRequest, timeLimitMs: number): Promise<RenderAnswer | null> {
  return new Promise((resolve) => {
    const settle = (answer: RenderAnswer | null): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.unref();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      settle(null);
    }, timeLimitMs);
    worker.ref();
    worker.once('message', (answer: RenderAnswer) => {
      settle(answer);
    });
    worker.once('error', () => {
      settle(null);
    });
    worker.once('exit', () => {
      settle(null);
    });
    worker.postMessage(request);
  });
}
