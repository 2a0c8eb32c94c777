import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { inTransaction } from '#emulators/storage/durable-database.ts';

/**
 * What befalls a message. `refuse` 550 and `refuse_for_now` 451, each at the end of DATA; `refuse_recipient` 550 to RCPT. `silence`: no
 * answer, nothing kept; `slow`: kept at once, answered after `delayMs`; `drop_after_accept`: kept and applied, the line cut instead of
 * the answer; `drop_in_data`: cut in the middle, nothing kept. The others are answered with 250: `bounce` comes back after `delayMs`,
 * `lose` is never heard of; of an applied one the receipt comes after `delayMs` (`receipt_late`), never (`receipt_none`), for a
 * message nobody sent (`receipt_of_another`), saying that the file was of no use (`receipt_of_error`), or not readable as one
 * (`receipt_rubbish`).
 */
export const FAULT_MODES = [
  'refuse',
  'refuse_for_now',
  'refuse_recipient',
  'silence',
  'slow',
  'drop_after_accept',
  'drop_in_data',
  'bounce',
  'lose',
  'receipt_late',
  'receipt_none',
  'receipt_of_another',
  'receipt_of_error',
  'receipt_rubbish',
] as const;
/** @see FAULT_MODES */
export type FaultMode = (typeof FAULT_MODES)[number];

const DEFAULT_DELAY_MS = 3_000;

/** One entry of the queue of faults: for the next `times` messages, or until the queue is replaced. */
export const plannedFault = z.strictObject({
  mode: z.enum(FAULT_MODES),
  times: z.union([z.number().int().min(1), z.literal('until_off')]).default(1),
  /** Only for `slow`, `bounce`, `receipt_late`. */
  delayMs: z.number().int().min(0).default(DEFAULT_DELAY_MS),
});
/** @see plannedFault */
export type PlannedFault = z.infer<typeof plannedFault>;

/** The queue of faults, kept in the books. */
export interface FaultStore {
  set(faults: readonly PlannedFault[]): void;
  all(): readonly PlannedFault[];
  /** Takes the first off the queue if it befalls a recipient (`rcpt`) or a message (`data`), whichever is asked. */
  take(at: 'rcpt' | 'data'): PlannedFault | undefined;
}

export function createFaultStore(database: DatabaseSync): FaultStore {
  const insert = database.prepare('INSERT INTO faults (mode, times, delay_ms) VALUES (?, ?, ?)');
  const rows = database.prepare('SELECT number, mode, times, delay_ms AS delayMs FROM faults ORDER BY number');
  const count = database.prepare('UPDATE faults SET times = times - 1 WHERE number = ? AND times IS NOT NULL');
  return {
    set: (faults) =>
      inTransaction(database, () => {
        database.exec('DELETE FROM faults');
        for (const { mode, times, delayMs } of faults) insert.run(mode, times === 'until_off' ? null : times, delayMs);
      }),
    all: () => rows.all().map(faultOf),
    take: (at) =>
      inTransaction(database, () => {
        const row = rows.get();
        if (!row || (row.mode === 'refuse_recipient') !== (at === 'rcpt')) return undefined;
        count.run(Number(row.number));
        database.exec('DELETE FROM faults WHERE times <= 0');
        return faultOf(row);
      }),
  };
}

function faultOf({ mode, times, delayMs }: Record<string, unknown>): PlannedFault {
  return plannedFault.parse({ mode, times: times ?? 'until_off', delayMs });
}
