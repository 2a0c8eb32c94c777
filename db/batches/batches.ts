import type { EntityManager } from '@mikro-orm/postgresql';
import type { AttemptOutcome, BatchLetterResult } from '#domain/batches/batch-status.ts';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import type { Batch } from './batch.entity.ts';
import { Batch as BatchEntity } from './batch.entity.ts';
import { isUuid } from '../letters/letters.ts';

/** A place in the list of batches. */
export interface BatchPlace {
  readonly micros: string;
  readonly id: string;
}

/** Batches of a site (null: of all), newest first. */
export async function listBatches(
  em: EntityManager,
  query: { readonly siteId: string | null; readonly after?: BatchPlace | undefined; readonly limit: number },
): Promise<{ readonly batch: Batch; readonly place_micros: string; readonly id: string }[]> {
  const conditions = ['true'];
  const params: unknown[] = [];
  if (query.siteId !== null) {
    conditions.push('site_id = ?');
    params.push(query.siteId);
  }
  if (query.after) {
    conditions.push(`(created_at, id) < ('epoch'::timestamptz + ?::bigint * interval '1 microsecond', ?::uuid)`);
    params.push(query.after.micros, query.after.id);
  }
  const places = await em.execute<{ id: string; place_micros: string }[]>(
    `select id, (extract(epoch from created_at) * 1000000)::bigint::text as place_micros from batch
      where ${conditions.join(' and ')} order by created_at desc, id desc limit ?`,
    [...params, query.limit],
  );
  const batches = await em.find(BatchEntity, { id: { $in: places.map(({ id }) => id) } });
  const byId = new Map(batches.map((batch) => [batch.id, batch]));
  return places.flatMap((place) => {
    const batch = byId.get(place.id);
    return batch ? [{ ...place, batch }] : [];
  });
}

/** A batch of this site (null: of any), or null: a foreign one is the same as an absent one. */
export function findBatch(em: EntityManager, siteId: string | null, batchId: string): Promise<Batch | null> {
  if (!isUuid(batchId)) return Promise.resolve(null);
  return em.findOne(BatchEntity, { id: batchId, ...(siteId === null ? {} : { siteId }) });
}

export interface BatchLetterRow {
  readonly letter_id: string;
  readonly row: number;
  readonly registration_number: string;
  readonly recipient_name: string;
  readonly shpi: string | null;
  readonly status: LetterStatus;
  readonly result: BatchLetterResult | null;
  readonly faults: readonly { readonly row: number; readonly column: string; readonly message: string }[] | null;
}

/** The letters of a batch in the order of its registry; ШПИ only where this very batch got it. */
export function listBatchLetters(em: EntityManager, batchId: string): Promise<BatchLetterRow[]> {
  return em.execute<BatchLetterRow[]>(
    `select b.letter_id, b.row, b.registration_number, l.recipient_name, l.status, b.result, b.faults,
            case when b.result = 'accepted' then l.shpi end as shpi
       from batch_letter b join letter l on l.id = b.letter_id where b.batch_id = ? order by b.row`,
    [batchId],
  );
}

export interface AttemptRow {
  readonly attempt: number;
  readonly created_at: string;
  readonly answered_at: string | null;
  readonly outcome: AttemptOutcome | null;
  readonly reason: string | null;
}

/** Every try to hand the batch to the Post. */
export function listAttempts(em: EntityManager, batchId: string): Promise<AttemptRow[]> {
  return em.execute<AttemptRow[]>(
    `select attempt, created_at, answered_at, outcome, reason from submission_intent where batch_id = ? order by attempt`,
    [batchId],
  );
}

/** How many signed letters may go now, and how many may still be recalled. */
export async function countReady(
  em: EntityManager,
  siteId: string,
  now: Date,
): Promise<{ readonly ready: number; readonly withheld: number }> {
  const rows = await em.execute<{ ready: string; withheld: string }[]>(
    `select count(*) filter (where recall_until <= ?) as ready, count(*) filter (where recall_until > ?) as withheld
       from letter where site_id = ? and status = any(?) and batch_id is null`,
    [now, now, siteId, `{${READY_STATUSES.join(',')}}`],
  );
  return { ready: Number(rows[0]?.ready ?? 0), withheld: Number(rows[0]?.withheld ?? 0) };
}
