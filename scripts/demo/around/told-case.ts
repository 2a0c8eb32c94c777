import type { CaseRecord, PartyRecord } from '#domain/cases/case-record.ts';
import { actDocument } from '#emulators/amirs/cases/act-document.ts';

/** Its place in the register: the documents of the first two hundred are there. */
export const TOLD_ORDINAL = 60;
/** In the order in which the register tells them. */
export const TOLD_PARTIES = ['p1', 'p2', 'p3'] as const;
export type ToldParty = (typeof TOLD_PARTIES)[number];
export const [PLAINTIFF, DEFENDANT, INTERESTED] = TOLD_PARTIES;
export const PHONES = { [DEFENDANT]: '+79005550102', [INTERESTED]: '+79005550103' } as const;
export const MAIL = 'istec@example.test';

const DAY_MS = 86_400_000;
/** Within what «Заседания» shows. */
const HEARING_AFTER_DAYS = 29;
/** 10:00 in Moscow. */
const HEARING_HOUR_UTC = 7;

/** A civil case with a hearing ahead and three parties, as the register tells it. @param court the site's code in the register */
export function toldCase(court: string, nowMs: number): CaseRecord {
  const number = `2-${String(TOLD_ORDINAL)}/2026`;
  const title = 'Определение о назначении дела к разбирательству';
  const today = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const startsAt = new Date(today + HEARING_AFTER_DAYS * DAY_MS + HEARING_HOUR_UTC * 3_600_000).toISOString();
  return {
    externalId: `case-${court}-${String(TOLD_ORDINAL)}`,
    ...{ number, kind: 'civil', essence: 'о защите прав потребителей', judge: 'Учебная М. П.', state: 'open' },
    receivedOn: dayOf(today - 10 * DAY_MS),
    parties: [
      { ...person(PLAINTIFF, 'Истцов Пример Примерович', 'д 1'), role: 'plaintiff', email: MAIL },
      { ...person(DEFENDANT, 'Ответчиков Образец Образцович', 'д 2'), role: 'defendant', phone: PHONES[DEFENDANT] },
      { ...person(INTERESTED, 'Участникова Учебная Учебновна', 'д 3'), role: 'interested', phone: PHONES[INTERESTED] },
    ],
    hearings: [{ externalId: 'h1', startsAt, room: '1', state: 'scheduled' }],
    acts: [
      {
        ...{ externalId: 'a1', kind: 'ruling', title, actDate: dayOf(today - DAY_MS) },
        document: actDocument(court, number, title),
      },
    ],
  };
}

function person(externalId: string, name: string, house: string): Omit<PartyRecord, 'role'> {
  return {
    ...{ externalId, kind: 'person', name, represents: null, inn: '', kpp: '', phone: '', email: '' },
    address: `140000, Московская обл, г Учебный, ул Примерная, ${house}`,
  };
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
