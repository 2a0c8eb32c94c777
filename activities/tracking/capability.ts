import { activityInfo, heartbeat } from '@temporalio/activity';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { openBatches } from '#db/batches/open-batches.ts';
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
