import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

/** From where a person acts: his network address and his browser and system in words. */
export interface ActOrigin {
  readonly address: string;
  readonly device: string;
}

const current = new AsyncLocalStorage<ActOrigin>();

/** Whatever is written to the journal within `work` says that it was done from there. */
export function fromOrigin<T>(origin: ActOrigin, work: () => T): T {
  return current.run(origin, work);
}

/** Undefined: the program itself acts, or somebody at the machine. */
export function currentOrigin(): ActOrigin | undefined {
  return current.getStore();
}

/**
 * From where the person decides about this subject: the entry of a decision is written by a step of its process, which does not know. Nothing
 * outside a request.
 */
export async function noteDecisionOrigin(em: EntityManager, actorId: string, subjectId: string): Promise<void> {
  const origin = currentOrigin();
  if (origin === undefined) return;
  await database(em)
    .insertInto('decision_origin')
    .values({ actor_id: actorId, subject_id: subjectId, ...origin })
    .onConflict((conflict) => conflict.columns(['actor_id', 'subject_id']).doUpdateSet(origin))
    .execute();
}
