import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';
import { columnsOf, type WrittenRow } from './letter-row.ts';

const FILLING_IN: LetterAwaiting = { code: 'filling_in' };

/** A letter's row as its life begins. */
export function createDraft(
  em: EntityManager,
  filled: WrittenRow,
  now: Date,
): Promise<{ readonly id: string; readonly version: number }> {
  return database(em)
    .insertInto('letter')
    .values({
      ...{ id: randomUUID(), ...columnsOf(filled) },
      ...{ status: 'draft', status_since: now, awaiting: json(FILLING_IN) },
      ...{ created_at: now, updated_at: now },
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}
