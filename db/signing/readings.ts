import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LetterKind } from '#domain/letters/letter.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import type { LetterSeen } from '#domain/letters/letter-seen.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';

/** One look of one person at one revision of a letter. */
export interface Reading {
  readonly letterId: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly revision: number;
  readonly openedAt: Date;
  readonly seen: LetterSeen;
  readonly isChosen: boolean;
  /** From one, in no order. */
  readonly pagesShown: readonly number[];
}

/** Notes that this person has the letter before the eyes; a mark for signing stays while the document is the same one. */
export async function noteReading(
  em: EntityManager,
  { letterId, accountId, revision, seen }: Pick<Reading, 'letterId' | 'accountId' | 'revision' | 'seen'>,
  now: Date,
): Promise<void> {
  const row = { letter_id: letterId, account_id: accountId, revision, seen: json(seen) };
  await database(em)
    .insertInto('letter_reading')
    .values({ ...row, opened_at: now, last_opened_at: now, is_chosen: false, pages_shown: json<number[]>([]) })
    .onConflict((conflict) =>
      conflict.columns(['letter_id', 'account_id', 'revision']).doUpdateSet({ seen: json(seen), last_opened_at: now }),
    )
    .execute();
}

/** Notes pages that have stood on the screen; a page shown twice counts once, one of a revision that was never opened not at all. */
export async function notePages(
  em: EntityManager,
  { letterId, accountId, revision }: Pick<Reading, 'letterId' | 'accountId' | 'revision'>,
  pages: readonly number[],
): Promise<void> {
  await sql`update letter_reading set pages_shown =
      (select coalesce(jsonb_agg(distinct page), '[]') from jsonb_array_elements(pages_shown || ${JSON.stringify(pages)}::jsonb) as page)
    where letter_id = ${letterId} and account_id = ${accountId} and revision = ${revision}`.execute(database(em));
}

/** Everybody's looks at these letters, the newest first. */
export function listReadings(em: EntityManager, letterIds: readonly string[]): Promise<Reading[]> {
  return database(em)
    .selectFrom('letter_reading as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .select(['r.letter_id as letterId', 'r.account_id as accountId', 'a.full_name as accountName', 'r.revision'])
    .select(['r.opened_at as openedAt', 'r.seen', 'r.is_chosen as isChosen', 'r.pages_shown as pagesShown'])
    .where('r.letter_id', '=', anyOf(letterIds))
    .orderBy('r.opened_at', 'desc')
    .execute();
}

/** Puts a letter that was read aside to be signed with others, or takes it back; false when this revision was not read by this person. */
export async function markChosen(
  em: EntityManager,
  { letterId, accountId, revision }: Pick<Reading, 'letterId' | 'accountId' | 'revision'>,
  isChosen: boolean,
): Promise<boolean> {
  const marked = await database(em)
    .updateTable('letter_reading')
    .set({ is_chosen: isChosen })
    .where('letter_id', '=', letterId)
    .where('account_id', '=', accountId)
    .where('revision', '=', revision)
    .returning('letter_id')
    .executeTakeFirst();
  return marked !== undefined;
}

/** What waits for a signature: the document of its revision, and whose it is. */
export interface LetterDocument {
  readonly id: string;
  readonly number: string | null;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly title: string;
  readonly caseNumber: string | null;
  readonly kind: LetterKind;
  readonly pageCount: number | null;
  readonly status: LetterStatus;
  readonly revision: number;
  readonly documentDigest: string | null;
  readonly approverId: string;
  readonly authorId: string;
}

/** These letters of the site as they stand now, the longest waiting first; what is not the site's is left out. */
export function listDocuments(
  em: EntityManager,
  siteId: string,
  letterIds: readonly string[],
): Promise<LetterDocument[]> {
  return database(em)
    .selectFrom('letter')
    .select(['id', 'number', 'recipient_name as recipientName', 'kind', 'page_count as pageCount', 'status'])
    .select(['revision', 'pdf_sha256 as documentDigest', 'approver_id as approverId'])
    .select(['author_id as authorId', 'title', 'case_number as caseNumber'])
    .select('recipient_address as recipientAddress')
    .where('site_id', '=', siteId)
    .where('id', '=', anyOf(letterIds))
    .orderBy('status_since')
    .orderBy('id')
    .execute();
}

/** Letters whose visa this person is asked for, the longest waiting first. */
export async function listVisasAsked(em: EntityManager, accountId: string, limit: number): Promise<readonly string[]> {
  const tasks = await database(em)
    .selectFrom('task')
    .select('subject_id as id')
    .where('kind', '=', 'visa')
    .where('assignee_id', '=', accountId)
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return tasks.map(({ id }) => id);
}
