import { proxyActivities } from '@temporalio/workflow';
import type { BatchActivities } from '#activities/batches/contract.ts';
import type { LetterInput } from '#domain/letters/letter-process.ts';
import { letter as honestLetter } from '#workflows/letters/letter.workflow.ts';

const { archive } = proxyActivities<BatchActivities>({ startToCloseTimeout: '1 minute' });

/** The letter's workflow with one activity too many: running letters could not go on with it, and the gate must say so. */
export async function letter(input: LetterInput): Promise<void> {
  await archive({ batchId: input.letterId });
  await honestLetter(input);
}
