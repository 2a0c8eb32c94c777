import { lapseAddressQuestion } from '#db/case-register/address-questions.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline, timelineEntry } from '#db/work/timeline.ts';
import { decisionQueued, WORDS_IN_ROW } from '#db/work/told-decisions.ts';
import { authorDates, awaitingAuthor, openAuthorTask } from '#db/letters/author-task.ts';
import { loadLetter } from '#db/letters/letter-row.ts';
import { lettersMoved, moveLetters, UnlawfulMoveError } from '#db/letters/move-letters.ts';
import { closeTasks, tasksClosing, noteReminder, openTask } from '#db/work/tasks.ts';
import { carryOut, together } from '#db/statements/together.ts';
import { LETTER_UPDATES, letterWorkflowId } from '#domain/letters/letter-process.ts';
import { REMARK_FAULT } from '#domain/letters/remark-fields.ts';
import type { CancelRequest, FilingRequest, ReassignStep, ReminderRequest, SendBackStep } from './contract.ts';
import type { LetterDependencies } from './dependencies.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** The letter goes back to its author with the supervisor's remark on top; a repeat, which may come without the remark, changes nothing. */
export async function recordSendBack(
  { orm, isRehearsal }: LetterDependencies,
  { letterId, decisionId, revision, actorId, remark, field, isVisa }: SendBackStep,
): Promise<void> {
  await record(orm, 'letter.sent_back', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const eventKey = `sent_back:${String(revision)}`;
    const subject = letterSubject(letterId);
    const event = { subject, eventKey, at: now, kind: 'sent_back', actorId, data: { remark } } as const;
    if (!(await appendTimeline(tx, event))) return;
    const letter = { ...(await loadLetter(tx, letterId)), revision };
    const dates = await authorDates(tx, 'revise', letter, now);
    const faults = field === undefined ? null : [{ code: REMARK_FAULT, field, message: remark }];
    const more = { remark, faults };
    const move = { id: letterId, to: 'returned', awaiting: awaitingAuthor('revising', dates), more } as const;
    await moveLetters(tx, [move], { revisionAtMost: revision }, now);
    await closeTasks(tx, letterSubject(letterId), { status: 'completed', byId: actorId }, now);
    await openAuthorTask(tx, 'revise', letter, dates, now);
    await audit(tx, now, 'letter.sent_back', letterId, actorId, { revision });
    const request = { actorId, revision, remark: WORDS_IN_ROW };
    const updateName = isVisa ? LETTER_UPDATES.declineVisa : LETTER_UPDATES.sendBack;
    await carryOut(
      tx,
      decisionQueued({ decisionId, workflowId: letterWorkflowId(letterId), updateName, request }, now),
    );
  });
}

/** Another supervisor is asked; the document is prepared again with his certificate in the stamp. */
export async function recordReassign(
  { orm, isRehearsal }: LetterDependencies,
  { letterId, decisionId, revision, actorId, approverId, onBehalfOfId }: ReassignStep,
): Promise<void> {
  await record(orm, 'letter.reassigned', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const awaiting = { code: 'preparing_for_other' } as const;
    const move = {
      id: letterId,
      to: 'preparing',
      awaiting,
      more: { approverId, onBehalfOfId: onBehalfOfId ?? null },
    } as const;
    await moveLetters(tx, [move], { revisionAtMost: revision }, now);
    await closeTasks(tx, letterSubject(letterId), { status: 'obsolete', byId: actorId }, now);
    const eventKey = `reassigned:${String(revision)}`;
    const isNew = await appendTimeline(tx, {
      subject: letterSubject(letterId),
      eventKey,
      at: now,
      kind: 'reassigned',
      actorId,
    });
    const behalf = onBehalfOfId === undefined ? {} : { onBehalfOfId };
    if (isNew) await audit(tx, now, 'letter.reassigned', letterId, actorId, { revision, approverId, ...behalf });
    const request = { actorId, approverId, ...behalf };
    await carryOut(
      tx,
      decisionQueued(
        { decisionId, workflowId: letterWorkflowId(letterId), updateName: LETTER_UPDATES.reassign, request },
        now,
      ),
    );
  });
}

/** Recalls the letter if no batch has taken it; true also when it was recalled before. */
export async function recordCancel(
  { orm, isRehearsal }: LetterDependencies,
  { letterId, decisionId, actorId, reason }: CancelRequest,
): Promise<boolean> {
  return record(orm, 'letter.cancelled', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const move = { id: letterId, to: 'cancelled', awaiting: null } as const;
    const moved = await moveLetters(tx, [move], { isOutsideBatch: true }, now);
    if (!moved.has(letterId)) return (await loadLetter(tx, letterId)).status === 'cancelled';
    await closeTasks(tx, letterSubject(letterId), { status: 'obsolete', byId: actorId }, now);
    await lapseAddressQuestion(tx, letterId, actorId, now);
    await appendTimeline(tx, {
      subject: letterSubject(letterId),
      eventKey: 'cancelled',
      at: now,
      kind: 'cancelled',
      actorId,
      data: { reason },
    });
    await audit(tx, now, 'letter.cancelled', letterId, actorId, {});
    const request = { actorId, reason: WORDS_IN_ROW };
    await carryOut(
      tx,
      decisionQueued(
        { decisionId, workflowId: letterWorkflowId(letterId), updateName: LETTER_UPDATES.cancel, request },
        now,
      ),
    );
    return true;
  });
}

/** The supervisor is reminded, or the term has run out and the site's others see it. */
export async function recordReminder(
  { orm, isRehearsal }: LetterDependencies,
  { letterId, revision, isEscalation, isVisa }: ReminderRequest,
): Promise<void> {
  await record(orm, 'letter.reminded', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    await noteReminder(tx, { subject: letterSubject(letterId), kind: isVisa ? 'visa' : 'approve', isEscalation }, now);
    const kind = isEscalation ? 'escalated' : 'reminded';
    await appendTimeline(tx, {
      subject: letterSubject(letterId),
      eventKey: isVisa ? `${kind}:visa:${String(revision)}` : `${kind}:${String(revision)}`,
      at: now,
      kind,
    });
  });
}

/** No outcome for longer than the term: somebody must ask the Post. The letter is still followed. */
export async function recordOverdueOutcome({ orm, isRehearsal }: LetterDependencies, letterId: string): Promise<void> {
  await record(orm, 'letter.outcome_overdue', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const { siteId, authorId: assigneeId, revision } = await loadLetter(tx, letterId);
    await openTask(
      tx,
      { kind: 'missing_outcome', subject: letterSubject(letterId), siteId, revision, assigneeId },
      now,
    );
    await appendTimeline(tx, {
      subject: letterSubject(letterId),
      eventKey: 'outcome_overdue',
      at: now,
      kind: 'outcome_overdue',
    });
  });
}

/** The last step: the letter is in the file, nothing more is awaited. */
export async function recordFiled(
  { orm, isRehearsal }: LetterDependencies,
  { letterId, closed }: FilingRequest,
): Promise<void> {
  await record(orm, 'letter.filed', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const byId = closed?.byId;
    const step = {
      letter: lettersMoved([{ id: letterId, to: 'filed', awaiting: null }], {}, now),
      tasks: tasksClosing(letterSubject(letterId), { status: 'completed', byId }, now),
      event: timelineEntry({
        subject: letterSubject(letterId),
        eventKey: 'filed',
        at: now,
        kind: 'filed',
        actorId: byId,
      }),
    };
    const { event: isNew, letter: isMoved } = await together(tx, step);
    if (isNew && !isMoved) throw new UnlawfulMoveError(`${letterId} to filed`);
    if (isNew) await audit(tx, now, 'letter.filed', letterId, byId, {});
    if (!closed) return;
    const request = { actorId: closed.byId };
    const workflowId = letterWorkflowId(letterId);
    const told = {
      decisionId: closed.decisionId,
      workflowId,
      updateName: LETTER_UPDATES.fileWithoutNotice,
      request,
    } as const;
    await carryOut(tx, decisionQueued(told, now));
  });
}

async function audit(
  tx: Parameters<typeof appendAudit>[0],
  at: Date,
  action: string,
  letterId: string,
  actorId: string | undefined,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await appendAudit(tx, { at, actorId, action, subject: letterSubject(letterId), data });
}
