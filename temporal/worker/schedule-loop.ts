import type { Client } from '@temporalio/client';
import type { MikroORM } from '@mikro-orm/postgresql';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { record } from '#db/record.ts';
import { listSiteHours } from '#db/settings/sites.ts';
import { PayloadSealError } from '#temporal/codec/payload-codec.ts';
import { cutOffScheduleId, RECONCILE_SCHEDULE_ID } from '#temporal/contract/schedules.ts';
import {
  ensureSiteSchedule,
  ensureSystemSchedules,
  findMissingSchedules,
  removeStraySchedules,
  type SiteHours,
  type SystemSchedules,
} from '#temporal/schedules/ensure-schedules.ts';
import { askBusyEngine } from './engine-patience.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface ScheduleLoopOptions {
  readonly orm: MikroORM;
  readonly client: Client;
  readonly plan: SystemSchedules;
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
}

/** A notification that was lost, and a schedule that the engine has lost, is made up for within so long. */
const POLL_MS = 30_000;

/**
 * Keeps every schedule there as long as the program runs: those of the installation as the settings say, the cut-offs as the table of
 * sites says; neither a site that is added or changed nor an engine that has lost its data needs a restart. The first look is over when it
 * resolves. @throws PayloadSealError when the engine holds what our keys do not open: a worker that cannot read must not stand there as if
 * it could
 */
export async function startScheduleLoop({ databaseUrl, ...options }: ScheduleLoopOptions): Promise<WokenLoop> {
  const work = holdSchedules(options);
  const { logger } = options;
  await askBusyEngine(work, logger);
  const errorMessage = 'schedules cannot be made';
  return startWokenLoop({ databaseUrl, channel: 'mask_site', logger, work, errorMessage, pollMs: POLL_MS });
}

/** A look that changes only what has changed or gone since the last one; what failed is tried at the next. */
function holdSchedules(options: Omit<ScheduleLoopOptions, 'databaseUrl'>): () => Promise<number> {
  const { orm, client, plan, logger } = options;
  let made: ReadonlyMap<string, string> | undefined;
  return async () => {
    const sites = await listSiteHours(orm.em.fork());
    const gone = made === undefined ? [] : await findGone(made, sites);
    if (made === undefined || gone.length > 0) await ensureSystemSchedules(client, plan);
    const next = new Map<string, string>();
    for (const site of sites) {
      const hours = JSON.stringify(site);
      const isThere = made?.get(site.id) === hours && !gone.includes(cutOffScheduleId(site.id));
      if (isThere || (await tryEnsure(site))) next.set(site.id, hours);
    }
    const isEvery = made !== undefined && [...made.keys()].every((id) => next.has(id));
    if (!isEvery)
      await removeStraySchedules(
        client,
        sites.map(({ id }) => id),
      );
    made = next;
    await tellMissing(orm, sites.length - next.size);
    if (gone.length > 0) await tellGone(options, gone);
    return 0;
  };

  /** What was there and is not any more: a site that is new, or whose hours make no schedule, has lost none. */
  async function findGone(known: ReadonlyMap<string, string>, sites: readonly SiteHours[]): Promise<readonly string[]> {
    const held = sites.filter(({ id }) => known.has(id));
    return findMissingSchedules(client, plan, held);
  }

  /** One site whose row makes no schedule must not keep the others from theirs. */
  async function tryEnsure(site: SiteHours): Promise<boolean> {
    try {
      await ensureSiteSchedule(client, site, plan.taskQueue);
      return true;
    } catch (error) {
      if (error instanceof PayloadSealError) throw error;
      const errorType = error instanceof Error ? error.name : 'unknown';
      logger.warn({ siteId: site.id, errorType }, 'the schedule of a site cannot be made');
      return false;
    }
  }
}

async function tellMissing(orm: MikroORM, value: number): Promise<void> {
  const fact = { name: 'schedules_missing', part: '', value } as const;
  await record(orm, 'schedules.looked', (em) => noteFacts(em, [fact]), 'statement');
}

/** An engine that has lost schedules has lost more, maybe: what, the reconciler tells now and not in an hour. */
async function tellGone(
  { client, logger }: Pick<ScheduleLoopOptions, 'client' | 'logger'>,
  gone: readonly string[],
): Promise<void> {
  logger.warn({ schedules: gone }, 'the engine had lost schedules: they are made anew, and the sides are compared');
  await client.schedule.getHandle(RECONCILE_SCHEDULE_ID).trigger();
}
