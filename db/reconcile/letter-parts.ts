import type { EntityManager } from '@mikro-orm/postgresql';
import type { AuditFacts, BatchPlaceFacts, FileFacts, MessageFacts, TaskFacts } from '#domain/reconcile/facts.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { arrayOf } from './letter-page.ts';

/** A row that belongs to one letter. */
type Of<T> = T & { readonly letterId: string };

/** Everything the database keeps about the letters of one page. */
export interface LetterParts {
  readonly files: readonly Of<Omit<FileFacts, 'isStored'>>[];
  readonly attachments: readonly Of<{ readonly sha256: string; readonly byteSize: number }>[];
  readonly events: readonly Of<{ readonly key: string; readonly kind: string; readonly at: number }>[];
  readonly audit: readonly Of<AuditFacts>[];
  readonly tasks: readonly Of<TaskFacts>[];
  readonly places: readonly Of<BatchPlaceFacts>[];
  readonly messages: readonly Of<MessageFacts>[];
  readonly operations: readonly Of<{
    readonly operType: number;
    readonly operAttr: number;
    readonly operDate: string;
  }>[];
}

const WORKFLOW_PREFIX = letterWorkflowId('');

const QUERIES: Readonly<Record<keyof LetterParts, string>> = {
  files: `select subject_id as "letterId", kind, revision, sha256, byte_size as "byteSize",
      (extract(epoch from created_at) * 1000)::float8 as "createdAt", facts #>> '{certificate,fingerprintSha256}' as "fingerprintSha256"
    from file where subject_kind = 'letter' and subject_id = any(?::uuid[])`,
  attachments: `select letter_id as "letterId", sha256, byte_size as "byteSize" from attachment where letter_id = any(?::uuid[])`,
  events: `select subject_id as "letterId", event_key as key, kind, (extract(epoch from at) * 1000)::float8 as at
    from timeline where subject_kind = 'letter' and subject_id = any(?::uuid[]) and kind <> 'postal'`,
  audit: `select subject_id as "letterId", action, actor_id as "actorId", data
    from audit where subject_type = 'letter' and subject_id = any(?::text[])`,
  tasks: `select subject_id as "letterId", kind, status, site_id as "siteId", revision, details::text as text,
      (extract(epoch from created_at) * 1000)::float8 as "createdAt", (extract(epoch from reminded_at) * 1000)::float8 as "remindedAt"
    from task where subject_kind = 'letter' and subject_id = any(?::uuid[]) and kind <> 'incident'`,
  places: `select b.letter_id as "letterId", b.batch_id as "batchId", b.revision, b.result, b.shpi,
      b.registration_number as "registrationNumber", batch.status as "batchStatus", batch.site_id as "batchSiteId",
      (extract(epoch from batch.created_at) * 1000)::float8 as "batchCreatedAt", batch.archive_sha256 as "archiveSha256"
    from batch_letter b join batch on batch.id = b.batch_id where b.letter_id = any(?::uuid[])`,
  messages: `select substr(workflow_id, ${String(WORKFLOW_PREFIX.length + 1)}) as "letterId", dedupe_key as "dedupeKey", kind, delivered_at is not null as "isDelivered",
      payload::text as text from outbox where workflow_id = any(select '${WORKFLOW_PREFIX}' || unnest(?::text[]))`,
  operations: `select letter_id as "letterId", oper_type as "operType", oper_attr as "operAttr", oper_date as "operDate"
    from postal_event where letter_id = any(?::uuid[]) order by id`,
};

/** Reads all parts of these letters; call it in one snapshot together with their rows. */
export async function readLetterParts(em: EntityManager, ids: readonly string[]): Promise<LetterParts> {
  const parts: [string, unknown][] = [];
  for (const [name, query] of Object.entries(QUERIES)) parts.push([name, await em.execute(query, [arrayOf(ids)])]);
  return Object.fromEntries(parts) as unknown as LetterParts;
}
