import type { EntityManager } from '@mikro-orm/postgresql';
import type { BatchLetterResult, BatchStatus } from '#domain/batches/batch-status.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import type { LetterKind } from '#domain/letters/letter.ts';
import { Batch } from './batch.entity.ts';

export async function loadBatch(em: EntityManager, batchId: string): Promise<Batch> {
  return em.findOneOrFail(Batch, { id: batchId }, { disableIdentityMap: true });
}

/** Locks the batch for the caller's transaction and says whether its answer is already written: two workers may meet here. */
export async function isAnswered(em: EntityManager, batchId: string): Promise<boolean> {
  const rows = await em.execute<{ status: BatchStatus }[]>('select status from batch where id = ? for update', [
    batchId,
  ]);
  const status = rows[0]?.status;
  return status !== undefined && isSettled(status);
}

/** How many of the batch's letters the Post took and how many it refused, as written so far. */
export async function countResults(
  em: EntityManager,
  batchId: string,
): Promise<{ readonly acceptedCount: number; readonly rejectedCount: number }> {
  const rows = await em.execute<{ acceptedCount: number; rejectedCount: number }[]>(
    `select count(*) filter (where result = 'accepted')::int as "acceptedCount",
            count(*) filter (where result = 'rejected')::int as "rejectedCount"
       from batch_letter where batch_id = ?`,
    [batchId],
  );
  return rows[0] ?? { acceptedCount: 0, rejectedCount: 0 };
}

/** One letter of a batch with what its archive entry needs. */
export interface BatchEntry {
  readonly letterId: string;
  readonly row: number;
  readonly revision: number;
  readonly registrationNumber: string;
  /** The letter's own, as it is now. */
  readonly kind: LetterKind;
  readonly result: BatchLetterResult | null;
  readonly pdfSha256: string;
  readonly signatureSha256: string;
  /** What the registry was to say of the letter when it was signed; null for letters signed before this was kept. */
  readonly registrySha256: string | null;
}

/** The batch's letters in the order of the registry. */
export async function findBatchEntries(em: EntityManager, batchId: string): Promise<BatchEntry[]> {
  return em.execute<BatchEntry[]>(
    `select b.letter_id as "letterId", b.row, b.revision, b.registration_number as "registrationNumber", b.result, l.kind,
            p.sha256 as "pdfSha256", s.sha256 as "signatureSha256", s.facts->>'registrySha256' as "registrySha256"
       from batch_letter b
       join letter l on l.id = b.letter_id
       join file p on p.subject_kind = 'letter' and p.subject_id = b.letter_id and p.kind = 'pdf' and p.revision = b.revision
       join file s on s.subject_kind = 'letter' and s.subject_id = b.letter_id and s.kind = 'signature' and s.revision = b.revision
      where b.batch_id = ? order by b.row`,
    [batchId],
  );
}

/** Gives the letters that stay in the batch consecutive rows, in the order given. */
export async function renumber(em: EntityManager, batchId: string, letterIds: readonly string[]): Promise<void> {
  await em.execute(
    `update batch_letter b set row = r.row from jsonb_to_recordset(?::jsonb) as r(id uuid, row int)
      where b.batch_id = ? and b.letter_id = r.id`,
    [JSON.stringify(letterIds.map((id, index) => ({ id, row: index + 1 }))), batchId],
  );
}
