import { lapseAddressQuestion } from '#db/case-register/address-questions.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { keepAnswer, lockAnswer } from '#db/work/idempotency.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { lockLetter } from '#db/letters/letters.ts';
import { mustMoveLetters } from '#db/letters/move-letters.ts';
import type { Command, SiteActor } from '../actor.ts';
import { checkedKey, hashOfRequest } from '../work/idempotent-command.ts';
import { letterNotFound } from './letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { letterSubject } from '#domain/work/subject.ts';

const CANCELLED = { cancelled: true } as const;

interface DraftCancel {
  readonly args: { readonly letterId: string; readonly reason: string };
  readonly command: Command;
}

/** Cancels a draft, which no workflow knows of. Null when the letter is no draft: the workflow decides. */
export async function cancelDraft(
  deps: ServiceDeps,
  actor: SiteActor,
  { args, command }: DraftCancel,
): Promise<typeof CANCELLED | null> {
  const key = checkedKey(command);
  return deps.database.change('drafts.cancel', async (em) => {
    if (await lockAnswer(em, actor.accountId, key)) return null;
    const now = await deps.clock(em);
    if (!(await cancelRow(em, actor, args, now))) return null;
    await keepAnswer(
      em,
      { actorId: actor.accountId, key },
      {
        requestHash: hashOfRequest({ operation: 'decisions.cancel', args }),
        responseStatus: 200,
        responseBody: { kind: 'done', result: CANCELLED },
      },
      now,
    );
    return CANCELLED;
  });
}

async function cancelRow(
  em: EntityManager,
  actor: SiteActor,
  { letterId, reason }: DraftCancel['args'],
  now: Date,
): Promise<boolean> {
  const letter = await lockLetter(em, actor.siteId, letterId);
  if (!letter) throw letterNotFound();
  if (letter.status !== 'draft') return false;
  await mustMoveLetters(em, [{ id: letterId, to: 'cancelled', awaiting: null }], {}, now);
  await lapseAddressQuestion(em, letterId, actor.accountId, now);
  const who = { at: now, actorId: actor.accountId };
  await appendTimeline(em, {
    ...who,
    subject: letterSubject(letterId),
    eventKey: 'cancelled',
    kind: 'cancelled',
    data: { reason },
  });
  await appendAudit(em, { ...who, action: 'letter.cancelled', subject: letterSubject(letterId) });
  return true;
}
