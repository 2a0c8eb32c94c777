import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import type { PostalSummary } from '#domain/post/postal-milestone.ts';
import { moveLetters, type LetterMove } from '../letters/move-letters.ts';
import { database, statements } from '../statements/database.ts';
import { anyOf, rowsGiven } from '../statements/values.ts';
import type { TrackedLetter } from './tracking-tickets.ts';

/** One operation as it will stand in the table. */
export interface NewPostalEvent {
  readonly operType: number;
  readonly operAttr: number;
  readonly operDate: string;
  readonly operName: string;
  readonly officeIndex: string;
}

/** What the Post told of one letter. */
export interface ToldOfLetter {
  readonly letter: TrackedLetter;
  readonly operations: readonly NewPostalEvent[];
}

/** An operation that is known of a letter. */
export interface KnownPostalEvent extends NewPostalEvent {
  readonly letterId: string;
  /** Added just now. */
  readonly isNew: boolean;
}

/**
 * Adds what is new of all these letters by one statement; a second reading of the same answer adds nothing, nor what is of a ШПИ that the
 * letter has no more. Returns all that the Post
 * ever said of the letters of which there was something new, oldest record first.
 */
export async function addPostalEvents(
  em: EntityManager,
  told: readonly ToldOfLetter[],
  now: Date,
): Promise<readonly KnownPostalEvent[]> {
  const rows = told.flatMap(({ letter, operations }) =>
    operations.map((operation) => ({ letterId: letter.id, shpi: letter.shpi, ...operation })),
  );
  // The statement's own rows are not in the table for it yet: what was there before joins what is added.
  return database(em)
    .with('added', () => eventsAdded(rows, now).returning(EVENT))
    .with('known', (db) =>
      db
        .selectFrom('added')
        .selectAll()
        .select(sql<boolean>`true`.as('isNew'))
        .unionAll(
          db
            .selectFrom('postal_event')
            .select(EVENT)
            .select(sql<boolean>`false`.as('isNew'))
            .where('letter_id', 'in', (added) => added.selectFrom('added').select('letterId')),
        ),
    )
    .selectFrom('known')
    .select(['letterId', 'isNew', 'operType', 'operAttr', 'operDate', 'officeIndex'])
    .select(({ fn, val }) => fn.coalesce('operName', val('')).as('operName'))
    .orderBy('id')
    .execute();
}

/** All that the Post ever said of these letters, in the same order. */
export function listKnownEvents(em: EntityManager, letterIds: readonly string[]): Promise<readonly KnownPostalEvent[]> {
  return database(em)
    .selectFrom('postal_event')
    .select(['letter_id as letterId', 'oper_type as operType', 'oper_attr as operAttr', 'oper_date as operDate'])
    .select(['office_index as officeIndex', sql<boolean>`false`.as('isNew')])
    .select(({ fn, val }) => fn.coalesce('oper_name', val('')).as('operName'))
    .where('letter_id', '=', anyOf(letterIds))
    .orderBy('id')
    .execute();
}

const EVENT = [
  'id',
  'letter_id as letterId',
  'oper_type as operType',
  'oper_attr as operAttr',
  'oper_date as operDate',
  'oper_name as operName',
  'office_index as officeIndex',
] as const;

const EVENT_GIVEN = {
  letterId: 'uuid',
  shpi: 'text',
  operType: 'int',
  operAttr: 'int',
  operDate: 'text',
  operName: 'text',
  officeIndex: 'text',
} as const;

type GivenEvent = NewPostalEvent & { readonly letterId: string; readonly shpi: string };

function eventsAdded(rows: readonly GivenEvent[], now: Date) {
  return statements
    .insertInto('postal_event')
    .columns(['letter_id', 'shpi', 'oper_type', 'oper_attr', 'oper_date', 'oper_name', 'office_index', 'received_at'])
    .expression(
      statements
        .selectFrom(rowsGiven('r', EVENT_GIVEN, rows))
        .innerJoin('letter as l', (join) => join.onRef('l.id', '=', 'r.letterId').onRef('l.shpi', '=', 'r.shpi'))
        .select(['r.letterId', 'r.shpi', 'operType', 'operAttr', 'operDate', 'operName', 'officeIndex'])
        .select(sql<Date>`${now}::timestamptz`.as('received_at')),
    )
    .onConflict((conflict) => conflict.doNothing());
}

/** A letter's summary as it is to be shown. */
export interface LetterSummary {
  readonly letterId: string;
  readonly summary: PostalSummary;
}

/** Shows the summaries on their letters; an outcome is written once and never overwritten here. Returns the letters that it could be shown on. */
export function applySummaries(
  em: EntityManager,
  summaries: readonly LetterSummary[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const moves = summaries.flatMap(({ letterId, summary }) => moveOf(letterId, summary));
  return moveLetters(em, moves, { isWithoutOutcome: true }, now);
}

function moveOf(id: string, summary: PostalSummary): (LetterMove & { readonly id: string })[] {
  const { status, outcome, outcomeAt, returnReason } = summary;
  if (status === null) return [];
  return [
    { id, to: status, awaiting: awaitingOf(summary), more: { outcome, outcomeAt, outcomeReason: returnReason?.name } },
  ];
}

/** What is awaited once this is known; of a returned or lost letter a person decides. */
function awaitingOf({ outcome, status }: PostalSummary): LetterAwaiting {
  if (outcome === 'delivered') return { code: 'notice' };
  if (outcome !== undefined) return { code: outcome === 'lost' ? 'after_loss' : 'after_return' };
  return { code: status === 'returning' ? 'coming_back' : 'delivery' };
}
