import type { EntityManager } from '@mikro-orm/postgresql';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';

/** Somebody has looked at a letter that the Post has and the copy does not know, whichever recovery found it. @returns false when somebody had before */
export async function settleFinding(
  em: EntityManager,
  {
    registrationNumber,
    byId,
    note,
  }: { readonly registrationNumber: string; readonly byId: string; readonly note: string },
  now: Date,
): Promise<{ readonly siteId: string } | null> {
  const settled = await database(em)
    .updateTable('recovery_finding')
    .set({ settled_at: now, settled_by_id: byId, note })
    .where('registration_number', '=', registrationNumber)
    .where('settled_at', 'is', null)
    .returning('site_id as siteId')
    .executeTakeFirst();
  return settled ?? null;
}

/** Letters of a list that a person brought and that a letter of ours may be: the worker adopts them. */
export function listUnadopted(
  em: EntityManager,
  recoveryId: string,
): Promise<{ readonly registrationNumber: string; readonly shpi: string | null }[]> {
  return database(em)
    .selectFrom('recovery_finding as f')
    .innerJoin(EVERY_LETTER, 'l.number', 'f.registration_number')
    .select(['f.registration_number as registrationNumber', 'f.shpi'])
    .where('f.recovery_id', '=', recoveryId)
    .where('f.letter_id', 'is', null)
    .where('f.settled_at', 'is', null)
    .limit(500)
    .execute();
}

/** Ours already as accepted: nothing is to be adopted or looked at. */
export async function dropKnown(em: EntityManager, recoveryId: string, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return;
  await database(em)
    .deleteFrom('recovery_finding')
    .where('recovery_id', '=', recoveryId)
    .where('registration_number', 'in', [...numbers])
    .where('letter_id', 'is', null)
    .execute();
}
