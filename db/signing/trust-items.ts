import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { TrustFault, TrustKind, TrustOrigin } from '#domain/signing/trust-words.ts';
import { database } from '../statements/database.ts';
import { anyOf, constant } from '../statements/values.ts';

/** What is known of one certificate or list. */
export interface TrustContent {
  readonly name: string;
  readonly number: string | null;
  readonly fromAt: Date;
  readonly untilAt: Date | null;
  readonly digest: string;
}

export interface TrustItemRow extends Omit<TrustContent, 'name' | 'fromAt' | 'digest'> {
  readonly place: string;
  readonly origin: TrustOrigin;
  readonly kind: TrustKind;
  readonly name: string | null;
  readonly fromAt: Date | null;
  readonly digest: string | null;
  readonly fault: TrustFault | null;
  readonly triedAt: Date;
  readonly fetchedAt: Date | null;
}

/** What one look at a place has given: contents, or why there are none. */
export interface TrustLook {
  readonly place: string;
  readonly origin: TrustOrigin;
  readonly kind: TrustKind;
  readonly content: TrustContent | null;
  /** Of what was fetched; absent for a file. */
  readonly der?: Uint8Array | undefined;
  readonly fault: TrustFault | null;
}

/** Keeps what was looked at now; a look that gave nothing leaves what was kept before. */
export async function keepTrustLooks(em: EntityManager, looks: readonly TrustLook[], at: Date): Promise<void> {
  for (const { place, origin, kind, content, der, fault } of looks) {
    const kept = content && {
      ...{ name: content.name, number: content.number, from_at: content.fromAt, until_at: content.untilAt },
      ...{ digest: content.digest, der_base64: der ? Buffer.from(der).toString('base64') : null },
      fetched_at: origin === 'fetched' ? at : null,
    };
    const looked = { kind, fault, tried_at: at };
    await database(em)
      .insertInto('trust_item')
      .values({ place, origin, ...looked, ...kept })
      .onConflict((conflict) => conflict.column('place').doUpdateSet({ ...looked, ...kept }))
      .execute();
  }
}

/** Files that are gone, and addresses that nothing in use names any more and whose contents have run out. */
export async function dropTrustItems(em: EntityManager, places: readonly string[], at: Date): Promise<void> {
  await database(em)
    .deleteFrom('trust_item')
    .where(({ not, eb }) => not(eb('place', '=', anyOf(places))))
    .where(({ or, eb }) =>
      or([eb('origin', '=', constant('file')), eb('until_at', 'is', null), eb('until_at', '<', at)]),
    )
    .execute();
}

/** Roots first, then by name. */
export async function listTrustItems(em: EntityManager): Promise<TrustItemRow[]> {
  const rows = await database(em)
    .selectFrom('trust_item')
    .select(['place', 'origin', 'kind', 'name', 'number', 'from_at as fromAt', 'until_at as untilAt', 'digest'])
    .select(['fault', 'tried_at as triedAt', 'fetched_at as fetchedAt'])
    .orderBy(sql`array_position(array['root', 'intermediate', 'list'], kind)`)
    .orderBy('name')
    .orderBy('place')
    .execute();
  return rows.map(({ fault, ...row }) => ({ ...row, fault: fault as TrustFault | null }));
}

export interface FetchedItem {
  readonly place: string;
  readonly kind: TrustKind;
  readonly der: Uint8Array;
}

/** What was fetched and may be gone by. */
export async function readFetchedItems(em: EntityManager): Promise<FetchedItem[]> {
  const rows = await database(em)
    .selectFrom('trust_item')
    .select(['place', 'kind', 'der_base64 as derBase64'])
    .where('origin', '=', constant('fetched'))
    .where('der_base64', 'is not', null)
    .orderBy('place')
    .execute();
  return rows.map(({ place, kind, derBase64 }) => ({
    ...{ place, kind },
    der: new Uint8Array(Buffer.from(derBase64 ?? '', 'base64')),
  }));
}

/** Changes whenever that does. */
export async function fetchedFingerprint(em: EntityManager): Promise<string> {
  const { rows } = await sql<{ fingerprint: string | null }>`
    select string_agg(digest, ',' order by place) as fingerprint from trust_item where der_base64 is not null`.execute(
    database(em),
  );
  return rows[0]?.fingerprint ?? '';
}
