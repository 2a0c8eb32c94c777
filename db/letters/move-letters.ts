import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { Fault } from '#domain/documents/fault.ts';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { FOUND_AT_POST_FROM, statusesBefore } from '#domain/letters/letter-life.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import { database } from '../statements/database.ts';
import { json, rowsGiven } from '../statements/values.ts';

/** A letter's step from one status to another, with what is awaited next. */
export interface LetterMove {
  readonly to: LetterStatus;
  readonly awaiting: LetterAwaiting | null;
  readonly more?: LetterColumns;
}

/** The columns that change together with a status. */
export interface LetterColumns {
  readonly number?: string;
  readonly numberYear?: number;
  readonly numberSequence?: number;
  readonly profileId?: string;
  readonly revision?: number;
  readonly remark?: string | null;
  readonly faults?: readonly Fault[] | null;
  readonly approverId?: string;
  readonly pdfSha256?: string | null;
  readonly pageCount?: number | null;
  readonly pdfByteSize?: number | null;
  readonly signedById?: string;
  readonly endorserId?: string | null;
  readonly endorsedAt?: Date | null;
  readonly onBehalfOfId?: string | null;
  readonly recallUntil?: Date | null;
  readonly batchId?: string | null;
  readonly shpi?: string | null;
  readonly sentAt?: Date;
  readonly acceptedAt?: Date;
  readonly outcome?: LetterOutcome | undefined;
  readonly outcomeAt?: string | undefined;
  readonly outcomeReason?: string | undefined;
}

/** What must hold besides: a letter of which it does not stays where it is. */
export interface LetterGuard {
  /** Fewer statuses than the life of a letter allows. */
  readonly from?: readonly LetterStatus[];
  readonly revisionAtMost?: number;
  readonly isOutsideBatch?: true;
  readonly isWithoutOutcome?: true;
  /** The Post's own book says that it has the letter: it becomes `accepted` from wherever an older copy shows it. */
  readonly isFoundAtPost?: true;
  /** Waiting begins anew even where the status stays the same. */
  readonly isAnew?: true;
}

const COLUMNS = {
  number: ['number', 'text'],
  numberYear: ['number_year', 'int'],
  numberSequence: ['number_sequence', 'int'],
  profileId: ['profile_id', 'text'],
  revision: ['revision', 'int'],
  remark: ['remark', 'text'],
  faults: ['faults', 'jsonb'],
  approverId: ['approver_id', 'uuid'],
  pdfSha256: ['pdf_sha256', 'text'],
  pageCount: ['page_count', 'int'],
  pdfByteSize: ['pdf_byte_size', 'int'],
  signedById: ['signed_by_id', 'uuid'],
  endorserId: ['endorser_id', 'uuid'],
  endorsedAt: ['endorsed_at', 'timestamptz'],
  onBehalfOfId: ['on_behalf_of_id', 'uuid'],
  recallUntil: ['recall_until', 'timestamptz'],
  batchId: ['batch_id', 'uuid'],
  shpi: ['shpi', 'text'],
  sentAt: ['sent_at', 'timestamptz'],
  acceptedAt: ['accepted_at', 'timestamptz'],
  outcome: ['outcome', 'text'],
  outcomeAt: ['outcome_at', 'text'],
  outcomeReason: ['outcome_reason', 'text'],
} as const satisfies Readonly<Record<keyof LetterColumns, readonly [string, string]>>;

type ColumnName = keyof typeof COLUMNS;
type Moved = RawBuilder<{ readonly id: string }>;

/** A letter cannot come from where it stands to where a step would bring it: the step did not happen, and is seen to fail. */
export class UnlawfulMoveError extends Error {
  override name = 'UnlawfulMoveError';
}

/**
 * Moves letters, each from a status that its life allows (`domain/letters/letter-life.ts`), by one statement however many they are. All
 * moves name the same columns. Nothing else writes a letter's status.
 * @returns the letters that were moved; the others stand where they stood
 */
export async function moveLetters(
  em: EntityManager,
  moves: readonly (LetterMove & { readonly id: string })[],
  guard: LetterGuard,
  now: Date,
): Promise<ReadonlySet<string>> {
  if (moves.length === 0) return new Set();
  const { rows } = await lettersMoved(moves, guard, now).execute(database(em));
  return new Set(rows.map(({ id }) => id));
}

/** The same where every letter must move. @throws UnlawfulMoveError */
export async function mustMoveLetters(...[em, moves, guard, now]: Parameters<typeof moveLetters>): Promise<void> {
  const moved = await moveLetters(em, moves, guard, now);
  const left = moves.filter(({ id }) => !moved.has(id));
  if (left.length > 0) throw new UnlawfulMoveError(left.map(({ id, to }) => `${id} to ${to}`).join(', '));
}

/** The same as a part of a step. */
export function lettersMoved(
  moves: readonly (LetterMove & { readonly id: string })[],
  guard: LetterGuard,
  now: Date,
): Moved {
  const names = Object.keys(moves[0]?.more ?? {}) as ColumnName[];
  const kinds = Object.fromEntries(names.map((name) => COLUMNS[name]));
  const rows = moves.map(({ id, to, awaiting, more = {} }) => ({
    ...{ id, goes_to: to, awaits: awaiting, comes_from: comesFrom(to, guard) },
    ...Object.fromEntries(names.map((name) => [COLUMNS[name][0], more[name]])),
  }));
  const source = rowsGiven('r', { id: 'uuid', goes_to: 'text', awaits: 'jsonb', comes_from: 'jsonb', ...kinds }, rows);
  return statement(sql`${source}`, names, guard, now);
}

/** Moves every letter of a batch that has no answer yet. @returns the letters that were moved */
export async function moveUnanswered(
  em: EntityManager,
  batchId: string,
  { to, awaiting }: Omit<LetterMove, 'more'>,
  guard: LetterGuard,
  now: Date,
): Promise<readonly string[]> {
  const source = sql`(select letter_id as id, ${to}::text as goes_to, ${json(awaiting)} as awaits,
    ${json(comesFrom(to, guard))} as comes_from from batch_letter where batch_id = ${batchId} and result is null) as r`;
  const { rows } = await statement(source, [], guard, now).execute(database(em));
  return rows.map(({ id }) => id);
}

function statement(
  source: RawBuilder<unknown>,
  names: readonly ColumnName[],
  { revisionAtMost, isOutsideBatch, isWithoutOutcome, isAnew }: LetterGuard,
  now: Date,
): Moved {
  const since = isAnew ? sql`${now}` : sql`case when l.status = r.goes_to then l.status_since else ${now} end`;
  const more = names.map((name) => sql`, ${sql.ref(COLUMNS[name][0])} = ${sql.ref(`r.${COLUMNS[name][0]}`)}`);
  const conditions = [
    sql`l.id = r.id and jsonb_exists(r.comes_from, l.status)`,
    ...(revisionAtMost === undefined ? [] : [sql`l.revision <= ${revisionAtMost}`]),
    ...(isOutsideBatch ? [sql`l.batch_id is null`] : []),
    ...(isWithoutOutcome ? [sql`l.outcome is null`] : []),
  ];
  return sql`update letter l set status_since = ${since}, status = r.goes_to, awaiting = r.awaits, version = l.version + 1,
    updated_at = ${now} ${sql.join(more, sql``)} from ${source} where ${sql.join(conditions, sql` and `)} returning l.id`;
}

function comesFrom(to: LetterStatus, { from, isFoundAtPost }: LetterGuard): readonly LetterStatus[] {
  const lawful = isFoundAtPost && to === 'accepted' ? FOUND_AT_POST_FROM : statusesBefore(to);
  return from === undefined ? lawful : lawful.filter((status) => from.includes(status));
}
