import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Selectable } from 'kysely';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { json } from '../statements/values.ts';
import type { FilledColumns } from './letter-row.ts';

type Filled = FilledColumns &
  Pick<Selectable<Tables['letter']>, 'site_id' | 'author_id' | 'approver_id' | 'profile_id'>;

const FILLING_IN: LetterAwaiting = { code: 'filling_in' };

/** A letter's row as its life begins. */
export function createDraft(
  em: EntityManager,
  filled: Filled,
  now: Date,
): Promise<{ readonly id: string; readonly version: number }> {
  return database(em)
    .insertInto('letter')
    .values({
      ...{ id: randomUUID(), ...filled },
      ...{ status: 'draft', status_since: now, awaiting: json(FILLING_IN) },
      ...{ created_at: now, updated_at: now },
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}
