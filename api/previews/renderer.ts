import { once } from 'node:events';
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

/** Null when the thread broke or did not answer in time. The thread keeps the process alive only while it draws. */
async function answerOf(worker: Worker, request: RenderRequest, timeLimitMs: number): Promise<RenderAnswer | null> {
  const ending = new AbortController();
  const { signal } = ending;
  const timer = setTimeout(() => {
    ending.abort();
  }, timeLimitMs);
  worker.ref();
  try {
    const answer = once(worker, 'message', { signal });
    const exit = once(worker, 'exit', { signal }).then(() => null);
    worker.postMessage(request);
    const first = await Promise.race([answer.then(([value]) => value as RenderAnswer), exit]);
    return first;
  } catch (error) {
    // A thread that failed or was too slow; the document is what is to blame, and its page is shown as unreadable.
    if (signal.aborted || error instanceof Error) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    ending.abort();
    worker.unref();
  }
}
