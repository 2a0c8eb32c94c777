import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { notificationWorkflowId } from '#domain/notifications/notification-process.ts';
import { notificationStatusName, type NotificationStatus } from '#domain/notifications/notification-status.ts';
import { notificationStateOf, notificationStatusesIn } from '#domain/processes/process-states.ts';
import { subjectWords } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { spelledAs } from '../statements/spelled-numbers.ts';
import { count } from '../statements/values.ts';
import { columns, conditions, type ProcessListQuery, type ProcessRow } from './process-query.ts';

interface NoticeLine {
  readonly id: string;
  readonly siteId: string;
  readonly caseNumber: string;
  readonly status: NotificationStatus;
  readonly isOver: boolean;
  readonly since: Date;
  readonly place_micros: string;
}

/** Notices to parties. `number`: the whole number of the case; then those that are over are found too. */
export async function listNoticeProcesses(
  em: EntityManager,
  query: ProcessListQuery & { readonly number?: string | undefined },
): Promise<readonly ProcessRow[]> {
  const { number, state } = query;
  const since = state === 'done' ? sql`n.created_at` : sql`n.updated_at`;
  const narrowed = conditions(query, { id: sql`n.id`, site: sql`n.site_id`, since });
  const { rows } = await sql<NoticeLine>`
    select n.id, n.site_id as "siteId", n.case_number as "caseNumber", n.status, n.finished_at is not null as "isOver", ${columns(since)}
    from notification n where ${number === undefined ? standing(state) : sql`n.case_number = ${spelledAs(number)}`} and ${narrowed}
    order by ${since} desc, n.id desc limit ${sql.lit(query.limit)}`.execute(database(em));
  return rows.map(({ id, siteId, caseNumber, status, isOver, since: at, place_micros }) => ({
    ...{ kind: 'notification' as const, workflowId: notificationWorkflowId(id), siteId },
    words: subjectWords('notification', `по делу № ${caseNumber}`),
    ...{ status: notificationStatusName(status), state: isOver ? ('done' as const) : notificationStateOf(status) },
    ...{ since: at, place_micros, id },
  }));
}

/** One that nobody confirmed stays as sent and is over all the same. */
function standing(state: ProcessListQuery['state']) {
  if (state === 'done') return sql`n.finished_at is not null`;
  const statuses = [...notificationStatusesIn(state)];
  return sql`n.finished_at is null and n.status = any(${statuses}::text[])`;
}

/** How many are not over, by status. */
export async function countNoticeProcesses(
  em: EntityManager,
  siteId: string | null,
): Promise<ReadonlyMap<NotificationStatus, number>> {
  const rows = await database(em)
    .selectFrom('notification')
    .select(['status', count().as('n')])
    .where('finished_at', 'is', null)
    .$if(siteId !== null, (all) => all.where('site_id', '=', siteId ?? ''))
    .groupBy('status')
    .execute();
  return new Map(rows.map(({ status, n }) => [status, n]));
}
