import type { EntityManager } from '@mikro-orm/postgresql';
import { writeShpis } from './write-shpis.ts';

/**
 * Puts another ШПИ in the place of the one a letter was given by mistake, in its row and in its batch. @returns the number that stood there;
 * null when the letter's outcome is known by it, or nothing of it is written: then it stays
 */
export async function correctShpi(
  em: EntityManager,
  { batchId, letterId, shpi }: { readonly batchId: string; readonly letterId: string; readonly shpi: string },
  now: Date,
): Promise<string | null> {
  const done = await writeShpis(em, batchId, [{ letterId, shpi }], now);
  return 'written' in done ? (done.written[0]?.was ?? null) : null;
}
