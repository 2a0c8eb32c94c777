import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { PublicationStanding } from '#domain/publications/standing.ts';
import { STUCK_TASKS } from '#domain/processes/process-states.ts';
import { BATCH_STATUSES } from '#domain/batches/batch-status.ts';
import type { Subject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { anyOf, count } from '../statements/values.ts';

/** No more are looked at: somebody who has so many needs no list of them. */
export const MOST_STUCK = 2_000;

/** As the index has it. */
const publicationStanding = sql<PublicationStanding>`mask_publication_standing(wanted_since, last_status, receipt_due_at)`;

/** What a person must move on, by the tasks that say so. */
export async function listStuckSubjects(em: EntityManager, siteId: string | null): Promise<readonly Subject[]> {
  const rows = await database(em)
    .selectFrom('task')
    .select(['subject_kind as kind', 'subject_id as id'])
    .where('closed_at', 'is', null)
    .where('kind', '=', anyOf([...STUCK_TASKS]))
    .$if(siteId !== null, (all) => all.where('site_id', '=', siteId))
    .orderBy('created_at')
    .limit(MOST_STUCK)
    .execute();
  return rows as readonly Subject[];
}

/** How many batches are under way, by status; how many publications, by how they stand. Each of a small table or index. */
export async function countProcesses(em: EntityManager, siteId: string | null) {
  const db = database(em);
  const batches = await db
    .selectFrom('batch')
    .select(['status', count().as('n')])
    .where('status', '<>', 'closed')
    .where('status', '=', anyOf(BATCH_STATUSES.filter((status) => status !== 'closed')))
    .$if(siteId !== null, (all) => all.where('site_id', '=', siteId))
    .groupBy('status')
    .execute();
  const publications = await db
    .selectFrom('publication')
    .select([publicationStanding.as('standing'), count().as('n')])
    .$if(siteId !== null, (all) => all.where('site_id', '=', siteId))
    .groupBy(publicationStanding)
    .execute();
  return {
    batches: new Map(batches.map(({ status, n }) => [status, n])),
    publications: new Map(publications.map(({ standing, n }) => [standing, n])),
  };
}
