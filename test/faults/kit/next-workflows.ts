import { patched, proxyLocalActivities } from '@temporalio/workflow';
import type { LetterActivities } from '#activities/letters/contract.ts';
import type { LetterInput } from '#domain/letters/letter-process.ts';
import { letter as todaysLetter } from '#workflows/letters/letter.workflow.ts';

export { batch } from '#workflows/batches/batch.workflow.ts';
export { cutOff } from '#workflows/batches/cut-off.workflow.ts';
export { preview } from '#workflows/documents/preview.workflow.ts';
export { trackingSweep } from '#workflows/tracking/tracking-sweep.workflow.ts';

const { remind } = proxyLocalActivities<LetterActivities>({ startToCloseTimeout: '30 seconds' });

/** The next release: one step more at the beginning, as it ought to be shipped. Letters under way do not take it. */
export async function letter(input: LetterInput): Promise<void> {
  if (patched('reminder-at-start-2026-12')) {
    await remind({ letterId: input.letterId, revision: 1, isEscalation: false });
  }
  await todaysLetter(input);
}
