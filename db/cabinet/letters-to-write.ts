import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterOutcome } from '#domain/letters/letter-status.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** A letter whose ШПИ is to be written anew. */
export interface LetterToWrite {
  readonly id: string;
  readonly number: string;
  /** Null: it was accepted without one. */
  readonly shpi: string | null;
  readonly revision: number;
  readonly outcome: LetterOutcome | null;
  readonly acceptedAt: Date | null;
  readonly hasNotice: boolean;
  /** A paper was filed with it by hand. */
  readonly hasScan: boolean;
}

/** Those of these letters that the Post has taken and that are not in the archive, locked until the transaction ends. */
export async function lockLettersToWrite(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LetterToWrite>> {
  const rows = await database(em)
    .selectFrom('letter as l')
    .select(['l.id', 'l.number', 'l.shpi', 'l.revision', 'l.outcome', 'l.accepted_at as acceptedAt'])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('file as f')
          .select('f.kind')
          .where('f.subject_kind', '=', 'letter')
          .whereRef('f.subject_id', '=', 'l.id')
          .where('f.kind', '=', 'notice'),
      )
        .$castTo<boolean>()
        .as('hasNotice'),
      exists(selectFrom('letter_scan as s').select('s.letter_id').whereRef('s.letter_id', '=', 'l.id'))
        .$castTo<boolean>()
        .as('hasScan'),
    ])
    .where('l.id', '=', anyOf(ids))
    .where('l.accepted_at', 'is not', null)
    .orderBy('l.id')
    .forUpdate('l')
    .execute();
  return new Map(rows.map(({ number, ...row }) => [row.id, { ...row, number: number ?? '' }]));
}
