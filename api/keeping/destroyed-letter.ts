import { listDestroyed } from '#db/keeping/destroyed.ts';
import type { EntityManager } from '#db/orm.ts';
import { destroyedWords } from '#domain/keeping/destruction.ts';
import type { DestroyedView } from '#views/keeping/keeping.ts';
import { ApplicationError } from '../errors.ts';

/** By what a letter was destroyed; null: it is whole. */
export async function readDestroyed(em: EntityManager, letterId: string): Promise<DestroyedView | null> {
  const found = (await listDestroyed(em, [letterId])).get(letterId);
  return found === undefined ? null : { ...found, words: destroyedWords(found) };
}

/** Nothing new is written of a letter that is destroyed: it would be kept beyond its term. @throws ApplicationError `conflict` */
export async function requireWhole(em: EntityManager, letterId: string): Promise<void> {
  const destroyed = await readDestroyed(em, letterId);
  if (destroyed === null) return;
  throw new ApplicationError('conflict', { detail: `Письмо ${destroyed.words}: с ним больше ничего не делают.` });
}
