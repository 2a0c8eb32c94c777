import { activityInfo, heartbeat } from '@temporalio/activity';
import { readNow, readOffsetMs } from '#db/clock.ts';
import { loadSite } from '#db/people/step-people.ts';
import { record } from '#db/record.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import { cutOffRuleOf, isCutOffDue } from '#domain/settings/cut-off.ts';
import { convertOnce } from '../letters/convert-attachment.ts';
import type { ActivityFactory, Parts } from '../capability.ts';
import type { ScheduleActivities, TrackingActivities } from './contract.ts';
import { sweepTracking } from './sweep.ts';
import { toldWhenFruitless } from './fruitless-incident.ts';
import { toldWhenAway } from './tracking-incident.ts';

/** The central sweep and the other scheduled steps over the given parts. */
export const createActivities: ActivityFactory<TrackingActivities & ScheduleActivities> = (dependencies) => ({
  sweepTracking: () =>
    toldWhenAway(dependencies, activityInfo().attempt, () =>
      toldWhenFruitless(dependencies, () => sweepTracking(dependencies, () => heartbeat())),
    ),
  ...createScheduleActivities(dependencies),
});

/** Scheduled steps besides the sweep; the previews of documents are made by one of them, without a workflow. */
export function createScheduleActivities(dependencies: Parts): ScheduleActivities {
  return {
    openBatchesOfSite: async ({ siteId }) => {
      if (!(await isDue(dependencies, siteId))) return 0;
      const { opened } = await record(dependencies.orm, 'batch.opened', async (tx) => {
        return openBatches(tx, { siteId, now: await readNow(tx, dependencies.isRehearsal) });
      });
      return opened.length;
    },
    convertDocument: async ({ sha256 }) => {
      await convertOnce(dependencies, { sha256 });
    },
  };
}

/** The schedule comes every day; on a day off nothing closes. Judged by when the step was asked for, however late it is done. */
async function isDue({ orm, isRehearsal }: Parts, siteId: string): Promise<boolean> {
  const em = orm.em.fork();
  const rule = cutOffRuleOf(await loadSite(em, siteId));
  const aheadMs = isRehearsal ? await readOffsetMs(em) : 0;
  return isCutOffDue(new Date(activityInfo().scheduledTimestampMs + aheadMs), rule);
}
