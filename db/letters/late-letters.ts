import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { LATE_COUNTED } from '#domain/letters/letter-orders.ts';
import { STATUS_GROUP_CODES, type StatusGroup } from '#domain/letters/status-groups.ts';
import { database } from '../statements/database.ts';

/** How many letters of a site are late in each folder, counted up to one more than `LATE_COUNTED`: no more rows than that are read. */
export async function countLate(em: EntityManager, siteId: string, now: Date): Promise<Map<StatusGroup, number>> {
  const { rows } = await sql<{ folder: StatusGroup; n: number }>`
    select f.folder, (select count(*)::int from (
        select 1 from letter l where l.site_id = ${siteId} and letter_folder(l.status) = f.folder and l.status <> 'signed'
          and (l.awaiting ->> 'until') is not null and (l.awaiting ->> 'until') < ${now.toISOString()}
        limit ${sql.lit(LATE_COUNTED + 1)}) as late) as n
    from unnest(${STATUS_GROUP_CODES}::text[]) as f(folder)`.execute(database(em));
  return new Map(rows.map(({ folder, n }) => [folder, n]));
}
