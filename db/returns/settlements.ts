import type { EntityManager } from '@mikro-orm/postgresql';
import type { NormCode } from '#domain/returns/norms.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import type { ReturnChoice } from '#domain/returns/return-choices.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** A decision about a letter that was not delivered, with the letter that goes in its place. */
export interface SettlementRow {
  readonly letterId: string;
  readonly cause: ReturnCause;
  readonly choice: ReturnChoice;
  readonly norms: readonly NormCode[];
  readonly reason: string | null;
  readonly decidedById: string;
  readonly decidedAt: Date;
  readonly nextLetterId: string | null;
}

const COLUMNS = [
  ...(['s.letter_id as letterId', 's.cause', 's.choice', 's.norms', 's.reason'] as const),
  ...(['s.decided_by_id as decidedById', 's.decided_at as decidedAt', 's.next_letter_id as nextLetterId'] as const),
] as const;

/** What was decided about this letter; null: nothing. */
export async function findSettlement(em: EntityManager, letterId: string): Promise<SettlementRow | null> {
  return (await settlements(em).where('s.letter_id', '=', letterId).executeTakeFirst()) ?? null;
}

/** The decision by which this letter was made to go in another's place; null: it stands for itself. */
export async function findSettlementBefore(em: EntityManager, nextLetterId: string): Promise<SettlementRow | null> {
  return (await settlements(em).where('s.next_letter_id', '=', nextLetterId).executeTakeFirst()) ?? null;
}

function settlements(em: EntityManager) {
  return database(em).selectFrom('letter_settlement as s').select(COLUMNS);
}

/** Writes a decision. The caller holds the letter's row and has seen that there is none. */
export async function addSettlement(em: EntityManager, row: SettlementRow): Promise<void> {
  await database(em)
    .insertInto('letter_settlement')
    .values({
      ...{ letter_id: row.letterId, cause: row.cause, choice: row.choice, norms: json(row.norms), reason: row.reason },
      ...{ decided_by_id: row.decidedById, decided_at: row.decidedAt, next_letter_id: row.nextLetterId },
    })
    .execute();
}
