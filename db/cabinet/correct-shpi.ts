import type { EntityManager } from '@mikro-orm/postgresql';
import { writeShpis, type KeptBy } from './write-shpis.ts';

/**
 * Puts a ШПИ in the place of the one a letter was given by mistake, or was accepted without, in its row and in its batch. @returns the number
 * that stood there; `kept`: why it stays
 */
export async function correctShpi(
  em: EntityManager,
  { batchId, letterId, shpi }: { readonly batchId: string; readonly letterId: string; readonly shpi: string },
  now: Date,
): Promise<{ readonly was: string | null } | { readonly kept: KeptBy }> {
  const done = await writeShpis(em, batchId, [{ letterId, shpi }], now);
  return 'written' in done ? { was: done.written[0]?.was ?? null } : { kept: done.why };
}
