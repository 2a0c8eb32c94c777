import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import type { SubjectChange } from './subject-feed.ts';
import type { Services } from '../../services/services.ts';

const HEARTBEAT_MS = 20_000;
const MAX_STREAMS = 1_000;
const MAX_STREAMS_OF_SESSION = 12;
/** A reader this far behind is told to read everything again. */
const MAX_BACKLOG = 200;

/** The open streams of this process: bounded, and ended together when the process stops. */
export class EventStreams {
  readonly #services: Services;
  readonly #open = new Map<AbortController, string>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** Changes of the letters, batches and tasks this person may see, until either side ends it. @throws ApplicationError `too-many-requests` */
  open(c: Context<ApiEnv>): Response {
    const session = c.get('session');
    const { actor, tokenHash } = session;
    const ofSession = [...this.#open.values()].filter((hash) => hash === tokenHash).length;
    if (ofSession >= MAX_STREAMS_OF_SESSION || this.#open.size >= MAX_STREAMS) {
      throw new ApplicationError('too-many-requests', {
        retryAfterSeconds: 30,
        detail: 'Открыто слишком много страниц.',
      });
    }
    c.header('cache-control', 'no-store');
    c.header('x-accel-buffering', 'no');
    const ending = new AbortController();
    this.#open.set(ending, tokenHash);
    const queue = new ChangeQueue();
    const subscription = this.#services.feed.subscribe(actor, (change) => {
      queue.add(change);
    });
    const watch = this.#services.sessionWatch.watch(session, () => {
      ending.abort();
    });
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => {
        ending.abort();
      });
      try {
        await pump(stream, queue, ending.signal);
      } finally {
        subscription.close();
        watch.close();
        this.#open.delete(ending);
      }
    });
  }

  close(): void {
    for (const ending of this.#open.keys()) ending.abort();
  }
}

/** What waits when the stream ends is not told: the person may no longer be the one who may see it. */
async function pump(stream: SSEStreamingApi, queue: ChangeQueue, signal: AbortSignal): Promise<void> {
  await stream.writeSSE({ event: 'ready', data: '{}', retry: 3_000 });
  for (;;) {
    const changes = await queue.take(HEARTBEAT_MS, signal);
    if (signal.aborted) return;
    for (const change of changes) await stream.writeSSE(eventOf(change));
    if (changes.length === 0) await stream.writeSSE({ event: 'heartbeat', data: '{}' });
  }
}

function eventOf(change: SubjectChange): { readonly event: string; readonly data: string } {
  if (change.kind === 'resync') return { event: 'resync', data: '{}' };
  if (change.kind === 'bell') return { event: 'bell', data: '{}' };
  const { subject, version, status } = change;
  return { event: subject.kind, data: JSON.stringify({ id: subject.id, version, status }) };
}

/** Changes on their way to one reader. */
class ChangeQueue {
  #changes: SubjectChange[] = [];
  #wake: (() => void) | undefined;

  add(change: SubjectChange): void {
    this.#changes = this.#changes.length >= MAX_BACKLOG ? [{ kind: 'resync' }] : [...this.#changes, change];
    this.#wake?.();
  }

  /** What has gathered; waits for the first one no longer than told. */
  async take(maxWaitMs: number, signal: AbortSignal): Promise<readonly SubjectChange[]> {
    if (this.#changes.length === 0 && !signal.aborted) await this.#wait(maxWaitMs, signal);
    const taken = this.#changes;
    this.#changes = [];
    return taken;
  }

  #wait(maxWaitMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, maxWaitMs);
      signal.addEventListener('abort', done, { once: true });
      this.#wake = done;
    });
  }
}
