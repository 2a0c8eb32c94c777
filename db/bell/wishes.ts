import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BellEvent } from '#domain/bell/bell-events.ts';
import { USUAL_DIGEST_HOUR, type BellWish } from '#domain/bell/bell-wishes.ts';
import { database } from '../statements/database.ts';
import { json, now } from '../statements/values.ts';

/** What a person has told of himself. */
export interface BellPersonRow {
  readonly digestHour: number;
  readonly address: string | null;
  readonly confirmedAt: Date | null;
  readonly codeSealed: string | null;
  readonly codeMessageId: string | null;
  readonly isCodeGood: boolean;
}

/** So many wrong codes, and a new one must be asked for. */
export const MOST_CODE_TRIES = 5;

export async function findBellPerson(em: EntityManager, accountId: string): Promise<BellPersonRow | null> {
  const row = await database(em)
    .selectFrom('bell_person')
    .select(['digest_hour as digestHour', 'address', 'address_confirmed_at as confirmedAt'])
    .select(['code_sealed as codeSealed', 'code_message_id as codeMessageId'])
    .select(
      sql<boolean>`code_sealed is not null and code_until > now() and code_tries < ${MOST_CODE_TRIES}`.as('isCodeGood'),
    )
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row ?? null;
}

export async function readWishes(em: EntityManager, accountId: string): Promise<ReadonlyMap<BellEvent, BellWish>> {
  const rows = await database(em)
    .selectFrom('bell_wish')
    .select(['event', 'ways', 'pace', 'reach'])
    .where('account_id', '=', accountId)
    .execute();
  return new Map(rows.map(({ event, ...wish }) => [event, wish]));
}

export async function putWishes(
  em: EntityManager,
  accountId: string,
  wishes: ReadonlyMap<BellEvent, BellWish>,
  digestHour: number,
): Promise<void> {
  await setPerson(em, accountId, { digest_hour: digestHour });
  for (const [event, { ways, pace, reach }] of wishes) {
    const wish = { ways: json(ways), pace, reach };
    await database(em)
      .insertInto('bell_wish')
      .values({ account_id: accountId, event, ...wish })
      .onConflict((same) => same.columns(['account_id', 'event']).doUpdateSet(wish))
      .execute();
  }
}

/** A new address, not confirmed yet; the one before is written to no longer. */
export async function putAddress(
  em: EntityManager,
  accountId: string,
  code: { readonly address: string; readonly sealed: string; readonly messageId: string; readonly forMinutes: number },
): Promise<void> {
  await setPerson(em, accountId, {
    ...{ address: code.address, address_confirmed_at: null, code_sealed: code.sealed, code_tries: 0 },
    ...{ code_until: sql<Date>`now() + ${code.forMinutes} * interval '1 minute'`, code_message_id: code.messageId },
  });
}

export async function dropAddress(em: EntityManager, accountId: string): Promise<void> {
  await setPerson(em, accountId, NO_ADDRESS);
}

const NO_CODE = { code_sealed: null, code_until: null, code_message_id: null };
const NO_ADDRESS = { address: null, address_confirmed_at: null, ...NO_CODE };

export async function confirmAddress(em: EntityManager, accountId: string): Promise<void> {
  await setPerson(em, accountId, { address_confirmed_at: now(), ...NO_CODE });
}

export async function countCodeTry(em: EntityManager, accountId: string): Promise<void> {
  await database(em)
    .updateTable('bell_person')
    .set(({ eb }) => ({ code_tries: eb('code_tries', '+', 1) }))
    .where('id', '=', accountId)
    .execute();
}

async function setPerson(em: EntityManager, accountId: string, columns: object): Promise<void> {
  await database(em)
    .insertInto('bell_person')
    .values({ id: accountId, digest_hour: USUAL_DIGEST_HOUR, ...columns })
    .onConflict((same) => same.column('id').doUpdateSet(columns))
    .execute();
}
