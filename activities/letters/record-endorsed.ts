import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { decisionQueued } from '#db/work/told-decisions.ts';
import { loadLetter } from '#db/letters/letter-row.ts';
import { moveLetters } from '#db/letters/move-letters.ts';
import { loadLetterSite } from '#db/people/step-people.ts';
import { closeTasks, openTask } from '#db/work/tasks.ts';
import { carryOut } from '#db/statements/together.ts';
import { approvalTerms } from '#db/letters/approval-terms.ts';
import { waitingTerms } from '#domain/letters/waiting-terms.ts';
import { LETTER_UPDATES, letterWorkflowId, type WaitingTerms } from '#domain/letters/letter-process.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import type { EndorseStep } from './contract.ts';
import type { LetterDependencies } from './dependencies.ts';

/** The visa is given: the letter stands before the approver, with his own term. A repeat changes nothing. */
export async function recordEndorsed(
  { orm, isRehearsal }: LetterDependencies,
  { letterId, decisionId, revision, actorId, approverId, pdfSha256 }: EndorseStep,
): Promise<WaitingTerms | undefined> {
  return record(orm, 'letter.endorsed', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const subject = letterSubject(letterId);
    const eventKey = `endorsed:${String(revision)}`;
    if (!(await appendTimeline(tx, { subject, eventKey, at: now, kind: 'endorsed', actorId }))) {
      const { siteId } = await loadLetter(tx, letterId);
      return approvalTerms(tx, { letterId, siteId, revision, kind: 'approve' });
    }
    const { siteId, authorId: excludedOwnerId } = await loadLetter(tx, letterId);
    const site = await loadLetterSite(tx, { siteId, letterId });
    const dates = taskDates('approve', site, now);
    const awaiting = { code: 'signature', until: dates.dueAt?.toISOString() } as const;
    const move = { id: letterId, to: 'awaiting_signature', awaiting, more: { endorsedAt: now } } as const;
    await moveLetters(tx, [move], { revisionAtMost: revision, from: ['awaiting_visa'] }, now);
    await closeTasks(tx, subject, { status: 'completed', byId: actorId }, now);
    const task = { kind: 'approve', subject, siteId, revision, assigneeId: approverId, excludedOwnerId } as const;
    await openTask(tx, { ...task, ...dates }, now);
    const data = { revision, pdfSha256 };
    await appendAudit(tx, { at: now, actorId, action: 'letter.endorsed', subject, data });
    const request = { actorId, revision, pdfSha256 };
    const workflowId = letterWorkflowId(letterId);
    await carryOut(tx, decisionQueued({ decisionId, workflowId, updateName: LETTER_UPDATES.endorse, request }, now));
    return waitingTerms({ createdAt: now, ...dates }, site);
  });
}
