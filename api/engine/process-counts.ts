import { countByStatus } from '#db/letters/letter-tally.ts';
import type { EntityManager } from '#db/orm.ts';
import { countNoticeProcesses } from '#db/processes/notice-processes.ts';
import { countProcesses } from '#db/processes/stuck-subjects.ts';
import { batchStatusesIn, letterStatusesIn, notificationStatusesIn } from '#domain/processes/process-states.ts';
import type { ProcessCounts } from '#views/engine/process-list.ts';
import type { EngineItems } from './engine-items.ts';
import type { Troubles } from './process-troubles.ts';

/** How many processes stand in each state and are of each kind. */
export async function countsOf(
  em: EntityManager,
  siteId: string | null,
  troubles: Troubles,
  engine: EngineItems,
): Promise<ProcessCounts> {
  const letters = await countByStatus(em, siteId);
  const { batches, publications, messages } = await countProcesses(em, siteId);
  const notices = await countNoticeProcesses(em, siteId);
  const noticesIn = (state: 'open' | 'running' | 'asleep'): number =>
    notificationStatusesIn(state).reduce((sum, status) => sum + (notices.get(status) ?? 0), 0);
  const lettersIn = (state: 'open' | 'running' | 'asleep'): number =>
    letterStatusesIn(state).reduce((sum, status) => sum + (letters.get(status) ?? 0), 0);
  const batchesIn = (state: 'open' | 'running' | 'asleep'): number =>
    batchStatusesIn(state).reduce((sum, status) => sum + (batches.get(status) ?? 0), 0);
  const sending = publications.get('to_send') ?? 0;
  const published = [...publications.values()].reduce((sum, n) => sum + n, 0);
  const stuck = new Set([
    ...troubles.stuck.map(({ kind, id }) => `${kind}:${id}`),
    ...[...troubles.failing.keys()].map((id) => id.replace('/', ':')),
  ]);
  return {
    states: {
      stuck: stuck.size + troubles.stuckMessages.length,
      running: lettersIn('running') + batchesIn('running') + sending + noticesIn('running'),
      asleep: lettersIn('asleep') + batchesIn('asleep') + published - sending + noticesIn('asleep'),
    },
    kinds: {
      ...{
        letter: lettersIn('open'),
        batch: batchesIn('open'),
        publication: published,
        notification: noticesIn('open'),
        message: siteId === null ? messages : null,
      },
      ...{ schedule: engine.schedules, round: engine.rounds },
    },
  };
}
