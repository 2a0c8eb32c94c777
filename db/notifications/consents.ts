import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { WITHDRAWAL_WORDS, type ConsentDetails, type WithdrawalWay } from '#domain/notifications/consent.ts';
import type { NotificationChannel } from '#domain/notifications/notification-status.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { planAnewAfterWithdrawal } from './planned-anew.ts';
import { tellCase } from './tell-case.ts';

/** A consent as people read it. */
export interface ConsentRow extends ConsentDetails {
  readonly id: string;
  readonly casePartyId: string;
  readonly caseId: string;
  readonly siteId: string;
  readonly sha256: string | null;
  readonly fileName: string | null;
  readonly enteredByName: string;
  readonly enteredAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawnHow: WithdrawalWay | null;
  readonly withdrawnByName: string | null;
  /** When people said that the number is somebody else's; null: they have not. */
  readonly strangerSaidAt: Date | null;
}

function consents(em: EntityManager) {
  return database(em)
    .selectFrom('party_consent as c')
    .innerJoin('account as a', 'a.id', 'c.entered_by_id')
    .leftJoin('account as w', 'w.id', 'c.withdrawn_by_id')
    .select(['c.id', 'c.case_party_id as casePartyId', 'c.case_id as caseId', 'c.site_id as siteId', 'c.channel'])
    .select(['c.address', 'c.form', 'c.given_on as givenOn', 'c.sha256', 'c.file_name as fileName'])
    .select(['a.full_name as enteredByName', 'c.entered_at as enteredAt', 'c.withdrawn_at as withdrawnAt'])
    .select(['c.withdrawn_how as withdrawnHow', 'w.full_name as withdrawnByName'])
    .select('c.stranger_said_at as strangerSaidAt');
}

/** Newest first. */
export function listConsents(em: EntityManager, caseId: string): Promise<ConsentRow[]> {
  return consents(em).where('c.case_id', '=', caseId).orderBy('c.entered_at', 'desc').orderBy('c.id').execute();
}

export async function findConsent(em: EntityManager, id: string): Promise<ConsentRow | null> {
  return (await consents(em).where('c.id', '=', id).executeTakeFirst()) ?? null;
}

/** In force, by party and channel. */
export function consentsInForce(
  em: EntityManager,
  partyIds: readonly string[],
): Promise<{ id: string; casePartyId: string; channel: NotificationChannel; address: string }[]> {
  return database(em)
    .selectFrom('party_consent')
    .select(['id', 'case_party_id as casePartyId', 'channel', 'address'])
    .where('case_party_id', '=', anyOf(partyIds))
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Of the consent `c`: since it was given the party is called otherwise, and whether it is the same person nobody has said. */
export const IS_PERSON_ASKED = sql<boolean>`exists (select from person_question q
  where q.case_party_id = c.case_party_id and q.state = 'open' and c.entered_at < q.changed_at)`;

export interface PersonConsent {
  readonly id: string;
  readonly casePartyId: string;
  readonly channel: NotificationChannel;
  readonly address: string;
  /** Nobody has said whether the party is still who gave it: nothing goes by it. */
  readonly isPersonAsked: boolean;
}

/** Those in force, each with whether it is known to be the party's as that is called now. */
export function consentsOfPersons(em: EntityManager, partyIds: readonly string[]): Promise<PersonConsent[]> {
  return database(em)
    .selectFrom('party_consent as c')
    .select(['c.id', 'c.case_party_id as casePartyId', 'c.channel', 'c.address', IS_PERSON_ASKED.as('isPersonAsked')])
    .where('c.case_party_id', '=', anyOf(partyIds))
    .where('c.withdrawn_at', 'is', null)
    .execute();
}

/** The party is another person than gave them: none of his consents from before is the party's. @returns their ids */
export async function endConsentsOfAnother(
  em: EntityManager,
  { partyId, before, byId }: { readonly partyId: string; readonly before: Date; readonly byId: string },
  now: Date,
): Promise<readonly string[]> {
  const rows = await database(em)
    .updateTable('party_consent')
    .set({ withdrawn_at: now, withdrawn_how: 'by_hand', withdrawn_by_id: byId })
    .where('case_party_id', '=', partyId)
    .where('entered_at', '<', before)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  await planAnewAfterWithdrawal(em, ids, now);
  return ids;
}

export interface NewConsent extends ConsentDetails {
  readonly siteId: string;
  readonly caseId: string;
  readonly casePartyId: string;
  readonly scan: { readonly sha256: string; readonly fileName: string; readonly byteSize: number } | null;
  readonly enteredById: string;
}

/** Null: one is in force for the party and the channel already. */
export async function insertConsent(em: EntityManager, consent: NewConsent, now: Date): Promise<string | null> {
  const { siteId, caseId, casePartyId, channel, address, form, givenOn, scan, enteredById } = consent;
  const row = await database(em)
    .insertInto('party_consent')
    .values({
      ...{ id: randomUUID(), site_id: siteId, case_id: caseId, case_party_id: casePartyId, channel, address, form },
      ...{ given_on: givenOn, sha256: scan?.sha256 ?? null, file_name: scan?.fileName ?? null },
      ...{ byte_size: scan?.byteSize ?? null, entered_by_id: enteredById, entered_at: now },
    })
    .onConflict((conflict) =>
      conflict.columns(['case_party_id', 'channel']).where('withdrawn_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id } = row;
  await tellCase(em, 'consent_given', { caseId, casePartyId, channel, id, actorId: enteredById }, now);
  return id;
}

/** What rests on it and has not left ends at once. False: it was withdrawn already. */
export async function withdrawConsent(
  em: EntityManager,
  {
    id,
    byId,
    how,
  }: { readonly id: string; readonly byId: string; readonly how: Exclude<WithdrawalWay, 'stop_message'> },
  now: Date,
): Promise<boolean> {
  const row = await database(em)
    .updateTable('party_consent')
    .set({ withdrawn_at: now, withdrawn_how: how, withdrawn_by_id: byId })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'case_id as caseId', 'case_party_id as casePartyId', 'channel'])
    .executeTakeFirst();
  if (row === undefined) return false;
  await planAnewAfterWithdrawal(em, [id], now);
  // What was judged of a message has its own line.
  if (how === 'by_hand')
    await tellCase(em, 'consent_withdrawn', { ...row, actorId: byId, how: WITHDRAWAL_WORDS[how] }, now);
  return true;
}
