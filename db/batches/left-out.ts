import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { LEFT_OUT_CODES, type LeftOut } from '#domain/batches/left-out.ts';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import type { LetterWay } from '#domain/letters/letter-way.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { IS_ASKED } from '../case-register/held-by-question.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { appendTimelineEntries } from '../work/timeline.ts';

/** A letter that was confirmed and is in none of the batches that were opened. */
export interface LeftLetter {
  readonly id: string;
  readonly number: string | null;
  readonly status: LetterStatus;
  readonly batchId: string | null;
  readonly profileId: string;
  readonly way: LetterWay;
  readonly isAsked: boolean;
  /** When and by whom it was recalled. */
  readonly recalledAt: Date | null;
  readonly recalledById: string | null;
}

export async function readLeft(em: EntityManager, siteId: string, letterIds: readonly string[]): Promise<LeftLetter[]> {
  if (letterIds.length === 0) return [];
  return database(em)
    .selectFrom('letter as l')
    .leftJoin('timeline as e', (join) =>
      join.onRef('e.subject_id', '=', 'l.id').on('e.subject_kind', '=', 'letter').on('e.event_key', '=', 'cancelled'),
    )
    .select(['l.id', 'l.number', 'l.status', 'l.batch_id as batchId', 'l.profile_id as profileId', 'l.way'])
    .select([sql<boolean>`${IS_ASKED}`.as('isAsked'), 'e.at as recalledAt', 'e.actor_id as recalledById'])
    .where('l.site_id', '=', siteId)
    .where('l.id', '=', anyOf(letterIds))
    .orderBy('l.number_year')
    .orderBy('l.number_sequence')
    .execute();
}

/** `isConnected`: a worker has its way. */
export function whyLeft({ status, batchId, isAsked }: LeftLetter, isConnected: boolean): LeftOut {
  if (status === 'cancelled') return 'left_recalled';
  if (batchId !== null) return 'left_elsewhere';
  if (!READY_STATUSES.some((ready) => ready === status)) return 'left_given_back';
  if (isAsked) return 'left_asked';
  return isConnected ? 'left_busy' : 'left_unconnected';
}

/** One line for each in the course of the batch that it was confirmed for: at the hour and by whose hand it was recalled. */
export async function tellLeft(
  em: EntityManager,
  left: readonly { readonly batchId: string; readonly letter: LeftLetter; readonly why: LeftOut }[],
  now: Date,
): Promise<void> {
  await appendTimelineEntries(
    em,
    left.map(({ batchId, letter, why }) => ({
      ...{ subject: batchSubject(batchId), eventKey: `left:${letter.id}`, kind: why },
      ...{ at: letter.recalledAt ?? now, actorId: letter.recalledById ?? undefined },
      data: { letterId: letter.id, number: letter.number },
    })),
  );
}

/** The same for the card, with the reason as the letter's own course keeps it. */
export interface LeftOutRow {
  readonly letterId: string;
  readonly number: string | null;
  readonly why: LeftOut;
  readonly at: Date;
  readonly byName: string | null;
  readonly reason: string | null;
}

export async function listLeftOut(em: EntityManager, batchId: string): Promise<readonly LeftOutRow[]> {
  const { rows } = await sql<LeftOutRow>`
    select e.data ->> 'letterId' as "letterId", e.data ->> 'number' as number, e.kind as why, e.at, a.full_name as "byName",
      c.data ->> 'reason' as reason
    from timeline e left join account a on a.id = e.actor_id
      left join timeline c on c.subject_kind = 'letter' and c.subject_id = (e.data ->> 'letterId')::uuid and c.event_key = 'cancelled'
        and e.kind = 'left_recalled'
    where e.subject_kind = 'batch' and e.subject_id = ${batchId} and e.kind = any(${LEFT_OUT_CODES}::text[])
    order by e.id`.execute(database(em));
  return rows;
}
