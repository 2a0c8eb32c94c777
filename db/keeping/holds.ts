import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { caseNumberText } from '#domain/letters/case-number.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { spelledAs } from '../statements/spelled-numbers.ts';
import { HOLD_IS_OVER } from './hold-over.ts';

/** `case_number`: letters that name a number of which there is no card here; its id is made of the site and the number. */
export type HeldKind = 'letter' | 'case' | 'case_number';
/** As people name it. */
export type NamedKind = Exclude<HeldKind, 'case_number'>;

/** What is held: it is looked up by its number. */
export interface HeldSubject {
  readonly kind: HeldKind;
  readonly id: string;
  readonly siteId: string;
  /** Of a `case_number`, whose id says nothing; null: of any other. */
  readonly number: string | null;
}

export interface HoldRow {
  readonly id: string;
  readonly subjectKind: HeldKind;
  readonly subjectId: string;
  readonly siteId: string;
  /** Number of the letter or of the case. */
  readonly number: string | null;
  readonly reason: string;
  readonly setByName: string;
  readonly setAt: Date;
  readonly liftedByName: string | null;
  readonly liftedAt: Date | null;
  readonly liftReason: string | null;
}

/** Those in force first, then the newest; of a site or of all. */
export async function listHolds(em: EntityManager, siteId: string | null, limit: number): Promise<readonly HoldRow[]> {
  const { rows } =
    await sql<HoldRow>`select h.id, h.subject_kind as "subjectKind", h.subject_id as "subjectId", h.site_id as "siteId",
      case h.subject_kind when 'letter' then (select number from every_letter where id = h.subject_id)
        when 'case' then (select number from court_case where id = h.subject_id) else h.number end as number,
      h.reason, s.full_name as "setByName", h.set_at as "setAt", l.full_name as "liftedByName", h.lifted_at as "liftedAt", h.lift_reason as "liftReason"
    from keeping_hold h join account s on s.id = h.set_by_id left join account l on l.id = h.lifted_by_id
    where ${siteId === null ? sql`true` : sql`h.site_id = ${siteId}`}
    order by h.lifted_at is not null, h.set_at desc, h.id limit ${sql.lit(limit)}`.execute(database(em));
  return rows;
}

interface NewHold {
  readonly subject: HeldSubject;
  readonly reason: string;
  readonly byId: string;
}

/**
 * Whether a letter is held is judged and changed one after the other: a hold that was set is seen by every destruction that ends after it.
 * @param by who judges waits for who sets, and not for who judges
 */
export async function lockHolds(em: EntityManager, by: 'setting' | 'judging'): Promise<void> {
  const lock = by === 'setting' ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
  await sql`select ${lock}(hashtext('keeping/holds'))`.execute(database(em));
}

/** Those in force over a letter: its own first, then those of its case. */
export function listHoldsOver(
  em: EntityManager,
  letterId: string,
): Promise<readonly Pick<HoldRow, 'subjectKind' | 'reason' | 'setByName' | 'setAt'>[]> {
  return database(em)
    .selectFrom('keeping_hold as h')
    .innerJoin('account as s', 's.id', 'h.set_by_id')
    .innerJoin(EVERY_LETTER, (join) => join.on(HOLD_IS_OVER))
    .select(['h.subject_kind as subjectKind', 'h.reason', 's.full_name as setByName', 'h.set_at as setAt'])
    .where('h.lifted_at', 'is', null)
    .where('l.id', '=', letterId)
    .orderBy('h.subject_kind', 'desc')
    .execute();
}

/** @returns its id; null: it is held already */
export async function setHold(
  em: EntityManager,
  { subject, reason, byId }: NewHold,
  now: Date,
): Promise<string | null> {
  await lockHolds(em, 'setting');
  const id = randomUUID();
  const { kind, id: subjectId, siteId, number } = subject;
  const row = { id, subject_kind: kind, subject_id: subjectId, site_id: siteId, number };
  const kept = await database(em)
    .insertInto('keeping_hold')
    .values({ ...row, reason, set_by_id: byId, set_at: now })
    .onConflict((conflict) =>
      conflict.columns(['subject_kind', 'subject_id']).where('lifted_at', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n ? id : null;
}

interface Lifting {
  readonly id: string;
  readonly siteId: string | null;
  readonly reason: string;
  readonly byId: string;
}

/** @returns what was held; null: there is no such hold in force */
export async function liftHold(
  em: EntityManager,
  { id, siteId, reason, byId }: Lifting,
  now: Date,
): Promise<HeldSubject | null> {
  const row = await database(em)
    .updateTable('keeping_hold')
    .set({ lifted_by_id: byId, lifted_at: now, lift_reason: reason })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .$if(siteId !== null, (holds) => holds.where('site_id', '=', siteId ?? ''))
    .returning(['subject_kind as kind', 'subject_id as id', 'site_id as siteId', 'number'])
    .executeTakeFirst();
  return row ?? null;
}

/** A letter or a case by its number; of a site or of all. More than one case may bear a number; of one without a card its letters are taken. */
export async function findByNumber(
  em: EntityManager,
  kind: NamedKind,
  number: string,
  siteId: string | null,
): Promise<readonly HeldSubject[]> {
  const table = kind === 'letter' ? sql`every_letter` : sql`court_case`;
  const named = kind === 'letter' ? sql`number = ${number}` : sql`number = ${spelledAs(caseNumberText(number))}`;
  const { rows } =
    await sql<HeldSubject>`select ${kind}::text as kind, id, site_id as "siteId", null::text as number from ${table}
    where ${named} and ${siteId === null ? sql`true` : sql`site_id = ${siteId}`} limit 2`.execute(database(em));
  return rows.length === 0 && kind === 'case' ? lettersOfNumber(em, number, siteId) : rows;
}

/** The number in the form of the search makes the id: however it is typed, it is held once. */
async function lettersOfNumber(
  em: EntityManager,
  number: string,
  siteId: string | null,
): Promise<readonly HeldSubject[]> {
  const { rows } = await sql<HeldSubject>`select distinct 'case_number' as kind,
      md5(site_id || '/' || mask_number_form(${number}::text))::uuid as id, site_id as "siteId", ${number}::text as number from every_letter
    where mask_names_number(case_number, ${number}) and ${siteId === null ? sql`true` : sql`site_id = ${siteId}`} limit 2`.execute(
    database(em),
  );
  return rows;
}
