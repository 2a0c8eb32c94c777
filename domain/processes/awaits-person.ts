import { BATCH_AWAITING } from '../batches/batch-awaiting.ts';
import { LETTER_AWAITING } from '../letters/letter-awaiting.ts';
import type { AwaitedThing } from '../work/awaiting.ts';

const THINGS: Readonly<Record<string, AwaitedThing>> = { ...BATCH_AWAITING, ...LETTER_AWAITING };
const BY_ITSELF: readonly AwaitedThing['from'][] = ['system', 'post'];

/** What a letter or a batch waits for is done by somebody of the court; `code` as in what it waits for. */
export function awaitsPerson(code: string): boolean {
  const from = Object.hasOwn(THINGS, code) ? THINGS[code]?.from : undefined;
  return from !== undefined && !BY_ITSELF.includes(from);
}
