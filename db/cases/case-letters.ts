import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newestOf } from '../letters/letter-list.ts';
import type { LetterListRow } from '../letters/letter-list-rows.ts';
import { database } from '../statements/database.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';

/** Letters of a case, live and of the archive, newest first. */
export function listLettersOfCase(em: EntityManager, caseId: string, limit: number): Promise<readonly LetterListRow[]> {
  return newestOf(em, sql`every_letter l where l.case_id = ${caseId}::uuid`, limit);
}

/** The case that a letter is about, as its card names it; null: it names none. */
export async function caseOfLetter(
  em: EntityManager,
  letterId: string,
): Promise<{ readonly id: string; readonly number: string } | null> {
  const row = await database(em)
    .selectFrom(EVERY_LETTER)
    .innerJoin('court_case as c', 'c.id', 'l.case_id')
    .select(['c.id', 'c.number'])
    .where('l.id', '=', letterId)
    .executeTakeFirst();
  return row ?? null;
}
