import type { Batch } from '#db/batches/batch.entity.ts';
import type { Actor } from '../actor.ts';

/** Whoever deals with the Post for the batch's site. */
export function mayCarry(actor: Actor, { siteId }: Batch): boolean {
  return actor.siteId === siteId && (actor.role === 'clerk' || actor.role === 'supervisor');
}
