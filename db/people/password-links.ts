import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { milliseconds, now } from '../statements/values.ts';

/** A new link for this person: the one before opens nothing any more. Only the hash of its code is stored. @returns until when it works */
export async function putPasswordLink(
  em: EntityManager,
  { accountId, codeHash, validMs }: { readonly accountId: string; readonly codeHash: string; readonly validMs: number },
): Promise<Date> {
  await dropPasswordLink(em, accountId);
  const { expires_at: expiresAt } = await database(em)
    .insertInto('password_link')
    .values({
      code_hash: codeHash,
      account_id: accountId,
      created_at: now(),
      expires_at: sql<Date>`now() + ${milliseconds(validMs)}`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return expiresAt;
}

/** Whose link this is, as long as it works; null: there is none, it was used, it is over, or the person is blocked. */
export async function findPasswordLink(
  em: EntityManager,
  codeHash: string,
): Promise<{ readonly accountId: string; readonly login: string; readonly fullName: string } | null> {
  const found = await database(em)
    .selectFrom('password_link as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .select(['a.id as accountId', 'a.login', 'a.full_name as fullName'])
    .where('l.code_hash', '=', codeHash)
    .where('l.expires_at', '>', now())
    .where('a.is_active', '=', true)
    .executeTakeFirst();
  return found ?? null;
}

/** Takes the link away for good; of two who use it at once one gets false. */
export async function usePasswordLink(em: EntityManager, codeHash: string): Promise<boolean> {
  const used = database(em)
    .deleteFrom('password_link')
    .where('code_hash', '=', codeHash)
    .where('expires_at', '>', now());
  return (await used.returning('account_id').execute()).length === 1;
}

export async function dropPasswordLink(em: EntityManager, accountId: string): Promise<void> {
  await database(em).deleteFrom('password_link').where('account_id', '=', accountId).execute();
}

/** Until when the person's link works; null: there is none. */
export async function linkUntil(em: EntityManager, accountId: string): Promise<Date | null> {
  const link = database(em).selectFrom('password_link').select('expires_at').where('account_id', '=', accountId);
  return (await link.where('expires_at', '>', now()).executeTakeFirst())?.expires_at ?? null;
}

/** Removes links that are over. */
export async function sweepPasswordLinks(em: EntityManager): Promise<void> {
  await database(em).deleteFrom('password_link').where('expires_at', '<', now()).execute();
}
