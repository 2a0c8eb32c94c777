import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

/** How long the oldest unclear part has been so, ms, by the clock that recorded its answer: in rehearsal a night that was passed over counts. */
export async function unclearForMs(em: EntityManager, notificationId: string, now: Date): Promise<number> {
  const row = await database(em)
    .selectFrom('notification_part')
    .select(({ fn }) => fn.min('answered_at').as('since'))
    .where('notification_id', '=', notificationId)
    .where('state', '=', 'unknown')
    .executeTakeFirst();
  return Math.max(0, now.getTime() - (row?.since ?? now).getTime());
}
