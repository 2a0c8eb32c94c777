import type { EntityManager } from '@mikro-orm/postgresql';
import type { Awaiting } from '#domain/work/awaiting.ts';
import type { PostalSummary } from '#domain/post/postal-milestone.ts';
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
export async function applySummaries(
  em: EntityManager,
  summaries: readonly LetterSummary[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = summaries.filter(({ summary }) => summary.status !== null).map(rowOf);
  if (rows.length === 0) return new Set();
  const applied = await em.execute<{ id: string }[]>(
    `update letter l set status_since = case when l.status = r.status then l.status_since else ? end, status = r.status,
            outcome = r.outcome, outcome_at = r."outcomeAt", outcome_reason = r.reason, awaiting = r.awaiting,
            version = l.version + 1, updated_at = ?
       from jsonb_to_recordset(?::jsonb)
         as r(id uuid, status text, outcome text, "outcomeAt" text, reason text, awaiting jsonb)
      where l.id = r.id and l.outcome is null and l.status not in ('filed', 'cancelled') returning l.id`,
    [now, now, JSON.stringify(rows)],
  );
  return new Set(applied.map(({ id }) => id));
}

function rowOf({ letterId, summary }: LetterSummary) {
  const { status, outcome, outcomeAt, returnReason } = summary;
  return { id: letterId, status, outcome, outcomeAt, reason: returnReason?.name, awaiting: awaitingOf(summary) };
}

/** What is awaited once this is known; a returned or lost letter only has to be filed. */
function awaitingOf({ outcome, status }: PostalSummary): Awaiting {
  if (outcome === 'delivered') return { what: 'уведомление о вручении', from: 'Почта России' };
  if (outcome !== undefined) return { what: 'подшивка в дело', from: 'система' };
  return { what: status === 'returning' ? 'возвращение в суд' : 'вручение', from: 'Почта России' };
}
