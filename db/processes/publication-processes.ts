import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { PUBLICATION_WORKFLOW, publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { STANDING_NAMES, type PublicationStanding } from '#domain/publications/standing.ts';
import { subjectWords } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { columns, conditions, type ProcessListQuery, type ProcessRow } from './process-query.ts';

interface PublicationLine {
  readonly id: string;
  readonly siteId: string;
  readonly number: string | null;
  readonly standing: PublicationStanding;
  readonly since: Date;
  readonly place_micros: string;
}

/** Publications, the last changed first; one lives as long as its card, so none is ever done. `number`: the beginning of its card's. */
export async function listPublicationProcesses(
  em: EntityManager,
  query: ProcessListQuery & { readonly number?: string | undefined },
): Promise<readonly ProcessRow[]> {
  const { number, state } = query;
  if (state === 'done') return [];
  const since = sql`p.updated_at`;
  const narrowed = conditions(query, { id: sql`p.id`, site: sql`p.site_id`, since });
  const stands = sql`mask_publication_standing(p.wanted_since, p.last_status, p.receipt_due_at)`;
  const standing =
    state === 'open' ? sql`true` : state === 'running' ? sql`${stands} = 'to_send'` : sql`${stands} <> 'to_send'`;
  const named =
    number === undefined
      ? sql`true`
      : sql`p.id in (select m.id from matter m where matter_number_form(m.registration_number) = matter_number_form(${number}))`;
  const { rows } = await sql<PublicationLine>`
    select p.id, p.site_id as "siteId", m.registration_number as number,
      ${stands} as standing, ${columns(since)}
    from publication p left join matter m on m.id = p.id
    where ${standing} and ${named} and ${narrowed} order by ${since} desc, p.id desc limit ${sql.lit(query.limit)}`.execute(
    database(em),
  );
  return rows.map(({ id, siteId, number: own, standing: how, since: at, place_micros }) => ({
    ...{ kind: PUBLICATION_WORKFLOW as 'publication', workflowId: publicationWorkflowId(id), siteId },
    ...{ words: subjectWords('publication', own), status: STANDING_NAMES[how] },
    state: how === 'to_send' ? ('running' as const) : ('asleep' as const),
    ...{ since: at, place_micros, id },
  }));
}
