import type { EntityManager } from '@mikro-orm/postgresql';
import type { Awaiting } from '#domain/work/awaiting.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { carryOut, type Statement } from '../statements/together.ts';
import type { Letter } from './letter.entity.ts';

/** The letter is not in the projection: a programming error or a lost database, never a user's mistake. */
export class LetterMissingError extends Error {
  override name = 'LetterMissingError';
}

/** What the steps need of a letter. */
export type StepLetter = Pick<
  Letter,
  'id' | 'siteId' | 'number' | 'authorId' | 'profileId' | 'status' | 'revision' | keyof FieldColumns
>;
type FieldColumns = Pick<
  Letter,
  | 'kind'
  | 'documentKind'
  | 'title'
  | 'recipientType'
  | 'recipientName'
  | 'recipientInn'
  | 'recipientKpp'
  | 'recipientAddress'
  | 'comment'
>;

/** Reads a letter afresh. @throws LetterMissingError */
export async function loadLetter(em: EntityManager, letterId: string): Promise<StepLetter> {
  const [letter] = await em.execute<StepLetter[]>(
    `select id, site_id as "siteId", number, author_id as "authorId", profile_id as "profileId", status, revision, kind,
            document_kind as "documentKind", title, recipient_type as "recipientType", recipient_name as "recipientName",
            recipient_inn as "recipientInn", recipient_kpp as "recipientKpp", recipient_address as "recipientAddress", comment
       from letter where id = ?`,
    [letterId],
  );
  if (!letter) throw new LetterMissingError(`letter ${letterId} is not in the projection`);
  return letter;
}

/** The fields a clerk filled in. */
export function fieldsOf(letter: FieldColumns): LetterFields {
  return {
    kind: letter.kind,
    documentKind: letter.documentKind,
    title: letter.title,
    recipient: {
      type: letter.recipientType,
      name: letter.recipientName,
      inn: letter.recipientInn ?? undefined,
      kpp: letter.recipientKpp ?? undefined,
      address: letter.recipientAddress,
    },
    comment: letter.comment ?? undefined,
  };
}

/** A change of a letter's row; a status always comes with what is awaited next. */
export interface LetterChange {
  readonly status: LetterStatus;
  readonly awaiting: Awaiting | null;
  readonly more?: LetterColumns;
}

/** The columns that steps of the workflow change. */
export interface LetterColumns {
  readonly revision?: number;
  readonly remark?: string | null;
  readonly faults?: readonly Fault[] | null;
  readonly approverId?: string;
  readonly pdfSha256?: string | null;
  readonly pageCount?: number | null;
  readonly pdfByteSize?: number | null;
  readonly signedById?: string;
  readonly recallUntil?: Date | null;
  readonly batchId?: string | null;
  readonly outcome?: LetterOutcome;
  readonly outcomeAt?: string | null;
  readonly outcomeReason?: string | null;
}

/** Narrows which rows may be changed; the answer says whether one was. */
export interface LetterGuard {
  readonly id: string;
  readonly statuses?: readonly LetterStatus[];
  readonly revisionAtMost?: number;
  readonly isOutsideBatch?: true;
}

const COLUMN_NAMES: Readonly<Record<keyof LetterColumns, string>> = {
  revision: 'revision',
  remark: 'remark',
  faults: 'faults',
  approverId: 'approver_id',
  pdfSha256: 'pdf_sha256',
  pageCount: 'page_count',
  pdfByteSize: 'pdf_byte_size',
  signedById: 'signed_by_id',
  recallUntil: 'recall_until',
  batchId: 'batch_id',
  outcome: 'outcome',
  outcomeAt: 'outcome_at',
  outcomeReason: 'outcome_reason',
};

/** Changes the row if the guard holds, in one statement; false when it did not hold. */
export function changeLetter(em: EntityManager, guard: LetterGuard, change: LetterChange, now: Date): Promise<boolean> {
  return carryOut(em, letterChange(guard, change, now));
}

/** The same as a part of a step. */
export function letterChange(guard: LetterGuard, change: LetterChange, now: Date): Statement {
  const more = Object.entries(change.more ?? {});
  const assignments = more.map(([name]) => `, ${COLUMN_NAMES[name as keyof LetterColumns]} = ?`).join('');
  return {
    sql: `update letter set status_since = case when status = ? then status_since else ? end, status = ?, awaiting = ?::jsonb,
       version = version + 1, updated_at = ?${assignments}
     where id = ? and status = any(?::text[]) and revision <= ? ${guard.isOutsideBatch ? 'and batch_id is null' : ''} returning id`,
    params: [
      change.status,
      now,
      change.status,
      JSON.stringify(change.awaiting),
      now,
      ...more.map(([name, value]) => (name === 'faults' ? JSON.stringify(value) : value)),
      guard.id,
      `{${(guard.statuses ?? LETTER_STATUSES).join(',')}}`,
      guard.revisionAtMost ?? MAX_REVISION,
    ],
  };
}

const MAX_REVISION = 2_147_483_647;
