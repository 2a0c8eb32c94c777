import { randomUUID } from 'node:crypto';
import { listLostSubjects } from '#db/adoption/lost-subjects.ts';
import { readSubjects } from '#db/work/subject-rows.ts';
import { appendAudit } from '#db/work/audit.ts';
import { enqueueStart } from '#db/work/outbox.ts';
import {
  ADOPTION_WORKFLOW,
  adoptionStartKey,
  adoptionWorkflowId,
  type AdoptionInput,
} from '#domain/work/adoption-process.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { AdoptionAsked, AdoptionRequest, LostProcess } from '#views/engine/adoption.ts';
import { requireAdmin, requireInstallationReader, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

export interface AdoptionService {
  /** What the last reconciliation has found lost; admin of the installation only. */
  lost(actor: Actor): Promise<readonly LostProcess[]>;
  /** Queues that one subject, or everything that has lost its process, is given it again. @throws ApplicationError `not-found` */
  ask(actor: Actor, request: AdoptionRequest, command: Command): Promise<AdoptionAsked>;
}

const SHOWN = 200;

/** Lost processes, and an administrator's word that they be given again. */
export function createAdoptions({ database, clock }: ServiceDeps): AdoptionService {
  return {
    lost: async (actor) => {
      requireInstallationReader(actor);
      const found = await database.read((em) => listLostSubjects(em, SHOWN));
      return found.flatMap(({ subject: { kind, id }, words, since }) =>
        isAdopted(kind) ? [{ kind, id, words, since: since.toISOString() }] : [],
      );
    },
    ask: async (actor, { subject }, command) => {
      requireAdmin(actor);
      const request = { actor, command, record: 'adoption.asked', args: { subject } };
      return changeOnce(database, request, clock, async (em, at) => {
        if (subject && (await readSubjects(em, [subject])).length === 0) throw new ApplicationError('not-found');
        const [wishId, actorId] = [randomUUID(), actor.accountId];
        const payload: AdoptionInput = { actorId, subject };
        const start = { dedupeKey: adoptionStartKey(wishId), workflowType: ADOPTION_WORKFLOW, payload };
        await enqueueStart(em, { ...start, workflowId: adoptionWorkflowId(wishId) }, at);
        await appendAudit(em, {
          at,
          actorId,
          action: 'adoption.asked',
          subject: subject ?? INSTALLATION,
          data: { wishId },
        });
        return { wishId };
      });
    },
  };
}

function isAdopted(kind: string): kind is LostProcess['kind'] {
  return kind === 'letter' || kind === 'batch' || kind === 'publication' || kind === 'notification';
}
