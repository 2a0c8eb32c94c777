import type { EntityManager } from '@mikro-orm/postgresql';
import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** The letters of a batch as the cabinet's answer is held against them, in the order of the registry. */
export async function listAskedLetters(em: EntityManager, batchId: string): Promise<readonly AskedLetter[]> {
  const rows = await database(em)
    .selectFrom('batch_letter as b')
    .innerJoin(EVERY_LETTER, 'l.id', 'b.letter_id')
    .select(['b.letter_id as letterId', 'b.registration_number as registrationNumber', 'b.result', 'b.shpi'])
    .select(['l.recipient_name as recipientName', 'l.recipient_address as recipientAddress', 'l.kind'])
    .where('b.batch_id', '=', batchId)
    .orderBy('b.row')
    .execute();
  return rows.map((row) => ({ ...row, fileName: postFileName(row.registrationNumber) }));
}

const REUSED_AFTER_MS = 300 * 86_400_000;

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
