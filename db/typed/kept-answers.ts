import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

export interface KeptAnswerRow {
  readonly id: string;
  readonly path: string;
  /** Of HTTP. */
  readonly status: number;
  /** Base64. */
  readonly sealed: string;
}

/** Keeps the newest answer of an address, in place of the one before. */
export async function keepAnswer(
  em: EntityManager,
  tokenHash: string,
  { id, path, status, sealed }: KeptAnswerRow,
): Promise<void> {
  const answer = { id, status, sealed };
  await database(em)
    .insertInto('kept_answer')
    .values({ token_hash: tokenHash, path, ...answer })
    .onConflict((conflict) => conflict.columns(['token_hash', 'path']).doUpdateSet(answer))
    .execute();
}

/** Null: there is none any more, or it is another session's. */
export async function findAnswer(
  em: EntityManager,
  tokenHash: string,
  { id, path }: Pick<KeptAnswerRow, 'id' | 'path'>,
): Promise<Pick<KeptAnswerRow, 'status' | 'sealed'> | null> {
  const row = await database(em)
    .selectFrom('kept_answer')
    .select(['status', 'sealed'])
    .where('token_hash', '=', tokenHash)
    .where('path', '=', path)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The form of this answer has been taken since. */
export async function dropAnswer(em: EntityManager, tokenHash: string, id: string): Promise<void> {
  await database(em).deleteFrom('kept_answer').where('token_hash', '=', tokenHash).where('id', '=', id).execute();
}
