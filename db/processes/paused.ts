import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

/** Who paused a process, and when. */
export interface Pause {
  readonly workflowId: string;
  readonly actorName: string;
  readonly at: Date;
}

/** Acts after which a process is paused no more. */
const LIFTED_BY = ['resume', 'reset', 'terminate'] as const;
/** As many as a person would look at. */
const MOST = 2_000;

/** Processes that an administrator paused and nobody has let go on since, the last first; of these workflows only, if any are named. */
export async function listPaused(em: EntityManager, workflowIds?: readonly string[]): Promise<readonly Pause[]> {
  const rows = await database(em)
    .selectFrom('steering_row as r')
    .innerJoin('steering as s', 's.id', 'r.steering_id')
    .innerJoin('account as a', 'a.id', 's.actor_id')
    .select(['r.workflow_id as workflowId', 'a.full_name as actorName', 'r.ended_at as at'])
    .where('s.act', '=', 'pause')
    .where('r.result', '=', 'done')
    .where('r.ended_at', 'is not', null)
    .$if(workflowIds !== undefined, (all) => all.where('r.workflow_id', 'in', [...(workflowIds ?? [])]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('steering_row as r2')
            .innerJoin('steering as s2', 's2.id', 'r2.steering_id')
            .select('r2.ordinal')
            .whereRef('r2.workflow_id', '=', 'r.workflow_id')
            .whereRef('r2.ended_at', '>=', 'r.ended_at')
            .where('r2.result', '=', 'done')
            .where('s2.act', 'in', [...LIFTED_BY]),
        ),
      ),
    )
    .orderBy('r.ended_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }]));
}
