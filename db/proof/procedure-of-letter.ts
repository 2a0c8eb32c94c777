import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CaseKind } from '#domain/cases/court-case.ts';
import { procedureOf, type LetterOfCase, type Procedure } from '#domain/proof/procedure.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';

/** What a person has said last of a letter `l` whose number does not tell its kind: lines of its course are only added. */
const NAMED_KIND = sql<CaseKind | null>`(select n.data ->> 'caseKind' from timeline n
  where n.subject_kind = 'letter' and n.subject_id = l.id and n.kind = 'case_kind_named' order by n.id desc limit 1)`;

/** Letters with all by which their procedures are told; more may be joined and selected. */
export function lettersOfCases(em: EntityManager) {
  return database(em)
    .selectFrom(EVERY_LETTER)
    .leftJoin('court_case as k', 'k.id', 'l.case_id')
    .select(['l.document_kind as documentKind', 'l.case_number as caseNumber'])
    .select(['k.kind as caseKind', 'k.number as ownNumber', NAMED_KIND.as('namedKind')]);
}

/** By what the procedure of the letter is told; null: there is no such letter. */
export async function readLetterOfCase(em: EntityManager, letterId: string): Promise<LetterOfCase | null> {
  return (await lettersOfCases(em).where('l.id', '=', letterId).executeTakeFirst()) ?? null;
}

/** By which code the letter's case is heard; a letter that is not there has none told. */
export async function readProcedure(em: EntityManager, letterId: string): Promise<Procedure> {
  const letter = await readLetterOfCase(em, letterId);
  return letter ? procedureOf(letter) : 'unknown';
}

/** Asks for the letter to be judged again: what was said of it by a person is in no row that does so by itself. */
export async function wishProof(em: EntityManager, letterId: string): Promise<void> {
  await sql`insert into proof_wish (letter_id) values (${letterId}::uuid)`.execute(database(em));
}
