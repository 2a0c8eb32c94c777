import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { publicationWorkflowId } from '#domain/publications/publication-process.ts';
import type { OwedPublication } from '#domain/reconcile/publication/publication-progresses.ts';
import { database } from '../statements/database.ts';
import { anyOf, epochMs } from '../statements/values.ts';

const PAGE = 1_000;

/** Of these processes, the ones whose publication is in the table. */
export async function knownPublicationWorkflows(
  em: EntityManager,
  workflowIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = database(em)
    .selectFrom('publication')
    .select('id')
    .where(sql<boolean>`${publicationWorkflowId('')} || id::text = any(${workflowIds})`);
  return new Set((await known.execute()).map(({ id }) => publicationWorkflowId(id)));
}

/** Publications that owe a picture, oldest wish first, but for those to whose process something is still to be delivered. */
export async function findOwedPublications(
  em: EntityManager,
  ids: readonly string[] | null,
): Promise<readonly OwedPublication[]> {
  return database(em)
    .selectFrom('publication as p')
    .leftJoin('matter as m', 'm.id', 'p.id')
    .select(['p.id as matterId', 'm.registration_number as number'])
    .select(({ ref }) => epochMs(ref('p.wanted_since')).as('wantedSince'))
    .where('p.wanted_since', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as o')
            .select('o.id')
            .where('o.workflow_id', '=', sql<string>`${publicationWorkflowId('')} || p.id::text`)
            .where('o.delivered_at', 'is', null),
        ),
      ),
    )
    .$if(ids !== null, (owed) => owed.where('p.id', '=', anyOf(ids ?? [])))
    .orderBy('p.wanted_since')
    .limit(PAGE)
    .$narrowType<{ wantedSince: number }>()
    .execute();
}
