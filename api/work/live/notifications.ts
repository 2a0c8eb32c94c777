import { Client } from 'pg';
import type { Logger } from 'pino';

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 10_000;

export interface NotificationHandlers {
  readonly onNotification: (payload: string) => void;
  /** Called whenever notifications may have been missed. */
  readonly onInterruption: () => void;
}

/** One connection that listens to one channel and comes back after every loss, until it is closed. */
export class Notifications {
  readonly #databaseUrl: string;
  readonly #channel: 'mask_subject';
  readonly #handlers: NotificationHandlers;
  readonly #logger: Logger;
  #client: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #delayMs = FIRST_DELAY_MS;
  #isClosed = false;

  constructor(databaseUrl: string, channel: 'mask_subject', handlers: NotificationHandlers, logger: Logger) {
    this.#databaseUrl = databaseUrl;
    this.#channel = channel;
    this.#handlers = handlers;
    this.#logger = logger;
  }

  /** Settles when the first connection listens or has failed; a failed one is tried again by itself. */
  async start(): Promise<void> {
    if (this.#isClosed) return;
    const client = new Client({ connectionString: this.#databaseUrl, keepAlive: true, connectionTimeoutMillis: 5_000 });
    this.#client = client;
    client.on('notification', ({ payload }) => {
      this.#handlers.onNotification(payload ?? '');
    });
    client.on('error', () => {
      this.#lose(client);
    });
    client.on('end', () => {
      this.#lose(client);
    });
    try {
      await client.connect();
      await client.query(`listen ${this.#channel}`);
      this.#delayMs = FIRST_DELAY_MS;
    } catch (error) {
      this.#logger.warn({ errorName: error instanceof Error ? error.name : 'unknown' }, 'live feed: no connection');
      this.#lose(client);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    void client.end().catch((error: unknown) => {
      this.#logger.debug({ errorName: error instanceof Error ? error.name : 'unknown' }, 'live feed: ended uncleanly');
    });
    this.#handlers.onInterruption();
    this.#timer = setTimeout(() => void this.#return(), this.#delayMs);
    this.#delayMs = Math.min(this.#delayMs * 2, MAX_DELAY_MS);
  }

  /** What happened while nobody listened is unknown: everybody reads again. */
  async #return(): Promise<void> {
    await this.start();
    if (this.#client) this.#handlers.onInterruption();
  }
}
