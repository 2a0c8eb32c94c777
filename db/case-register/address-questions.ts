import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isSameAddress, whenPartyMoved } from '#domain/case-register/address-question.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { loadLetterSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { closeTasksOfKind, openTask } from '../work/tasks.ts';
import { appendTimeline } from '../work/timeline.ts';
import type { AddressQuestion } from './address-question.entity.ts';

interface LetterOfParty {
  readonly letterId: string;
  readonly siteId: string;
  readonly authorId: string;
  readonly status: LetterStatus;
  readonly batchId: string | null;
  readonly letterAddress: string;
  readonly partyId: string;
  readonly partyAddress: string;
}

/**
 * The addresses of these parties have changed: every letter to one of them that is not handed over gets a question, with a task for its
 * author; one that is with the Post is only told. A repeat asks nothing again; a letter that has the address already is asked nothing more.
 */
export async function askOfMovedParties(em: EntityManager, partyIds: readonly string[], now: Date): Promise<void> {
  if (partyIds.length === 0) return;
  const letters = lettersOfParties(em).where('p.id', '=', anyOf(partyIds));
  for (const letter of await letters.execute()) await askOne(em, letter, now);
}

/**
 * A letter that is sent for signature, however it came to be, or is changed after that: where its address is not the party's present one,
 * and nobody has kept the one for the other, its author is asked as if the party had just moved.
 */
export async function askOfAddress(em: EntityManager, letterId: string, now: Date): Promise<void> {
  const [letter] = await lettersOfParties(em).where('l.id', '=', letterId).execute();
  if (letter !== undefined && !(await isKept(em, letter))) await askOne(em, letter, now);
}

async function isKept(em: EntityManager, { letterId, letterAddress, partyAddress }: LetterOfParty): Promise<boolean> {
  const kept = await rows(em, letterId).where('state', '=', 'kept').execute();
  return kept.some(
    ({ wasAddress, newAddress }) => isSameAddress(wasAddress, letterAddress) && isSameAddress(newAddress, partyAddress),
  );
}

/** Locked: none of them is signed, taken by a batch or changed until the caller's transaction ends. */
function lettersOfParties(em: EntityManager) {
  return (
    database(em)
      .selectFrom('letter as l')
      // By the case too: letters are found by the index of their cases.
      .innerJoin('case_party as p', (join) =>
        join.onRef('p.id', '=', 'l.case_party_id').onRef('p.case_id', '=', 'l.case_id'),
      )
      .select([
        'l.id as letterId',
        'l.site_id as siteId',
        'l.author_id as authorId',
        'l.status',
        'l.batch_id as batchId',
      ])
      .select(['l.recipient_address as letterAddress', 'p.id as partyId', 'p.address as partyAddress'])
      .where('l.status', 'not in', ['filed', 'delivered', 'cancelled'])
      .orderBy('l.id')
      .forUpdate('l')
  );
}

async function askOne(em: EntityManager, letter: LetterOfParty, now: Date): Promise<void> {
  const { status, batchId, letterAddress, partyAddress, letterId } = letter;
  // A party of whom no address is known any more has moved nowhere.
  if (partyAddress === '') return;
  if (isSameAddress(letterAddress, partyAddress)) return lapseAddressQuestion(em, letterId, null, now);
  const what = whenPartyMoved(status, batchId !== null);
  if (what === 'ask') await ask(em, letter, now);
  if (what === 'tell') await tellLate(em, letter, now);
}

async function ask(em: EntityManager, letter: LetterOfParty, now: Date): Promise<void> {
  const { letterId, siteId, authorId: assigneeId } = letter;
  const known = await findOpenQuestion(em, letterId);
  if (known !== null) return retell(em, known.id, letter);
  const id = await addQuestion(em, letter, 'open', now);
  const subject = letterSubject(letterId);
  const dates = taskDates('moved_party', await loadLetterSite(em, { siteId, letterId }), now);
  await openTask(em, { kind: 'moved_party', subject, siteId, assigneeId, ...dates }, now);
  await appendTimeline(em, { subject, eventKey: `address_asked:${id}`, at: now, kind: 'address_asked' });
}

async function tellLate(em: EntityManager, letter: LetterOfParty, now: Date): Promise<void> {
  const { letterId } = letter;
  const told = await findQuestion(em, letterId, 'late');
  if (told !== null) return retell(em, told.id, letter);
  const id = await addQuestion(em, letter, 'late', now);
  const subject = letterSubject(letterId);
  await appendTimeline(em, { subject, eventKey: `address_late:${id}`, at: now, kind: 'address_late' });
}

async function addQuestion(
  em: EntityManager,
  { letterId, partyId, letterAddress, partyAddress }: LetterOfParty,
  state: 'open' | 'late',
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const addresses = { was_address: letterAddress, new_address: partyAddress };
  await database(em)
    .insertInto('address_question')
    .values({ id, letter_id: letterId, case_party_id: partyId, state, ...addresses, asked_at: now })
    .execute();
  return id;
}

async function retell(em: EntityManager, id: string, { letterAddress, partyAddress }: LetterOfParty): Promise<void> {
  const addresses = { was_address: letterAddress, new_address: partyAddress };
  await database(em).updateTable('address_question').set(addresses).where('id', '=', id).execute();
}

export type QuestionRow = Pick<
  AddressQuestion,
  'id' | 'letterId' | 'state' | 'wasAddress' | 'newAddress' | 'askedAt'
> & {
  readonly reason: string | null;
  readonly settledAt: Date | null;
  readonly settledById: string | null;
};

const all = (em: EntityManager) =>
  database(em)
    .selectFrom('address_question')
    .select(['id', 'letter_id as letterId', 'state', 'was_address as wasAddress', 'new_address as newAddress'])
    .select(['asked_at as askedAt', 'reason', 'settled_at as settledAt', 'settled_by_id as settledById']);
const rows = (em: EntityManager, letterId: string) => all(em).where('letter_id', '=', letterId);

/** One question, locked until the caller's transaction ends. */
export async function findQuestionById(em: EntityManager, id: string): Promise<QuestionRow | null> {
  return (await all(em).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

/** The latest of a letter in this state; null: there is none. */
export async function findQuestion(
  em: EntityManager,
  letterId: string,
  state: AddressQuestion['state'],
): Promise<QuestionRow | null> {
  const found = rows(em, letterId).where('state', '=', state).orderBy('asked_at', 'desc').limit(1);
  return (await found.executeTakeFirst()) ?? null;
}

/** What waits for an answer about the letter. */
export function findOpenQuestion(em: EntityManager, letterId: string): Promise<QuestionRow | null> {
  return findQuestion(em, letterId, 'open');
}

/** Where the parties of these letters live in their cases, of those whose address waits for an answer. */
export async function addressesAsked(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const open = await all(em).where('letter_id', '=', anyOf(letterIds)).where('state', '=', 'open').execute();
  return new Map(open.map(({ letterId, newAddress }) => [letterId, newAddress]));
}

/** Every question about the letter that a person was asked or told, the newest first. */
export function listQuestions(em: EntityManager, letterId: string): Promise<QuestionRow[]> {
  return rows(em, letterId).where('state', '!=', 'lapsed').orderBy('asked_at', 'desc').execute();
}

/** A person's answer; the task is done. @returns false when it was answered, or lapsed, before */
export async function settleQuestion(
  em: EntityManager,
  { id, letterId }: Pick<QuestionRow, 'id' | 'letterId'>,
  answer: { readonly state: 'taken' | 'kept'; readonly byId: string; readonly reason?: string | undefined },
  now: Date,
): Promise<boolean> {
  const { state, byId, reason = null } = answer;
  const done = await database(em)
    .updateTable('address_question')
    .set({ state, reason, settled_at: now, settled_by_id: byId })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await closeTasksOfKind(em, movedParty(letterId), { status: 'completed', byId }, now);
  return true;
}

/** Nothing is left to ask of the letter: it has the address, or goes nowhere. */
export async function lapseAddressQuestion(
  em: EntityManager,
  letterId: string,
  byId: string | null,
  now: Date,
): Promise<void> {
  const done = await database(em)
    .updateTable('address_question')
    .set({ state: 'lapsed', settled_at: now, settled_by_id: byId })
    .where('letter_id', '=', letterId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (done.numUpdatedRows > 0n)
    await closeTasksOfKind(em, movedParty(letterId), { status: 'obsolete', byId: byId ?? undefined }, now);
}

/** The letter says the new address by itself now: its author has put it there. */
export async function lapseWhenTaken(em: EntityManager, letterId: string, address: string, now: Date): Promise<void> {
  const open = await findOpenQuestion(em, letterId);
  if (open !== null && isSameAddress(open.newAddress, address)) await lapseAddressQuestion(em, letterId, null, now);
}

/** The question of one letter. */
function movedParty(letterId: string) {
  return { subject: letterSubject(letterId), kind: 'moved_party' } as const;
}
