import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { PARTY_ROLE_NAMES, type PartyRole } from '#domain/cases/case-party.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import { isSameName, type NameChange, type PersonAnswer } from '#domain/cases/same-person.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { planAnewAfterRenaming } from '../notifications/planned-anew.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { askAuthorsOfAnother } from './letters-of-another.ts';
import { closeTasksOfKind, hasOpenTask, openTask } from '../work/tasks.ts';
import { appendTimeline } from '../work/timeline.ts';

/** A party is called otherwise than it was. */
export interface RenamedParty {
  readonly partyId: string;
  readonly was: string;
  readonly becomes: string;
}

export interface PersonQuestionRow {
  readonly id: string;
  readonly partyId: string;
  readonly caseId: string;
  readonly siteId: string;
  readonly role: PartyRole;
  readonly wasName: string;
  readonly newName: string;
  readonly askedAt: Date;
  readonly changedAt: Date;
}

/**
 * Whoever writes names of parties calls it after: of a party that a notice, a letter or a consent was given to, people are asked whether it is the
 * same person, one question at a time; what waits to leave in the old name is called, and withdraws itself.
 */
export async function askOfRenamedParties(
  em: EntityManager,
  renamed: readonly RenamedParty[],
  now: Date,
): Promise<void> {
  const others = renamed.filter(({ was, becomes }) => !isSameName(was, becomes));
  if (others.length === 0) return;
  const ids = others.map(({ partyId }) => partyId);
  const given = await partiesGivenTo(em, ids);
  for (const party of others) {
    const place = given.find(({ partyId }) => partyId === party.partyId);
    if (place !== undefined) await askOne(em, { ...place, ...party }, now);
  }
  await planAnewAfterRenaming(em, ids, now);
}

type PartyPlace = Pick<PersonQuestionRow, 'partyId' | 'caseId' | 'siteId' | 'role'>;

async function partiesGivenTo(em: EntityManager, partyIds: readonly string[]): Promise<readonly PartyPlace[]> {
  const { rows } = await sql<PartyPlace>`select p.id as "partyId", p.case_id as "caseId", c.site_id as "siteId", p.role
    from case_party p join court_case c on c.id = p.case_id
    where p.id = ${anyOf(partyIds)} and (
      exists (select from notification n where n.case_id = p.case_id and n.case_party_id = p.id)
      or exists (select from party_consent a where a.case_party_id = p.id)
      or exists (select from every_letter l where l.case_id = p.case_id and l.case_party_id = p.id))`.execute(
    database(em),
  );
  return rows;
}

async function askOne(
  em: EntityManager,
  { partyId, caseId, siteId, role, was, becomes }: PartyPlace & RenamedParty,
  now: Date,
): Promise<void> {
  const [open] = await openQuestions(em).where('q.case_party_id', '=', partyId).execute();
  if (open !== undefined && isSameName(open.wasName, becomes))
    return settle(em, open, { state: 'back', byId: null }, now);
  if (open !== undefined) {
    const changed = { new_name: becomes, changed_at: now };
    await database(em).updateTable('person_question').set(changed).where('id', '=', open.id).execute();
    return;
  }
  const id = randomUUID();
  const names = { was_name: was, new_name: becomes };
  await database(em)
    .insertInto('person_question')
    .values({ id, case_party_id: partyId, state: 'open', ...names, asked_at: now, changed_at: now })
    .execute();
  const subject = caseSubject(caseId);
  const line = { subject, eventKey: `person_asked:${id}`, at: now, data: { who: whoWords(role) } };
  await appendTimeline(em, { ...line, kind: 'person_asked' });
  if (await hasOpenTask(em, subject, 'renamed_party')) return;
  await openTask(
    em,
    { kind: 'renamed_party', subject, siteId, ...taskDates('renamed_party', await loadSite(em, siteId), now) },
    now,
  );
}

function openQuestions(em: EntityManager) {
  return database(em)
    .selectFrom('person_question as q')
    .innerJoin('case_party as p', 'p.id', 'q.case_party_id')
    .innerJoin('court_case as c', 'c.id', 'p.case_id')
    .select(['q.id', 'q.case_party_id as partyId', 'p.case_id as caseId', 'c.site_id as siteId', 'p.role'])
    .select(['q.was_name as wasName', 'q.new_name as newName', 'q.asked_at as askedAt', 'q.changed_at as changedAt'])
    .where('q.state', '=', 'open')
    .orderBy('q.asked_at')
    .orderBy('q.id');
}

/** What waits for an answer about parties of these cases. */
export function listPersonQuestions(em: EntityManager, caseIds: readonly string[]): Promise<PersonQuestionRow[]> {
  return openQuestions(em)
    .where('p.case_id', '=', anyOf([...caseIds]))
    .execute();
}

/** One of them, locked until the caller's transaction ends; null: it is answered, or there is none. */
export async function lockPersonQuestion(em: EntityManager, id: string): Promise<PersonQuestionRow | null> {
  return (await openQuestions(em).where('q.id', '=', id).forUpdate('q').executeTakeFirst()) ?? null;
}

/** A person's answer; the task is done when nothing of the case is asked any more. */
export async function settlePersonQuestion(
  em: EntityManager,
  question: PersonQuestionRow,
  { answer, byId }: { readonly answer: PersonAnswer; readonly byId: string },
  now: Date,
): Promise<void> {
  await settle(em, question, { state: answer, byId }, now);
  if (answer === 'other') await askAuthorsOfAnother(em, question.partyId, now);
}

const LINES = { same: 'person_same', other: 'person_other', back: 'person_back' } as const;

async function settle(
  em: EntityManager,
  { id, caseId, role }: PersonQuestionRow,
  { state, byId }: { readonly state: keyof typeof LINES; readonly byId: string | null },
  now: Date,
): Promise<void> {
  await database(em)
    .updateTable('person_question')
    .set({ state, settled_at: now, settled_by_id: byId })
    .where('id', '=', id)
    .execute();
  const [subject, actorId] = [caseSubject(caseId), byId ?? undefined];
  const line = { subject, eventKey: `person_settled:${id}`, at: now, actorId, data: { who: whoWords(role) } };
  await appendTimeline(em, { ...line, kind: LINES[state] });
  if ((await listPersonQuestions(em, [caseId])).length > 0) return;
  const closing = byId === null ? ({ status: 'obsolete' } as const) : ({ status: 'completed', byId } as const);
  await closeTasksOfKind(em, { subject, kind: 'renamed_party' }, closing, now);
}

function whoWords(role: PartyRole): string {
  return PARTY_ROLE_NAMES[role].toLowerCase();
}

/** How parties of these cases were called otherwise, by party. */
export async function listNameChanges(
  em: EntityManager,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NameChange[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('person_question as q')
    .innerJoin('case_party as p', 'p.id', 'q.case_party_id')
    .select(['q.case_party_id as partyId', 'q.state', 'q.asked_at as askedAt', 'q.changed_at as changedAt'])
    .select('q.settled_at as settledAt')
    .where('p.case_id', '=', anyOf([...caseIds]))
    .execute();
  return Map.groupBy(rows, ({ partyId }) => partyId);
}
