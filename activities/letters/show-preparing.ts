import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { loadAccount } from '#db/people/step-people.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { lettersMoved } from '#db/letters/move-letters.ts';
import { tasksClosing } from '#db/work/tasks.ts';
import { together } from '#db/statements/together.ts';
import type { PrepareRequest } from './contract.ts';
import type { LetterDependencies } from './dependencies.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** A try that was thought dead must not take a letter back that another has made ready. */
const BEFORE_PREPARING = ['preparing', 'needs_fix', 'returned'] as const;

/** Shows that a round of preparing has begun; who sent a mended letter again stands in its timeline and in the audit, once. */
export async function showPreparing(
  { orm, isRehearsal }: LetterDependencies,
  { letterId, revision, resubmittedById, resubmissionId, approverId, onBehalfOfId }: PrepareRequest,
): Promise<void> {
  const now = await readNow(orm.em.fork(), isRehearsal);
  const sentTo = onBehalfOfId === undefined ? {} : { approverId, onBehalfOfId };
  const more = { revision, ...sentTo };
  const move = { id: letterId, to: 'preparing', awaiting: { code: 'converting' }, more } as const;
  const step = {
    tasks: tasksClosing(letterSubject(letterId), { status: 'completed' }, now),
    letter: lettersMoved([move], { revisionAtMost: revision, from: BEFORE_PREPARING }, now),
  };
  const extent = resubmittedById === undefined ? 'statement' : 'transaction';
  await record(
    orm,
    'letter.preparing',
    async (em) => {
      await together(em, step);
      if (resubmittedById !== undefined)
        await noteResubmitted(
          em,
          { letterId, revision, resubmittedById, resubmissionId, approverId, onBehalfOfId },
          now,
        );
    },
    extent,
  );
}

async function noteResubmitted(
  tx: EntityManager,
  {
    letterId,
    revision,
    resubmittedById: actorId,
    resubmissionId,
    approverId,
    onBehalfOfId,
  }: PrepareRequest & { resubmittedById: string },
  at: Date,
): Promise<void> {
  const subject = letterSubject(letterId);
  const eventKey = `resubmitted:${String(revision)}`;
  const isNew = await appendTimeline(tx, { subject, eventKey, at, kind: 'resubmitted', actorId });
  const data = { revision, ...(resubmissionId !== undefined && { decisionId: resubmissionId }) };
  if (isNew) await appendAudit(tx, { at, actorId, action: 'letter.resubmitted', subject, data });
  if (onBehalfOfId == null) return;
  const { fullName: name } = await loadAccount(tx, approverId);
  const substituted = { subject, eventKey: `substituted:${String(revision)}`, at, kind: 'substituted' } as const;
  await appendTimeline(tx, { ...substituted, data: { name } });
}
