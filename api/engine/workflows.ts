import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
import { requireInstallationReader, type Actor } from '../actor.ts';
import { engineAway } from '../work/decision-problems.ts';
import { readLetter } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

export interface WorkflowQueries {
  /** Admin only. Null while the workflow has not begun. @throws ApplicationError `unavailable` when the engine cannot be reached */
  letterWorkflow(actor: Actor, letterId: string): Promise<WorkflowView | null>;
}

/** The admin's view into a letter's workflow. */
export function createWorkflowQueries({ database, gateway }: ServiceDeps): WorkflowQueries {
  return {
    letterWorkflow: async (actor, letterId) => {
      requireInstallationReader(actor);
      const letter = await database.read((em) => readLetter(em, actor, letterId));
      try {
        return await gateway.viewWorkflow(letterWorkflowId(letter.id));
      } catch (error) {
        if (!(await gateway.isReachable())) throw engineAway();
        throw error;
      }
    },
  };
}
