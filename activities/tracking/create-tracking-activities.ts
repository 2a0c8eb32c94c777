import { activityInfo, heartbeat } from '@temporalio/activity';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import { convertOnce } from '../letters/convert-attachment.ts';
import type { LetterDependencies } from '../letters/dependencies.ts';
import type { ScheduleActivities, TrackingActivities } from './contract.ts';
import type { TrackingDependencies } from './dependencies.ts';
import { sweepTracking } from './sweep.ts';
import { toldWhenAway } from './tracking-trouble.ts';

/** The central sweep over the given parts. */
export function createTrackingActivities(dependencies: TrackingDependencies): TrackingActivities {
  return {
    sweepTracking: () =>
      toldWhenAway(dependencies, activityInfo().attempt, () => sweepTracking(dependencies, () => heartbeat())),
  };
}

/** The other scheduled steps. */
export function createScheduleActivities(
  dependencies: Pick<LetterDependencies, 'orm' | 'blobs' | 'converter' | 'converterVersion' | 'isRehearsal'>,
): ScheduleActivities {
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
