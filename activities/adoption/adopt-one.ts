import type { EntityManager } from '@mikro-orm/postgresql';
import { findStart, hurryMessagesOf } from '#db/work/outbox.ts';
import {
  lockAdoption,
  noteStart,
  type KindToAdopt,
  type OpenSubject,
  type ProcessToAdopt,
} from '#db/adoption/process-to-adopt.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeIncident } from '#db/work/incidents.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import type { RunEnding } from '#domain/processes/run-ending.ts';
import { isLed } from '#domain/reconcile/lost.ts';
import type { AdoptDependencies } from './dependencies.ts';
import { takenUpOf } from './taken-up.ts';

/**
 * Begins one subject's process where its rows prove that it stands, unless it is led. The engine is asked before the rows are read: a
 * process that has ended has written its end by then. @returns whether it was begun
 */
export async function adoptOne(
  { orm, book, starter, isRehearsal }: AdoptDependencies,
  { subject, workflowId }: OpenSubject,
  read: KindToAdopt['read'],
  actorId: string | undefined,
): Promise<boolean> {
  if (isLed(await book.describe(workflowId))) return false;
  return record(orm, 'process.adopted', async (tx) => {
    await lockAdoption(tx, workflowId);
    const known = await book.describe(workflowId);
    if (isLed(known)) return false;
    const now = await readNow(tx, isRehearsal);
    const process = await read(tx, subject.id, now);
    if (process === null) return false;
    const start = await findStart(tx, process.startKey);
    if (start?.isDelivered === false) return false;
    // The run that is asked about is the newest one only until another begins.
    const ended = known === null ? null : await book.endingOf(workflowId);
    const runId = await starter.launch(process, known?.status ?? null);
    if (runId === null) return false;
    if (start === null) await noteStart(tx, process, now);
    await noteAdopted(tx, process, { runId, actorId, now, ended });
    return true;
  });
}

interface Begun {
  readonly runId: string;
  readonly actorId: string | undefined;
  readonly now: Date;
  /** How the run before it ended; null: the engine knew of none. */
  readonly ended: RunEnding | null;
}

/** A process that is lost once more in the middle of this has no line; it is led all the same. */
async function noteAdopted(
  tx: EntityManager,
  { subject, workflowId }: ProcessToAdopt,
  { runId, actorId, now, ended }: Begun,
): Promise<void> {
  await hurryMessagesOf(tx, workflowId);
  const eventKey = `adopted:${runId}`;
  const { kind, action, data, evidence } = await takenUpOf(tx, ended);
  await appendTimeline(tx, { subject, eventKey, at: now, kind, actorId, data });
  // What else may be wrong with it under these rules the next reconciliation tells again.
  for (const invariant of ['I1', 'I6', 'I7']) {
    await closeIncident(tx, `${invariant} ${subject.kind}/${subject.id}`, now);
  }
  await appendAudit(tx, { at: now, actorId, action, subject, data: { runId, ...evidence } });
}
