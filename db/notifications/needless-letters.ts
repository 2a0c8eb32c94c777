import type { EntityManager } from '@mikro-orm/postgresql';
import { whyLetterEnds, whyNoLetter } from '#domain/notifications/needless-letter.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { procedureOfCase } from '#domain/proof/procedure.ts';
import { IS_NOTICE_OF_ANOTHER } from '../case-register/of-another.ts';
import { isNotified, judgeHearings, type JudgedHearing } from '../proof/judge-hearings.ts';
import { listHearingsById } from '../proof/hearings.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { closeTasksOfKind } from '../work/tasks.ts';
import { appendTimeline } from '../work/timeline.ts';
import type { StepNotification } from './notifications.ts';
import { oweLettersAgain } from './owed-again.ts';

/** Why no letter is written instead of this notice, in words; null: one is. */
export async function whyNoLetterInstead(
  em: EntityManager,
  { id, kind, caseHearingId, casePartyId }: Pick<StepNotification, 'id' | 'kind' | 'caseHearingId' | 'casePartyId'>,
  now: Date,
): Promise<string | null> {
  const judged = await judgedById(em, caseHearingId === null ? [] : [caseHearingId], now);
  const notice = { kind, partyId: casePartyId, isOfAnother: await isNoticeOfAnother(em, id) };
  return whyNoLetter(aboutOf(notice, judged.get(caseHearingId ?? '')), now);
}

/** Which tasks are looked at. */
export interface OwedQuery {
  /** Null: of all. */
  readonly caseIds: readonly string[] | null;
  /** Those after it, in the order of their notices. */
  readonly after: string;
  readonly limit: number;
}

/**
 * Ends the tasks whose letter is needless by now: the party is notified otherwise or is another person, or the day of the hearing is over. Each notice says why in its
 * course. @returns the notice that was looked at last; null: there are no more
 */
export async function endNeedlessLetters(em: EntityManager, query: OwedQuery, now: Date): Promise<string | null> {
  const owed = await listOwed(em, query);
  const hearingIds = [...new Set(owed.flatMap(({ hearingId }) => (hearingId === null ? [] : [hearingId])))];
  const judged = await judgedById(em, hearingIds, now);
  for (const { id, hearingId, ...notice } of owed) {
    const why = whyLetterEnds(aboutOf(notice, judged.get(hearingId ?? '')), now);
    if (why === null) continue;
    const subject = notificationSubject(id);
    await closeTasksOfKind(em, { subject, kind: 'letter_instead' }, { status: 'obsolete' }, now);
    const eventKey = `letter_needless:${now.toISOString()}`;
    await appendTimeline(em, { subject, eventKey, at: now, kind: 'letter_needless', data: { why } });
  }
  return owed.length < query.limit ? null : (owed.at(-1)?.id ?? null);
}

/** Before every id. */
export const FIRST = '00000000-0000-0000-0000-000000000000';

/** Whoever has changed there who is notified of what calls it after: needless letters end, and those that were dropped are owed again. */
export async function judgeOwedLetters(em: EntityManager, caseIds: readonly string[], now: Date): Promise<void> {
  await endNeedlessLettersOf(em, caseIds, now);
  await oweLettersAgain(em, caseIds, now);
}

/** The same of a few cases at once, by whoever has changed something there. */
export async function endNeedlessLettersOf(em: EntityManager, caseIds: readonly string[], now: Date): Promise<void> {
  for (let after: string | null = FIRST; after !== null;)
    after = await endNeedlessLetters(em, { caseIds, after, limit: PORTION }, now);
}

/** So many tasks are looked at in one transaction. */
export const PORTION = 200;

function listOwed(em: EntityManager, { caseIds, after, limit }: OwedQuery) {
  return database(em)
    .selectFrom('task as t')
    .innerJoin('notification as n', 'n.id', 't.subject_id')
    .select(['n.id', 'n.kind', 'n.case_hearing_id as hearingId', 'n.case_party_id as partyId'])
    .select(IS_NOTICE_OF_ANOTHER.as('isOfAnother'))
    .where('t.subject_kind', '=', 'notification')
    .where('t.kind', '=', 'letter_instead')
    .where('t.closed_at', 'is', null)
    .where('n.id', '>', after)
    .$if(caseIds !== null, (all) => all.where('n.case_id', '=', anyOf(caseIds ?? [])))
    .orderBy('n.id')
    .limit(limit)
    .execute();
}

async function judgedById(em: EntityManager, ids: readonly string[], now: Date) {
  const judged = ids.length === 0 ? [] : await judgeHearings(em, await listHearingsById(em, ids), now);
  return new Map(judged.map((one) => [one.hearing.id, one]));
}

async function isNoticeOfAnother(em: EntityManager, id: string): Promise<boolean> {
  const of = database(em).selectFrom('notification as n').select('n.id').where('n.id', '=', id);
  return (await of.where(IS_NOTICE_OF_ANOTHER).executeTakeFirst()) !== undefined;
}

interface OwedNotice {
  readonly kind: StepNotification['kind'];
  readonly partyId: string;
  readonly isOfAnother: boolean;
}

/** What its case does not name any more is no hearing here: that is told elsewhere. */
function aboutOf({ kind, partyId, isOfAnother }: OwedNotice, judged: JudgedHearing | undefined) {
  const hearing = judged === undefined ? null : { ...judged.hearing, procedure: procedureOfCase(judged.hearing) };
  return { kind, hearing, isOfAnother, isNotified: judged !== undefined && isNotified(judged, partyId) };
}
