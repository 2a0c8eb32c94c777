import { readNow, readOffsetMs } from '#db/clock.ts';
import type { Clock } from '#domain/reconcile/facts.ts';
import type { ReconcileDependencies } from './dependencies.ts';

/** The times to judge by, read afresh for every page. */
export async function readClock({ orm, isRehearsal }: ReconcileDependencies): Promise<Clock> {
  const em = orm.em.fork();
  const jumpedMs = isRehearsal ? await readOffsetMs(em) : 0;
  return { now: (await readNow(em, isRehearsal)).getTime(), jumpedMs, machineNow: Date.now() };
}
