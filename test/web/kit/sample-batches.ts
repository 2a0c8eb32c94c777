import { randomUUID } from 'node:crypto';
import { Batch, BatchLetter, SubmissionIntent } from '#db/batches/batch.entity.ts';
import { Task } from '#db/work/task.entity.ts';
import { batchSubject, letterSubject } from '#domain/work/subject.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { ago } from './sample-time.ts';
import type { WebHarness } from './web-harness.ts';

/** A batch that went well, or one whose answer a person must find out. */
export async function putBatch(web: WebHarness, ordinal: number, status: 'closed' | 'unknown'): Promise<string> {
  const em = web.orm.em.fork();
  const id = randomUUID();
  const isClosed = status === 'closed';
  const counts = {
    letterCount: isClosed ? 3 : 1,
    acceptedCount: isClosed ? 2 : null,
    rejectedCount: isClosed ? 1 : null,
  };
  const awaiting = isClosed ? null : ({ code: 'person' } as const);
  em.create(Batch, {
    id,
    siteId: DEMO_SITE_ID,
    batchDate: '2026-11-24',
    ordinal,
    status,
    channel: 'emulator',
    profileId: 'otpravka-2020',
    ...counts,
    awaiting,
    statusSince: ago(5),
    createdAt: ago(8),
    submittedAt: ago(7),
    closedAt: isClosed ? ago(2) : null,
    uploadId: isClosed ? 'A-100200' : null,
  });
  await em.flush();
  em.create(SubmissionIntent, {
    batchId: id,
    attempt: 1,
    archiveSha256: 'a'.repeat(64),
    createdAt: ago(7),
    answeredAt: isClosed ? ago(6) : null,
    outcome: isClosed ? 'answered' : 'unknown',
    reason: isClosed ? null : 'ответ не получен за отведённое время',
  });
  await em.flush();
  if (!isClosed) await putTask(web, { kind: 'unclear_submission', batchId: id });
  return id;
}

/** A letter's line in a batch, with the Post's answer. */
export async function putRow(
  web: WebHarness,
  batchId: string,
  letterId: string,
  row: number,
  registrationNumber: string,
  result: 'accepted' | 'rejected' | null = null,
): Promise<void> {
  const em = web.orm.em.fork();
  const faults = result === 'rejected' ? [{ row, column: 'INN', message: 'Неверный ИНН' }] : null;
  em.create(BatchLetter, { batchId, letterId, row, revision: 1, registrationNumber, result, faults });
  await em.flush();
}

/** An open task. */
export async function putTask(
  web: WebHarness,
  task: { kind: TaskKind; letterId?: string; batchId?: string },
): Promise<void> {
  const em = web.orm.em.fork();
  const { kind, letterId, batchId = '' } = task;
  const subject = letterId === undefined ? batchSubject(batchId) : letterSubject(letterId);
  const about = { subjectKind: subject.kind, subjectId: subject.id };
  em.create(Task, { id: randomUUID(), kind, ...about, siteId: DEMO_SITE_ID, details: {}, createdAt: ago(4) });
  await em.flush();
}
