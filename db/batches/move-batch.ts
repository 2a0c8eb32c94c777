import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BatchAwaiting } from '#domain/batches/batch-awaiting.ts';
import { batchStatusesBefore } from '#domain/batches/batch-life.ts';
import type { BatchStatus } from '#domain/batches/batch-status.ts';
import { UnlawfulMoveError } from '../letters/move-letters.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';

/** A batch's step from one status to another, with what is awaited next. */
export interface BatchMove {
  readonly to: BatchStatus;
  readonly awaiting: BatchAwaiting | null;
  readonly more?: BatchColumns;
}

/** The columns that change together with a status. */
export interface BatchColumns {
  readonly archiveSha256?: string;
  readonly archiveByteSize?: number;
  readonly archiveFileName?: string;
  readonly uploadId?: string;
  readonly acceptedCount?: number;
  readonly rejectedCount?: number;
  readonly form103Sha256?: string;
  readonly submittedAt?: Date;
  readonly closedAt?: Date;
}

/**
 * Moves a batch from a status that its life allows (`domain/batches/batch-life.ts`); what is awaited is awaited from now on. A batch that
 * stays where it is and awaits nothing new keeps its time. Nothing else writes a batch's status. @returns false when it stands where it cannot come from
 */
export async function moveBatch(em: EntityManager, batchId: string, move: BatchMove, now: Date): Promise<boolean> {
  const { to, awaiting, more = {} } = move;
  const moved = await database(em)
    .updateTable('batch')
    .set({ status: to, awaiting: awaiting && json(awaiting), ...columnsOf(more) })
    .set({ status_since: awaiting === null ? unlessIn(to, now) : now })
    .where('id', '=', batchId)
    .where('status', '=', anyOf(batchStatusesBefore(to)))
    .returning('id')
    .execute();
  return moved.length > 0;
}

function unlessIn(status: BatchStatus, now: Date) {
  return sql<Date>`case when status = ${status} then status_since else ${now}::timestamptz end`;
}

/** The same where the batch must move. @throws UnlawfulMoveError */
export async function mustMoveBatch(...[em, batchId, move, now]: Parameters<typeof moveBatch>): Promise<void> {
  if (!(await moveBatch(em, batchId, move, now))) throw new UnlawfulMoveError(`batch ${batchId} to ${move.to}`);
}

function columnsOf(more: BatchColumns) {
  return {
    ...(more.archiveSha256 !== undefined && { archive_sha256: more.archiveSha256 }),
    ...(more.archiveByteSize !== undefined && { archive_byte_size: more.archiveByteSize }),
    ...(more.archiveFileName !== undefined && { archive_file_name: more.archiveFileName }),
    ...(more.uploadId !== undefined && { upload_id: more.uploadId }),
    ...(more.acceptedCount !== undefined && { accepted_count: more.acceptedCount }),
    ...(more.rejectedCount !== undefined && { rejected_count: more.rejectedCount }),
    ...(more.form103Sha256 !== undefined && { form103sha256: more.form103Sha256 }),
    ...(more.submittedAt !== undefined && { submitted_at: more.submittedAt }),
    ...(more.closedAt !== undefined && { closed_at: more.closedAt }),
  };
}
