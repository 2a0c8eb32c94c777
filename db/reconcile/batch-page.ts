import type { EntityManager } from '@mikro-orm/postgresql';
import { BATCH_START_PREFIX } from '#domain/batches/batch-process.ts';
import type { BatchFacts, BatchRowFacts } from '#domain/reconcile/batch/batch-facts.ts';
import { arrayOf } from './letter-page.ts';

export type BatchPageRow = BatchRowFacts & {
  readonly timeZone: string;
  readonly form103Sha256: string | null;
  readonly changedAt: number;
};

const COLUMNS = `b.id, b.site_id as "siteId", b.batch_date as "batchDate", b.ordinal, b.status, b.profile_id as "profileId", b.letter_count as "letterCount",
  (extract(epoch from b.status_since) * 1000)::float8 as "statusSince", b.archive_sha256 as "archiveSha256",
  b.archive_byte_size as "archiveByteSize", b.accepted_count as "acceptedCount", b.form103sha256 as "form103Sha256",
  (extract(epoch from b.created_at) * 1000)::float8 as "createdAt", (extract(epoch from b.status_since) * 1000)::float8 as "changedAt",
  s.time_zone as "timeZone" from batch b join site s on s.id = b.site_id`;

/** The next batches in the order of their ids. */
export function readBatchPage(em: EntityManager, afterId: string, limit: number): Promise<BatchPageRow[]> {
  return em.execute<BatchPageRow[]>(`select ${COLUMNS} where b.id > ? order by b.id limit ?`, [afterId, limit]);
}

export function readBatchesById(em: EntityManager, ids: readonly string[]): Promise<BatchPageRow[]> {
  return em.execute<BatchPageRow[]>(`select ${COLUMNS} where b.id = any(?::uuid[]) order by b.id`, [arrayOf(ids)]);
}

type Of<T> = T & { readonly batchId: string };

export interface BatchParts {
  readonly places: readonly Of<
    Omit<BatchFacts['places'][number], 'fileName'> & { readonly registrationNumber: string }
  >[];
  readonly intents: readonly Of<BatchFacts['intents'][number]>[];
  readonly tasks: readonly Of<{ readonly kind: string }>[];
  readonly findings: readonly Of<object>[];
  readonly starts: readonly Of<{ readonly isDelivered: boolean; readonly lookUpWindowMs: number | null }>[];
}

const QUERIES: Readonly<Record<keyof BatchParts, string>> = {
  places: `select b.batch_id as "batchId", b.row, b.result, b.registration_number as "registrationNumber", p.sha256 as "pdfSha256",
      s.sha256 as "signatureSha256" from batch_letter b
    left join letter_file p on p.letter_id = b.letter_id and p.kind = 'pdf' and p.revision = b.revision
    left join letter_file s on s.letter_id = b.letter_id and s.kind = 'signature' and s.revision = b.revision
    where b.batch_id = any(?::uuid[])`,
  intents: `select batch_id as "batchId", attempt, archive_sha256 as "archiveSha256", outcome,
      (extract(epoch from created_at) * 1000)::float8 as "createdAt" from submission_intent where batch_id = any(?::uuid[])`,
  tasks: `select batch_id as "batchId", kind from task where status = 'open' and kind <> 'incident' and batch_id = any(?::uuid[])`,
  findings: `select subject_id as "batchId" from audit where subject_type = 'batch' and action = 'batch.finding'
      and subject_id = any(?::text[])`,
  starts: `select substr(dedupe_key, ${String(BATCH_START_PREFIX.length + 1)}) as "batchId", delivered_at is not null as "isDelivered",
      (payload ->> 'lookUpWindowMs')::float8 as "lookUpWindowMs"
    from outbox where dedupe_key = any(select '${BATCH_START_PREFIX}' || unnest(?::text[]))`,
};

/** Reads all parts of these batches; call it in one snapshot together with their rows. */
export async function readBatchParts(em: EntityManager, ids: readonly string[]): Promise<BatchParts> {
  const parts: [string, unknown][] = [];
  for (const [name, query] of Object.entries(QUERIES)) parts.push([name, await em.execute(query, [arrayOf(ids)])]);
  return Object.fromEntries(parts) as unknown as BatchParts;
}
