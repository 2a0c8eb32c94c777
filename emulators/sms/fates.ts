import { z } from 'zod';

/**
 * What befalls a message. Taken and answered: `delivered`, `undelivered`, `expired` with one receipt; `receipt_twice`: delivered, told
 * twice; `receipt_first`: delivered, the receipt comes before the answer; `no_receipt`: delivered, only a query tells it. Taken, and the
 * line cut instead of the answer: `drop_taken` (its receipt comes later), `drop_taken_silent` (nothing is ever told). Not taken:
 * `drop_untaken` (the line is cut), `throttle`, `busy`, `refuse`.
 */
export const FATES = [
  'delivered',
  'undelivered',
  'expired',
  'receipt_twice',
  'receipt_first',
  'no_receipt',
  'drop_taken',
  'drop_taken_silent',
  'drop_untaken',
  'throttle',
  'busy',
  'refuse',
] as const;
export type Fate = (typeof FATES)[number];

/** One entry of the queue of fates: for the next `times` messages, or until the queue is replaced. */
export const plannedFate = z.strictObject({
  fate: z.enum(FATES),
  times: z.union([z.number().int().min(1), z.literal('until_off')]).default(1),
});
export type PlannedFate = z.infer<typeof plannedFate>;

export const NOT_TAKEN: ReadonlySet<Fate> = new Set(['drop_untaken', 'throttle', 'busy', 'refuse']);
export const LINE_CUT: ReadonlySet<Fate> = new Set(['drop_taken', 'drop_taken_silent', 'drop_untaken']);

export type MessageState = 'accepted' | 'delivered' | 'undelivered' | 'expired';

/** How a taken message ends. */
export function endOf(fate: Fate): MessageState {
  return fate === 'undelivered' || fate === 'expired' ? fate : 'delivered';
}

/** How many times its receipt is told. */
export function receiptsOf(fate: Fate): number {
  if (fate === 'no_receipt' || fate === 'drop_taken_silent') return 0;
  return fate === 'receipt_twice' ? 2 : 1;
}
