import type { EntityManager } from '@mikro-orm/postgresql';
import { findStart } from '#db/work/outbox.ts';
import {
  lockAdoption,
  noteStart,
  type KindToAdopt,
  type OpenSubject,
  type ProcessToAdopt,
} from '#db/adoption/process-to-adopt.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeIncident } from '#db/work/incidents.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { isLed } from '#domain/reconcile/lost.ts';
import type { AdoptDependencies } from './dependencies.ts';

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
    const runId = await starter.launch(process, known?.status ?? null);
    if (runId === null) return false;
    if (start === null) await noteStart(tx, process, now);
    await noteAdopted(tx, process, { runId, actorId, now });
    return true;
  });
}

/** Of a court that came back from a copy nobody has lost anything: its engine is another, and a recovery leads everything anew. */
const TOLD = {
  lost: { kind: 'process_adopted', action: 'process.adopted' },
  recovery: { kind: 'process_led_anew', action: 'process.led_anew' },
} as const;

/** A process that is lost once more in the middle of this has no line; it is led all the same. */
async function noteAdopted(
  tx: EntityManager,
  { subject }: ProcessToAdopt,
  { runId, actorId, now }: { readonly runId: string; readonly actorId: string | undefined; readonly now: Date },
): Promise<void> {
  const eventKey = `adopted:${runId}`;
  const { kind, action } = TOLD[(await isHandingOverHeld(tx)) ? 'recovery' : 'lost'];
  await appendTimeline(tx, { subject, eventKey, at: now, kind, actorId });
  // What else may be wrong with it under these rules the next reconciliation tells again.
  for (const invariant of ['I1', 'I6', 'I7']) {
    await closeIncident(tx, `${invariant} ${subject.kind}/${subject.id}`, now);
  }
  await appendAudit(tx, { at: now, actorId, action, subject, data: { runId } });
}
