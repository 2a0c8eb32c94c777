import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseKind, CaseState } from '#domain/cases/court-case.ts';
import type { PartyRole } from '#domain/cases/case-party.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** What a notice says of the case and whom it goes to. */
export interface CaseFacts {
  readonly id: string;
  readonly siteId: string;
  readonly number: string;
  readonly siteName: string;
  readonly siteAddress: string;
  readonly timeZone: string;
  readonly state: CaseState;
  readonly kind: CaseKind;
}
export interface PartyFacts {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly role: PartyRole;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}
export interface HearingFacts {
  readonly id: string;
  readonly caseId: string;
  readonly startsAt: Date;
  readonly room: string;
}

/** Cases of these ids with their site; one that is not there is left out. */
export function listCaseFacts(em: EntityManager, ids: readonly string[]): Promise<CaseFacts[]> {
  return database(em)
    .selectFrom('court_case as c')
    .innerJoin('site as s', 's.id', 'c.site_id')
    .select(['c.id', 'c.site_id as siteId', 'c.number', 's.name as siteName', 's.return_address as siteAddress'])
    .select(['s.time_zone as timeZone', 'c.state', 'c.kind'])
    .where('c.id', '=', anyOf(ids))
    .execute();
}

/** Parties that the cases name now, in their order. */
export function listPartyFacts(em: EntityManager, caseIds: readonly string[]): Promise<PartyFacts[]> {
  return database(em)
    .selectFrom('case_party')
    .select(['id', 'case_id as caseId', 'name', 'role', 'address', 'phone', 'email'])
    .where('case_id', '=', anyOf(caseIds))
    .where('gone_at', 'is', null)
    .orderBy('case_id')
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
}

/** Hearings of the cases that are to come, the next first. */
export function listComingHearings(em: EntityManager, caseIds: readonly string[], now: Date): Promise<HearingFacts[]> {
  return database(em)
    .selectFrom('case_hearing')
    .select(['id', 'case_id as caseId', 'starts_at as startsAt', 'room'])
    .where('case_id', '=', anyOf(caseIds))
    .where('state', '=', 'scheduled')
    .where('gone_at', 'is', null)
    .where('starts_at', '>', now)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
}
