import { isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';
import { caseNumberFaults, caseNumberText } from '../letters/case-number.ts';
import { RECIPIENT_TYPE_NAMES } from '../letters/letter.ts';
import { textFaults } from '../letters/text-faults.ts';
import { readMailAddress } from '../notifications/mail-address.ts';
import { sheetPhoneFaults } from '../notifications/phone.ts';
import { pastDayFaults } from '../work/plain-text.ts';
import { taxNumberText } from '../post/tax-number-text.ts';
import { isCompanyInn, isKpp, isPersonInn } from '../post/tax-numbers.ts';
import { ACT_KIND_NAMES, type ActFields } from './case-act.ts';
import { HEARING_STATE_NAMES, type HearingFields } from './case-hearing.ts';
import { PARTY_ROLE_NAMES, type PartyFields } from './case-party.ts';
import { CASE_BOUNDS } from './case-record.ts';
import { CASE_KIND_NAMES, CASE_STATE_NAMES, type CaseFields } from './court-case.ts';

/** Labels of what people enter, by the fields of the form. */
export const CASE_LABELS = {
  number: 'Номер дела',
  kind: 'Вид дела',
  essence: 'Существо дела',
  judge: 'Судья',
  receivedOn: 'Поступило',
  state: 'Состояние',
  note: 'Заметка',
} as const;
export const PARTY_LABELS = {
  role: 'Роль',
  represents: 'Кого представляет',
  kind: 'Кто это',
  name: 'Фамилия, имя, отчество или наименование',
  address: 'Адрес',
  inn: 'ИНН',
  kpp: 'КПП',
  phone: 'Телефон',
  email: 'Электронная почта',
} as const;
export const HEARING_LABELS = { day: 'День', time: 'Время', room: 'Зал', state: 'Состояние' } as const;
export const ACT_LABELS = { kind: 'Вид акта', title: 'Название', actDate: 'Дата акта', document: 'Документ' } as const;

/** The site has a case of this number: whether another is meant, a person says. */
export const CASE_REPEATED = 'case_repeated';

/** Everything that is wrong with a case that people enter. @param today `yyyy-MM-dd` in the site's zone */
export function caseFaults(fields: CaseFields, today: string): Fault[] {
  const label = CASE_LABELS.number;
  const length = line('number', label, caseNumberText(fields.number), CASE_BOUNDS.number, true);
  return [
    ...(length.length > 0
      ? length
      : caseNumberFaults(fields.number, label).map((fault) => ({ ...fault, field: 'number' }))),
    ...codeFaults('kind', CASE_LABELS.kind, fields.kind, CASE_KIND_NAMES),
    ...pastDayFaults(fields.receivedOn, { field: 'receivedOn', label: CASE_LABELS.receivedOn }, today),
    ...codeFaults('state', CASE_LABELS.state, fields.state, CASE_STATE_NAMES),
    ...line('essence', CASE_LABELS.essence, fields.essence, CASE_BOUNDS.essence),
    ...line('judge', CASE_LABELS.judge, fields.judge, CASE_BOUNDS.judge),
  ];
}

export function partyFaults(party: PartyFields): Fault[] {
  return [
    ...codeFaults('role', PARTY_LABELS.role, party.role, PARTY_ROLE_NAMES),
    ...codeFaults('kind', PARTY_LABELS.kind, party.kind, RECIPIENT_TYPE_NAMES),
    ...line('name', PARTY_LABELS.name, party.name, CASE_BOUNDS.name, true),
    ...line('address', PARTY_LABELS.address, party.address, CASE_BOUNDS.address),
    ...innFaults(party),
    ...kppFaults(party),
    ...line('phone', PARTY_LABELS.phone, party.phone, CASE_BOUNDS.phone),
    ...sheetPhoneFaults(party.phone, 'phone'),
    ...emailFaults(party.email),
  ];
}

/** `day` and `time` as they were typed, in the site's zone. */
export function hearingFaults({
  day,
  time,
  room,
  state,
}: Omit<HearingFields, 'startsAt'> & { readonly day: string; readonly time: string }): Fault[] {
  const dayFault = { code: 'day_wrong', field: 'day', message: `${HEARING_LABELS.day}: укажите день вида 24.11.2026.` };
  const timeFault = { code: 'time_wrong', field: 'time', message: `${HEARING_LABELS.time}: укажите время вида 10:30.` };
  return [
    ...(isDay(day) ? [] : [dayFault]),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? [] : [timeFault]),
    ...line('room', HEARING_LABELS.room, room, CASE_BOUNDS.room),
    ...codeFaults('state', HEARING_LABELS.state, state, HEARING_STATE_NAMES),
  ];
}

/** @param today `yyyy-MM-dd` in the site's zone */
export function actFaults({ kind, title, actDate }: ActFields, today: string): Fault[] {
  return [
    ...codeFaults('kind', ACT_LABELS.kind, kind, ACT_KIND_NAMES),
    ...line('title', ACT_LABELS.title, title, CASE_BOUNDS.title),
    ...pastDayFaults(actDate, { field: 'actDate', label: ACT_LABELS.actDate }, today),
  ];
}

export function noteFaults(note: string): Fault[] {
  if (note.length <= CASE_BOUNDS.note) return [];
  const message = `${CASE_LABELS.note}: сократите до ${String(CASE_BOUNDS.note)} знаков, сейчас ${String(note.length)}.`;
  return [{ code: 'too_long', field: 'note', message }];
}

function line(field: string, label: string, text: string, maxLength: number, required = false): Fault[] {
  return textFaults(text, { field, label, maxLength, required });
}

function codeFaults(field: string, label: string, code: string, names: Readonly<Record<string, string>>): Fault[] {
  return Object.hasOwn(names, code) ? [] : [{ code: 'missing', field, message: `${label}: выберите из списка.` }];
}

function innFaults({ kind, inn }: PartyFields): Fault[] {
  const digits = taxNumberText(inn);
  if (digits === '' || (kind === 'person' ? isPersonInn(digits) : isCompanyInn(digits))) return [];
  const length = kind === 'person' ? 12 : 10;
  const message = `ИНН: нужно ${String(length)} цифр с верным контрольным числом. Сверьте с документом или очистите поле.`;
  return [{ code: 'inn_wrong', field: 'inn', message }];
}

function kppFaults({ kind, kpp }: PartyFields): Fault[] {
  const code = taxNumberText(kpp);
  if (code === '') return [];
  if (kind === 'person') {
    return [{ code: 'kpp_of_person', field: 'kpp', message: 'КПП: у физического лица его нет, очистите поле.' }];
  }
  return isKpp(code) ? [] : [{ code: 'kpp_form', field: 'kpp', message: 'КПП: нужно 9 знаков.' }];
}

function emailFaults(email: string): Fault[] {
  const faults = line('email', PARTY_LABELS.email, email, CASE_BOUNDS.email);
  if (faults.length > 0 || email.trim() === '') return faults;
  const { fault } = readMailAddress(email, 'email');
  return fault === null ? [] : [fault];
}
