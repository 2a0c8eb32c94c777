import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChannelName } from '#domain/post/channels.ts';

/** A letter under way with the Post. */
export interface TrackedLetter {
  readonly id: string;
  readonly shpi: string;
  readonly siteId: string;
  readonly revision: number;
  readonly acceptedAt: string | Date;
}

/** A ticket whose time to be read has come. */
export interface DueTicket {
  readonly ticket: string;
  readonly shpis: readonly string[];
  readonly createdAt: Date;
}

export async function findDueTickets(em: EntityManager, now: Date): Promise<DueTicket[]> {
  const rows = await em.execute<(Omit<DueTicket, 'createdAt'> & { readonly createdAt: string | Date })[]>(
    `select ticket, shpis, created_at as "createdAt" from tracking_ticket
      where state = 'open' and read_after <= ? order by read_after`,
    [now],
  );
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

/** Numbers to ask about: accepted, without an outcome, and not in a ticket that is still open. Oldest first. */
export async function findLettersToAsk(em: EntityManager): Promise<TrackedLetter[]> {
  return em.execute<TrackedLetter[]>(
    `select l.id, l.shpi, l.site_id as "siteId", l.revision, l.accepted_at as "acceptedAt" from letter l
      where l.shpi is not null and l.outcome is null
        and not exists (select 1 from tracking_ticket t where t.state = 'open' and jsonb_exists(t.shpis, l.shpi))
      order by l.accepted_at`,
  );
}

export async function recordTicket(
  em: EntityManager,
  ticket: string,
  shpis: readonly string[],
  { now, readAfter }: { readonly now: Date; readonly readAfter: Date },
): Promise<void> {
  await em.execute(
    `insert into tracking_ticket (ticket, shpis, created_at, read_after, state) values (?, ?::jsonb, ?, ?, 'open')
     on conflict (ticket) do nothing`,
    [ticket, JSON.stringify(shpis), now, readAfter],
  );
}

export async function postponeTicket(em: EntityManager, ticket: string, readAfter: Date): Promise<void> {
  await em.execute('update tracking_ticket set read_after = ? where ticket = ?', [readAfter, ticket]);
}

export async function closeTicket(
  em: EntityManager,
  ticket: string,
  state: 'read' | 'expired' | 'failed',
  now: Date,
): Promise<void> {
  await em.execute('update tracking_ticket set state = ?, closed_at = ? where ticket = ?', [state, now, ticket]);
}

/** Delivered letters whose notice has not come yet, with the channel they went by. */
export async function findLettersWithoutNotice(
  em: EntityManager,
): Promise<
  readonly (Omit<TrackedLetter, 'acceptedAt'> & { readonly channel: ChannelName; readonly statusSince: Date })[]
> {
  const rows = await em.execute<
    { id: string; shpi: string; revision: number; siteId: string; channel: ChannelName; statusSince: string | Date }[]
  >(
    `select l.id, l.shpi, l.revision, l.site_id as "siteId", b.channel, l.status_since as "statusSince"
       from letter l join batch b on b.id = l.batch_id
      where l.outcome = 'delivered' and l.status = 'delivered' and l.shpi is not null
        and not exists (select 1 from letter_file f where f.letter_id = l.id and f.kind = 'notice')`,
  );
  return rows.map((row) => ({ ...row, statusSince: new Date(row.statusSince) }));
}

/** The letters that a ticket asked about, by ШПИ; one whose outcome is known takes in late operations all the same. */
export async function findTrackedByShpi(
  em: EntityManager,
  shpis: readonly string[],
): Promise<ReadonlyMap<string, TrackedLetter>> {
  const rows = await em.execute<TrackedLetter[]>(
    `select distinct on (shpi) id, shpi, site_id as "siteId", revision, accepted_at as "acceptedAt" from letter where shpi = any(?::text[]) order by shpi, accepted_at desc`,
    [`{${shpis.join(',')}}`],
  );
  return new Map(rows.map((letter) => [letter.shpi, letter]));
}

/** Sites that wait for news of a letter under way. */
export async function findSitesUnderWay(em: EntityManager): Promise<readonly string[]> {
  const rows = await em.execute<{ siteId: string }[]>(
    `select distinct site_id as "siteId" from letter where shpi is not null and outcome is null`,
  );
  return rows.map(({ siteId }) => siteId);
}
