import { findLetterRow } from '#db/letters/letter-list.ts';
import type { LetterListRow } from '#db/letters/letter-list-rows.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { letterNotFound, readableSite, readLetter } from '../letters/letter-access.ts';

/** A letter that the Post has, as papers tell of it. */
export type SentLetter = LetterRow &
  Pick<LetterListRow, 'number' | 'shpi' | 'outcome'> & { readonly pageCount: number | null };

/** @throws ApplicationError `not-found`, also when the Post has not taken it */
export async function readSentLetter(em: EntityManager, actor: Actor, letterId: string): Promise<SentLetter> {
  const letter = await readLetter(em, actor, letterId);
  const row = await findLetterRow(em, readableSite(actor), letter.id);
  if (!row) throw letterNotFound();
  if (letter.acceptedAt == null) {
    const detail = `Письмо ${row.number ?? 'без номера'} Почта ещё не приняла: доказывать и подтверждать пока нечего.`;
    throw new ApplicationError('not-found', { detail });
  }
  const { number, shpi, outcome, page_count: pageCount } = row;
  return { ...letter, number, shpi, outcome, pageCount };
}

/** The same in the name of a file. */
export function fileNameOf({ number, id }: SentLetter): string {
  return (number ?? id).replaceAll('/', '-');
}
