import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { formerRepeatKeys, repeatKeys } from '#domain/letters/repeat.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

interface LetterOfSite {
  readonly id: string;
  readonly siteId: string;
  readonly fields: LetterFields;
}

/** The newest letter of the site that says the same, and when it was sent for approval; a recalled one is none. */
export async function findRepeated(
  em: EntityManager,
  { id, siteId, fields }: LetterOfSite,
): Promise<{ readonly number: string; readonly at: Date } | null> {
  const likenesses = [...new Set([...repeatKeys(fields), ...formerRepeatKeys(fields)])].map(likenessOf);
  if (likenesses.length === 0) return null;
  const found = await database(em)
    .selectFrom('letter_repeat as r')
    .innerJoin(EVERY_LETTER, 'l.id', 'r.letter_id')
    .select(['l.number', 'l.created_at as at'])
    .where('r.site_id', '=', siteId)
    .where('r.likeness', '=', anyOf(likenesses))
    .where('r.letter_id', '!=', id)
    .where('l.status', '!=', 'cancelled')
    .orderBy('l.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ? { number: found.number ?? '', at: found.at } : null;
}

/** The letter is on its way: the next one like it will be asked about. */
export async function noteLikeness(em: EntityManager, { id, siteId, fields }: LetterOfSite): Promise<void> {
  const likenesses = repeatKeys(fields).map(likenessOf);
  if (likenesses.length === 0) return;
  await database(em)
    .insertInto('letter_repeat')
    .values(likenesses.map((likeness) => ({ site_id: siteId, likeness, letter_id: id })))
    .onConflict((conflict) => conflict.columns(['site_id', 'likeness', 'letter_id']).doNothing())
    .execute();
}

function likenessOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
