import { setTimeout as pause } from 'node:timers/promises';
import { Client as PgClient } from 'pg';
import { relayOnce } from './outbox-relay.ts';
import type { RelayOptions } from './outbox-relay.ts';

/** A relay that runs until it is stopped. */
export interface RunningRelay {
  stop(): Promise<void>;
}

/** Even without a notification nothing waits longer than this. */
const POLL_MS = 1_000;
const TROUBLE_PAUSE_MS = 2_000;

/** Delivers the outbox as soon as something is written: the database's notification wakes it, a poll makes sure. */
export function startRelay(options: RelayOptions & { readonly databaseUrl: string }): RunningRelay {
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  const ring = listen(options.databaseUrl, () => wake(), stopping.signal, options.logger);
  const loop = run();
  return {
    stop: async () => {
      stopping.abort();
      wake();
      await Promise.all([loop, ring]);
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const taken = await relayPage();
      if (taken === 0) await sleepOrRing();
    }
  }

  async function relayPage(): Promise<number> {
    try {
      return await relayOnce(options);
    } catch (error) {
      options.logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, 'outbox cannot be read');
      await pause(TROUBLE_PAUSE_MS);
      return 0;
    }
  }

  async function sleepOrRing(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, POLL_MS);
    wake = resolve;
    await promise;
    clearTimeout(timer);
  }
}

/** Keeps one listening connection; when it breaks it is made again, and the poll bridges the gap. */
async function listen(
  databaseUrl: string,
  onNotice: () => void,
  signal: AbortSignal,
  logger: RelayOptions['logger'],
): Promise<void> {
  while (!signal.aborted) {
    const connection = new PgClient({ connectionString: databaseUrl });
    const broken = Promise.withResolvers<void>();
    const end = (): void => broken.resolve();
    connection.on('error', end);
    connection.on('end', end);
    connection.on('notification', onNotice);
    signal.addEventListener('abort', end, { once: true });
    try {
      await connection.connect();
      await connection.query('listen mask_outbox');
      await broken.promise;
    } catch (error) {
      logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, 'cannot listen to the outbox');
      await pause(TROUBLE_PAUSE_MS);
    } finally {
      signal.removeEventListener('abort', end);
      await connection.end().catch((error: unknown) => {
        logger.warn(
          { errorType: error instanceof Error ? error.name : 'unknown' },
          'listening connection did not close',
        );
      });
    }
  }
}
