import { findByNumber, type HeldKind, type HeldSubject } from '#db/keeping/holds.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Actor } from '../actor.ts';
import { readableSite } from '../letters/letter-access.ts';
import { fieldFault } from './keeping-access.ts';

/** The letter or the case of that number, of one's own site. @throws ApplicationError `invalid` */
export async function subjectByNumber(
  em: EntityManager,
  actor: Actor,
  { kind, number }: { readonly kind: HeldKind; readonly number: string },
): Promise<HeldSubject> {
  const [found, another] = await findByNumber(em, kind, number.trim(), readableSite(actor));
  const what = kind === 'letter' ? 'Письма' : 'Дела';
  if (found === undefined) throw fieldFault('number', `${what} с таким номером нет: укажите номер целиком.`);
  if (another !== undefined) throw fieldFault('number', 'Дел с таким номером несколько: укажите письма по одному.');
  return found;
}
