import type { Client } from '@temporalio/client';
import type { MikroORM } from '@mikro-orm/postgresql';
import { listSiteHours } from '#db/settings/sites.ts';
import { PayloadSealError } from '#temporal/codec/payload-codec.ts';
import { ensureSiteSchedule, removeStraySchedules, type SiteHours } from '#temporal/schedules/ensure-schedules.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface SiteLoopOptions {
  readonly orm: MikroORM;
  readonly client: Client;
  readonly taskQueue: string;
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
}

/** A notification that was lost is made up for within so long. */
const POLL_MS = 30_000;

/**
 * Keeps the cut-offs what the table of sites says: a site that is added or changed needs no restart. The first look is over when it resolves.
 * @throws PayloadSealError when the engine holds what our keys do not open: a worker that cannot read must not stand there as if it could
 */
export async function startSiteLoop({ databaseUrl, logger, ...options }: SiteLoopOptions): Promise<WokenLoop> {
  const work = followSites({ logger, ...options });
  await work();
  const errorMessage = 'schedules of sites cannot be made';
  return startWokenLoop({ databaseUrl, channel: 'mask_site', logger, work, errorMessage, pollMs: POLL_MS });
}

/** A look at the table that changes only what has changed since the last one; what failed is tried at the next. */
function followSites({ orm, client, taskQueue, logger }: Omit<SiteLoopOptions, 'databaseUrl'>): () => Promise<number> {
  let made: ReadonlyMap<string, string> | undefined;
  return async () => {
    const sites = await listSiteHours(orm.em.fork());
    const next = new Map<string, string>();
    for (const site of sites) {
      const hours = JSON.stringify(site);
      if (made?.get(site.id) === hours || (await tryEnsure(site))) next.set(site.id, hours);
    }
    const isEvery = made !== undefined && [...made.keys()].every((id) => next.has(id));
    if (!isEvery)
      await removeStraySchedules(
        client,
        sites.map(({ id }) => id),
      );
    made = next;
    return 0;
  };

  /** One site whose row makes no schedule must not keep the others from theirs. */
  async function tryEnsure(site: SiteHours): Promise<boolean> {
    try {
      await ensureSiteSchedule(client, site, taskQueue);
      return true;
    } catch (error) {
      if (error instanceof PayloadSealError) throw error;
      const errorType = error instanceof Error ? error.name : 'unknown';
      logger.warn({ siteId: site.id, errorType }, 'the schedule of a site cannot be made');
      return false;
    }
  }
}
