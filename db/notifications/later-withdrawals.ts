import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { WithdrawalWay } from '#domain/notifications/consent.ts';
import type { NotificationChannel } from '#domain/notifications/notification-status.ts';
import { database } from '../statements/database.ts';
import { rowsGiven } from '../statements/values.ts';
import { planAnewAfterWithdrawal } from './planned-anew.ts';

/** A consent that ended because the same person had taken back another one of its way later. */
export interface EndedConsent {
  readonly id: string;
  readonly channel: NotificationChannel;
  /** `yyyy-MM-dd`, both. */
  readonly givenOn: string;
  readonly withdrawnOn: string;
  readonly how: WithdrawalWay;
}

/**
 * Two parties are one person: of each, a consent in force ends that was given before the other took one of the same way back. It ends now: what
 * left meanwhile had left by it. That a number is a stranger's is said of that number alone. Given and taken back on one day, the one that was entered later stands.
 * @param timeZone of the site: on its clock the day of a withdrawal is counted
 */
export async function endByLaterWithdrawals(
  em: EntityManager,
  pairs: readonly { readonly own: string; readonly other: string }[],
  { byId, timeZone }: { readonly byId: string; readonly timeZone: string },
  now: Date,
): Promise<readonly EndedConsent[]> {
  if (pairs.length === 0) return [];
  const both = pairs.flatMap(({ own, other }) => [
    { party: own, twin: other },
    { party: other, twin: own },
  ]);
  const day = sql`to_char(w.withdrawn_at at time zone ${timeZone}, 'YYYY-MM-DD')`;
  const { rows } = await sql<EndedConsent>`with later as (
      select distinct on (c.id) c.id, ${day} as day, w.withdrawn_how as how, w.stranger_said_at as said
      from ${rowsGiven('r', { party: 'uuid', twin: 'uuid' }, both)}
      join party_consent c on c.case_party_id = r.party and c.withdrawn_at is null
      join party_consent w on w.case_party_id = r.twin and w.channel = c.channel and w.withdrawn_at is not null
        and (w.stranger_said_at is null or w.address = c.address)
      where ${day} > c.given_on or (${day} = c.given_on and w.withdrawn_at > c.entered_at)
      order by c.id, w.withdrawn_at desc)
    update party_consent c set withdrawn_at = ${now}, withdrawn_how = l.how, withdrawn_by_id = ${byId},
      stranger_said_at = case when l.said is null then null else ${now}::timestamptz end
    from later l where c.id = l.id
    returning c.id, c.channel, c.given_on as "givenOn", l.day as "withdrawnOn", l.how`.execute(database(em));
  await planAnewAfterWithdrawal(
    em,
    rows.map(({ id }) => id),
    now,
  );
  return rows;
}
