import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type AliasedRawBuilder, type RawBuilder } from 'kysely';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import type { DocumentKind, LetterKind } from '#domain/letters/letter.ts';
import type { DeliveryBranch } from '#domain/post/operation-meaning.ts';
import type { Gate } from '#domain/proof/gate.ts';
import { isTakenByPost } from '#domain/letters/letter-life.ts';
import { LETTER_STATUSES, type LetterOutcome, type LetterStatus } from '#domain/letters/letter-status.ts';
import { LETTER_AWAITS } from '../case-register/held-by-question.ts';
import { TOLD_WAY } from '../delivery/told-way.ts';
import { database } from '../statements/database.ts';
import { indexPrefix } from '../statements/index-prefix.ts';
import type { Tables } from '../statements/tables.ts';
import type { Order } from './letter-list-order.ts';

/** One row of a list, as SQL gives it. */
export interface LetterListRow {
  readonly id: string;
  readonly site_id: string;
  readonly number: string | null;
  readonly kind: LetterKind;
  readonly document_kind: DocumentKind;
  readonly title: string;
  readonly recipient_name: string;
  readonly case_number: string | null;
  readonly comment: string | null;
  readonly shpi: string | null;
  readonly status: LetterStatus;
  readonly status_since: Date;
  readonly awaiting: LetterAwaiting | null;
  readonly outcome: LetterOutcome | null;
  readonly author_name: string;
  readonly approver_name: string;
  /** Whose visa comes before the signature; null: nobody's. */
  readonly endorser_name: string | null;
  readonly page_count: number | null;
  /** Of a draft: its first document. */
  readonly file_name: string | null;
  readonly sent_at: Date | null;
  readonly accepted_at: Date | null;
  /** Of a letter that the Post has and nobody knows when it was sent: the Post's operations, as they write their times. */
  readonly post_dates: readonly string[] | null;
  /** Of its site. */
  readonly time_zone: string;
  /** The way that is known of it; null: it may go either way. */
  readonly told_way: DeliveryBranch | null;
  /** First three digits of the indexes of its court and its addressee; null: there is none, or its way has ended. */
  readonly from_prefix: string | null;
  readonly to_prefix: string | null;
  readonly created_at: Date;
  readonly version: number;
  /** Whether the addressee is notified; null: not judged, the Post has not taken it. */
  readonly gate: Gate | null;
  /** Null: it is among the live ones. */
  readonly archived_at: Date | null;
  /** What the list is ordered by, an instant in microseconds since 1970, or a term as it is kept and such an instant after a space: with the id, a place in the list. */
  readonly place_micros: string;
}

/** What a row of a list is made of. */
const COLUMNS = [
  ...([
    'id',
    'site_id',
    'number',
    'kind',
    'document_kind',
    'title',
    'recipient_name',
    'case_number',
    'comment',
  ] as const),
  ...([
    'shpi',
    'status',
    'status_since',
    'outcome',
    'page_count',
    'sent_at',
    'accepted_at',
    'created_at',
    'version',
  ] as const),
] as const;
/** What its other values are read off. */
const READ_FOR = [
  'case_party_id',
  ...(['awaiting', 'batch_id', 'author_id', 'approver_id', 'endorser_id', 'way', 'recipient_address'] as const),
] as const;
type LetterColumns = Pick<Tables['letter'], (typeof COLUMNS)[number] | (typeof READ_FOR)[number]>;
export const READ = sql.join([...COLUMNS, ...READ_FOR].map((column) => sql.ref(`l.${column}`)));

/** Drafts that nobody has filled in are told apart by it. */
const FIRST_FILE = sql<string | null>`case when l.status = 'draft' then
  (select a.file_name from attachment a where a.letter_id = l.id order by a.ordinal limit 1) end`;

const TAKEN = LETTER_STATUSES.filter(isTakenByPost);
const POST_DATES = sql<readonly string[] | null>`case when l.sent_at is null and l.status = any(${TAKEN}::text[]) then
  (select coalesce(json_agg(e.oper_date), '[]') from postal_event e where e.letter_id = l.id) end`;

const untilItEnds = (column: string) =>
  sql<string | null>`case when l.outcome is null and l.number is not null then ${indexPrefix(sql.ref(column))} end`;
const FROM_PREFIX = untilItEnds('s.return_address');
const TO_PREFIX = untilItEnds('l.recipient_address');

export function lettersOf(path: RawBuilder<unknown>): AliasedRawBuilder<Row, 'l'> {
  return sql<Row>`(select ${READ}, null::timestamptz as archived_at ${path})`.as<'l'>(sql`l`);
}
export type Row = { [C in keyof LetterColumns]: LetterColumns[C] } & { readonly archived_at: Date | null };

export function rowsOf(
  em: EntityManager,
  letters: AliasedRawBuilder<Row, 'l'>,
  { by, direction, told }: Order,
  limit: number,
): Promise<readonly LetterListRow[]> {
  return database(em)
    .selectFrom(letters)
    .innerJoin('account as author', 'author.id', 'l.author_id')
    .innerJoin('account as approver', 'approver.id', 'l.approver_id')
    .leftJoin('account as endorser', 'endorser.id', 'l.endorser_id')
    .leftJoin('letter_proof as proof', 'proof.letter_id', 'l.id')
    .innerJoin('site as s', 's.id', 'l.site_id')
    .leftJoin('letter_course as c', 'c.letter_id', 'l.id')
    .select(COLUMNS.map((name) => `l.${name}` as const))
    .select(['l.archived_at', 'author.full_name as author_name', 'approver.full_name as approver_name'])
    .select(['endorser.full_name as endorser_name', 'proof.gate'])
    .select([LETTER_AWAITS.as('awaiting'), FIRST_FILE.as('file_name'), POST_DATES.as('post_dates')])
    .select(['s.time_zone', TOLD_WAY.as('told_way'), FROM_PREFIX.as('from_prefix'), TO_PREFIX.as('to_prefix')])
    .select(told.as('place_micros'))
    .orderBy(by, direction)
    .orderBy('l.id', direction)
    .limit(sql.lit(limit))
    .execute() as Promise<readonly LetterListRow[]>;
}
