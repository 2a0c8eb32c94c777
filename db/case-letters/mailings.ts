import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Fault } from '#domain/documents/fault.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { database } from '../statements/database.ts';
import { free, hold, settle, takeDue, type QueuedRow, type RowResult, type RowTables } from '../letters/row-queue.ts';
import { json, now as clock } from '../statements/values.ts';
import type { CaseMailing, CaseMailingRow } from './mailing.entity.ts';

export type KeptMailing = Omit<CaseMailing, 'startedAt'> & { readonly startedAt: Date | null };

/** A row before anything is made of it. */
export type NewMailingRow = Pick<CaseMailingRow, 'caseId' | 'state' | 'fields' | 'fileName' | 'byteSize' | 'faults'> & {
  readonly casePartyId: string | null;
  readonly sha256: string | null;
  readonly rowKey: string | null;
  readonly letterId: string | null;
};

export async function putMailing(
  em: EntityManager,
  head: Omit<KeptMailing, 'startedAt'>,
  rows: readonly NewMailingRow[],
): Promise<void> {
  await database(em)
    .insertInto('case_mailing')
    .values({
      ...{ id: head.id, site_id: head.siteId, author_id: head.authorId, approver_id: head.approverId },
      ...{ is_sent: head.isSent, terms: json(head.terms), case_count: head.caseCount, created_at: head.createdAt },
    })
    .execute();
  const values = rows.map((row, index) => ({
    ...{ mailing_id: head.id, place: index + 1, case_id: row.caseId, case_party_id: row.casePartyId },
    ...{ state: row.state, fields: json(row.fields), file_name: row.fileName, byte_size: row.byteSize },
    ...{ sha256: row.sha256, row_key: row.rowKey, letter_id: row.letterId },
    ...{ faults: json(row.faults), held: json([]), tries: 0, free_at: clock() },
  }));
  if (values.length > 0) await database(em).insertInto('case_mailing_row').values(values).execute();
}

/** A mailing of this person, or null; locked against another change of it when asked so. */
export async function findMailing(
  em: EntityManager,
  authorId: string,
  id: string,
  isLocked = false,
): Promise<KeptMailing | null> {
  const found = await database(em)
    .selectFrom('case_mailing')
    .select(['id', 'site_id as siteId', 'author_id as authorId', 'approver_id as approverId', 'is_sent as isSent'])
    .select(['terms', 'case_count as caseCount', 'created_at as createdAt', 'started_at as startedAt'])
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  return found ?? null;
}

export type MailingRowShown = Pick<CaseMailingRow, 'place' | 'caseId' | 'state' | 'fields' | 'fileName' | 'faults'> & {
  readonly sha256: string | null;
  readonly letterId: string | null;
  readonly number: string | null;
  readonly status: LetterStatus | null;
  readonly caseNumber: string;
};

/** In their order. */
export function listMailingRows(em: EntityManager, id: string): Promise<MailingRowShown[]> {
  return database(em)
    .selectFrom('case_mailing_row as r')
    .innerJoin('court_case as c', 'c.id', 'r.case_id')
    .leftJoin('letter as l', 'l.id', 'r.letter_id')
    .select(['r.place', 'r.case_id as caseId', 'r.state', 'r.fields', 'r.file_name as fileName', 'r.faults'])
    .select(['r.sha256', 'r.letter_id as letterId', 'l.number', 'l.status', 'c.number as caseNumber'])
    .where('r.mailing_id', '=', id)
    .orderBy('r.place')
    .execute();
}

/** Its letters are made from now on. */
export async function startMailing(em: EntityManager, id: string, at: Date): Promise<void> {
  await database(em).updateTable('case_mailing').set({ started_at: at }).where('id', '=', id).execute();
}

const TABLES: RowTables = { rows: 'case_mailing_row', acts: 'case_mailing', act: 'mailing_id' };

/** What was asked of these rows and not confirmed, by their places: their letters stay drafts. */
export function holdMailingRows(
  em: EntityManager,
  mailingId: string,
  held: ReadonlyMap<number, readonly Fault[]>,
): Promise<void> {
  return hold(em, TABLES, mailingId, held);
}

/** What a row of a mailing has besides: whose case it is and which party of it. */
type OwnColumns = Pick<CaseMailingRow, 'mailingId' | 'caseId'> & { readonly casePartyId: string };
export type DueMailingRow = QueuedRow & OwnColumns;

/** Takes the next rows, see `row-queue.ts`. */
export function takeDueMailingRows(
  em: EntityManager,
  limit: number,
  holdMs: number,
): Promise<readonly DueMailingRow[]> {
  const own = sql`r.mailing_id as "mailingId", r.case_id as "caseId", r.case_party_id as "casePartyId"`;
  return takeDue<OwnColumns>(em, TABLES, own, { limit, holdMs });
}

type RowId = Pick<DueMailingRow, 'mailingId' | 'place'>;

/** What came of it. @returns false when it was settled already: then the caller's letter must not be */
export function settleMailingRow(em: EntityManager, { mailingId, place }: RowId, result: RowResult): Promise<boolean> {
  return settle(em, TABLES, { actId: mailingId, place }, result);
}

/** It is tried again after so long, ms. */
export function freeMailingRow(em: EntityManager, { mailingId, place }: RowId, waitMs: number): Promise<void> {
  return free(em, TABLES, { actId: mailingId, place }, { waitMs, isTried: true });
}
