import { isAnswered } from '#db/batches/batch-row.ts';
import { findLeft, noteMended, noteUnmended } from '#db/cabinet/faults.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireWaiting } from './cabinet.ts';
import { notThere } from './refusals.ts';

export interface MendedService {
  /** Keeps what was changed in the cabinet itself: the letter may be at the Post from then on. */
  mended(
    actor: Actor,
    batchId: string,
    letterId: string,
    words: string,
    command: Command,
  ): Promise<{ readonly id: string }>;
  /** That it was mended there was an error, says who answers for it. */
  unmended(actor: Actor, batchId: string, letterId: string, command: Command): Promise<{ readonly id: string }>;
}

/** What people say of letters that the cabinet has left in «Новые». */
export function createMendedService({ database, clock }: Pick<ServiceDeps, 'database' | 'clock'>): MendedService {
  return {
    mended: async (actor, batchId, letterId, words, command) => {
      const carrier = requireSiteRole(actor, 'clerk', 'supervisor');
      if (words === '') throw new ApplicationError('conflict', { detail: 'Напишите, что изменено в кабинете.' });
      const args = { batchId, letterId, words };
      return changeOnce(database, { actor, command, record: 'cabinet.mended', args }, clock, async (em, now) => {
        await requireLeft(em, carrier, batchId, letterId);
        await noteMended(em, { batchId, letterId, words, byId: actor.accountId }, now);
        const line = { kind: 'mended_in_cabinet', data: { words }, key: command.idempotencyKey } as const;
        await tell(
          em,
          { ...line, batchId, letterId, actorId: actor.accountId, action: 'letter.mended_in_cabinet' },
          now,
        );
        return { id: letterId };
      });
    },
    unmended: async (actor, batchId, letterId, command) => {
      const carrier = requireSiteRole(actor, 'supervisor');
      const args = { batchId, letterId };
      return changeOnce(database, { actor, command, record: 'cabinet.unmended', args }, clock, async (em, now) => {
        await requireLeft(em, carrier, batchId, letterId);
        if (!(await noteUnmended(em, { batchId, letterId }))) throw notThere();
        const line = { kind: 'mended_by_mistake', data: {}, key: command.idempotencyKey } as const;
        await tell(em, { ...line, batchId, letterId, actorId: actor.accountId, action: 'letter.unmended' }, now);
        return { id: letterId };
      });
    },
  };
}

/** The batch is locked: what a step writes of the letter meanwhile comes before this or after it. @throws ApplicationError `conflict` */
async function requireLeft(em: EntityManager, actor: SiteActor, batchId: string, letterId: string): Promise<void> {
  await requireWaiting(em, actor, batchId);
  await isAnswered(em, batchId);
  if (!isUuid(letterId) || (await findLeft(em, batchId, letterId)) === null) throw notThere();
}

interface Told {
  readonly kind: 'mended_in_cabinet' | 'mended_by_mistake';
  readonly data: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly batchId: string;
  readonly letterId: string;
  readonly actorId: string;
  readonly action: string;
}

async function tell(em: EntityManager, told: Told, now: Date): Promise<void> {
  const { kind, data, key, batchId, letterId, actorId, action } = told;
  const by = { at: now, actorId, subject: letterSubject(letterId) };
  await appendTimeline(em, { ...by, eventKey: `${kind}:${key}`, kind, data });
  await appendAudit(em, { ...by, action, data: { batchId } });
}
