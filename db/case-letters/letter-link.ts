import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isSameAddress } from '#domain/case-register/address-question.ts';
import { isSameCaseNumber } from '#domain/letters/case-number.ts';
import { nameForm } from '#domain/cases/same-person.ts';
import { EVERY_LETTER, lettersIn } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { spelledAs } from '../statements/spelled-numbers.ts';
import { anyOf } from '../statements/values.ts';
import { casesOfNumber } from './cases-to-write.ts';

/** What a letter is bound to. */
export interface LetterLink {
  readonly caseId: string | null;
  readonly casePartyId: string | null;
  readonly caseHearingId: string | null;
  /** The start that it tells of; absent: as it was while it calls to the same hearing, else that hearing's of now. */
  readonly toldHearingAt?: Date | null | undefined;
}

interface LinkedLetter extends LetterLink {
  readonly siteId: string;
  readonly caseNumber: string | null;
  readonly name: string;
  readonly address: string;
}

const TABLES = ['letter', 'archived_letter'] as const;

/** Binds a letter as whoever makes it knows; one that the archive has taken meanwhile, there. */
export async function setLink(em: EntityManager, letterId: string, link: LetterLink): Promise<void> {
  const { caseId, casePartyId, caseHearingId, toldHearingAt } = link;
  const asBefore = sql<Date | null>`case when case_hearing_id = ${caseHearingId}::uuid then told_hearing_at end`;
  for (const table of TABLES) {
    const set = await database(em)
      .updateTable(table)
      .set({ case_id: caseId, case_party_id: casePartyId, case_hearing_id: caseHearingId })
      .set({ told_hearing_at: toldHearingAt ?? asBefore })
      .where('id', '=', letterId)
      .executeTakeFirst();
    if (set.numUpdatedRows > 0n) return;
  }
}

/** It calls to this hearing, and tells of this start of it. */
export async function tellOfStart(
  em: EntityManager,
  letterId: string,
  { hearingId, startsAt }: { readonly hearingId: string; readonly startsAt: Date },
): Promise<void> {
  const told = { case_hearing_id: hearingId, told_hearing_at: startsAt };
  await database(em).updateTable('letter').set(told).where('id', '=', letterId).execute();
}

/**
 * Binds a letter by what it says: to the case of its number and to the party of its recipient's name. A binding that still fits what the
 * letter says stays, also where the party has been called otherwise since: whose letter it is is asked of people, and is not to be lost by a
 * saving. What fits no more, or fits several alike, binds nothing.
 * @param numberBefore what it said before it was changed: while that is the number of no other case, the letter stays with its case, which the
 *   register may have given another number since
 */
export async function linkLetter(em: EntityManager, letterId: string, numberBefore?: string): Promise<void> {
  const letter = await readLinked(em, letterId);
  if (letter === null) return;
  const caseId = await caseOf(em, letter, numberBefore);
  const casePartyId = caseId === null ? null : await partyOf(em, letter, caseId);
  const caseHearingId = caseId !== null && caseId === letter.caseId ? letter.caseHearingId : null;
  const isSame = caseId === letter.caseId && casePartyId === letter.casePartyId;
  if (!isSame || caseHearingId !== letter.caseHearingId)
    await setLink(em, letterId, { caseId, casePartyId, caseHearingId });
}

/**
 * Cases of these numbers are there now: letters of the site that name one and are bound to none are bound, those of the archive too.
 * @returns how many were looked at
 */
export async function linkLettersOfNumbers(
  em: EntityManager,
  siteId: string,
  numbers: readonly string[],
): Promise<number> {
  if (numbers.length === 0) return 0;
  const unbound = [
    ...(await unboundIn(em, 'letter', siteId, numbers)),
    ...(await unboundIn(em, 'archived_letter', siteId, numbers)),
  ];
  for (const { id } of unbound) await linkLetter(em, id);
  return unbound.length;
}

/** Each table by itself: the index of the letters that are bound to none is used. */
function unboundIn(em: EntityManager, table: (typeof TABLES)[number], siteId: string, numbers: readonly string[]) {
  return database(em)
    .selectFrom(lettersIn(table))
    .select('id')
    .where('site_id', '=', siteId)
    .where('case_number', '=', spelledAs(...numbers))
    .where('case_id', 'is', null)
    .orderBy('id')
    .execute();
}

/** A copy is about the same case and calls to the same hearing, at the time that its source says; whom it goes to is seen of what it says. */
export async function copyLink(
  em: EntityManager,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const source = await readLinked(em, from);
  if (source?.caseId == null) return linkLetter(em, to);
  const { caseId, caseHearingId, toldHearingAt } = source;
  await setLink(em, to, { caseId, casePartyId: null, caseHearingId, toldHearingAt });
  await linkLetter(em, to);
}

async function readLinked(em: EntityManager, letterId: string): Promise<LinkedLetter | null> {
  const found = await database(em)
    .selectFrom(EVERY_LETTER)
    .select([
      'site_id as siteId',
      'case_number as caseNumber',
      'recipient_name as name',
      'recipient_address as address',
    ])
    .select(['case_id as caseId', 'case_party_id as casePartyId', 'case_hearing_id as caseHearingId'])
    .select('told_hearing_at as toldHearingAt')
    .where('id', '=', letterId)
    .executeTakeFirst();
  return found ?? null;
}

async function caseOf(
  em: EntityManager,
  { siteId, caseNumber, caseId }: LinkedLetter,
  numberBefore: string | undefined,
): Promise<string | null> {
  if (caseNumber === null) return null;
  const cases = await casesOfNumber(em, siteId, caseNumber);
  if (caseId !== null && cases.includes(caseId)) return caseId;
  if (caseId !== null && cases.length === 0 && isSameCaseNumber(caseNumber, numberBefore ?? '')) return caseId;
  return cases.length === 1 ? (cases[0] ?? null) : null;
}

async function partyOf(
  em: EntityManager,
  { name, address, casePartyId }: LinkedLetter,
  caseId: string,
): Promise<string | null> {
  const parties = await database(em)
    .selectFrom('case_party')
    .select(['id', 'name', 'address', sql<boolean>`gone_at is not null`.as('isGone')])
    .where('case_id', '=', anyOf([caseId]))
    .execute();
  const own = nameForm(name);
  const called = parties.filter((party) => own !== '' && nameForm(party.name) === own);
  if (called.some(({ id }) => id === casePartyId)) return casePartyId;
  if (called.length === 0 && casePartyId !== null && (await wasCalled(em, casePartyId, own))) return casePartyId;
  const present = called.filter(({ isGone }) => !isGone);
  const living = present.filter((party) => isSameAddress(party.address, address));
  const [only, other] = living.length > 0 ? living : present;
  return only !== undefined && other === undefined ? only.id : null;
}

/** The party, of which people are or were asked, had this name before. */
async function wasCalled(em: EntityManager, partyId: string, name: string): Promise<boolean> {
  const questions = await database(em)
    .selectFrom('person_question')
    .select(['was_name as wasName', 'new_name as newName'])
    .where('case_party_id', '=', partyId)
    .execute();
  return questions.some(({ wasName, newName }) => [wasName, newName].some((one) => nameForm(one) === name));
}
