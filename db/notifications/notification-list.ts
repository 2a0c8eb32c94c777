import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { NotificationChannel, NotificationStatus } from '#domain/notifications/notification-status.ts';
import { onCourtDays } from '../statements/court-days.ts';
import { database } from '../statements/database.ts';
import { count, instantOf, micros } from '../statements/values.ts';
import { meantBy } from './meant-by.ts';
import { TAKEN_KOPECKS, TAKEN_PARTS } from './taken-parts.ts';

/** Which notices are meant: the totals of a report, the counts over a list and the list itself are asked by this one condition. */
export interface NotificationFilter {
  /** Null: of every site. */
  readonly siteId: string | null;
  readonly status?: NotificationStatus | undefined;
  readonly channel?: NotificationChannel | undefined;
  readonly caseId?: string | undefined;
  readonly letterId?: string | undefined;
  /** The number of the case, and the name of the party, as whoever looks for them typed it: see `meantBy`. */
  readonly caseNumber?: string | undefined;
  readonly party?: string | undefined;
  /** Made from this moment on, and before that one. */
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
  /** Made on these days, `yyyy-MM-dd` of each one's own court, both included. */
  readonly madeFrom?: string | undefined;
  readonly madeTo?: string | undefined;
}

/** Which of them a list shows. */
export interface NotificationQuery extends NotificationFilter {
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Of the notice `n`. */
function conditionsOf(filter: NotificationFilter, said: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  const { siteId, status, channel, caseId, letterId, from, before, madeFrom, madeTo } = filter;
  const where = <T>(value: T | null | undefined, condition: (value: T) => RawBuilder<boolean>) =>
    value == null ? [] : [condition(value)];
  const conditions = [
    ...where(siteId, (one) => sql<boolean>`n.site_id = ${one}`),
    ...where(status, (one) => sql<boolean>`n.status = ${one}`),
    ...where(channel, (one) => sql<boolean>`n.channel = ${one}`),
    ...where(caseId, (one) => sql<boolean>`n.case_id = ${one}::uuid`),
    ...where(letterId, (one) => sql<boolean>`n.letter_id = ${one}::uuid`),
    ...said,
    ...where(from, (one) => sql<boolean>`n.created_at >= ${one}`),
    ...where(before, (one) => sql<boolean>`n.created_at < ${one}`),
    ...(madeFrom === undefined && madeTo === undefined
      ? []
      : [onCourtDays(sql.ref('n.created_at'), ZONE, { from: madeFrom, to: madeTo })]),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

async function saidIn(em: EntityManager, filter: NotificationFilter): Promise<readonly RawBuilder<boolean>[]> {
  const { siteId, caseNumber, party } = filter;
  return [
    ...(caseNumber === undefined ? [] : [await meantBy(em, siteId, { column: 'case_number', typed: caseNumber })]),
    ...(party === undefined ? [] : [await meantBy(em, siteId, { column: 'party_name', typed: party })]),
  ];
}

const ZONE = sql<string | null>`(select s.time_zone from site s where s.id = n.site_id)`;

const ITEM = [
  ...(['n.id', 'n.site_id as siteId', 'n.case_id as caseId', 'n.case_number as caseNumber'] as const),
  ...(['n.party_name as partyName', 'n.channel', 'n.kind', 'n.address', 'n.status', 'n.reason'] as const),
  ...(['n.part_count as partCount', 'n.cost_kopecks as costKopecks', 'n.created_at as createdAt'] as const),
  ...(['n.sent_at as sentAt', 'n.finished_at as finishedAt', 'n.held_until as heldUntil'] as const),
] as const;

/** Newest first. */
export async function listNotifications(em: EntityManager, query: NotificationQuery) {
  const { after, limit } = query;
  const said = await saidIn(em, query);
  return database(em)
    .selectFrom('notification as n')
    .select([...ITEM])
    .select([TAKEN_PARTS.as('takenParts'), TAKEN_KOPECKS.as('takenKopecks')])
    .select(({ ref }) => micros(ref('n.created_at')).as('place_micros'))
    .where(conditionsOf(query, said))
    .$if(after !== undefined, (all) =>
      all.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('n.created_at', 'n.id'),
          '<',
          tuple(instantOf(after?.micros ?? '0'), sql<string>`${after?.id ?? ''}::uuid`),
        ),
      ),
    )
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute();
}

/** How many of them stand in each status, whatever status is asked for. */
export async function countNotifications(
  em: EntityManager,
  filter: NotificationFilter,
): Promise<ReadonlyMap<NotificationStatus, number>> {
  const said = await saidIn(em, filter);
  const rows = await database(em)
    .selectFrom('notification as n')
    .select(['n.status', count().as('n')])
    .where(conditionsOf({ ...filter, status: undefined }, said))
    .groupBy('n.status')
    .execute();
  return new Map(rows.map(({ status, n }) => [status, n]));
}

/** One notice whole; null: there is none of that id in the site. */
export async function findNotification(em: EntityManager, siteId: string | null, id: string) {
  const row = await database(em)
    .selectFrom('notification as n')
    .innerJoin('site as s', 's.id', 'n.site_id')
    .leftJoin('account as a', 'a.id', 'n.created_by_id')
    .leftJoin('account as w', 'w.id', 'n.arrival_said_by_id')
    .leftJoin('case_hearing as h', 'h.id', 'n.case_hearing_id')
    .select([...ITEM])
    .select([TAKEN_PARTS.as('takenParts'), TAKEN_KOPECKS.as('takenKopecks')])
    .select(['n.title', 'n.body', 'n.encoding', 'n.time_zone as timeZone', 'n.letter_at as letterAt'])
    .select(['n.draft_letter_id as draftLetterId', 'n.repeat_of_id as repeatOfId', 'a.full_name as createdByName'])
    .select(['n.case_party_id as casePartyId', 'n.letter_id as letterId', 'h.starts_at as hearingAt'])
    .select(['n.case_hearing_id as caseHearingId', 'n.told_hearing_at as toldHearingAt'])
    .select(['s.time_zone as courtZone', 'n.arrival_said_at as arrivalSaidAt', 'w.full_name as arrivalSaidByName'])
    .where('n.id', '=', id)
    .$if(siteId !== null, (all) => all.where('n.site_id', '=', siteId ?? ''))
    .executeTakeFirst();
  return row ?? null;
}
export type NotificationRow = NonNullable<Awaited<ReturnType<typeof findNotification>>>;

/** Its parts with the receipts that came about each. */
export async function listPartsToShow(em: EntityManager, notificationId: string) {
  const db = database(em);
  const parts = await db
    .selectFrom('notification_part')
    .select(['ordinal', 'total', 'body', 'attempt', 'state', 'error', 'message_id as messageId'])
    .select(['intent_at as intentAt', 'answered_at as answeredAt', 'receipt_at as receiptAt'])
    .where('notification_id', '=', notificationId)
    .orderBy('ordinal')
    .execute();
  const receipts = await db
    .selectFrom('sms_receipt')
    .select(['ordinal', 'state', 'error', 'received_at as receivedAt', 'done_at as doneAt', 'times'])
    .where('notification_id', '=', notificationId)
    .orderBy('received_at')
    .execute();
  return parts.map((part) => ({ ...part, receipts: receipts.filter(({ ordinal }) => ordinal === part.ordinal) }));
}
