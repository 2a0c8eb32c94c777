import { setTimeout as pause } from 'node:timers/promises';
import { Client as PgClient } from 'pg';

const ERROR_PAUSE_MS = 2_000;

/** Who is told of what, and for how long. */
export interface Listening {
  readonly databaseUrl: string;
  readonly channel:
    | 'mask_outbox'
    | 'mask_conversion'
    | 'mask_site'
    | 'mask_recovery'
    | 'mask_steering'
    | 'mask_own_key'
    | 'mask_webhook'
    | 'mask_bell';
  readonly onNotice: () => void;
  readonly signal: AbortSignal;
  readonly logger: { warn(fields: object, message: string): void };
}

/**
 * Keeps one listening connection until `signal`; when it breaks it is made again. `onNotice` is called at each notification and whenever
 * listening begins.
 */
export async function listen({ databaseUrl, channel, onNotice, signal, logger }: Listening): Promise<void> {
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
      await connection.query(`listen ${channel}`);
      // What was written before this connection heard of anything is looked for now, not at the next poll.
      onNotice();
      await broken.promise;
    } catch (error) {
      logger.warn({ channel, errorType: typeOf(error) }, 'cannot listen to the database');
      await pause(ERROR_PAUSE_MS);
    } finally {
      signal.removeEventListener('abort', end);
      await connection.end().catch((error: unknown) => {
        logger.warn({ channel, errorType: typeOf(error) }, 'listening connection did not close');
      });
    }
  }
}

function typeOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
