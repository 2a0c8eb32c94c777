import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { FormComparison } from '#domain/form103/compare-form.ts';
import type { CoveredDifference } from '#domain/form103/settled-differences.ts';
import type { FormSignaturePlace, FormSignatureState } from '#domain/form103/signature-state.ts';
import type { Money } from '#domain/post/tariff.ts';
import { database } from '../statements/database.ts';
import { constant, json } from '../statements/values.ts';

/** What came of holding a form against its batch. */
export interface NewFormCheck {
  readonly batchId: string;
  readonly formSha256: string;
  readonly signature: FormSignatureFound;
  /** False: no line could be read in it. */
  readonly isRead: boolean;
  readonly comparison: FormComparison;
  /** By letter: what it was reckoned to cost. */
  readonly expected: ReadonlyMap<string, Money | null>;
}

export interface FormSignatureFound {
  readonly state: FormSignatureState;
  readonly place: FormSignaturePlace | null;
  readonly words: string | null;
  readonly signedBy: string | null;
}

/** @returns the comparison as it is written */
export async function addFormCheck(em: EntityManager, check: NewFormCheck, now: Date): Promise<FormCheck> {
  const id = randomUUID();
  const { batchId, formSha256, signature, isRead, comparison } = check;
  const { ours, post, whole, lines } = comparison;
  const written = await database(em)
    .insertInto('form103_check')
    .values({
      ...{ id, batch_id: batchId, form_sha256: formSha256, is_read: isRead, checked_at: now },
      ...{ signature_state: signature.state, signature_place: signature.place },
      ...{ signature_words: signature.words, signed_by: signature.signedBy },
      ...{ our_count: ours.count, our_sum_from: ours.sum.from, our_sum_to: ours.sum.to },
      ...{ post_count: post.count, post_sum: post.sumKopecks, whole: json([...whole]) },
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (lines.length > 0) await addLines(em, id, check);
  return written;
}

async function addLines(em: EntityManager, checkId: string, { comparison, expected }: NewFormCheck): Promise<void> {
  await database(em)
    .insertInto('form103_line')
    .values(
      comparison.lines.map(({ place, letterId, line, differences }) => {
        const reckoned = expected.get(letterId ?? '') ?? null;
        return {
          ...{ check_id: checkId, place, letter_id: letterId, is_in_form: line !== null, words: line?.words ?? '' },
          ...{ shpi: line?.shpi ?? null, recipient: line?.recipient ?? null, post_index: line?.index ?? null },
          ...{ price_kopecks: line?.priceKopecks ?? null, differences: json([...differences]) },
          ...{ expected_from: reckoned?.from ?? null, expected_to: reckoned?.to ?? null },
        };
      }),
    )
    .execute();
}

/** A comparison as it was written. */
export type FormCheck = NonNullable<Awaited<ReturnType<typeof findFormCheck>>>;

/** The newest comparison of a batch; null: there is none yet. */
export async function findFormCheck(em: EntityManager, batchId: string) {
  const check = await database(em)
    .selectFrom('form103_check')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('checked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return check ?? null;
}

/** The lines of a comparison, by place. */
export function listFormLines(em: EntityManager, checkId: string) {
  return database(em).selectFrom('form103_line').selectAll().where('check_id', '=', checkId).orderBy('place').execute();
}

/** People's words on its places, of one place the earlier first. */
export function listFormSettlements(em: EntityManager, checkId: string) {
  return database(em)
    .selectFrom('form103_settlement as s')
    .innerJoin('account as a', 'a.id', 's.settled_by_id')
    .select(['s.place', 's.covers', 's.reason', 's.settled_at as settledAt', 'a.full_name as byName'])
    .where('s.check_id', '=', checkId)
    .orderBy('s.place')
    .orderBy('s.ordinal')
    .execute();
}

/** A person's word on a place of a comparison. */
export interface NewFormSettlement {
  readonly checkId: string;
  readonly place: number;
  readonly covers: readonly CoveredDifference[];
  readonly reason: string;
  readonly byId: string;
}

/** The comparison must be locked. */
export async function addFormSettlement(em: EntityManager, settled: NewFormSettlement, now: Date): Promise<void> {
  const { checkId, place, covers, reason, byId } = settled;
  const before = (await listFormSettlements(em, checkId)).filter((one) => one.place === place).length;
  await database(em)
    .insertInto('form103_settlement')
    .values({
      ...{ check_id: checkId, place, ordinal: before + 1, covers: json([...covers]) },
      ...{ reason, settled_by_id: byId, settled_at: now },
    })
    .execute();
}

/** Ends the open tasks of a batch's differences: those of one place, or all of them when another form is held against it. */
export async function closeDifferenceTasks(
  em: EntityManager,
  closing: {
    readonly batchId: string;
    readonly place?: number;
    readonly byId?: string;
    readonly status: 'completed' | 'obsolete';
  },
  now: Date,
): Promise<void> {
  const { batchId, place, byId, status } = closing;
  let open = database(em)
    .updateTable('task')
    .set({ status, closed_at: now, closed_by_id: byId ?? null })
    .where('subject_kind', '=', constant('batch'))
    .where('subject_id', '=', batchId)
    .where('kind', '=', constant('form103_difference'))
    .where('closed_at', 'is', null);
  if (place !== undefined) open = open.where(sql<boolean>`(details ->> 'place')::int = ${place}`);
  await open.execute();
}
