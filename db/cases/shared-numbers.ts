import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseKind, CaseSource } from '#domain/cases/court-case.ts';
import { casesOfNumber } from '../case-letters/cases-to-write.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { spelledAs } from '../statements/spelled-numbers.ts';

/** Another case of the site that bears the same number. */
export interface Namesake {
  readonly id: string;
  readonly kind: CaseKind;
  readonly source: CaseSource;
}

/** Cases with the number of this one: while there is any, a typed number finds neither. */
export function namesakesOf(
  em: EntityManager,
  { id, siteId, number }: { readonly id: string; readonly siteId: string; readonly number: string },
): Promise<Namesake[]> {
  return database(em)
    .selectFrom('court_case')
    .select(['id', 'kind', 'source'])
    .where('site_id', '=', siteId)
    .where('number', '=', spelledAs(number))
    .where('id', '<>', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** How the number that a letter names stands to the cases here. */
export interface NumberOfLetter {
  /** As it is typed. */
  readonly typed: string;
  /** Of the case that the letter is bound to, as it is now; null: it is bound to none. */
  readonly caseNumber: string | null;
  /** How many cases bear the typed one. */
  readonly bearers: number;
}

/** Null: the letter names no number. */
export async function numberOfLetter(em: EntityManager, letterId: string): Promise<NumberOfLetter | null> {
  const row = await database(em)
    .selectFrom(EVERY_LETTER)
    .leftJoin('court_case as c', 'c.id', 'l.case_id')
    .select(['l.site_id as siteId', 'l.case_number as typed', 'c.number as caseNumber'])
    .where('l.id', '=', letterId)
    .executeTakeFirst();
  if (row?.typed == null) return null;
  const { siteId, typed, caseNumber } = row;
  return { typed, caseNumber, bearers: (await casesOfNumber(em, siteId, typed)).length };
}
