import type { EntityManager } from '@mikro-orm/postgresql';
import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf, constant } from '../statements/values.ts';

/** With the pages of its document as it is printed; null: not known. */
export type AskedRow = AskedLetter & { readonly pageCount: number | null };

/** The letters of a batch as the cabinet's answer is held against them, in the order of the registry. */
export async function listAskedLetters(em: EntityManager, batchId: string): Promise<readonly AskedRow[]> {
  const rows = await database(em)
    .selectFrom('batch_letter as b')
    .innerJoin(EVERY_LETTER, 'l.id', 'b.letter_id')
    .select(['b.letter_id as letterId', 'b.registration_number as registrationNumber', 'b.result', 'b.shpi'])
    .select(['l.recipient_name as recipientName', 'l.recipient_address as recipientAddress', 'l.kind'])
    .select('l.page_count as pageCount')
    .where('b.batch_id', '=', batchId)
    .orderBy('b.row')
    .execute();
  return rows.map((row) => ({ ...row, fileName: postFileName(row.registrationNumber) }));
}

/** After so long the Post may have given a ШПИ to another letter. */
export const REUSED_AFTER_MS = 300 * 86_400_000;

/** Letters that have one of these ШПИ already. The Post gives a number out again after a year: older ones do not count. */
export async function findTaken(
  em: EntityManager,
  shpis: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  if (shpis.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('letter')
    .select(['id', 'shpi'])
    .where('shpi', '=', anyOf(shpis))
    .where('accepted_at', '>', new Date(now.getTime() - REUSED_AFTER_MS))
    .execute();
  return new Map(rows.map(({ id, shpi }) => [shpi ?? '', id]));
}

/** Another letter that has a ШПИ, or will have it once its row is written. */
export interface ShpiHolder {
  readonly number: string;
  /** False: read and agreed, not written yet. */
  readonly isWritten: boolean;
}

/** Who has this ШПИ besides the letter, in whatever batch; null: nobody. */
export async function findShpiHolder(
  em: EntityManager,
  { shpi, letterId }: { readonly shpi: string; readonly letterId: string },
  now: Date,
): Promise<ShpiHolder | null> {
  const since = new Date(now.getTime() - REUSED_AFTER_MS);
  const written = await database(em)
    .selectFrom('letter')
    .select('number')
    .where('shpi', '=', shpi)
    .where('id', '<>', letterId)
    .where('accepted_at', '>', since)
    .executeTakeFirst();
  if (written) return { number: written.number ?? '', isWritten: true };
  const agreed = await database(em)
    .selectFrom('cabinet_answer as a')
    .innerJoin('cabinet_reading as r', 'r.id', 'a.reading_id')
    .innerJoin('letter as l', 'l.id', 'a.letter_id')
    .select('l.number')
    .where('a.shpi', '=', shpi)
    .where('a.letter_id', '<>', letterId)
    .where('a.standing', '=', constant('ready'))
    .where('r.read_at', '>', since)
    .executeTakeFirst();
  return agreed ? { number: agreed.number ?? '', isWritten: false } : null;
}
