import type { Logger } from 'pino';
import { readSubjects, type SubjectRow } from '#db/work/subject-rows.ts';
import { subjectOfKey, type Subject } from '#domain/work/subject.ts';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database/database.ts';
import { readableSite } from '../../letters/letter-access.ts';
import { Notifications } from './notifications.ts';

/** What has changed, for open pages. `resync`: the feed was interrupted, read again. */
export type SubjectChange =
  | {
      readonly kind: 'changed';
      readonly subject: Subject;
      /** Of the row; null where rows have none. */
      readonly version: number | null;
      readonly status: string | null;
    }
  /** The person has a new notice, or has seen one. */
  | { readonly kind: 'bell' }
  | { readonly kind: 'resync' };

export interface LiveFeed {
  /** Calls back on every change of what the actor may see until `close` of the returned subscription. */
  subscribe(actor: Actor, onChange: (change: SubjectChange) => void): { close(): void };
}

/** Changes that come within this time are looked up together. */
const GATHER_MS = 100;
/** More at once than this: the pages read everything again. */
const MAX_GATHERED = 500;

const BELL_KEY = /^bell:(.+)$/;

interface Subscriber {
  readonly accountId: string;
  readonly siteId: string | null;
  readonly onChange: (change: SubjectChange) => void;
}

/** One listening connection for the process; each change goes to those who may see its subject. */
export class SubjectFeed implements LiveFeed {
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
      onNotification: (key: string) => {
        this.#gather(key);
      },
      onInterruption: () => {
        this.#tellAll({ kind: 'resync' });
      },
    };
    this.#notifications = new Notifications(databaseUrl, 'mask_subject', handlers, logger);
  }

  start(): Promise<void> {
    return this.#notifications.start();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#subscribers.clear();
    await this.#notifications.close();
  }

  subscribe(actor: Actor, onChange: (change: SubjectChange) => void): { close(): void } {
    const subscriber = { accountId: actor.accountId, siteId: readableSite(actor), onChange };
    this.#subscribers.add(subscriber);
    return { close: () => void this.#subscribers.delete(subscriber) };
  }

  #gather(key: string): void {
    if (this.#subscribers.size === 0) return;
    const listener = BELL_KEY.exec(key)?.[1];
    if (listener !== undefined) {
      this.#ring(listener);
      return;
    }
    this.#gathered.add(key);
    this.#timer ??= setTimeout(() => void this.#share(), GATHER_MS);
  }

  async #share(): Promise<void> {
    this.#timer = undefined;
    const subjects = [...this.#gathered].flatMap((key) => subjectOfKey(key) ?? []);
    this.#gathered.clear();
    if (subjects.length > MAX_GATHERED) {
      this.#tellAll({ kind: 'resync' });
      return;
    }
    try {
      for (const row of await this.#database.read((em) => readSubjects(em, subjects))) this.#tell(row);
    } catch (error) {
      this.#logger.warn({ errorName: error instanceof Error ? error.name : 'unknown' }, 'live feed: look-up failed');
      this.#tellAll({ kind: 'resync' });
    }
  }

  /** What concerns the whole installation is told to everybody: it names nothing, and each page asks for its own. */
  #tell({ subject, siteId, version, status }: SubjectRow): void {
    for (const subscriber of this.#subscribers) {
      if (siteId !== null && subscriber.siteId !== null && subscriber.siteId !== siteId) continue;
      subscriber.onChange({ kind: 'changed', subject, version, status });
    }
  }

  #ring(accountId: string): void {
    for (const subscriber of this.#subscribers)
      if (subscriber.accountId === accountId) subscriber.onChange({ kind: 'bell' });
  }

  #tellAll(change: SubjectChange): void {
    for (const subscriber of this.#subscribers) subscriber.onChange(change);
  }
}
