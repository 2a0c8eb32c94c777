import type { Logger } from 'pino';
import { findChangedLetters, type ChangedLetter } from '#db/letters/letter-changes.ts';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database/database.ts';
import { readableSite } from '../../letters/letter-access.ts';
import { Notifications } from './notifications.ts';

/** What has changed, for open pages. `resync`: the feed was interrupted, read again. */
export type LetterChange =
  | { readonly kind: 'changed'; readonly letterId: string; readonly version: number; readonly status: string }
  | { readonly kind: 'resync' };

export interface LetterFeed {
  /** Calls back on every change of the actor's letters until `close` of the returned subscription. */
  subscribe(actor: Actor, onChange: (change: LetterChange) => void): { close(): void };
}

/** Changes that come within this time are looked up together. */
const GATHER_MS = 100;
/** More at once than this: the pages read everything again. */
const MAX_GATHERED = 500;

interface Subscriber {
  readonly siteId: string | null;
  readonly onChange: (change: LetterChange) => void;
}

/** One listening connection for the process; each change goes to those who may see the letter. */
export class LiveLetterFeed implements LetterFeed {
  readonly #database: Database;
  readonly #logger: Logger;
  readonly #notifications: Notifications;
  readonly #subscribers = new Set<Subscriber>();
  readonly #gathered = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(databaseUrl: string, database: Database, logger: Logger) {
    this.#database = database;
    this.#logger = logger;
    const handlers = {
      onNotification: (letterId: string) => {
        this.#gather(letterId);
      },
      onInterruption: () => {
        this.#tellAll({ kind: 'resync' });
      },
    };
    this.#notifications = new Notifications(databaseUrl, 'mask_letter', handlers, logger);
  }

  start(): Promise<void> {
    return this.#notifications.start();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#subscribers.clear();
    await this.#notifications.close();
  }

  subscribe(actor: Actor, onChange: (change: LetterChange) => void): { close(): void } {
    const subscriber = { siteId: readableSite(actor), onChange };
    this.#subscribers.add(subscriber);
    return { close: () => void this.#subscribers.delete(subscriber) };
  }

  #gather(letterId: string): void {
    if (this.#subscribers.size === 0) return;
    this.#gathered.add(letterId);
    this.#timer ??= setTimeout(() => void this.#share(), GATHER_MS);
  }

  async #share(): Promise<void> {
    this.#timer = undefined;
    const ids = [...this.#gathered];
    this.#gathered.clear();
    if (ids.length > MAX_GATHERED) {
      this.#tellAll({ kind: 'resync' });
      return;
    }
    try {
      for (const letter of await this.#database.read((em) => findChangedLetters(em, ids))) this.#tell(letter);
    } catch (error) {
      this.#logger.warn({ errorName: error instanceof Error ? error.name : 'unknown' }, 'live feed: look-up failed');
      this.#tellAll({ kind: 'resync' });
    }
  }

  #tell({ siteId, letterId, version, status }: ChangedLetter): void {
    for (const subscriber of this.#subscribers) {
      if (subscriber.siteId !== null && subscriber.siteId !== siteId) continue;
      subscriber.onChange({ kind: 'changed', letterId, version, status });
    }
  }

  #tellAll(change: LetterChange): void {
    for (const subscriber of this.#subscribers) subscriber.onChange(change);
  }
}
