import { listLostSubjects } from '#db/adoption/lost-subjects.ts';
import { withWorkflowIds } from '#db/adoption/workflow-ids.ts';
import { readSubjects } from '#db/work/subject-rows.ts';
import { MOST_STEERED } from '#domain/processes/steering.ts';
import type { AdoptionAsked, AdoptionRequest, LostProcess } from '#views/engine/adoption.ts';
import { requireAdmin, requireInstallationReader, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { SteeringService } from './steering.ts';

export interface AdoptionService {
  /** What is known to have no process, the longest known first; so many as one list may hold. Admin of the installation only. */
  lost(actor: Actor): Promise<readonly LostProcess[]>;
  /** Has these continued: an act on a frozen list, in the journal of acts like every other. @throws ApplicationError `not-found` · `invalid` */
  ask(actor: Actor, request: AdoptionRequest, command: Command): Promise<AdoptionAsked>;
}

/** Processes that nobody leads, and an administrator's word that they be continued. */
export function createAdoptions({ database }: ServiceDeps, steering: Pick<SteeringService, 'order'>): AdoptionService {
  return {
    lost: async (actor) => {
      requireInstallationReader(actor);
      const found = await database.read(async (em) => withWorkflowIds(em, await listLostSubjects(em, MOST_STEERED)));
      return found.flatMap(({ subject: { kind, id }, workflowId, words, since }) =>
        isAdopted(kind) ? [{ kind, id, workflowId, words, since: since.toISOString() }] : [],
      );
    },
    ask: async (actor, { subjects, reason }, command) => {
      requireAdmin(actor);
      const found = await database.read(async (em) => withWorkflowIds(em, await readSubjects(em, subjects)));
      if (subjects.some(({ id }) => found.every(({ subject }) => subject.id !== id))) {
        throw new ApplicationError('not-found');
      }
      const names = found.map(({ workflowId }) => workflowId);
      const { id: actId } = await steering.order(actor, { act: 'adopt', names, reason }, command);
      return { actId };
    },
  };
}

function isAdopted(kind: string): kind is LostProcess['kind'] {
  return kind === 'letter' || kind === 'batch' || kind === 'publication' || kind === 'notification';
}
