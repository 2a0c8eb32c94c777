import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ActKind } from '#domain/cases/case-act.ts';
import type { PartyFields } from '#domain/cases/case-party.ts';
import type { CaseKind } from '#domain/cases/court-case.ts';
import type { PartyOfCase } from '#domain/case-letters/addressees.ts';
import { database } from '../statements/database.ts';
import { spelledAs } from '../statements/spelled-numbers.ts';
import { anyOf } from '../statements/values.ts';

export interface PartyToWrite extends PartyFields, PartyOfCase {}

export interface ActToSend {
  readonly id: string;
  readonly kind: ActKind;
  readonly title: string;
  readonly actDate: string;
  readonly document: { readonly fileName: string; readonly sha256: string; readonly byteSize: number } | null;
}

export interface HearingToCall {
  readonly id: string;
  readonly startsAt: Date;
  readonly room: string;
}

/** A case with what letters are made of. */
export interface CaseToWrite {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly essence: string;
  readonly parties: readonly PartyToWrite[];
  /** The newest first; those that are no longer in the case are left out. */
  readonly acts: readonly ActToSend[];
  /** Appointed ones, the next first. */
  readonly hearings: readonly HearingToCall[];
}

/** These cases of the site, by their numbers as the journal orders them; ids that are no cases of it are left out. */
export async function readCasesToWrite(
  em: EntityManager,
  siteId: string,
  ids: readonly string[],
): Promise<CaseToWrite[]> {
  const cases = await database(em)
    .selectFrom('court_case')
    .select(['id', 'number', 'kind', 'essence'])
    .where('site_id', '=', siteId)
    .where('id', '=', anyOf(ids))
    .orderBy(sql`case_number_order(number) collate "C"`)
    .orderBy('id')
    .execute();
  const found = cases.map(({ id }) => id);
  const [parties, acts, hearings] = [await partiesOf(em, found), await actsOf(em, found), await hearingsOf(em, found)];
  return cases.map((one) => ({
    ...one,
    parties: parties.get(one.id) ?? [],
    acts: acts.get(one.id) ?? [],
    hearings: hearings.get(one.id) ?? [],
  }));
}

async function partiesOf(em: EntityManager, caseIds: readonly string[]): Promise<ReadonlyMap<string, PartyToWrite[]>> {
  const rows = await database(em)
    .selectFrom('case_party')
    .select(['id', 'case_id as caseId', 'role', 'kind', 'name', 'address', 'inn', 'kpp', 'phone', 'email'])
    .select(['represents_party_id as representsPartyId', sql<boolean>`gone_at is not null`.as('isGone')])
    .where('case_id', '=', anyOf(caseIds))
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, ({ caseId }) => caseId);
}

async function actsOf(em: EntityManager, caseIds: readonly string[]): Promise<ReadonlyMap<string, ActToSend[]>> {
  const rows = await database(em)
    .selectFrom('case_act')
    .select(['id', 'case_id as caseId', 'kind', 'title', 'act_date as actDate'])
    .select(['sha256', 'file_name as fileName', 'byte_size as byteSize'])
    .where('case_id', '=', anyOf(caseIds))
    .where('gone_at', 'is', null)
    .orderBy('act_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const acts = rows.map(({ sha256, fileName, byteSize, ...act }) => ({
    ...act,
    document: sha256 == null ? null : { sha256, fileName: fileName ?? '', byteSize: byteSize ?? 0 },
  }));
  return Map.groupBy(acts, ({ caseId }) => caseId);
}

async function hearingsOf(
  em: EntityManager,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, HearingToCall[]>> {
  const rows = await database(em)
    .selectFrom('case_hearing')
    .select(['id', 'case_id as caseId', 'starts_at as startsAt', 'room'])
    .where('case_id', '=', anyOf(caseIds))
    .where('gone_at', 'is', null)
    .where('state', '=', 'scheduled')
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, ({ caseId }) => caseId);
}

/** Cases of the site with this number: mostly one. */
export async function casesOfNumber(em: EntityManager, siteId: string, number: string): Promise<string[]> {
  const rows = await database(em)
    .selectFrom('court_case')
    .select('id')
    .where('site_id', '=', siteId)
    .where('number', '=', spelledAs(number))
    .limit(MOST_OF_ONE_NUMBER)
    .execute();
  return rows.map(({ id }) => id);
}

/** Journals of a court count by themselves: a civil case and an order may have one number. */
const MOST_OF_ONE_NUMBER = 5;
