import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Fault } from '#domain/documents/fault.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { database } from '../statements/database.ts';
import { json, milliseconds, now as clock } from '../statements/values.ts';
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

/** What was asked of these rows and not confirmed, by their places: their letters stay drafts. */
export async function holdMailingRows(
  em: EntityManager,
  mailingId: string,
  held: ReadonlyMap<number, readonly Fault[]>,
): Promise<void> {
  for (const [place, questions] of held)
    await database(em)
      .updateTable('case_mailing_row')
      .set({ held: json([...questions]) })
      .where('mailing_id', '=', mailingId)
      .where('place', '=', place)
      .execute();
}

export type DueMailingRow = Pick<
  CaseMailingRow,
  'mailingId' | 'place' | 'caseId' | 'fields' | 'fileName' | 'byteSize' | 'held'
> &
  Pick<CaseMailing, 'authorId' | 'approverId' | 'isSent' | 'siteId'> & {
    readonly casePartyId: string;
    readonly startedAt: Date;
    readonly sha256: string;
    readonly rowKey: string;
    readonly tries: number;
  };

/** Takes the next rows; nobody else takes them for so long, ms. A row that a process left behind is taken again. */
export async function takeDueMailingRows(
  em: EntityManager,
  limit: number,
  holdMs: number,
): Promise<readonly DueMailingRow[]> {
  const { rows } = await sql<DueMailingRow>`
    update case_mailing_row r set tries = r.tries + 1, free_at = now() + ${milliseconds(holdMs)}
    from (select d.mailing_id, d.place, m.author_id, m.approver_id, m.is_sent, m.site_id, m.started_at
      from case_mailing_row d join case_mailing m on m.id = d.mailing_id
      where d.state = 'waiting' and m.started_at is not null and d.free_at <= now()
      order by m.started_at, d.place limit ${sql.lit(limit)} for update of d skip locked) due
    where r.mailing_id = due.mailing_id and r.place = due.place
    returning r.mailing_id as "mailingId", r.place, r.case_id as "caseId", r.case_party_id as "casePartyId", r.fields,
      r.file_name as "fileName", r.byte_size as "byteSize", r.sha256, r.row_key as "rowKey", r.held, r.tries,
      due.author_id as "authorId", due.approver_id as "approverId", due.is_sent as "isSent", due.site_id as "siteId",
      due.started_at as "startedAt"`.execute(database(em));
  return rows;
}

type RowId = Pick<DueMailingRow, 'mailingId' | 'place'>;

/** What came of it. @returns false when it was settled already: then the caller's letter must not be */
export async function settleMailingRow(
  em: EntityManager,
  { mailingId, place }: RowId,
  result: {
    readonly state: 'made' | 'failed' | 'already';
    readonly letterId: string | null;
    readonly faults: readonly Fault[];
  },
): Promise<boolean> {
  const done = await database(em)
    .updateTable('case_mailing_row')
    .set({ state: result.state, letter_id: result.letterId, faults: json([...result.faults]) })
    .where('mailing_id', '=', mailingId)
    .where('place', '=', place)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** It is tried again after so long, ms. */
export async function freeMailingRow(em: EntityManager, { mailingId, place }: RowId, waitMs: number): Promise<void> {
  await database(em)
    .updateTable('case_mailing_row')
    .set({ free_at: sql<Date>`now() + ${milliseconds(waitMs)}` })
    .where('mailing_id', '=', mailingId)
    .where('place', '=', place)
    .execute();
}
