import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { requireAdmin } from '../actor.ts';
import { engineAway } from '../work/decide-once.ts';
import { readLetter } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { WorkflowQueries } from '../services/services.ts';

/** The admin's view into a letter's workflow. */
export function createWorkflowQueries({ database, gateway }: ServiceDeps): WorkflowQueries {
  return {
    letterWorkflow: async (actor, letterId) => {
      requireAdmin(actor);
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
