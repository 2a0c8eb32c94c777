import { putFact } from '#db/bell/facts.ts';
import { loadBatch } from '#db/batches/batch-row.ts';
import { mustMoveBatch } from '#db/batches/move-batch.ts';
import { dispatchSimple } from '#db/batches/share-form103.ts';
import { readNow } from '#db/clock.ts';
import { loadSite } from '#db/people/step-people.ts';
import { record } from '#db/record.ts';
import { hasOpenTask, openTask } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import type { BatchRequest } from './contract.ts';
import type { BatchDependencies } from './dependencies.ts';

/**
 * The activity `tellFormOverdue`: the form has not come within its 24 hours: a person is asked, and those who can bring it or see to it hear the bell. Simple letters do not wait for it: the
 * form never names them.
 */
export async function tellFormOverdue(
  { orm, isRehearsal }: Pick<BatchDependencies, 'orm' | 'isRehearsal'>,
  { batchId }: BatchRequest,
): Promise<void> {
  await record(orm, 'batch.form103_overdue', async (tx) => {
    const { status, form103Sha256, siteId, batchDate, ordinal } = await loadBatch(tx, batchId);
    if (status === 'closed' || form103Sha256 != null) return;
    const now = await readNow(tx, isRehearsal);
    const subject = batchSubject(batchId);
    await dispatchSimple(tx, batchId, now);
    if (!(await hasOpenTask(tx, subject, 'form103_overdue'))) {
      const dates = taskDates('form103_overdue', await loadSite(tx, siteId), now);
      await openTask(tx, { kind: 'form103_overdue', subject, siteId, ...dates, details: { what: 'form103' } }, now);
      await putFact(tx, {
        ...{ event: 'form103_late', subjectKind: subject.kind, subjectId: batchId, revision: 0, siteId },
        ...{ accountId: null, at: now, data: { date: batchDate, ordinal } },
      });
    }
    await appendTimeline(tx, { subject, eventKey: 'form103_overdue', at: now, kind: 'form103_overdue' });
    await mustMoveBatch(tx, batchId, { to: 'answered', awaiting: { code: 'form103_missing' } }, now);
  });
}
