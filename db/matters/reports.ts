import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReportFacts } from '#domain/matters/assignment.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';
import { begunHere, changedHere } from './kept-here.ts';
import type { Report } from './matter.entity.ts';

/** A report as its assignment's page and people's decisions need it. */
export type ReportRow = ReportFacts &
  Pick<Report, 'id' | 'siteId' | 'matterId' | 'source' | 'version'> & {
    readonly remark: string | null;
    readonly submittedById: string | null;
  };

/** A report of this site (null: of any site), or null: a foreign one is the same as an absent one. */
export async function findReport(em: EntityManager, siteId: string | null, id: string): Promise<ReportRow | null> {
  if (!isUuid(id)) return null;
  const row = await reports(em)
    .where('id', '=', id)
    .$if(siteId !== null, (found) => found.where('site_id', '=', siteId))
    .executeTakeFirst();
  return row ?? null;
}

/** Reports on these assignments, oldest first. */
export function listReports(em: EntityManager, assignmentIds: readonly string[]): Promise<ReportRow[]> {
  return reports(em)
    .where('assignment_id', '=', anyOf(assignmentIds))
    .orderBy('reported_on')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

function reports(em: EntityManager) {
  return database(em)
    .selectFrom('report')
    .select(['id', 'site_id as siteId', 'matter_id as matterId', 'assignment_id as assignmentId', 'source', 'text'])
    .select(['executor_name as executorName', 'executor_id as executorId', 'reported_on as reportedOn', 'state'])
    .select(['remark', 'files', 'version', 'submitted_by_id as submittedById']);
}

/** A report that is kept here. */
export async function insertReport(
  em: EntityManager,
  { siteId, matterId, submittedById, ...facts }: ReportFacts & Pick<ReportRow, 'siteId' | 'matterId' | 'submittedById'>,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await database(em)
    .insertInto('report')
    .values({
      ...{ id, matter_id: matterId, submitted_by_id: submittedById, ...begunHere(siteId, now) },
      ...reportColumns(facts),
    })
    .execute();
  return id;
}

/** Changes what is named of a report; its revision and version grow. @returns the new version */
export async function changeReport(
  em: EntityManager,
  { id, ...rest }: ReportRow,
  {
    remark = rest.remark,
    submittedById = rest.submittedById,
    ...facts
  }: Partial<ReportFacts> & { readonly remark?: string | null; readonly submittedById?: string | null },
  now: Date,
): Promise<number> {
  const { version } = await database(em)
    .updateTable('report')
    .set({
      ...{ ...reportColumns({ ...rest, ...facts }), remark, submitted_by_id: submittedById },
      ...changedHere(now),
    })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** A report's own columns. */
export function reportColumns(facts: ReportFacts) {
  return {
    ...{ assignment_id: facts.assignmentId, executor_name: facts.executorName, executor_id: facts.executorId },
    ...{ text: facts.text, reported_on: facts.reportedOn, state: facts.state },
    files: json([...facts.files]),
  };
}
