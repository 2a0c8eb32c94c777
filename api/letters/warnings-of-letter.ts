import { numberOfLetter } from '#db/cases/shared-numbers.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Warning } from '#domain/documents/fault.ts';
import { caseNumberWarnings } from '#domain/letters/case-number-warning.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { letterWarnings } from '#domain/letters/letter-warnings.ts';

/** What a person should look at in a letter that is kept: what is filled in, and how its number stands to the cases here. */
export async function warningsOf(
  em: EntityManager,
  letterId: string,
  fields: LetterFields,
): Promise<readonly Warning[]> {
  const number = await numberOfLetter(em, letterId);
  return [...letterWarnings(fields), ...(number === null ? [] : caseNumberWarnings(number))];
}
