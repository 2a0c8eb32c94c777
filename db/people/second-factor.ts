import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { count } from '../statements/values.ts';

/** The sealed secret of a person's authenticator; null: he has none. */
export async function findSealedFactor(em: EntityManager, accountId: string): Promise<string | null> {
  const account = database(em).selectFrom('account').select('totp_sealed as sealed').where('id', '=', accountId);
  return (await account.executeTakeFirst())?.sealed ?? null;
}

/** `step`: of the code that proved it; it is spent. */
export async function putFactor(
  em: EntityManager,
  accountId: string,
  { sealed, step }: { readonly sealed: string; readonly step: number },
): Promise<void> {
  const set = { totp_sealed: sealed, totp_step: String(step) };
  await database(em).updateTable('account').set(set).where('id', '=', accountId).execute();
}

/** Nothing of it is left, its recovery codes neither. */
export async function dropFactor(em: EntityManager, accountId: string): Promise<void> {
  const set = { totp_sealed: null, totp_step: null };
  await database(em).updateTable('account').set(set).where('id', '=', accountId).execute();
  await putRecoveryCodes(em, accountId, []);
}

/** False: a code of this half-minute or of a later one was taken already. Of two who show one code at once one gets true. */
export async function takeStep(em: EntityManager, accountId: string, step: number): Promise<boolean> {
  const taken = await database(em)
    .updateTable('account')
    .set({ totp_step: String(step) })
    .where('id', '=', accountId)
    .where(({ or, eb }) => or([eb('totp_step', 'is', null), eb('totp_step', '<', String(step))]))
    .returning('id')
    .execute();
  return taken.length === 1;
}

/** These and no others. Only hashes are stored: the codes are random, so that a plain hash is enough. */
export async function putRecoveryCodes(em: EntityManager, accountId: string, hashes: readonly string[]): Promise<void> {
  await database(em).deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  if (hashes.length === 0) return;
  const rows = hashes.map((hash) => ({ code_hash: hash, account_id: accountId }));
  await database(em).insertInto('recovery_code').values(rows).execute();
}

/** Takes the code away for good; false: there is none such. */
export async function useRecoveryCode(em: EntityManager, accountId: string, codeHash: string): Promise<boolean> {
  const used = database(em)
    .deleteFrom('recovery_code')
    .where('account_id', '=', accountId)
    .where('code_hash', '=', codeHash);
  return (await used.returning('code_hash').execute()).length === 1;
}

export async function countRecoveryCodes(em: EntityManager, accountId: string): Promise<number> {
  const codes = database(em)
    .selectFrom('recovery_code')
    .select(count().as('count'))
    .where('account_id', '=', accountId);
  return (await codes.executeTakeFirstOrThrow()).count;
}
