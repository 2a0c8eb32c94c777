import type { EntityManager } from '#db/orm.ts';
import { readProvenPlace } from '#db/processes/proven-place.ts';
import { countTold } from '#db/processes/told-messages.ts';
import type { SteeredFacts } from '#domain/processes/steering.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
import type { FoundProcess } from './find-process.ts';

/** The engine's words for a run that will not go on. */
const BROKEN_OFF: readonly string[] = ['COMPLETED', 'FAILED', 'TERMINATED', 'TIMED_OUT', 'CANCELLED', 'CANCELED'];

export function isBroken(status: string): boolean {
  return BROKEN_OFF.includes(status);
}

/** What is known of a process when something is to be done to it. */
export async function steeredFactsOf(
  em: EntityManager,
  { workflowId, kind, row }: FoundProcess,
  workflow: Pick<WorkflowView, 'status' | 'pending'> | null,
  now: Date,
): Promise<SteeredFacts> {
  return {
    kind,
    status: workflow?.status ?? null,
    retriedSteps: (workflow?.pending ?? []).filter(({ attempt }) => attempt > 1).length,
    provenPlace: row === null ? null : await readProvenPlace(em, row.subject, now),
    toldMessages: await countTold(em, workflowId),
  };
}
