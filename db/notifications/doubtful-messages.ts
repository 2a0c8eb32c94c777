import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { caseSubject } from '#domain/cases/case-work.ts';
import { isPutToPeople } from '#domain/notifications/consent.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { IS_ABOUT, IS_ASKED_OF, IS_UNANSWERED } from './asked-consents.ts';
import { closeTasksOfKind, hasOpenTask, openTask } from '../work/tasks.ts';
import { appendTimeline } from '../work/timeline.ts';

/** A message that may be a refusal or from somebody else's number, and whose consent of the case it would be. */
export interface DoubtfulMessage {
  readonly id: string;
  readonly phone: string;
  readonly text: string;
  readonly receivedAt: Date;
  readonly consentId: string;
  readonly partyId: string;
  readonly partyName: string;
  /** The consent was taken back already: only whose the number is is asked. */
  readonly isWithdrawn: boolean;
}

/** Every case in which the phone is consented to, or was notified by, gets a task, one at a time: what the message means people say. */
export async function askOfMessage(
  em: EntityManager,
  { id, phone }: { readonly id: string; readonly phone: string },
  now: Date,
): Promise<void> {
  const cases = await database(em)
    .selectFrom('party_consent as c')
    .innerJoin('sms_incoming as m', 'm.phone', 'c.address')
    .select(['c.case_id as caseId', 'c.site_id as siteId'])
    .distinct()
    .where('m.id', '=', id)
    .where('c.address', '=', phone)
    .where(IS_ABOUT)
    .where(IS_ASKED_OF)
    .orderBy('c.case_id')
    .execute();
  for (const { caseId, siteId } of cases) {
    const subject = caseSubject(caseId);
    await appendTimeline(em, { subject, eventKey: `message_doubted:${id}`, at: now, kind: 'message_doubted' });
    if (await hasOpenTask(em, subject, 'doubtful_message')) continue;
    const dates = taskDates('doubtful_message', await loadSite(em, siteId), now);
    await openTask(em, { kind: 'doubtful_message', subject, siteId, ...dates }, now);
  }
}

/** What waits for an answer about these cases, the newest first, since the question was put: a withdrawal answers nothing about whose the number is. */
export async function listDoubtful(em: EntityManager, caseIds: readonly string[]): Promise<readonly DoubtfulMessage[]> {
  if (caseIds.length === 0) return [];
  const rows = await database(em)
    .selectFrom('task as t')
    .innerJoin('party_consent as c', 'c.case_id', 't.subject_id')
    .innerJoin('case_party as p', 'p.id', 'c.case_party_id')
    .innerJoin('sms_incoming as m', (join) =>
      join.onRef('m.phone', '=', 'c.address').onRef('m.received_at', '>=', 't.created_at'),
    )
    .select(['m.id', 'm.phone', 'm.body as text', 'm.received_at as receivedAt', 'c.id as consentId'])
    .select(['p.name as partyName', 'p.id as partyId'])
    .select(({ eb }) => eb('c.withdrawn_at', 'is not', null).$castTo<boolean>().as('isWithdrawn'))
    .where('t.subject_kind', '=', sql.lit('case'))
    .where('t.subject_id', '=', anyOf(caseIds))
    .where('t.kind', '=', sql.lit('doubtful_message'))
    .where('t.closed_at', 'is', null)
    .where(IS_ABOUT)
    .where(IS_ASKED_OF)
    .where(IS_UNANSWERED)
    .orderBy('m.received_at', 'desc')
    .orderBy('m.id', 'desc')
    .execute();
  return rows.filter(({ text }) => isPutToPeople(text));
}

/** People have answered about what had come until then. */
export async function noteAnswered(em: EntityManager, consentId: string, until: Date): Promise<void> {
  await database(em)
    .updateTable('party_consent')
    .set({ messages_judged_at: until })
    .where('id', '=', consentId)
    .execute();
}

/** The number is a stranger's, also where the consent was taken back otherwise before. */
export async function noteStranger(em: EntityManager, consentId: string, now: Date): Promise<void> {
  await database(em).updateTable('party_consent').set({ stranger_said_at: now }).where('id', '=', consentId).execute();
}

/** Phones of parties of these cases of which it is asked whether they are a stranger's. */
export async function listDoubtedPhones(em: EntityManager, caseIds: readonly string[]): Promise<DoubtedPhones> {
  const asked = new Set((await listDoubtful(em, caseIds)).map(({ partyId, phone }) => `${partyId} ${phone}`));
  return { has: (partyId, phone) => asked.has(`${partyId} ${phone}`) };
}
export interface DoubtedPhones {
  has(partyId: string, phone: string): boolean;
}

/** Closes the tasks of these cases about which nothing is left to ask. */
export async function endDoubts(
  em: EntityManager,
  caseIds: readonly string[],
  byId: string | null,
  now: Date,
): Promise<void> {
  for (const caseId of new Set(caseIds)) {
    if ((await listDoubtful(em, [caseId])).length === 0) await closeDoubt(em, caseId, byId, now);
  }
}

/** @param byId who has answered; null: the cause is gone by itself */
async function closeDoubt(em: EntityManager, caseId: string, byId: string | null, now: Date): Promise<void> {
  const closing = byId === null ? ({ status: 'obsolete' } as const) : ({ status: 'completed', byId } as const);
  await closeTasksOfKind(em, { subject: caseSubject(caseId), kind: 'doubtful_message' }, closing, now);
}
