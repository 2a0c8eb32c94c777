import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { publicationStartKey, publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { begunPublications } from '../publications/begun.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

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

/** A publication that was begun, and to whose process no start waits to be handed over. */
export interface BegunPublication {
  readonly matterId: string;
  /** Of the card; null while it has not come. */
  readonly number: string | null;
  /** A picture is owed. */
  readonly isWanted: boolean;
  readonly lastVersion: number;
}

export interface BegunPage {
  readonly after: string;
  /** Null: all. */
  readonly among: readonly string[] | null;
  readonly limit: number;
}

/** The next of them in the order of their ids. */
export async function listBegunPublications(
  em: EntityManager,
  { after, among, limit }: BegunPage,
): Promise<readonly BegunPublication[]> {
  const rows = await begunPublications(em)
    .leftJoin('matter as m', 'm.id', 'p.id')
    .select(['p.id as matterId', 'p.last_version as lastVersion', 'm.registration_number as number'])
    .select(({ eb }) => eb('p.wanted_since', 'is not', null).$castTo<boolean>().as('isWanted'))
    .where('p.id', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as s')
            .select('s.id')
            .where('s.dedupe_key', '=', sql<string>`${publicationStartKey('')} || p.id::text`)
            .where('s.delivered_at', 'is', null),
        ),
      ),
    )
    .$if(among !== null, (begun) => begun.where('p.id', '=', anyOf(among ?? [])))
    .orderBy('p.id')
    .limit(limit)
    .execute();
  return rows;
}
