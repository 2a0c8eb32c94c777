import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';

/** Where a case went that was joined to another one of the site (null: of any); null: no such was. */
export async function findJoined(em: EntityManager, siteId: string | null, caseId: string): Promise<string | null> {
  if (!isUuid(caseId)) return null;
  const row = await database(em)
    .selectFrom('case_twin')
    .select('case_id as joinedTo')
    .where('merged_case_id', '=', caseId)
    .$if(siteId !== null, (own) => own.where('site_id', '=', siteId ?? ''))
    .executeTakeFirst();
  return row?.joinedTo ?? null;
}

/** The case on whose card it is asked whether this one of the register is the same; null: nothing is asked. */
export async function findAskedOn(em: EntityManager, caseId: string): Promise<string | null> {
  const row = await database(em)
    .selectFrom('court_case as c')
    .innerJoin('case_twin as t', (join) =>
      join.onRef('t.site_id', '=', 'c.site_id').onRef('t.external_id', '=', 'c.external_id'),
    )
    .select('t.case_id as askedOn')
    .where('c.id', '=', caseId)
    .where('c.source', '=', 'amirs')
    .where('t.state', '=', 'open')
    .executeTakeFirst();
  return row?.askedOn ?? null;
}

/** What is asked about a case that was entered by hand; null: nothing. */
export async function findOpenTwin(
  em: EntityManager,
  caseId: string,
): Promise<{
  readonly id: string;
  /** The register's own where it is here already. */
  readonly otherCaseId: string | null;
  readonly told: CaseRecord;
  readonly dataAsOf: Date;
  readonly askedAt: Date;
} | null> {
  const row = await database(em)
    .selectFrom('case_twin as t')
    .leftJoin('court_case as c', (join) =>
      join
        .onRef('c.site_id', '=', 't.site_id')
        .onRef('c.external_id', '=', 't.external_id')
        .on('c.source', '=', 'amirs'),
    )
    .select(['t.id', 't.told', 't.data_as_of as dataAsOf', 't.asked_at as askedAt', 'c.id as otherCaseId'])
    .where('t.case_id', '=', caseId)
    .where('t.state', '=', 'open')
    .executeTakeFirst();
  return row?.told == null ? null : { ...row, told: row.told as CaseRecord };
}
