import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from './statements/database.ts';

/** The time by which everything in МАСК goes. In rehearsal it is the machine's time plus the stored offset. */
export async function readNow(em: EntityManager, isRehearsal: boolean): Promise<Date> {
  if (!isRehearsal) return new Date();
  lastOffsetMs = await readOffsetMs(em);
  return lastKnownNow();
}

/** As the database had it when this process last read it. */
let lastOffsetMs = 0;

/** The same for who may not ask the database: by the offset that this process read last. */
export function lastKnownNow(): Date {
  return new Date(Date.now() + lastOffsetMs);
}

/** How far the rehearsal clock runs ahead, ms. */
export async function readOffsetMs(em: EntityManager): Promise<number> {
  const row = await database(em)
    .selectFrom('rehearsal_clock')
    .select('offset_ms')
    .where('id', '=', 1)
    .executeTakeFirst();
  return Number(row?.offset_ms ?? 0);
}

/** Moves the rehearsal clock forward and returns the new offset, ms. It never goes back: history stays in order. */
export async function moveClock(em: EntityManager, byMs: number): Promise<number> {
  if (!Number.isSafeInteger(byMs) || byMs < 0) throw new RangeError('the rehearsal clock only goes forward');
  const row = await database(em)
    .updateTable('rehearsal_clock')
    .set({ offset_ms: sql<string>`offset_ms + ${byMs}` })
    .where('id', '=', 1)
    .returning('offset_ms')
    .executeTakeFirst();
  return Number(row?.offset_ms ?? 0);
}
