import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BellEvent, BellFact, BellPerson } from '#domain/bell/bell-events.ts';
import { USUAL_DIGEST_HOUR, USUAL_TIME_ZONE, USUAL_WISH, type BellWish } from '#domain/bell/bell-wishes.ts';
import { database } from '../statements/database.ts';

/** A person as one event finds him: what he is, what he has chosen, where he can be reached. */
export interface Listener extends BellPerson {
  readonly wish: BellWish;
  readonly digestHour: number;
  readonly timeZone: string;
  /** He has shown that he reads it. */
  readonly hasAddress: boolean;
  readonly deviceIds: readonly string[];
}

/** Everybody of the site, and of the whole installation; whether each is told is judged by the rules. */
export async function listenersOf(em: EntityManager, fact: BellFact): Promise<readonly Listener[]> {
  const { event, siteId, accountId } = fact;
  const rows = await database(em)
    .selectFrom('account as a')
    .leftJoin('site as s', 's.id', 'a.site_id')
    .leftJoin('bell_person as b', 'b.id', 'a.id')
    .leftJoin('bell_wish as w', (on) => on.onRef('w.account_id', '=', 'a.id').on('w.event', '=', event))
    .select([
      'a.id as accountId',
      'a.role',
      'a.site_id as siteId',
      'a.is_active as isActive',
      's.time_zone as timeZone',
    ])
    .select(['b.digest_hour as digestHour', 'b.address_confirmed_at as confirmedAt', 'w.ways', 'w.pace', 'w.reach'])
    .select(
      sql<string[]>`array(select d.id from push_device d where d.account_id = a.id order by d.created_at)`.as(
        'deviceIds',
      ),
    )
    .where('a.is_active', '=', sql<boolean>`true`)
    .where('a.is_machine', '=', sql<boolean>`false`)
    .$if(accountId !== null, (own) => own.where('a.id', '=', accountId ?? ''))
    .$if(accountId === null, (all) =>
      all.where(({ eb, or }) => or([eb('a.site_id', 'is', null), eb('a.site_id', '=', siteId ?? '')])),
    )
    .execute();
  return rows.map(({ ways, pace, reach, digestHour, timeZone, confirmedAt, ...person }) => ({
    ...person,
    wish: ways === null || pace === null || reach === null ? USUAL_WISH : { ways, pace, reach },
    digestHour: digestHour ?? USUAL_DIGEST_HOUR,
    timeZone: timeZone ?? USUAL_TIME_ZONE,
    hasAddress: confirmedAt !== null,
  }));
}

/** The person as he is now, with where he can be written to; null: there is none. */
export async function findReader(
  em: EntityManager,
  accountId: string,
): Promise<(BellPerson & { readonly address: string | null; readonly isConfirmed: boolean }) | null> {
  const row = await database(em)
    .selectFrom('account as a')
    .leftJoin('bell_person as b', 'b.id', 'a.id')
    .select(['a.id as accountId', 'a.role', 'a.site_id as siteId', 'a.is_active as isActive', 'b.address'])
    .select('b.address_confirmed_at as confirmedAt')
    .where('a.id', '=', accountId)
    .executeTakeFirst();
  if (!row) return null;
  const { confirmedAt, ...person } = row;
  return { ...person, isConfirmed: confirmedAt !== null };
}

export type ChosenWishes = ReadonlyMap<BellEvent, BellWish>;
