import type { CaseListRow } from '#db/cases/case-list.ts';
import type { KnownAct, KnownHearing, KnownParty } from '#domain/cases/known-case.ts';
import type { CaseActView, CaseHearingView, CaseItem, CasePartyView } from '#views/cases/case.ts';

export function caseItem({ place: _, dataAsOf, goneAt, hearingAt, ...row }: CaseListRow): CaseItem {
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
  return { ...row, dataAsOf: dataAsOf.toISOString(), goneAt: iso(goneAt), hearingAt: iso(hearingAt) };
}

export function partyView({ externalId, representsPartyId, ...party }: KnownParty): CasePartyView {
  return { ...party, represents: representsPartyId, isByHand: externalId === null };
}

export function hearingView({ externalId, ...hearing }: KnownHearing): CaseHearingView {
  return { ...hearing, isByHand: externalId === null };
}

export function actView({ externalId, ...act }: KnownAct): CaseActView {
  return { ...act, isByHand: externalId === null };
}
