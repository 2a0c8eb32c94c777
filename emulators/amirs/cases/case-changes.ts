import type { CaseRecord, HearingRecord } from '#domain/cases/case-record.ts';
import { chanceOf, mixedSeed } from './chance.ts';
import { inventedAddress } from './invented-people.ts';

/** Nothing of that name is in the case. */
export class NotInCase extends Error {
  override name = 'NotInCase';
}

/** The party lives elsewhere from now on. @param address absent: an invented one. @throws NotInCase */
export function movedParty(record: CaseRecord, partyId: string, address: string | undefined): CaseRecord {
  const party = record.parties.find(({ externalId }) => externalId === partyId);
  if (!party) throw new NotInCase(`участника ${partyId} в деле нет`);
  const to = address ?? inventedAddress(chanceOf(mixedSeed('moved', record.externalId, partyId, party.address)));
  return { ...record, parties: record.parties.map((one) => (one === party ? { ...one, address: to } : one)) };
}

const WEEK_MS = 7 * 86_400_000;

/** The hearing that is next is put off: it stays in the case as postponed, a new one is appointed. @throws NotInCase */
export function postponedHearing(record: CaseRecord, startsAt: string | undefined): CaseRecord {
  const last = record.hearings.findLast(({ state }) => state === 'scheduled');
  if (!last) throw new NotInCase('назначенного заседания в деле нет');
  const next: HearingRecord = {
    ...last,
    externalId: `h${String(record.hearings.length + 1)}`,
    startsAt: startsAt ?? new Date(Date.parse(last.startsAt) + WEEK_MS).toISOString(),
  };
  const postponed = record.hearings.map((one) => (one === last ? { ...one, state: 'postponed' as const } : one));
  return { ...record, hearings: [...postponed, next] };
}

/** The case is another judge's now, by turns of two. */
export function rewritten(record: CaseRecord): CaseRecord {
  const [one, other] = ['Учебная М. П.', 'Тренировочный О. А.'] as const;
  return { ...record, judge: record.judge === one ? other : one };
}
