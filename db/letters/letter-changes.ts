import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** What an open page needs to know of a changed letter. */
export interface ChangedLetter {
  readonly letterId: string;
  readonly siteId: string;
  readonly version: number;
  readonly status: LetterStatus;
}

/** Letters by id, as they are now. */
export async function findChangedLetters(em: EntityManager, ids: readonly string[]): Promise<ChangedLetter[]> {
  if (ids.length === 0) return [];
  return database(em)
    .selectFrom('letter')
    .select(['id as letterId', 'site_id as siteId', 'version', 'status'])
    .where('id', '=', anyOf(ids))
    .execute();
}
