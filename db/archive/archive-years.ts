import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/** How many letters of a year are in the archive. */
export interface ArchiveYear {
  readonly year: number;
  readonly count: number;
}

/** Years with letters of a site (null: of all) in the archive, newest first: kept, not counted. */
export function listArchiveYears(em: EntityManager, siteId: string | null): Promise<ArchiveYear[]> {
  return database(em)
    .selectFrom('archive_tally')
    .select(['year', sql<number>`sum(count)::float8`.as('count')])
    .where(sql<boolean>`count > 0`)
    .$if(siteId !== null, (years) => years.where('site_id', '=', siteId))
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute();
}
