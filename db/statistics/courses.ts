import type { EntityManager } from '@mikro-orm/postgresql';
import type { DeliveryBranch } from '#domain/post/operation-meaning.ts';
import type { PostalRecord } from '#domain/post/ordered-operations.ts';
import { ownSince, summariseOperations } from '#domain/post/postal-milestone.ts';
import { returnCauseOf, type ReturnCause } from '#domain/returns/return-cause.ts';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf, rowsGiven } from '../statements/values.ts';

/** What the Post's operations say of one letter for reports. */
export interface ToldCourse {
  readonly letterId: string;
  readonly way: DeliveryBranch | null;
  readonly cause: ReturnCause | null;
}

/** By the same rules that the letter's card is made of. */
export function courseOf(letterId: string, records: readonly PostalRecord[], acceptedAt: Date | null): ToldCourse {
  const options = { notBefore: ownSince(acceptedAt) };
  const { outcome, branch } = summariseOperations(records, options);
  const isBack = outcome === 'returned_to_court' || outcome === 'lost';
  return { letterId, way: branch ?? null, cause: isBack ? returnCauseOf(outcome, records, options) : null };
}

export async function putCourses(em: EntityManager, courses: readonly ToldCourse[]): Promise<void> {
  if (courses.length === 0) return;
  await database(em)
    .insertInto('letter_course')
    .columns(['letter_id', 'way', 'cause', 'is_told'])
    .expression(
      database(em)
        .selectFrom(rowsGiven('r', { letterId: 'uuid', way: 'text', cause: 'text' }, courses))
        .select(['letterId', 'way', 'cause'])
        .select(sql<boolean>`true`.as('is_told')),
    )
    .onConflict((same) =>
      same.column('letter_id').doUpdateSet((eb) => ({
        way: eb.ref('excluded.way'),
        cause: eb.ref('excluded.cause'),
        is_told: eb.ref('excluded.is_told'),
      })),
    )
    .execute();
}

/** Which way each of these letters went; one that the Post has not told of is not there. */
export async function findWays(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, DeliveryBranch>> {
  if (letterIds.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('letter_course')
    .select(['letter_id as letterId', 'way'])
    .where('letter_id', '=', anyOf(letterIds))
    .execute();
  return new Map(rows.flatMap(({ letterId, way }) => (way === null ? [] : [[letterId, way] as const])));
}

/** Letters that the Post told of before reports asked: so many at once, until none is left. @returns how many */
export async function fillCourses(em: EntityManager, limit: number): Promise<number> {
  const { rows: letters } = await sql<{ id: string; acceptedAt: Date | null }>`
    select l.id, l.accepted_at as "acceptedAt" from every_letter l
    where l.shpi is not null and not exists (select from letter_course c where c.letter_id = l.id and c.is_told)
      and exists (select from postal_event e where e.letter_id = l.id) limit ${limit}`.execute(database(em));
  if (letters.length === 0) return 0;
  const { rows: events } = await sql<PostalRecord & { readonly letterId: string }>`
    select letter_id as "letterId", oper_type as "operType", oper_attr as "operAttr", oper_date as "operDate",
      office_index as "officeIndex"
    from postal_event where letter_id = any (${letters.map(({ id }) => id)}::uuid[])`.execute(database(em));
  const ofLetter = Map.groupBy(events, ({ letterId }) => letterId);
  await putCourses(
    em,
    letters.map(({ id, acceptedAt }) => courseOf(id, ofLetter.get(id) ?? [], acceptedAt)),
  );
  return letters.length;
}
