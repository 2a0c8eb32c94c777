import { findByNumber, type HeldSubject, type NamedKind } from '#db/keeping/holds.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Actor } from '../actor.ts';
import { readableSite } from '../letters/letter-access.ts';
import { fieldFault } from './keeping-access.ts';

/** The letter or the case of that number, of one's own site; of a case without a card, the letters that name it. @throws ApplicationError `invalid` */
export async function subjectByNumber(
  em: EntityManager,
  actor: Actor,
  { kind, number }: { readonly kind: NamedKind; readonly number: string },
): Promise<HeldSubject> {
  const [found, another] = await findByNumber(em, kind, number.trim(), readableSite(actor));
  const what = kind === 'letter' ? 'Письма' : 'Дела или письма по делу';
  if (found === undefined) throw fieldFault('number', `${what} с таким номером нет: укажите номер целиком.`);
  if (another !== undefined) throw fieldFault('number', 'Дел с таким номером несколько: укажите письма по одному.');
  return found;
}

/** What the journal calls it: letters of a number without a card are no subject of their own. */
export function journalled({ kind, id, siteId, number }: HeldSubject) {
  return kind === 'case_number'
    ? { subject: { kind: 'site', id: siteId }, data: { caseNumber: number } }
    : { subject: { kind, id }, data: {} };
}
