import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RegisterTrouble } from '#domain/case-register/register-trouble.ts';
import { database } from '../statements/database.ts';
import type { CaseRegister } from './case-register.entity.ts';

/** A site's register as it stands. */
export type RegisterRow = Pick<CaseRegister, 'siteId' | 'code' | 'isOn'> & {
  readonly cursor: string | null;
  readonly dataAsOf: Date | null;
  readonly answeredAt: Date | null;
  readonly askedAt: Date | null;
  readonly awaySince: Date | null;
  readonly trouble: RegisterTrouble | null;
  readonly troubleDetail: string | null;
  readonly wantedAt: Date | null;
  readonly readingSince: Date | null;
  readonly readCount: number;
  readonly changedCount: number;
  readonly version: number;
};

const rows = (em: EntityManager) =>
  database(em)
    .selectFrom('case_register')
    .select(['site_id as siteId', 'code', 'is_on as isOn', 'cursor', 'data_as_of as dataAsOf', 'version'])
    .select(['answered_at as answeredAt', 'asked_at as askedAt', 'away_since as awaySince', 'trouble'])
    .select(['trouble_detail as troubleDetail', 'wanted_at as wantedAt', 'reading_since as readingSince'])
    .select(['read_count as readCount', 'changed_count as changedCount']);

/** Null: the site has none. */
export async function findRegister(em: EntityManager, siteId: string): Promise<RegisterRow | null> {
  return (await rows(em).where('site_id', '=', siteId).executeTakeFirst()) ?? null;
}

/** The same, held against whoever reads or changes it until the caller's transaction ends. */
export async function lockRegister(em: EntityManager, siteId: string): Promise<RegisterRow | null> {
  return (await rows(em).where('site_id', '=', siteId).forUpdate().executeTakeFirst()) ?? null;
}

/** Sites that have one, in the order of their ids. */
export function listRegisters(em: EntityManager): Promise<RegisterRow[]> {
  return rows(em).orderBy('site_id').execute();
}

/** Sites whose register is read. */
export async function sitesToRead(em: EntityManager): Promise<string[]> {
  const on = database(em).selectFrom('case_register').select('site_id').where('is_on', '=', true);
  return (await on.orderBy('site_id').execute()).map(({ site_id }) => site_id);
}

/** Which code the site has there, and whether it is read. Under another code everything is read anew: cursors are the register's own for each court. */
export async function setRegister(
  em: EntityManager,
  siteId: string,
  { code, isOn }: Pick<CaseRegister, 'code' | 'isOn'>,
): Promise<void> {
  const isOther = sql<boolean>`case_register.code <> excluded.code`;
  const forgotten = <T>(column: string) =>
    sql<T>`case when ${isOther} then null else case_register.${sql.ref(column)} end`;
  await database(em)
    .insertInto('case_register')
    .values({ site_id: siteId, code, is_on: isOn, read_count: 0, changed_count: 0, version: 1 })
    .onConflict((conflict) =>
      conflict.column('site_id').doUpdateSet({
        ...{ code: sql<string>`excluded.code`, is_on: sql<boolean>`excluded.is_on` },
        ...{ cursor: forgotten<string | null>('cursor'), data_as_of: forgotten<Date | null>('data_as_of') },
        // Troubles of another code, or of a register that is not read, are nobody's.
        ...{ away_since: null, trouble: null, trouble_detail: null, wanted_at: null, reading_since: null },
        version: sql<number>`case_register.version + 1`,
      }),
    )
    .execute();
}

/** Somebody wants it read now. */
export async function wantReading(em: EntityManager, siteId: string, now: Date): Promise<void> {
  await change(em, siteId).set({ wanted_at: now }).execute();
}

/** Where a reading stands after a page. */
export interface TakenPage {
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly dataAsOf: Date;
  readonly count: number;
  readonly changed: number;
}

/** The page is taken in: the next one begins where it ended, and the register is well. The caller holds the row. */
export async function noteTaken(
  em: EntityManager,
  { siteId, readingSince }: Pick<RegisterRow, 'siteId' | 'readingSince'>,
  { cursor, hasMore, dataAsOf, count, changed }: TakenPage,
  now: Date,
): Promise<void> {
  const isFirst = readingSince === null;
  await change(em, siteId)
    .set({
      ...{ cursor, answered_at: now, asked_at: now, away_since: null, trouble: null, trouble_detail: null },
      ...{ wanted_at: null, reading_since: hasMore ? (readingSince ?? now) : null },
      read_count: isFirst ? count : sql<number>`read_count + ${count}`,
      changed_count: isFirst ? changed : sql<number>`changed_count + ${changed}`,
      ...(hasMore ? {} : { data_as_of: dataAsOf }),
    })
    .execute();
}

/** The register has forgotten the cursor: everything is read from the beginning. */
export async function forgetCursor(em: EntityManager, siteId: string, cursor: string): Promise<void> {
  await change(em, siteId).set({ cursor: null, reading_since: null }).where('cursor', '=', cursor).execute();
}

/** A question has failed; since when they do stays as it was. */
export async function noteAway(
  em: EntityManager,
  siteId: string,
  { trouble, detail }: { readonly trouble: RegisterTrouble; readonly detail: string },
  now: Date,
): Promise<void> {
  await change(em, siteId)
    .set({
      ...{ trouble, trouble_detail: detail, asked_at: now, wanted_at: null, reading_since: null },
      away_since: sql<Date>`coalesce(away_since, ${now}::timestamptz)`,
    })
    .execute();
}

/** The row's version grows with what a person must see, and so do pages that are open. */
function change(em: EntityManager, siteId: string) {
  return database(em)
    .updateTable('case_register')
    .set({ version: sql<number>`version + 1` })
    .where('site_id', '=', siteId);
}
