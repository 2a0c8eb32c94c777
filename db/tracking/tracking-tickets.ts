import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type NotNull } from 'kysely';
import type { ChannelName } from '#domain/post/channels.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';

/** A letter under way with the Post. */
export interface TrackedLetter {
  readonly id: string;
  readonly shpi: string;
  readonly siteId: string;
  readonly revision: number;
  readonly acceptedAt: Date | null;
}

/** A ticket whose time to be read has come. */
export interface DueTicket {
  readonly ticket: string;
  readonly shpis: readonly string[];
  readonly createdAt: Date;
}

export function findDueTickets(em: EntityManager, now: Date): Promise<DueTicket[]> {
  return database(em)
    .selectFrom('tracking_ticket')
    .select(['ticket', 'shpis', 'created_at as createdAt'])
    .where('state', '=', 'open')
    .where('read_after', '<=', now)
    .orderBy('read_after')
    .execute();
}

/** Letters that have a ШПИ. */
function tracked(em: EntityManager) {
  return database(em).selectFrom('letter as l').where('l.shpi', 'is not', null);
}

const TRACKED = ['l.id', 'l.shpi', 'l.site_id as siteId', 'l.revision', 'l.accepted_at as acceptedAt'] as const;

/** Numbers to ask about: accepted, without an outcome, and not in a ticket that is still open. Oldest first. */
export async function findLettersToAsk(em: EntityManager): Promise<TrackedLetter[]> {
  return tracked(em)
    .select(TRACKED)
    .$narrowType<{ shpi: NotNull }>()
    .where('l.outcome', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('tracking_ticket as t')
            .select('t.ticket')
            .where('t.state', '=', 'open')
            .where(sql<boolean>`jsonb_exists(t.shpis, l.shpi)`),
        ),
      ),
    )
    .orderBy('l.accepted_at')
    .execute();
}

export async function recordTicket(
  em: EntityManager,
  ticket: string,
  shpis: readonly string[],
  { now, readAfter }: { readonly now: Date; readonly readAfter: Date },
): Promise<void> {
  await database(em)
    .insertInto('tracking_ticket')
    .values({ ticket, shpis: json(shpis), created_at: now, read_after: readAfter })
    .onConflict((conflict) => conflict.column('ticket').doNothing())
    .execute();
}

export async function postponeTicket(em: EntityManager, ticket: string, readAfter: Date): Promise<void> {
  await database(em)
    .updateTable('tracking_ticket')
    .set({ read_after: readAfter })
    .where('ticket', '=', ticket)
    .execute();
}

export async function closeTicket(
  em: EntityManager,
  ticket: string,
  state: 'read' | 'expired' | 'failed',
  now: Date,
): Promise<void> {
  const closed = { state, closed_at: now };
  await database(em).updateTable('tracking_ticket').set(closed).where('ticket', '=', ticket).execute();
}

/** Delivered letters whose notice has not come yet, with the channel they went by. */
export function findLettersWithoutNotice(
  em: EntityManager,
): Promise<
  readonly (Omit<TrackedLetter, 'acceptedAt'> & { readonly channel: ChannelName; readonly statusSince: Date })[]
> {
  return tracked(em)
    .innerJoin('batch as b', 'b.id', 'l.batch_id')
    .select(['l.id', 'l.shpi', 'l.revision', 'l.site_id as siteId', 'b.channel', 'l.status_since as statusSince'])
    .$narrowType<{ shpi: NotNull }>()
    .where('l.outcome', '=', 'delivered')
    .where('l.status', '=', 'delivered')
    .where(({ not, exists, selectFrom }) => {
      const notice = selectFrom('file as f')
        .select('f.kind')
        .where('f.subject_kind', '=', 'letter')
        .whereRef('f.subject_id', '=', 'l.id');
      return not(exists(notice.where('f.kind', '=', 'notice')));
    })
    .execute();
}

/** The letters that a ticket asked about, by ШПИ; one whose outcome is known takes in late operations all the same. */
export async function findTrackedByShpi(
  em: EntityManager,
  shpis: readonly string[],
): Promise<ReadonlyMap<string, TrackedLetter>> {
  const rows = await tracked(em)
    .distinctOn('l.shpi')
    .select(TRACKED)
    .$narrowType<{ shpi: NotNull }>()
    .where('l.shpi', '=', anyOf(shpis))
    .orderBy('l.shpi')
    .orderBy('l.accepted_at', 'desc')
    .execute();
  return new Map(rows.map((letter) => [letter.shpi, letter]));
}

/** How the service has answered tickets lately. */
export interface TicketRecord {
  /** The last ticket that brought something; null: none ever did. */
  readonly lastReadAt: Date | null;
  /** The first ticket after it that brought nothing; null: none. */
  readonly fruitlessSince: Date | null;
}

export async function readTicketRecord(em: EntityManager): Promise<TicketRecord> {
  const db = database(em);
  const read = await db
    .selectFrom('tracking_ticket')
    .select(({ fn }) => fn.max('closed_at').as('at'))
    .where('state', '=', 'read')
    .executeTakeFirst();
  const lastReadAt = read?.at ?? null;
  const fruitless = db
    .selectFrom('tracking_ticket')
    .select(({ fn }) => fn.min('closed_at').as('at'))
    .where('state', 'in', ['failed', 'expired'])
    .$if(lastReadAt !== null, (query) => query.where('closed_at', '>', lastReadAt));
  return { lastReadAt, fruitlessSince: (await fruitless.executeTakeFirst())?.at ?? null };
}

/** Sites that wait for news of a letter under way. */
export async function findSitesUnderWay(em: EntityManager): Promise<readonly string[]> {
  const rows = await tracked(em).distinct().select('l.site_id').where('l.outcome', 'is', null).execute();
  return rows.map((row) => row.site_id);
}
