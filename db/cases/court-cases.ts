import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CaseFields, CaseSource } from '#domain/cases/court-case.ts';
import { linkLettersOfNumbers } from '../case-letters/letter-link.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { lockCasesOfSite } from './apply-records.ts';

/** A case's own row. */
export interface CaseRow extends CaseFields {
  readonly id: string;
  readonly siteId: string;
  readonly source: CaseSource;
  readonly dataAsOf: Date;
  readonly note: string;
  readonly version: number;
  readonly goneAt: Date | null;
  readonly createdAt: Date;
}

/** A case of this site (null: of any), or null: a foreign case is the same as an absent one. */
export async function findCase(em: EntityManager, siteId: string | null, id: string): Promise<CaseRow | null> {
  if (!isUuid(id)) return null;
  return (await caseById(em, siteId, id).executeTakeFirst()) ?? null;
}

/** The same, its row locked until the caller's transaction ends; nobody else then writes cases of the site. */
export async function lockCase(em: EntityManager, siteId: string, id: string): Promise<CaseRow | null> {
  if (!isUuid(id)) return null;
  await lockCasesOfSite(em, siteId);
  return (await caseById(em, siteId, id).forUpdate().executeTakeFirst()) ?? null;
}

function caseById(em: EntityManager, siteId: string | null, id: string) {
  return database(em)
    .selectFrom('court_case')
    .select(['id', 'site_id as siteId', 'number', 'kind', 'essence', 'judge', 'received_on as receivedOn', 'state'])
    .select(['source', 'data_as_of as dataAsOf', 'note', 'version', 'gone_at as goneAt', 'created_at as createdAt'])
    .where('id', '=', id)
    .$if(siteId !== null, (own) => own.where('site_id', '=', siteId));
}

/** A case that people here keep. */
export async function insertCase(em: EntityManager, siteId: string, fields: CaseFields, now: Date): Promise<string> {
  await lockCasesOfSite(em, siteId);
  const id = randomUUID();
  await database(em)
    .insertInto('court_case')
    .values({
      ...{ id, site_id: siteId, source: 'manual', external_id: null, note: '', data_as_of: now },
      ...{ ...columnsOf(fields), created_at: now, updated_at: now },
    })
    .execute();
  await linkLettersOfNumbers(em, siteId, [fields.number]);
  return id;
}

/** Changes what is written of a case, or notes that what belongs to it has changed. @returns the new version: the ETag grows */
export async function changeCase(
  em: EntityManager,
  id: string,
  change: { readonly fields?: CaseFields; readonly note?: string },
  now: Date,
): Promise<number> {
  const { fields, note } = change;
  const { version } = await database(em)
    .updateTable('court_case')
    .set(({ eb }) => ({
      ...(fields === undefined ? {} : columnsOf(fields)),
      ...(note === undefined ? {} : { note }),
      ...{ version: eb('version', '+', sql.lit(1)), updated_at: now },
      // What people keep themselves is as of its last change; a note says nothing of when a source was asked.
      data_as_of: sql<Date>`case when source = 'manual' then ${now}::timestamptz else data_as_of end`,
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

function columnsOf({ number, kind, essence, judge, receivedOn, state }: CaseFields) {
  return { number, kind, essence, judge, received_on: receivedOn, state };
}
