import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { database } from '../statements/database.ts';

/** How much one person of a site has. */
export interface Load {
  readonly accountId: string;
  readonly name: string;
  readonly count: number;
  readonly lateCount: number;
  readonly oldestSince: Date;
}

/** A letter that stands with people. */
export interface StandingLetter {
  readonly id: string;
  readonly number: string | null;
  readonly recipientName: string;
  readonly status: LetterStatus;
  readonly statusSince: Date;
  readonly until: string | null;
  readonly authorName: string;
  readonly approverName: string;
}

/** Who has how much: of letters to sign or endorse by their supervisor, of letters to mend by their author. */
export async function loadOf(
  em: EntityManager,
  siteId: string,
  whose: 'approver' | 'author',
  now: Date,
): Promise<Load[]> {
  const folder = whose === 'approver' ? 'approval' : 'to_mend';
  const { rows } = await sql<Load>`
    select a.id as "accountId", a.full_name as name, count(*)::int as count, min(l.status_since) as "oldestSince",
      (count(*) filter (where (l.awaiting ->> 'until')::timestamptz < ${now}))::int as "lateCount"
    from letter l join account a on a.id = ${sql.ref(`l.${whose}_id`)}
    where l.site_id = ${siteId} and letter_folder(l.status) = ${folder}
    group by a.id, a.full_name order by count(*) desc, a.full_name`.execute(database(em));
  return rows;
}

/** Letters that stand with people, those whose term has run out first, then the longest waiting. */
export async function listStanding(
  em: EntityManager,
  siteId: string,
  now: Date,
  limit: number,
): Promise<StandingLetter[]> {
  const { rows } = await sql<StandingLetter>`
    select l.id, l.number, l.recipient_name as "recipientName", l.status, l.status_since as "statusSince",
      l.awaiting ->> 'until' as until, a.full_name as "authorName", p.full_name as "approverName"
    from letter l join account a on a.id = l.author_id join account p on p.id = l.approver_id
    where l.site_id = ${siteId} and letter_folder(l.status) = any (array['approval', 'to_mend'])
    order by coalesce((l.awaiting ->> 'until')::timestamptz < ${now}, false) desc, l.status_since, l.id
    limit ${sql.lit(limit)}`.execute(database(em));
  return rows;
}
