import type { EntityManager } from '@mikro-orm/postgresql';
import { procedureOf, type Procedure } from '#domain/proof/procedure.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';

/** By which code the letter's case is heard; a letter that is not there has none told. */
export async function readProcedure(em: EntityManager, letterId: string): Promise<Procedure> {
  const letter = await database(em)
    .selectFrom(EVERY_LETTER)
    .leftJoin('court_case as k', 'k.id', 'l.case_id')
    .select(['l.document_kind as documentKind', 'l.case_number as caseNumber', 'k.kind as caseKind'])
    .where('l.id', '=', letterId)
    .executeTakeFirst();
  return letter ? procedureOf(letter) : 'unknown';
}
