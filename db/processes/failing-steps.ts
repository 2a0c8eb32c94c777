import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** A step that fails and is tried again. */
export interface FailingStepRow {
  readonly workflowId: string;
  readonly step: string;
  readonly attempts: number;
  readonly errorType: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

export type NewFailure = Pick<FailingStepRow, 'workflowId' | 'step' | 'attempts' | 'errorType'>;

/** No pause between two tries is as long: what was not tried since has ended otherwise. */
const STALE = sql`now() - interval '2 hours'`;

/** Takes the place of what was noted of the same step before; what nobody tries any more goes. */
export async function noteFailure(em: EntityManager, failure: NewFailure): Promise<void> {
  const { workflowId, step, attempts, errorType } = failure;
  await database(em)
    .with('stale', (db) => db.deleteFrom('failing_step').where('last_at', '<', sql<Date>`${STALE}`))
    .insertInto('failing_step')
    .values({
      workflow_id: workflowId,
      step,
      attempts,
      error_type: errorType,
      first_at: sql`now()`,
      last_at: sql`now()`,
    })
    .onConflict((conflict) =>
      conflict.columns(['workflow_id', 'step']).doUpdateSet(({ ref }) => ({
        attempts: ref('excluded.attempts'),
        error_type: ref('excluded.error_type'),
        last_at: ref('excluded.last_at'),
      })),
    )
    .execute();
}

export async function clearFailure(
  em: EntityManager,
  { workflowId, step }: Pick<FailingStepRow, 'workflowId' | 'step'>,
): Promise<void> {
  await database(em)
    .deleteFrom('failing_step')
    .where('workflow_id', '=', workflowId)
    .where('step', '=', step)
    .execute();
}

/** Steps that fail now, the oldest trouble first; of these processes only, if any are named. */
export async function listFailingSteps(
  em: EntityManager,
  { workflowIds, limit }: { readonly workflowIds?: readonly string[] | undefined; readonly limit: number },
): Promise<readonly FailingStepRow[]> {
  return database(em)
    .selectFrom('failing_step')
    .select(['workflow_id as workflowId', 'step', 'attempts', 'error_type as errorType'])
    .select(['first_at as firstAt', 'last_at as lastAt'])
    .where('last_at', '>=', sql<Date>`${STALE}`)
    .$if(workflowIds !== undefined, (all) => all.where('workflow_id', '=', anyOf([...(workflowIds ?? [])])))
    .orderBy('first_at')
    .orderBy('workflow_id')
    .orderBy('step')
    .limit(limit)
    .execute();
}
