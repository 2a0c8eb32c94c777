import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { notificationStartKey, notificationWorkflowId } from '#domain/notifications/notification-process.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** Of these processes, the ones whose notice is in the table. */
export async function knownNotificationWorkflows(
  em: EntityManager,
  workflowIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = database(em)
    .selectFrom('notification')
    .select('id')
    .where(sql<boolean>`${notificationWorkflowId('')} || id::text = any(${workflowIds})`);
  return new Set((await known.execute()).map(({ id }) => notificationWorkflowId(id)));
}

/** The next notices that are not over, and to whose process no start waits to be handed over, in the order of their ids. */
export function listOpenNotices(
  em: EntityManager,
  { after, among, limit }: { readonly after: string; readonly among: readonly string[] | null; readonly limit: number },
): Promise<{ id: string; caseNumber: string; status: string }[]> {
  return database(em)
    .selectFrom('notification as n')
    .select(['n.id', 'n.case_number as caseNumber', 'n.status'])
    .where('n.finished_at', 'is', null)
    .where('n.id', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as s')
            .select('s.id')
            .where('s.dedupe_key', '=', sql<string>`${notificationStartKey('')} || n.id::text`)
            .where('s.delivered_at', 'is', null),
        ),
      ),
    )
    .$if(among !== null, (open) => open.where('n.id', '=', anyOf(among ?? [])))
    .orderBy('n.id')
    .limit(limit)
    .execute();
}
