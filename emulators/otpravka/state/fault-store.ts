import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { FaultQueue } from '#emulators/post/fault-injection.ts';
import { inTransaction } from '#emulators/storage/durable-database.ts';

/** Which call a planned fault hits: `create` makes orders, `batch` puts them into batches, `search` finds either by number. */
export const FAULT_TARGETS = ['clean', 'create', 'search', 'delete', 'batch', 'items', 'forms', 'checkin'] as const;
/** @see FAULT_TARGETS */
export type FaultTarget = (typeof FAULT_TARGETS)[number];

const DEFAULT_SLOW_MS = 3_000;

/** One entry of the queue; `_before` leaves the work undone, `_after` does it first. */
export const plannedFault = z.strictObject({
  target: z.enum(FAULT_TARGETS),
  mode: z.enum([
    ...(['timeout_before', 'timeout_after', 'error_before', 'error_after', 'reset_before', 'reset_after'] as const),
    ...(['rubbish_before', 'rubbish_after', 'slow'] as const),
  ]),
  times: z.number().int().min(1).default(1),
  /** Only for `slow`. */
  delayMs: z.number().int().min(0).default(DEFAULT_SLOW_MS),
});
/** @see plannedFault */
export type PlannedFault = z.infer<typeof plannedFault>;

/** The queue of faults, kept in the books. */
export interface FaultStore extends FaultQueue<FaultTarget> {
  set(faults: readonly PlannedFault[]): void;
  all(): readonly PlannedFault[];
}

export function createFaultStore(database: DatabaseSync): FaultStore {
  const insert = database.prepare('INSERT INTO faults (target, mode, times, delay_ms) VALUES (?, ?, ?, ?)');
  const columns = 'SELECT number, target, mode, times, delay_ms AS delayMs FROM faults';
  const next = database.prepare(`${columns} WHERE target = ? ORDER BY number LIMIT 1`);
  return {
    set: (faults) =>
      inTransaction(database, () => {
        database.exec('DELETE FROM faults');
        for (const { target, mode, times, delayMs } of faults) insert.run(target, mode, times, delayMs);
      }),
    all: () => database.prepare(`${columns} ORDER BY number`).all().map(faultOf),
    takeFault: (target) =>
      inTransaction(database, () => {
        const row = next.get(target);
        if (!row) return undefined;
        database.prepare('UPDATE faults SET times = times - 1 WHERE number = ?').run(Number(row.number));
        database.exec('DELETE FROM faults WHERE times <= 0');
        return faultOf(row);
      }),
  };
}

function faultOf({ target, mode, times, delayMs }: Record<string, unknown>): PlannedFault {
  return plannedFault.parse({ target, mode, times, delayMs });
}
