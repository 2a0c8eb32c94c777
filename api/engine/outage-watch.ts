import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EntityManager } from '#db/orm.ts';
import { isRoomThere, isWorkerThere, noteFacts, readFacts } from '#db/operating/operating-facts.ts';
import { beginOutage, endOutages, listOpenIncidents, noteOutage } from '#db/processes/outages.ts';
import { OUTAGE_PART_CODES, outageOfIncident, type OutagePart } from '#domain/processes/outage-parts.ts';
import { isAnswering } from '../health/files-probe.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { tellOutages } from './outage-alarms.ts';
import type { Lifetime } from '../services/lifetime.ts';

const EVERY_MS = 15_000;
/** Twice the pace and a slow start: what is shorter is a restart. */
const SILENT_AFTER_SECONDS = 60;

type Watched = Pick<ServiceDeps, 'database' | 'gateway' | 'blobs' | 'alarmMail'> & {
  readonly logger: Pick<Logger, 'warn'>;
};

/** Keeps the journal of outages for as long as the site runs; its own absence is noted when it is back. */
export function watchOutages(deps: Watched, lifetime: Lifetime): void {
  const stopping = new AbortController();
  let watching: Promise<void> | undefined;
  lifetime.onStart(() => {
    watching = watch(deps, stopping.signal);
    return Promise.resolve();
  });
  lifetime.onClose(async () => {
    stopping.abort();
    await watching;
  });
}

async function watch(deps: Watched, signal: AbortSignal): Promise<void> {
  const look = new OutageLook(deps);
  while (!signal.aborted) {
    // A pause that is broken off by the end of the site is no error.
    await pause(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    if (!signal.aborted) await look.once(new Date());
  }
}

/** One look after another; what it cannot write down while the database is away it remembers. */
export class OutageLook {
  readonly #deps: Watched;
  #databaseAwaySince: Date | null = null;

  constructor(deps: Watched) {
    this.#deps = deps;
  }

  /** Looks at every part by the probes that there are, and writes down what has gone and what is back. */
  async once(now: Date): Promise<void> {
    const { database, gateway, blobs, alarmMail, logger } = this.#deps;
    const [isEngineThere, areFilesThere] = await Promise.all([gateway.isReachable(), isAnswering(blobs)]);
    try {
      await database.change('condition.outages', async (em) => {
        await noteFirstLook(em);
        await this.#noteGaps(em, now);
        const away = await partsAway(em, { isEngineThere, areFilesThere });
        for (const [part, words] of away) await beginOutage(em, { part, fromAt: now, words });
        await endOutages(
          em,
          OUTAGE_PART_CODES.filter((part) => !away.has(part)),
          now,
        );
        await noteFacts(em, [{ name: 'site_beat', part: '', value: 1 }]);
      });
      this.#databaseAwaySince = null;
      if (alarmMail) await tellOutages({ database, logger }, alarmMail, now);
    } catch (error) {
      this.#databaseAwaySince ??= now;
      logger.warn(
        { errorType: error instanceof Error ? error.name : 'unknown' },
        'the journal of outages cannot be kept',
      );
    }
  }

  /** The database's own absence, or the site's, which nobody could write down. */
  async #noteGaps(em: EntityManager, now: Date): Promise<void> {
    const beat = (await readFacts(em)).find(({ name }) => name === 'site_beat');
    const away = this.#databaseAwaySince;
    if (away !== null)
      await noteOutage(em, {
        part: 'database',
        fromAt: away,
        toAt: now,
        words: ['База не отвечала сайту.'],
        touched: {},
      });
    else if (beat && beat.ageSeconds > SILENT_AFTER_SECONDS) {
      const fromAt = new Date(now.getTime() - beat.ageSeconds * 1_000);
      await noteOutage(em, { part: 'site', fromAt, toAt: now, words: ['Сайт не работал.'], touched: {} });
    }
  }
}

/** The tables are there before the site: nobody watched until its first look. */
async function noteFirstLook(em: EntityManager): Promise<void> {
  const hasLooked = (await readFacts(em)).some(({ name }) => name === 'site_beat');
  if (!hasLooked) await noteFacts(em, [{ name: 'outages_since', part: '', value: 1 }]);
}

async function partsAway(
  em: EntityManager,
  { isEngineThere, areFilesThere }: { readonly isEngineThere: boolean; readonly areFilesThere: boolean },
): Promise<ReadonlyMap<OutagePart, readonly string[]>> {
  const away = new Map<OutagePart, readonly string[]>();
  const facts = await readFacts(em);
  if (!isEngineThere) away.set('engine', ['Сервер процессов не отвечает сайту.']);
  if (!areFilesThere) away.set('files', ['Хранилище файлов не отвечает сайту.']);
  if (!isWorkerThere(facts)) away.set('worker', ['Исполнитель не подаёт признаков жизни.']);
  if (!isRoomThere(facts)) away.set('disk', ['Места меньше порога: новое не принимается.']);
  for (const { key, words } of await listOpenIncidents(em)) {
    const part = outageOfIncident(key);
    if (part !== null) away.set(part, [...(away.get(part) ?? []), ...words].slice(0, 5));
  }
  return away;
}
