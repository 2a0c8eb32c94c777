import { findMainDocument } from '#db/documents/attachments.ts';
import { listFurther } from '#db/composing/further-recipients.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { actionOfMany, type ManyAct } from '#domain/letters/many-letters.ts';
import { documentKey, repeatKeys } from '#domain/letters/repeat.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import type { Actor } from '../../actor.ts';
import { atDecision } from '../letter-actions.ts';
import { faultsIfSent } from '../submission-faults.ts';

export const TO_SEVERAL = 'Это письмо нескольким получателям: отправьте его из самого письма, каждому своё.';
const REPEATED = 'Такое же письмо уже есть среди отмеченных: уйдёт только первое.';

/** Why the act is nothing to each of these letters, in words, by the checks of the act itself; null: nothing stands in the way. */
export async function refusalsOf(
  em: EntityManager,
  actor: Actor,
  act: ManyAct,
  letters: readonly { readonly row: LetterRow }[],
): Promise<readonly (string | null)[]> {
  const refusals: (string | null)[] = [];
  const going = new Set<string>();
  for (const { row } of letters) {
    const action = actionOfMany(act, atDecision(row), actor);
    if (typeof action !== 'string') refusals.push(action.words);
    else if (act !== 'submit') refusals.push(null);
    else refusals.push((await whyNotSent(em, row)) ?? (await repeatedHere(em, row, going)));
  }
  return refusals;
}

/** In the form of a letter its others get theirs; here they would be left behind. */
export async function goesToSeveral(em: EntityManager, { id, status }: LetterRow): Promise<boolean> {
  return status === 'draft' && (await listFurther(em, id)).some(({ madeLetterId }) => madeLetterId === null);
}

async function whyNotSent(em: EntityManager, letter: LetterRow): Promise<string | null> {
  if (await goesToSeveral(em, letter)) return TO_SEVERAL;
  const faults = await faultsIfSent(em, letter);
  return faults.length === 0 ? null : faults.map(({ message }) => message).join(' ');
}

/** Of two of the same the second is refused once the first has gone. */
async function repeatedHere(em: EntityManager, row: LetterRow, going: Set<string>): Promise<string | null> {
  const fields = fieldsOf(row);
  const keys = [
    ...repeatKeys(fields),
    ...[documentKey(fields, (await findMainDocument(em, row.id)) ?? '')].filter((key) => key !== null),
  ];
  const isRepeated = keys.some((key) => going.has(key)) && isBlank(fields.repeatReason ?? '');
  for (const key of keys) going.add(key);
  return isRepeated ? REPEATED : null;
}
