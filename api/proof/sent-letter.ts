import { findLetterRow } from '#db/letters/letter-list.ts';
import type { LetterListRow } from '#db/letters/letter-list-rows.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readDestroyed } from '../keeping/destroyed-letter.ts';
import { letterNotFound, readableSite, readLetter } from '../letters/letter-access.ts';

/** A letter that the Post has, as papers tell of it. */
export type SentLetter = LetterRow &
  Pick<LetterListRow, 'number' | 'shpi' | 'outcome'> & { readonly pageCount: number | null };

/** @throws ApplicationError `not-found`, also when the Post has not taken it, or nothing is left of it to be told */
export async function readSentLetter(em: EntityManager, actor: Actor, letterId: string): Promise<SentLetter> {
  const letter = await readLetter(em, actor, letterId);
  const row = await findLetterRow(em, readableSite(actor), letter.id);
  if (!row) throw letterNotFound();
  const destroyed = await readDestroyed(em, letter.id);
  if (destroyed !== null)
    throw new ApplicationError('not-found', { detail: destroyedDetail(row.number, destroyed.words) });
  if (letter.acceptedAt == null) {
    const detail = `Письмо ${row.number ?? 'без номера'} Почта ещё не приняла: доказывать и подтверждать пока нечего.`;
    throw new ApplicationError('not-found', { detail });
  }
  const { number, shpi, outcome, page_count: pageCount } = row;
  return { ...letter, number, shpi, outcome, pageCount };
}

function destroyedDetail(number: string | null, words: string): string {
  return `Письмо ${number ?? 'без номера'} ${words}: доказательств и подтверждений по нему больше нет.`;
}

/** The same in the name of a file. */
export function fileNameOf({ number, id }: SentLetter): string {
  return (number ?? id).replaceAll('/', '-');
}
