import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import type { SignedPlace } from './signed-files.ts';

/** The pace of the nights and how the last one went; null: none has run. */
export interface CheckRun {
  readonly days: number;
  readonly after: SignedPlace | null;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  readonly totalCount: number | null;
  readonly lookedCount: number | null;
  /** Files that are not good, whenever they were looked at. */
  readonly failedCount: number | null;
}

export async function readCheckRun(em: EntityManager): Promise<CheckRun> {
  const { afterLetterId, afterRevision, ...run } = await database(em)
    .selectFrom('signature_check_run')
    .select(['days', 'after_letter_id as afterLetterId', 'after_revision as afterRevision'])
    .select(['began_at as beganAt', 'ended_at as endedAt'])
    .select(['total_count as totalCount', 'looked_count as lookedCount', 'failed_count as failedCount'])
    .executeTakeFirstOrThrow();
  const after =
    afterLetterId === null || afterRevision === null ? null : { letterId: afterLetterId, revision: afterRevision };
  return { ...run, after };
}

export async function setCheckDays(em: EntityManager, days: number, byId: string, at: Date): Promise<void> {
  await database(em).updateTable('signature_check_run').set({ days, changed_at: at, changed_by_id: byId }).execute();
}

export async function noteCheckBegan(em: EntityManager, totalCount: number, at: Date): Promise<void> {
  await database(em).updateTable('signature_check_run').set({ began_at: at, total_count: totalCount }).execute();
}

/** How far a night has come: the next one goes on there. */
export async function noteCheckPlace(em: EntityManager, after: SignedPlace | null): Promise<void> {
  await database(em)
    .updateTable('signature_check_run')
    .set({ after_letter_id: after?.letterId ?? null, after_revision: after?.revision ?? null })
    .execute();
}

/** @returns how many files are not good now */
export async function noteCheckEnded(em: EntityManager, lookedCount: number, at: Date): Promise<number> {
  const failed = sql<number>`(select count(*)::int from signature_check where state <> 'good')`;
  const row = await database(em)
    .updateTable('signature_check_run')
    .set({ ended_at: at, looked_count: lookedCount, failed_count: failed })
    .returning('failed_count as failedCount')
    .executeTakeFirstOrThrow();
  return row.failedCount ?? 0;
}
