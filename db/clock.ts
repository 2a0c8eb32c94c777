import type { EntityManager } from '@mikro-orm/postgresql';

/** The time by which everything in МАСК goes. In rehearsal it is the machine's time plus the stored offset. */
export async function readNow(em: EntityManager, isRehearsal: boolean): Promise<Date> {
  if (!isRehearsal) return new Date();
  return new Date(Date.now() + (await readOffsetMs(em)));
}

/** How far the rehearsal clock runs ahead, ms. */
export async function readOffsetMs(em: EntityManager): Promise<number> {
  const rows = await em.execute<{ offset_ms: string }[]>('select offset_ms from rehearsal_clock where id = 1');
  return Number(rows[0]?.offset_ms ?? 0);
}

/** Moves the rehearsal clock forward and returns the new offset, ms. It never goes back: history stays in order. */
export async function moveClock(em: EntityManager, byMs: number): Promise<number> {
  if (!Number.isSafeInteger(byMs) || byMs < 0) throw new RangeError('the rehearsal clock only goes forward');
  const rows = await em.execute<{ offset_ms: string }[]>(
    'update rehearsal_clock set offset_ms = offset_ms + ? where id = 1 returning offset_ms',
    [byMs],
  );
  return Number(rows[0]?.offset_ms ?? 0);
}
