import type { KeyPlace } from '#domain/signing/key-place.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AttemptOutcome, BatchLetterResult } from '#domain/batches/batch-status.ts';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import type { LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import type { Batch } from './batch.entity.ts';
import { Batch as BatchEntity } from './batch.entity.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { HELD_FOR, IS_ASKED } from '../case-register/held-by-question.ts';
import { database } from '../statements/database.ts';
import { constant, instantOf, micros } from '../statements/values.ts';
import { isUuid } from '#domain/work/uuid.ts';

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
  const { siteId, after, limit } = query;
  const places = await database(em)
    .selectFrom('batch')
    .select(['id', ({ ref }) => micros(ref('created_at')).as('place_micros')])
    .$if(siteId !== null, (all) => all.where('site_id', '=', siteId))
    .$if(after !== undefined, (page) =>
      page.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('created_at', 'id'), '<', tuple(instantOf(after?.micros ?? ''), after?.id ?? '')),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const batches = await em.find(BatchEntity, { id: { $in: places.map(({ id }) => id) } });
  const byId = new Map(batches.map((batch) => [batch.id, batch]));
  return places.flatMap((place) => {
    const batch = byId.get(place.id);
    return batch ? [{ ...place, batch }] : [];
  });
}

/** `yyyy-MM-dd` of the court; null: there is no such batch. */
export async function findBatchDate(em: EntityManager, batchId: string): Promise<string | null> {
  const row = await database(em)
    .selectFrom('batch')
    .select('batch_date as day')
    .where('id', '=', batchId)
    .executeTakeFirst();
  return row?.day ?? null;
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
  readonly kind: LetterKind;
  readonly shpi: string | null;
  readonly status: LetterStatus;
  readonly outcome: LetterOutcome | null;
  readonly result: BatchLetterResult | null;
  readonly faults: readonly { readonly row: number; readonly column: string; readonly message: string }[] | null;
  /** Of the signature that the batch carries. */
  readonly key_place: KeyPlace | null;
  /** It has no answer yet, and the cabinet has left it in «Новые». */
  readonly is_left: boolean;
}

const IS_LEFT = sql<boolean>`b.result is null
  and exists (select from cabinet_fault f where f.batch_id = b.batch_id and f.letter_id = b.letter_id)`;

/** The letters of a batch in the order of its registry; ШПИ only where this very batch got it. */
export function listBatchLetters(em: EntityManager, batchId: string): Promise<BatchLetterRow[]> {
  return database(em)
    .selectFrom('batch_letter as b')
    .innerJoin(EVERY_LETTER, 'l.id', 'b.letter_id')
    .select(['b.letter_id', 'b.row', 'b.registration_number', 'l.recipient_name', 'l.status', 'l.outcome', 'b.result'])
    .select(['b.faults', 'l.kind'])
    .select(IS_LEFT.as('is_left'))
    .select(({ eb }) => eb.case().when('b.result', '=', 'accepted').then(eb.ref('l.shpi')).end().as('shpi'))
    .select(({ selectFrom }) =>
      selectFrom('file as s')
        .select(sql<KeyPlace>`s.facts ->> 'keyPlace'`.as('key_place'))
        .where('s.subject_kind', '=', constant('letter'))
        .whereRef('s.subject_id', '=', 'b.letter_id')
        .where('s.kind', '=', constant('signature'))
        .whereRef('s.revision', '=', 'b.revision')
        .as('key_place'),
    )
    .where('b.batch_id', '=', batchId)
    .orderBy('b.row')
    .execute();
}

export interface AttemptRow {
  readonly attempt: number;
  readonly created_at: Date;
  readonly answered_at: Date | null;
  readonly outcome: AttemptOutcome | null;
  readonly reason: string | null;
}

/** Every try to hand the batch to the Post. */
export function listAttempts(em: EntityManager, batchId: string): Promise<AttemptRow[]> {
  return database(em)
    .selectFrom('submission_intent')
    .select(['attempt', 'created_at', 'answered_at', 'outcome', 'reason'])
    .where('batch_id', '=', batchId)
    .orderBy('attempt')
    .execute();
}

/** How many signed letters may go now, how many may still be recalled, and how many no batch takes, by what they wait for. */
export async function countReady(
  em: EntityManager,
  siteId: string,
  now: Date,
): Promise<{
  readonly ready: number;
  readonly withheld: number;
  readonly asked: number;
  readonly askedOf: Readonly<Record<keyof typeof HELD_FOR, number>>;
}> {
  const { another, address, person, ...counts } = await database(em)
    .selectFrom('letter as l')
    .select(sql<number>`count(*) filter (where recall_until <= ${now} and not ${IS_ASKED})::int`.as('ready'))
    .select(sql<number>`count(*) filter (where recall_until > ${now} and not ${IS_ASKED})::int`.as('withheld'))
    .select(sql<number>`count(*) filter (where ${IS_ASKED})::int`.as('asked'))
    .select(sql<number>`count(*) filter (where ${HELD_FOR.another})::int`.as('another'))
    .select(sql<number>`count(*) filter (where ${HELD_FOR.address})::int`.as('address'))
    .select(sql<number>`count(*) filter (where ${HELD_FOR.person})::int`.as('person'))
    .where('site_id', '=', siteId)
    .where('status', 'in', READY_STATUSES.map(constant))
    .where('batch_id', 'is', null)
    .executeTakeFirstOrThrow();
  return { ...counts, askedOf: { address, person, another } };
}
