import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { NOTIFIED, NOTIFIED_NO_MORE, tooLateFor } from '#domain/notifications/needless-letter.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { procedureOfCase } from '#domain/proof/procedure.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { IS_NOTICE_OF_ANOTHER } from '../case-register/of-another.ts';
import { loadSite } from '../people/step-people.ts';
import { listHearingsById } from '../proof/hearings.ts';
import { judgeHearings, toldOf, type JudgedHearing } from '../proof/judge-hearings.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { openTask } from '../work/tasks.ts';
import { appendTimeline } from '../work/timeline.ts';
import { draftInstead } from './letter-instead.ts';
import { isHandedOver } from './letter-owed.ts';
import { loadNotification, nameDraft } from './notifications.ts';

/** A notice whose letter was dropped because its party was notified otherwise. */
interface DroppedLetter {
  readonly id: string;
  readonly partyId: string;
  readonly hearingId: string;
  /** The letter was drafted, and has not been cancelled. */
  readonly draftLetterId: string | null;
}

/**
 * What a party was notified by may count no more: the number is a stranger's, who represented it is another person, an operation is taken back.
 * Letters that were dropped for its sake are owed again, one of each party and hearing, each with its task and the line that says why.
 */
export async function oweLettersAgain(em: EntityManager, caseIds: readonly string[], now: Date): Promise<void> {
  const dropped = await listDropped(em, caseIds, now);
  if (dropped.length === 0) return;
  const hearings = await listHearingsById(em, [...new Set(dropped.map(({ hearingId }) => hearingId))]);
  const judged = new Map((await judgeHearings(em, hearings, now)).map((one) => [one.hearing.id, one]));
  for (const letter of dropped) {
    const hearing = judged.get(letter.hearingId);
    if (hearing !== undefined && isOwed(hearing, letter, now) && !(await isHandedOver(em, letter))) {
      await owe(em, letter, now);
    }
  }
}

/** What is not clear yet may turn out well; where no letter counts any more, none is asked for. */
function isOwed(judged: JudgedHearing, { partyId }: DroppedLetter, now: Date): boolean {
  const hearing = { ...judged.hearing, procedure: procedureOfCase(judged.hearing) };
  return toldOf(judged, partyId)?.gate === 'red' && tooLateFor(hearing, now) === null;
}

async function owe(em: EntityManager, { id, draftLetterId }: DroppedLetter, now: Date): Promise<void> {
  const notice = await loadNotification(em, id);
  const { siteId } = notice;
  const draftId = draftLetterId ?? (await draftInstead(em, notice, now));
  if (draftId !== null) await nameDraft(em, id, draftId);
  const subject = notificationSubject(id);
  const terms = taskDates('letter_instead', await loadSite(em, siteId), now);
  await openTask(
    em,
    { kind: 'letter_instead', subject, siteId, ...terms, details: { words: [NOTIFIED_NO_MORE] } },
    now,
  );
  const eventKey = `owed_again:${now.toISOString()}`;
  await appendTimeline(em, { subject, eventKey, at: now, kind: 'owed_again', data: { why: NOTIFIED_NO_MORE } });
}

function dropped(em: EntityManager, now: Date) {
  const lines = (kinds: readonly string[]) => sql`select from timeline e where e.subject_kind = 'notification'
    and e.subject_id = n.id and e.kind = ${anyOf(kinds)}`;
  return database(em)
    .selectFrom('notification as n')
    .innerJoin('case_hearing as h', 'h.id', 'n.case_hearing_id')
    .innerJoin('court_case as k', 'k.id', 'n.case_id')
    .innerJoin('case_party as p', 'p.id', 'n.case_party_id')
    .where('n.kind', '<>', 'message')
    .where('k.state', '=', 'open')
    .where('p.gone_at', 'is', null)
    .where('h.state', '=', 'scheduled')
    .where('h.gone_at', 'is', null)
    .where('h.starts_at', '>', now)
    .whereRef('n.told_hearing_at', '=', 'h.starts_at')
    .where(
      sql<boolean>`(exists (${lines(['came_otherwise'])}) or exists (${lines(['letter_needless'])} and e.data ->> 'why' = ${NOTIFIED})
        or exists (${lines(['withdrawn'])} and e.data ->> 'reason' = ${NOTIFIED}))`,
    )
    .where(sql<boolean>`not exists (${lines(['letter_handed', 'letter_elsewhere'])})`)
    .where(sql<boolean>`not ${IS_NOTICE_OF_ANOTHER}`)
    .where(sql<boolean>`not exists (select from notification o join task t on t.subject_kind = 'notification' and t.subject_id = o.id
      where o.case_party_id = n.case_party_id and o.case_hearing_id = n.case_hearing_id and t.kind = 'letter_instead' and t.closed_at is null)`);
}

async function listDropped(
  em: EntityManager,
  caseIds: readonly string[],
  now: Date,
): Promise<readonly DroppedLetter[]> {
  const rows = await dropped(em, now)
    .leftJoin('letter as l', (join) => join.onRef('l.id', '=', 'n.draft_letter_id').on('l.status', '<>', 'cancelled'))
    .distinctOn(['n.case_party_id', 'n.case_hearing_id'])
    .select(['n.id', 'n.case_party_id as partyId', 'n.case_hearing_id as hearingId', 'l.id as draftLetterId'])
    .where('n.case_id', '=', anyOf(caseIds))
    .orderBy('n.case_party_id')
    .orderBy('n.case_hearing_id')
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id')
    .execute();
  return rows.flatMap(({ hearingId, ...row }) => (hearingId === null ? [] : [{ ...row, hearingId }]));
}

/** Cases with a dropped letter to a hearing to come, in the order of their ids; those after this one. */
export async function listCasesOfDropped(
  em: EntityManager,
  { after, limit }: { readonly after: string; readonly limit: number },
  now: Date,
): Promise<readonly string[]> {
  const rows = await dropped(em, now)
    .distinctOn('n.case_id')
    .select('n.case_id as caseId')
    .where('n.case_id', '>', after)
    .orderBy('n.case_id')
    .limit(limit)
    .execute();
  return rows.map(({ caseId }) => caseId);
}
