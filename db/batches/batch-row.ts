import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BatchLetterResult } from '#domain/batches/batch-status.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import { isHandedInOnPaper } from '#domain/post/channels.ts';
import type { LetterKind } from '#domain/letters/letter.ts';
import { isOrdered } from '../paper/orders.ts';
import { database } from '../statements/database.ts';
import { anyOf, constant, rowsGiven } from '../statements/values.ts';
import type { Batch } from './batch.entity.ts';

/** What the steps need of a batch. */
export type StepBatch = Pick<
  Batch,
  | 'id'
  | 'siteId'
  | 'batchDate'
  | 'ordinal'
  | 'status'
  | 'channel'
  | 'profileId'
  | 'archiveSha256'
  | 'archiveFileName'
  | 'uploadId'
  | 'acceptedCount'
  | 'form103Sha256'
  | 'submittedAt'
>;

/** Reads a batch afresh. @throws Error when there is no such batch */
export async function loadBatch(em: EntityManager, batchId: string): Promise<StepBatch> {
  const batch = await database(em)
    .selectFrom('batch')
    .select(['id', 'site_id as siteId', 'batch_date as batchDate', 'ordinal', 'status', 'channel'])
    .select(['profile_id as profileId', 'archive_sha256 as archiveSha256', 'archive_file_name as archiveFileName'])
    .select([
      'upload_id as uploadId',
      'accepted_count as acceptedCount',
      'form103sha256 as form103Sha256',
      'submitted_at as submittedAt',
    ])
    .where('id', '=', batchId)
    .executeTakeFirst();
  if (!batch) throw new Error(`batch ${batchId} is not in the projection`);
  return batch;
}

/** The Post's answer is written: every letter's fate, or of letters on paper that each is ordered and waits to be handed in. */
export async function isTold(em: EntityManager, batch: Pick<Batch, 'id' | 'status' | 'channel'>): Promise<boolean> {
  return isSettled(batch.status) || (isHandedInOnPaper(batch.channel) && (await isOrdered(em, batch.id)));
}

/** Locks the batch for the caller's transaction and says whether its answer is already written: two workers may meet here. */
export async function isAnswered(em: EntityManager, batchId: string): Promise<boolean> {
  const batch = await database(em)
    .selectFrom('batch')
    .select(['id', 'status', 'channel'])
    .where('id', '=', batchId)
    .forUpdate()
    .executeTakeFirst();
  return batch !== undefined && (await isTold(em, batch));
}

export interface ResultCounts {
  readonly acceptedCount: number;
  readonly rejectedCount: number;
}

/** The same of those of these batches of which any answer is written. */
export async function countSoFar(
  em: EntityManager,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, ResultCounts>> {
  if (batchIds.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('batch_letter')
    .select('batch_id as id')
    .select([countOf('accepted').as('acceptedCount'), countOf('rejected').as('rejectedCount')])
    .where('batch_id', '=', anyOf(batchIds))
    .where('result', 'in', [constant('accepted'), constant('rejected')])
    .groupBy('batch_id')
    .execute();
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** How many of the batch's letters the Post took and how many it refused, as written so far. */
export async function countResults(em: EntityManager, batchId: string): Promise<ResultCounts> {
  return database(em)
    .selectFrom('batch_letter')
    .select(countOf('accepted').as('acceptedCount'))
    .select(countOf('rejected').as('rejectedCount'))
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow();
}

function countOf(result: BatchLetterResult) {
  return sql<number>`count(*) filter (where result = ${result})::int`;
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
export function findBatchEntries(em: EntityManager, batchId: string): Promise<BatchEntry[]> {
  return database(em)
    .selectFrom('batch_letter as b')
    .innerJoin('letter as l', 'l.id', 'b.letter_id')
    .innerJoin('file as p', (join) =>
      join
        .on('p.subject_kind', '=', constant('letter'))
        .onRef('p.subject_id', '=', 'b.letter_id')
        .on('p.kind', '=', constant('pdf'))
        .onRef('p.revision', '=', 'b.revision'),
    )
    .innerJoin('file as s', (join) =>
      join
        .on('s.subject_kind', '=', constant('letter'))
        .onRef('s.subject_id', '=', 'b.letter_id')
        .on('s.kind', '=', constant('signature'))
        .onRef('s.revision', '=', 'b.revision'),
    )
    .select(['b.letter_id as letterId', 'b.row', 'b.revision', 'b.registration_number as registrationNumber'])
    .select(['b.result', 'l.kind', 'p.sha256 as pdfSha256', 's.sha256 as signatureSha256'])
    .select(sql<string | null>`s.facts->>'registrySha256'`.as('registrySha256'))
    .where('b.batch_id', '=', batchId)
    .orderBy('b.row')
    .execute();
}

/** Gives the letters that stay in the batch consecutive rows, in the order given. */
export async function renumber(em: EntityManager, batchId: string, letterIds: readonly string[]): Promise<void> {
  const rows = letterIds.map((id, index) => ({ id, place: index + 1 }));
  await database(em)
    .updateTable('batch_letter as b')
    .from(rowsGiven('r', { id: 'uuid', place: 'int' }, rows))
    .set(({ ref }) => ({ row: ref('r.place') }))
    .where('b.batch_id', '=', batchId)
    .whereRef('b.letter_id', '=', 'r.id')
    .execute();
}
