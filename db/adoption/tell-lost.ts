import type { EntityManager } from '@mikro-orm/postgresql';
import type { Breach } from '#domain/reconcile/breach.ts';
import type { Subject } from '#domain/work/subject.ts';
import { showIncident } from '../reconcile/incidents.ts';
import { findStart } from '../work/outbox.ts';
import { readSubjects } from '../work/subject-rows.ts';
import { lockAdoption, type KindToAdopt, type OpenSubject } from './process-to-adopt.ts';

/** How it is said of a subject that nobody leads it; `name` as in `subjectWords`. */
export type LostAs = (subject: Subject, name: string | null) => Breach;

/** How it is told that nobody leads a subject. */
export interface Telling {
  /** Asks the engine, when no adoption can come in between any more; null: the process is led. */
  readonly lostAs: () => Promise<LostAs | null>;
  readonly now: () => Promise<Date>;
}

/**
 * Opens, in the caller's transaction, the same incident that the reconciler would open an hour later; an adoption that is under way closes
 * it, for it waits for the lock. @returns false: it is led, its life has ended, or its start is still on its way
 */
export async function tellLost(
  tx: EntityManager,
  { subject, workflowId }: OpenSubject,
  read: KindToAdopt['read'],
  { lostAs, now: readNow }: Telling,
): Promise<boolean> {
  await lockAdoption(tx, workflowId);
  const breachOf = await lostAs();
  if (breachOf === null) return false;
  const now = await readNow();
  const process = await read(tx, subject.id, now);
  if (process === null || (await findStart(tx, process.startKey))?.isDelivered === false) return false;
  const [row] = await readSubjects(tx, [subject]);
  await showIncident(tx, breachOf(subject, row?.name ?? null), now);
  return true;
}
