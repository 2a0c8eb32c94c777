import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Letter } from './letter.entity.ts';
import type { FieldColumns } from './letter-row.ts';

type Filled = FieldColumns & Pick<Letter, 'siteId' | 'authorId' | 'approverId' | 'profileId'>;

/** A letter's row as its life begins. */
export async function createDraft(em: EntityManager, filled: Filled, now: Date): Promise<Letter> {
  const letter = em.create(Letter, {
    ...{ id: randomUUID(), ...filled },
    ...{ status: 'draft', statusSince: now, awaiting: { code: 'filling_in' } },
    ...{ createdAt: now, updatedAt: now },
  });
  await em.flush();
  return letter;
}
