import type { EntityManager } from '@mikro-orm/postgresql';
import type { NoticeFacts } from '#domain/notifications/compose-notice.ts';
import type { NotificationChannel } from '#domain/notifications/notification-status.ts';
import { procedureOfCase } from '#domain/proof/procedure.ts';
import {
  listCaseFacts,
  listComingHearings,
  listPartyFacts,
  type CaseFacts,
  type HearingFacts,
  type PartyFacts,
} from './case-facts.ts';
import { consentsOfPersons, type PersonConsent } from './consents.ts';
import { listDoubtedPhones, type DoubtedPhones } from './doubtful-messages.ts';

/** Everything that notices of some cases are made of, as it is now. */
export interface CasesToNotify {
  readonly cases: ReadonlyMap<string, CaseFacts>;
  readonly parties: readonly PartyFacts[];
  /** The next one of each case. */
  readonly hearings: ReadonlyMap<string, HearingFacts>;
  readonly consents: ReadonlyMap<string, Omit<PersonConsent, 'casePartyId' | 'channel'>>;
  /** Phones of which it is asked whether they are a stranger's. */
  readonly doubted: DoubtedPhones;
}

export async function readCasesToNotify(
  em: EntityManager,
  caseIds: readonly string[],
  now: Date,
): Promise<CasesToNotify> {
  const cases = await listCaseFacts(em, caseIds);
  const parties = await listPartyFacts(em, caseIds);
  const hearings = new Map<string, HearingFacts>();
  for (const hearing of await listComingHearings(em, caseIds, now)) {
    if (!hearings.has(hearing.caseId)) hearings.set(hearing.caseId, hearing);
  }
  const consents = await consentsOfPersons(
    em,
    parties.map(({ id }) => id),
  );
  return {
    cases: new Map(cases.map((one) => [one.id, one])),
    ...{ parties, hearings, doubted: await listDoubtedPhones(em, caseIds) },
    consents: new Map(consents.map(({ casePartyId, channel, ...consent }) => [keyOf(casePartyId, channel), consent])),
  };
}

/** What one notice is made of. @param hearing the case's next one when absent; null: it is about none */
export function noticeFactsOf(
  { cases, hearings, consents, doubted }: CasesToNotify,
  party: PartyFacts,
  channel: NotificationChannel,
  hearing: HearingFacts | null = hearings.get(party.caseId) ?? null,
): NoticeFacts & { readonly consentId: string | null; readonly hearingId: string | null } {
  const one = cases.get(party.caseId);
  if (one === undefined) throw new TypeError('a party of no case');
  const given = consents.get(keyOf(party.id, channel)) ?? null;
  const isPersonAsked = given?.isPersonAsked === true;
  const consent = isPersonAsked ? null : given;
  return {
    court: { name: one.siteName, address: one.siteAddress, timeZone: one.timeZone },
    ...{ caseNumber: one.number, party, hearing, consent, isPersonAsked, caseState: one.state },
    procedure: procedureOfCase({ caseKind: one.kind, caseNumber: one.number }),
    isPhoneAsked: channel === 'sms' && consent !== null && doubted.has(party.id, consent.address),
    ...{ consentId: consent?.id ?? null, hearingId: hearing?.id ?? null },
  };
}

function keyOf(partyId: string, channel: NotificationChannel): string {
  return `${partyId} ${channel}`;
}
