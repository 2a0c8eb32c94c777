import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { HEARING_END_WORDS, hearingEnd, type HearingState } from '#domain/cases/case-hearing.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { appendTimelineEntries, appendTimeline, type NewTimelineEntry } from '../work/timeline.ts';

/** The letter that a notice gave way to, or another to the same party about the same hearing. */
export interface OwedLetter {
  readonly draftLetterId: string | null;
  readonly partyId: string;
  readonly hearingId: string | null;
}

/** True when the Post has taken it: what it was not told of the hearing as it is, is no letter about it. */
export async function isHandedOver(
  em: EntityManager,
  { draftLetterId, partyId, hearingId }: OwedLetter,
): Promise<boolean> {
  const handed = await database(em)
    .selectFrom(EVERY_LETTER)
    .select('l.id')
    .where('l.accepted_at', 'is not', null)
    .where('l.status', '<>', 'cancelled')
    .where(({ or, and, eb }) =>
      or([
        eb('l.id', '=', draftLetterId),
        and([
          eb('l.case_party_id', '=', partyId),
          eb('l.case_hearing_id', '=', hearingId),
          sql<boolean>`l.told_hearing_at = (select h.starts_at from case_hearing h where h.id = l.case_hearing_id)`,
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return handed !== undefined;
}

/**
 * A notice has come: no letter is owed any more instead of those that say the same of the same hearing to its party, or that it repeats. Their
 * tasks close, and each says so in its course.
 */
export async function endOwedLetters(em: EntityManager, deliveredId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ readonly id: string }>`with recursive repeated as (
      select id, repeat_of_id from notification where id = ${deliveredId}
      union select n.id, n.repeat_of_id from notification n join repeated r on n.id = r.repeat_of_id)
    update task t set status = 'obsolete', closed_at = ${now}
    from notification o, notification d
    where d.id = ${deliveredId} and o.case_party_id = d.case_party_id and o.id <> d.id
      and (o.id in (select id from repeated)
        or o.kind = d.kind and o.case_hearing_id = d.case_hearing_id and o.told_hearing_at = d.told_hearing_at)
      and t.subject_kind = 'notification' and t.subject_id = o.id and t.kind = 'letter_instead' and t.closed_at is null
    returning o.id`.execute(database(em));
  for (const { id } of rows)
    await appendTimeline(em, {
      ...{ subject: notificationSubject(id), eventKey: `came_otherwise:${deliveredId}`, at: now },
      kind: 'came_otherwise',
    });
}

/** No letter is owed of a hearing that will not be held: the tasks of these cases close, and each notice says why in its course. */
export async function endOwedOfEnded(em: EntityManager, caseIds: readonly string[], now: Date): Promise<void> {
  const { rows } = await sql<{ readonly id: string; readonly state: HearingState; readonly isGone: boolean }>`
    update task t set status = 'obsolete', closed_at = ${now}
    from notification o join case_hearing h on h.id = o.case_hearing_id
    where o.case_id = ${anyOf(caseIds)} and o.kind <> 'message'
      and (h.state in ('postponed', 'cancelled') or h.state = 'scheduled' and h.gone_at is not null)
      and t.subject_kind = 'notification' and t.subject_id = o.id and t.kind = 'letter_instead' and t.closed_at is null
    returning o.id, h.state, h.gone_at is not null as "isGone"`.execute(database(em));
  const lines = rows.flatMap(({ id, ...hearing }): NewTimelineEntry[] => {
    const end = hearingEnd(hearing);
    const line = { subject: notificationSubject(id), eventKey: `hearing_off:${now.toISOString()}`, at: now };
    return end === null ? [] : [{ ...line, kind: 'hearing_off', data: { why: HEARING_END_WORDS[end] } }];
  });
  await appendTimelineEntries(em, lines);
}
