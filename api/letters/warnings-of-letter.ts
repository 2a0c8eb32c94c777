import { findCallOfLetter } from '#db/case-letters/call-of-letter.ts';
import { findOfAnother } from '#db/case-register/letters-of-another.ts';
import { numberOfLetter } from '#db/cases/shared-numbers.ts';
import { loadFields } from '#db/letters/letter-row.ts';
import { unknownAtPostOf } from '#db/recovery/unknown-at-post.ts';
import type { EntityManager } from '#db/orm.ts';
import { callQuestions } from '#domain/case-letters/call-of-letter.ts';
import { personWarnings } from '#domain/case-letters/letter-of-another.ts';
import type { Warning } from '#domain/documents/fault.ts';
import { caseNumberWarnings } from '#domain/letters/case-number-warning.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { letterWarnings } from '#domain/letters/letter-warnings.ts';
import { unknownAtPostQuestions } from '#domain/recovery/unknown-at-post.ts';
import { sentAsIsWarnings } from './sent-as-is.ts';

/** The same of several letters. */
export async function warningsOfLetters(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Warning[]>> {
  const found = new Map<string, readonly Warning[]>();
  for (const [id, fields] of await loadFields(em, ids)) found.set(id, await warningsOf(em, id, fields));
  return found;
}

/** What a person should look at in a letter that is kept: what is filled in, whether it may be at the Post already, whether its hearing has been moved, whether it is to who its party is, how its number stands to the
 * cases here, and what it was sent with although it is asked about. */
export async function warningsOf(
  em: EntityManager,
  letterId: string,
  fields: LetterFields,
): Promise<readonly Warning[]> {
  const number = await numberOfLetter(em, letterId);
  const call = await findCallOfLetter(em, letterId);
  const another = await findOfAnother(em, letterId);
  const sent = await sentAsIsWarnings(em, letterId, { fields, call, another });
  const unknown = unknownAtPostQuestions(await unknownAtPostOf(em, letterId));
  const own = [...personWarnings(another), ...callQuestions(call, fields, []), ...letterWarnings(fields)];
  const others = [...unknown, ...own].filter((one) => !sent.some(({ message }) => message.startsWith(one.message)));
  return [...sent, ...others, ...(number === null ? [] : caseNumberWarnings(number))];
}
