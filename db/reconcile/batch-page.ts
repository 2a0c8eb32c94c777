import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { BATCH_START_PREFIX } from '#domain/batches/batch-process.ts';
import type { BatchFacts, BatchRowFacts } from '#domain/reconcile/batch/batch-facts.ts';
import { database } from '../statements/database.ts';
import { anyOf, epochMs } from '../statements/values.ts';

export type BatchPageRow = Omit<BatchRowFacts, 'limits'> & {
  readonly profileId: string;
  readonly timeZone: string;
  readonly form103Sha256: string | null;
  readonly changedAt: number;
};

/** The next batches in the order of their ids. */
export function readBatchPage(em: EntityManager, afterId: string, limit: number): Promise<BatchPageRow[]> {
  return batches(em).where('b.id', '>', afterId).limit(limit).execute();
}

export function readBatchesById(em: EntityManager, ids: readonly string[]): Promise<BatchPageRow[]> {
  return batches(em).where('b.id', '=', anyOf(ids)).execute();
}

function batches(em: EntityManager) {
  return (
    database(em)
      .selectFrom('batch as b')
      .innerJoin('site as s', 's.id', 'b.site_id')
      .select([
        'b.id',
        'b.site_id as siteId',
        'b.batch_date as batchDate',
        'b.ordinal',
        'b.status',
        'b.profile_id as profileId',
      ])
      .select(['b.letter_count as letterCount', 'b.archive_sha256 as archiveSha256'])
      .select(['b.archive_byte_size as archiveByteSize', 'b.accepted_count as acceptedCount'])
      .select(['b.form103sha256 as form103Sha256', 's.time_zone as timeZone'])
      .select(({ ref }) => [
        epochMs(ref('b.created_at')).as('createdAt'),
        epochMs(ref('b.status_since')).as('statusSince'),
        epochMs(ref('b.status_since')).as('changedAt'),
      ])
      // What was handed over cannot be compared with letters that were destroyed by an act.
      .where(
        sql<boolean>`not exists (select from batch_letter o join destruction_item d on d.letter_id = o.letter_id
      where o.batch_id = b.id and d.state in ('clearing', 'destroyed'))`,
      )
      .orderBy('b.id')
  );
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

type Part<Name extends keyof BatchParts> = Promise<BatchParts[Name]>;

/** Reads all parts of these batches; call it in one snapshot together with their rows. */
export async function readBatchParts(em: EntityManager, ids: readonly string[]): Promise<BatchParts> {
  return {
    places: await places(em, ids),
    intents: await intents(em, ids),
    tasks: await tasks(em, ids),
    findings: await findings(em, ids),
    starts: await starts(em, ids),
  };
}

function places(em: EntityManager, ids: readonly string[]): Part<'places'> {
  return database(em)
    .selectFrom('batch_letter as b')
    .leftJoin('file as p', (join) =>
      join
        .on('p.subject_kind', '=', 'letter')
        .onRef('p.subject_id', '=', 'b.letter_id')
        .onRef('p.revision', '=', 'b.revision')
        .on('p.kind', '=', 'pdf'),
    )
    .leftJoin('file as s', (join) =>
      join
        .on('s.subject_kind', '=', 'letter')
        .onRef('s.subject_id', '=', 'b.letter_id')
        .onRef('s.revision', '=', 'b.revision')
        .on('s.kind', '=', 'signature'),
    )
    .select(['b.batch_id as batchId', 'b.row', 'b.result', 'b.registration_number as registrationNumber'])
    .select(['p.sha256 as pdfSha256', 's.sha256 as signatureSha256'])
    .where('b.batch_id', '=', anyOf(ids))
    .execute();
}

function intents(em: EntityManager, ids: readonly string[]): Part<'intents'> {
  return database(em)
    .selectFrom('submission_intent')
    .select(['batch_id as batchId', 'attempt', 'archive_sha256 as archiveSha256', 'outcome'])
    .select(({ ref }) => epochMs(ref('created_at')).as('createdAt'))
    .where('batch_id', '=', anyOf(ids))
    .execute();
}

function tasks(em: EntityManager, ids: readonly string[]): Part<'tasks'> {
  return database(em)
    .selectFrom('task')
    .select(['subject_id as batchId', 'kind'])
    .where('subject_kind', '=', 'batch')
    .where('subject_id', '=', anyOf(ids))
    .where('closed_at', 'is', null)
    .where('kind', '<>', 'incident')
    .execute();
}

function findings(em: EntityManager, ids: readonly string[]): Part<'findings'> {
  return database(em)
    .selectFrom('audit')
    .select('subject_id as batchId')
    .where('subject_type', '=', 'batch')
    .where('action', '=', 'batch.finding')
    .where('subject_id', '=', anyOf(ids))
    .execute();
}

function starts(em: EntityManager, ids: readonly string[]): Part<'starts'> {
  return database(em)
    .selectFrom('outbox')
    .select(sql<string>`substr(dedupe_key, ${sql.lit(BATCH_START_PREFIX.length + 1)})`.as('batchId'))
    .select(sql<boolean>`delivered_at is not null`.as('isDelivered'))
    .select(sql<number | null>`(payload ->> 'lookUpWindowMs')::float8`.as('lookUpWindowMs'))
    .where('dedupe_key', '=', anyOf(ids.map((id) => `${BATCH_START_PREFIX}${id}`)))
    .execute();
}
