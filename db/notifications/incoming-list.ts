import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf, instantOf, micros } from '../statements/values.ts';

/** A message that came from a phone. */
export interface IncomingRow {
  readonly id: string;
  readonly phone: string;
  readonly body: string;
  readonly isStop: boolean;
  readonly receivedAt: Date;
  readonly place_micros: string;
}

export interface IncomingQuery {
  /** Only from phones that parties of this site have named; null: from every phone. */
  readonly siteId: string | null;
  readonly isStop?: boolean | undefined;
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Newest first. */
export function listIncoming(
  em: EntityManager,
  { siteId, isStop, after, limit }: IncomingQuery,
): Promise<readonly IncomingRow[]> {
  return database(em)
    .selectFrom('sms_incoming as m')
    .select(['m.id', 'm.phone', 'm.body', 'm.is_stop as isStop', 'm.received_at as receivedAt'])
    .select(({ ref }) => micros(ref('m.received_at')).as('place_micros'))
    .$if(siteId !== null, (all) =>
      all.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('party_consent as c')
            .select('c.id')
            .whereRef('c.address', '=', 'm.phone')
            .where('c.channel', '=', sql.lit('sms'))
            .where('c.site_id', '=', siteId ?? ''),
        ),
      ),
    )
    .$if(isStop !== undefined, (all) => all.where('m.is_stop', '=', isStop ?? false))
    .$if(after !== undefined, (all) =>
      all.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('m.received_at', 'm.id'),
          '<',
          tuple(instantOf(after?.micros ?? '0'), sql<string>`${after?.id ?? ''}::uuid`),
        ),
      ),
    )
    .orderBy('m.received_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute();
}

/** Who of which case has named a phone. */
export interface PhoneOwner {
  readonly phone: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly partyName: string;
}

/** Parties of the site (null: of any) that have named these phones, each once. */
export function listPhoneOwners(
  em: EntityManager,
  siteId: string | null,
  phones: readonly string[],
): Promise<readonly PhoneOwner[]> {
  return database(em)
    .selectFrom('party_consent as c')
    .innerJoin('case_party as p', 'p.id', 'c.case_party_id')
    .innerJoin('court_case as k', 'k.id', 'c.case_id')
    .select(['c.address as phone', 'c.case_id as caseId', 'k.number as caseNumber', 'p.name as partyName'])
    .distinct()
    .where('c.channel', '=', sql.lit('sms'))
    .where('c.address', '=', anyOf(phones))
    .$if(siteId !== null, (all) => all.where('c.site_id', '=', siteId ?? ''))
    .orderBy('k.number')
    .orderBy('p.name')
    .execute();
}
