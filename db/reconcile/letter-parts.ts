import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type NotNull } from 'kysely';
import type { AuditFacts, BatchPlaceFacts, FileFacts, MessageFacts, TaskFacts } from '#domain/reconcile/facts.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { database } from '../statements/database.ts';
import { anyOf, epochMs } from '../statements/values.ts';

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

type Part<Name extends keyof LetterParts> = Promise<LetterParts[Name]>;

/** Reads all parts of these letters; call it in one snapshot together with their rows. */
export async function readLetterParts(em: EntityManager, ids: readonly string[]): Promise<LetterParts> {
  return {
    files: await files(em, ids),
    attachments: await attachments(em, ids),
    events: await events(em, ids),
    audit: await audit(em, ids),
    tasks: await tasks(em, ids),
    places: await places(em, ids),
    messages: await messages(em, ids),
    operations: await operations(em, ids),
  };
}

function files(em: EntityManager, ids: readonly string[]): Part<'files'> {
  return database(em)
    .selectFrom('file')
    .select(['subject_id as letterId', 'kind', 'revision', 'sha256', 'byte_size as byteSize'])
    .select(({ ref }) => epochMs(ref('created_at')).as('createdAt'))
    .select(sql<string | null>`facts #>> '{certificate,fingerprintSha256}'`.as('fingerprintSha256'))
    .where('subject_kind', '=', 'letter')
    .where('subject_id', '=', anyOf(ids))
    .execute();
}

function attachments(em: EntityManager, ids: readonly string[]): Part<'attachments'> {
  return database(em)
    .selectFrom('attachment')
    .select(['letter_id as letterId', 'sha256', 'byte_size as byteSize'])
    .where('letter_id', '=', anyOf(ids))
    .execute();
}

function events(em: EntityManager, ids: readonly string[]): Part<'events'> {
  return database(em)
    .selectFrom('timeline')
    .select(['subject_id as letterId', 'event_key as key', 'kind'])
    .select(({ ref }) => epochMs(ref('at')).as('at'))
    .where('subject_kind', '=', 'letter')
    .where('subject_id', '=', anyOf(ids))
    .where('kind', '<>', 'postal')
    .execute();
}

function audit(em: EntityManager, ids: readonly string[]): Part<'audit'> {
  return database(em)
    .selectFrom('audit')
    .select(['subject_id as letterId', 'action', 'actor_id as actorId', 'data'])
    .where('subject_type', '=', 'letter')
    .where('subject_id', '=', anyOf(ids))
    .execute();
}

function tasks(em: EntityManager, ids: readonly string[]): Part<'tasks'> {
  return database(em)
    .selectFrom('task')
    .select(['subject_id as letterId', 'kind', 'status', 'site_id as siteId', 'revision'])
    .select(sql<string>`details::text`.as('text'))
    .select(({ ref }) => [epochMs(ref('created_at')).as('createdAt'), epochMs(ref('reminded_at')).as('remindedAt')])
    .select(({ ref }) => epochMs(ref('follow_up_at')).as('followUpAt'))
    .where('subject_kind', '=', 'letter')
    .where('subject_id', '=', anyOf(ids))
    .where('kind', '<>', 'incident')
    .$narrowType<{ siteId: NotNull }>()
    .execute();
}

function places(em: EntityManager, ids: readonly string[]): Part<'places'> {
  return database(em)
    .selectFrom('batch_letter as b')
    .innerJoin('batch', 'batch.id', 'b.batch_id')
    .select(['b.letter_id as letterId', 'b.batch_id as batchId', 'b.revision', 'b.result', 'b.shpi'])
    .select(['b.registration_number as registrationNumber', 'batch.status as batchStatus'])
    .select(['batch.site_id as batchSiteId', 'batch.archive_sha256 as archiveSha256'])
    .select(({ ref }) => epochMs(ref('batch.created_at')).as('batchCreatedAt'))
    .select('batch.channel as batchChannel')
    .where('b.letter_id', '=', anyOf(ids))
    .execute();
}

function messages(em: EntityManager, ids: readonly string[]): Part<'messages'> {
  return database(em)
    .selectFrom('outbox')
    .select(['dedupe_key as dedupeKey', 'kind', sql<string>`payload::text`.as('text')])
    .select(sql<string>`substr(workflow_id, ${sql.lit(WORKFLOW_PREFIX.length + 1)})`.as('letterId'))
    .select(sql<boolean>`delivered_at is not null`.as('isDelivered'))
    .where('workflow_id', '=', anyOf(ids.map(letterWorkflowId)))
    .execute();
}

function operations(em: EntityManager, ids: readonly string[]): Part<'operations'> {
  return database(em)
    .selectFrom('postal_event')
    .select(['letter_id as letterId', 'oper_type as operType', 'oper_attr as operAttr', 'oper_date as operDate'])
    .where('letter_id', '=', anyOf(ids))
    .orderBy('id')
    .execute();
}
