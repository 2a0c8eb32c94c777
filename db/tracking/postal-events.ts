import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import type { PostalSummary } from '#domain/post/postal-milestone.ts';
import { moveLetters, type LetterMove } from '../letters/move-letters.ts';
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
 * Adds what is new of all these letters by one statement; a second reading of the same answer adds nothing. Returns all that the Post
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
  return em.execute<KnownPostalEvent[]>(
    `with added as (
       insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, oper_name, office_index, received_at)
       select r."letterId", r.shpi, r."operType", r."operAttr", r."operDate", r."operName", r."officeIndex", ?
         from jsonb_to_recordset(?::jsonb) as r("letterId" uuid, shpi text, "operType" int, "operAttr" int, "operDate" text,
                                                "operName" text, "officeIndex" text)
       on conflict do nothing returning *),
     known as (
       select a.*, true as is_new from added a
       union all
       select p.*, false from postal_event p where p.letter_id in (select letter_id from added))
     select letter_id as "letterId", is_new as "isNew", oper_type as "operType", oper_attr as "operAttr", oper_date as "operDate",
            coalesce(oper_name, '') as "operName", office_index as "officeIndex" from known order by id`,
    [now, JSON.stringify(rows)],
  );
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

/** What is awaited once this is known; a returned or lost letter only has to be filed. */
function awaitingOf({ outcome, status }: PostalSummary): LetterAwaiting {
  if (outcome === 'delivered') return { code: 'notice' };
  if (outcome !== undefined) return { code: 'filing' };
  return { code: status === 'returning' ? 'coming_back' : 'delivery' };
}
