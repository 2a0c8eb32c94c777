import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ActDocument, ActFields } from '#domain/cases/case-act.ts';
import type { HearingFields } from '#domain/cases/case-hearing.ts';
import type { PartyFields } from '#domain/cases/case-party.ts';
import { database } from '../statements/database.ts';

/** A part's place: its case, and its own id where it is there already. */
export interface PartPlace {
  readonly caseId: string;
  /** Absent: a new one. */
  readonly id?: string | undefined;
}

type HandParty = PartyFields & { readonly representsPartyId: string | null };

/** Writes a party that people enter. @returns its id */
export async function putHandParty(em: EntityManager, { caseId, id }: PartPlace, party: HandParty): Promise<string> {
  const { representsPartyId, ...fields } = party;
  const columns = { ...fields, ...linkColumns(representsPartyId) };
  if (id !== undefined) {
    await database(em).updateTable('case_party').set(columns).where('id', '=', id).execute();
    return id;
  }
  const made = randomUUID();
  await database(em)
    .insertInto('case_party')
    .values({
      ...{ id: made, case_id: caseId, external_id: null, ...columns },
      ordinal: sql<number>`(select coalesce(max(p.ordinal), 0) + 1 from case_party p where p.case_id = ${caseId})`,
    })
    .execute();
  return made;
}

/** A person says whose a representative is, or that it is not known after all (null). */
export async function linkParty(em: EntityManager, id: string, representsPartyId: string | null): Promise<void> {
  await database(em).updateTable('case_party').set(linkColumns(representsPartyId)).where('id', '=', id).execute();
}

function linkColumns(representsPartyId: string | null) {
  return { represents_party_id: representsPartyId, is_linked_by_hand: representsPartyId !== null };
}

/** A hearing that people enter. @returns its id */
export async function putHandHearing(
  em: EntityManager,
  { caseId, id, siteId }: PartPlace & { readonly siteId: string },
  { startsAt, room, state }: HearingFields,
): Promise<string> {
  const columns = { starts_at: new Date(startsAt), room, state };
  if (id !== undefined) {
    await database(em).updateTable('case_hearing').set(columns).where('id', '=', id).execute();
    return id;
  }
  const made = randomUUID();
  await database(em)
    .insertInto('case_hearing')
    .values({ id: made, case_id: caseId, site_id: siteId, external_id: null, ...columns })
    .execute();
  return made;
}

/** An act that people enter; `document` absent: it stays as it is. @returns its id */
export async function putHandAct(
  em: EntityManager,
  { caseId, id }: PartPlace,
  { kind, title, actDate }: ActFields,
  document?: ActDocument,
): Promise<string> {
  const columns = { kind, title, act_date: actDate, ...(document === undefined ? {} : documentColumns(document)) };
  if (id !== undefined) {
    await database(em).updateTable('case_act').set(columns).where('id', '=', id).execute();
    return id;
  }
  const made = randomUUID();
  await database(em)
    .insertInto('case_act')
    .values({ id: made, case_id: caseId, external_id: null, ...columns })
    .execute();
  return made;
}

export async function putActDocument(em: EntityManager, actId: string, document: ActDocument): Promise<void> {
  await database(em).updateTable('case_act').set(documentColumns(document)).where('id', '=', actId).execute();
}

function documentColumns({ sha256, fileName, byteSize }: ActDocument) {
  return { sha256, file_name: fileName, byte_size: byteSize };
}

/** A part is no longer in the case, or is there again (`at` null). Letters to it stay. */
export async function setPartGone(
  em: EntityManager,
  table: 'case_party' | 'case_hearing' | 'case_act',
  id: string,
  at: Date | null,
): Promise<void> {
  await database(em).updateTable(table).set({ gone_at: at }).where('id', '=', id).execute();
}
