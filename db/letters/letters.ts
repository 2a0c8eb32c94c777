import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isUuid } from '#domain/work/uuid.ts';
import { lettersIn } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import type { Letter } from './letter.entity.ts';
import { keepLikeness } from './letter-repeats.ts';
import { columnsOf, FIELD_COLUMNS, fieldsOf, type FieldColumns, type WrittenRow } from './letter-row.ts';

type RowColumns =
  | 'id'
  | 'siteId'
  | 'authorId'
  | 'approverId'
  | 'signedById'
  | 'endorserId'
  | 'endorsedAt'
  | 'onBehalfOfId'
  | 'profileId'
  | 'status'
  | 'revision'
  | 'version'
  | 'remark'
  | 'faults'
  | 'pdfSha256'
  | 'pdfByteSize'
  | 'batchId'
  | 'recallUntil'
  | 'acceptedAt'
  | 'outcomeAt'
  | 'outcomeReason';

/** A letter as people's decisions and its card need it. */
export type LetterRow = FieldColumns & Pick<Letter, RowColumns>;

/** A letter of this site (null: of any site), live or in the archive, or null: a foreign letter is the same as an absent one. */
export async function findLetter(
  em: EntityManager,
  siteId: string | null,
  letterId: string,
): Promise<LetterRow | null> {
  if (!isUuid(letterId)) return null;
  const letter = await letterById(em, 'letter', siteId, letterId).executeTakeFirst();
  return letter ?? (await letterById(em, 'archived_letter', siteId, letterId).executeTakeFirst()) ?? null;
}

/** The same of a live one, its row locked until the caller's transaction ends. */
export async function lockLetter(em: EntityManager, siteId: string, letterId: string): Promise<LetterRow | null> {
  if (!isUuid(letterId)) return null;
  const letter = await letterById(em, 'letter', siteId, letterId).forUpdate().executeTakeFirst();
  return letter ?? null;
}

function letterById(em: EntityManager, table: 'letter' | 'archived_letter', siteId: string | null, letterId: string) {
  return database(em)
    .selectFrom(lettersIn(table))
    .select(['id', 'site_id as siteId', 'author_id as authorId', 'approver_id as approverId', ...FIELD_COLUMNS])
    .select(['signed_by_id as signedById', 'profile_id as profileId', 'status', 'revision', 'version', 'remark'])
    .select(['faults', 'pdf_sha256 as pdfSha256', 'pdf_byte_size as pdfByteSize', 'batch_id as batchId'])
    .select(['recall_until as recallUntil', 'accepted_at as acceptedAt', 'outcome_at as outcomeAt'])
    .select(['outcome_reason as outcomeReason', 'endorser_id as endorserId', 'endorsed_at as endorsedAt'])
    .select('on_behalf_of_id as onBehalfOfId')
    .where('id', '=', letterId)
    .$if(siteId !== null, (found) => found.where('site_id', '=', siteId));
}

/** Changes what is written of a letter — its status is moved by `moveLetters` only — or notes that what belongs to it has changed. @returns the new version: the ETag grows */
export async function changeLetter(
  em: EntityManager,
  letterId: string,
  change: Partial<WrittenRow>,
  now: Date,
): Promise<number> {
  const written = await database(em)
    .updateTable('letter')
    .set(({ eb }) => ({ ...columnsOf(change), version: eb('version', '+', sql.lit(1)), updated_at: now }))
    .where('id', '=', letterId)
    .returning(['version', 'number', 'site_id as siteId', ...FIELD_COLUMNS])
    .executeTakeFirstOrThrow();
  const { version, number, siteId } = written;
  if (number !== null) await keepLikeness(em, { id: letterId, siteId, fields: fieldsOf(written) });
  return version;
}
