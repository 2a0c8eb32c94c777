import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { inTransaction } from '#emulators/storage/durable-database.ts';

/** What a call for changes meets instead of its page; `slow` gives the page all the same. */
export const FAULT_MODES = [
  ...(['error', 'too_many', 'unauthorised', 'silence', 'slow', 'torn', 'garbage', 'wrong_json'] as const),
  ...(['wrong_record', 'other_court', 'gone_cursor', 'stuck_cursor', 'endless'] as const),
] as const;
/** @see FAULT_MODES */
export type FaultMode = (typeof FAULT_MODES)[number];

const DEFAULT_SLOW_MS = 3_000;

/** One entry of the queue. */
export const plannedFault = z.strictObject({
  mode: z.enum(FAULT_MODES),
  /** So many calls, or until the queue is changed. */
  times: z.union([z.number().int().min(1), z.literal('until_off')]).default(1),
  /** Only for `slow`. */
  delayMs: z.number().int().min(0).default(DEFAULT_SLOW_MS),
});
/** @see plannedFault */
export type PlannedFault = z.infer<typeof plannedFault>;

/** The queue of faults, kept in the books. */
export interface FaultStore {
  set(faults: readonly PlannedFault[]): void;
  all(): readonly PlannedFault[];
  take(): PlannedFault | undefined;
}

export function createFaultStore(database: DatabaseSync): FaultStore {
  const insert = database.prepare('INSERT INTO faults (mode, times, delay_ms) VALUES (?, ?, ?)');
  const columns = 'SELECT number, mode, times, delay_ms AS delayMs FROM faults ORDER BY number';
  return {
    set: (faults) =>
      inTransaction(database, () => {
        database.exec('DELETE FROM faults');
        for (const { mode, times, delayMs } of faults) insert.run(mode, times === 'until_off' ? null : times, delayMs);
      }),
    all: () => database.prepare(columns).all().map(faultOf),
    take: () =>
      inTransaction(database, () => {
        const row = database.prepare(`${columns} LIMIT 1`).get();
        if (!row) return undefined;
        database.prepare('UPDATE faults SET times = times - 1 WHERE number = ?').run(Number(row.number));
        database.exec('DELETE FROM faults WHERE times <= 0');
        return faultOf(row);
      }),
  };
}

function faultOf({ mode, times, delayMs }: Record<string, unknown>): PlannedFault {
  return plannedFault.parse({ mode, times: times ?? 'until_off', delayMs });
}
