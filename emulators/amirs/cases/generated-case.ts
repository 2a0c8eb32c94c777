import type { ActRecord, CaseRecord, HearingRecord, PartyRecord } from '#domain/cases/case-record.ts';
import type { PartyRole } from '#domain/cases/case-party.ts';
import type { CaseKind } from '#domain/cases/court-case.ts';
import { actDocument } from './act-document.ts';
import { chanceOf, mixedSeed, type Chance } from './chance.ts';
import { inventedAddress, inventedCompany, inventedName } from './invented-people.ts';

interface KindRule {
  readonly prefix: string;
  readonly essences: readonly [string, ...string[]];
  /** Who brings it and against whom. */
  readonly roles: readonly [PartyRole, PartyRole] | readonly [PartyRole];
  readonly act: readonly [ActRecord['kind'], string];
}

const KINDS: Readonly<Record<CaseKind, KindRule>> = {
  order: {
    prefix: '2',
    essences: ['о взыскании задолженности по договору займа', 'о взыскании платы за жилое помещение'],
    roles: ['claimant', 'debtor'],
    act: ['order', 'Судебный приказ'],
  },
  civil: {
    prefix: '2',
    essences: ['о взыскании денежных средств', 'о защите прав потребителей', 'о расторжении брака'],
    roles: ['plaintiff', 'defendant'],
    act: ['judgment', 'Решение'],
  },
  administrative: {
    prefix: '2а',
    essences: ['о взыскании обязательных платежей'],
    roles: ['applicant', 'interested'],
    act: ['order', 'Судебный приказ'],
  },
  offence: {
    prefix: '5',
    essences: ['ст. 20.1 ч. 1 КоАП РФ', 'ст. 12.8 ч. 1 КоАП РФ'],
    roles: ['accused'],
    act: ['decree', 'Постановление'],
  },
  criminal: {
    prefix: '1',
    essences: ['ст. 158 ч. 1 УК РФ'],
    roles: ['accused', 'victim'],
    act: ['sentence', 'Приговор'],
  },
};
const MIX: readonly [CaseKind, ...CaseKind[]] = [
  'order',
  'order',
  'order',
  'civil',
  'civil',
  'offence',
  'administrative',
  'criminal',
];
const DAY_MS = 86_400_000;
/** The day that the invented register begins with; cases go on through the year after it. */
const FIRST_DAY_MS = Date.UTC(2026, 0, 12);
const WORKING_YEAR_DAYS = 320;
/** Acts have documents where somebody looks at them: two hundred thousand files would only cost time. */
export const LAST_WITH_DOCUMENT = 200;

/** The case of this ordinal: the same for the same seed, with people who are not there. */
export function generatedCase(seed: number, court: string, ordinal: number): CaseRecord {
  const chance = chanceOf(mixedSeed(seed, court, ordinal));
  const kind = chance.one(MIX);
  const rule = KINDS[kind];
  const number = `${rule.prefix}-${String(ordinal)}/2026`;
  const receivedMs = FIRST_DAY_MS + chance.below(WORKING_YEAR_DAYS) * DAY_MS;
  return {
    externalId: `case-${court}-${String(ordinal)}`,
    ...{ number, kind, essence: chance.one(rule.essences), judge: 'Учебная М. П.' },
    receivedOn: dayOf(receivedMs),
    state: chance.below(4) === 0 ? 'closed' : 'open',
    parties: partiesOf(chance, rule),
    hearings: kind === 'order' ? [] : hearingsOf(chance, receivedMs),
    acts: ordinal % 5 === 0 ? [actOf(court, number, rule, receivedMs, ordinal <= LAST_WITH_DOCUMENT)] : [],
  };
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function partiesOf(chance: Chance, { roles }: KindRule): PartyRecord[] {
  const parties = roles.map((role, place) =>
    isBringer(role) ? companyParty(chance, role, place) : personParty(chance, role, place),
  );
  const last = parties.at(-1);
  if (last && chance.below(5) === 0) {
    parties.push({ ...personParty(chance, 'representative', parties.length), represents: last.externalId });
  }
  return parties;
}

function isBringer(role: PartyRole): boolean {
  return role === 'claimant' || role === 'applicant';
}

const NOTHING_MORE = { represents: null, inn: '', kpp: '', email: '' } as const;

function personParty(chance: Chance, role: PartyRole, place: number): PartyRecord {
  // Some addresses are not known: who lacks one must be seen before anything is sent.
  const address = chance.below(20) === 0 ? '' : inventedAddress(chance);
  const phone = chance.below(3) === 0 ? '' : `+7900${String(1_000_000 + chance.below(8_999_999))}`;
  return {
    externalId: `p${String(place + 1)}`,
    role,
    kind: 'person',
    name: inventedName(chance),
    address,
    ...NOTHING_MORE,
    phone,
  };
}

function companyParty(chance: Chance, role: PartyRole, place: number): PartyRecord {
  const { name, address } = inventedCompany(chance);
  return { externalId: `p${String(place + 1)}`, role, kind: 'company', name, address, ...NOTHING_MORE, phone: '' };
}

function hearingsOf(chance: Chance, receivedMs: number): HearingRecord[] {
  const startsAt = new Date(receivedMs + (20 + chance.below(20)) * DAY_MS + (7 + chance.below(7)) * 3_600_000);
  return [
    {
      externalId: 'h1',
      startsAt: startsAt.toISOString(),
      room: `Зал ${String(1 + chance.below(3))}`,
      state: 'scheduled',
    },
  ];
}

function actOf(court: string, number: string, { act }: KindRule, receivedMs: number, hasDocument: boolean): ActRecord {
  const [kind, title] = act;
  return {
    ...{ externalId: 'a1', kind, title, actDate: dayOf(receivedMs + 5 * DAY_MS) },
    document: hasDocument ? actDocument(court, number, title) : null,
  };
}
