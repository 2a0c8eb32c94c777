import type { Fault } from '../documents/fault.ts';
import { isDay } from '../calendar/day.ts';
import { sheetPhoneFaults } from '../notifications/phone.ts';
import { dayWords, FIRST_PAST_DAY, pastDayFaults } from '../work/plain-text.ts';
import { RECIPIENT_TYPES } from '../letters/letter.ts';
import { caseNumberText } from '../letters/case-number.ts';
import { taxNumberText } from '../post/tax-number-text.ts';
import { ACT_KINDS, type ActDocument } from './case-act.ts';
import { HEARING_STATES } from './case-hearing.ts';
import { PARTY_ROLES } from './case-party.ts';
import {
  CASE_BOUNDS,
  CASE_PART_BOUNDS,
  type ActRecord,
  type CaseRecord,
  type HearingRecord,
  type PartyRecord,
} from './case-record.ts';
import { CASE_KINDS, CASE_STATES } from './court-case.ts';
import { RecordReader } from './record-reader.ts';
import { linkRefusal } from './representation.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const { id: ID, ...BOUNDS } = CASE_BOUNDS;
const rule = (label: string, of: keyof typeof BOUNDS) => ({ label, maxLength: BOUNDS[of] });

/**
 * A case of the exchange format (docs/formats/case-register.md), as parsed JSON gives it.
 * @param today `yyyy-MM-dd` where the case is kept: nothing was received or signed after it. A register tells its own days: without it only a
 *   year that cannot be is a fault
 * @returns `record` null when anything is wrong with it: then every fault is named, with the path of its field
 */
export function readCaseRecord(
  value: unknown,
  today = LAST_DAY,
): {
  readonly record: CaseRecord | null;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const read = RecordReader.of(value, faults);
  if (read === null) return { record: null, faults };
  const record = caseOf(read);
  checkParts(read, record);
  checkDays(read, record, today);
  return { record: faults.length === 0 ? record : null, faults };
}

function caseOf(read: RecordReader): CaseRecord {
  return {
    externalId: read.id('externalId', { label: 'Идентификатор дела', maxLength: ID }),
    number: caseNumberText(read.line('number', { ...rule('Номер дела', 'number'), isRequired: true })),
    kind: read.oneOf('kind', 'Вид дела', CASE_KINDS),
    essence: read.line('essence', rule('Существо дела', 'essence')),
    judge: read.line('judge', rule('Судья', 'judge')),
    receivedOn: read.day('receivedOn', 'Поступило'),
    state: read.oneOf('state', 'Состояние', CASE_STATES, 'open'),
    parties: read.list('parties', 'Участники', CASE_PART_BOUNDS.parties, partyOf),
    hearings: read.list('hearings', 'Заседания', CASE_PART_BOUNDS.hearings, hearingOf),
    acts: read.list('acts', 'Акты', CASE_PART_BOUNDS.acts, actOf),
  };
}

function partyOf(read: RecordReader): PartyRecord {
  const represents = read.line('represents', { label: 'Кого представляет', maxLength: ID });
  return {
    externalId: read.id('externalId', { label: 'Идентификатор участника', maxLength: ID }),
    role: read.oneOf('role', 'Роль', PARTY_ROLES),
    represents: represents === '' ? null : represents,
    kind: read.oneOf('kind', 'Кто это', RECIPIENT_TYPES),
    name: read.line('name', { ...rule('Имя или наименование', 'name'), isRequired: true }),
    address: read.line('address', rule('Адрес', 'address')),
    inn: taxNumberText(read.line('inn', rule('ИНН', 'inn'))),
    kpp: taxNumberText(read.line('kpp', rule('КПП', 'kpp'))),
    phone: phoneOf(read),
    email: read.line('email', rule('Электронная почта', 'email')),
  };
}

/** As it was written, whatever kind of phone it is; only what is none any more is a fault. */
function phoneOf(read: RecordReader): string {
  const phone = read.line('phone', rule('Телефон', 'phone'));
  for (const { code, field, message } of sheetPhoneFaults(phone, 'phone')) read.fault(field, code, message);
  return phone;
}

function hearingOf(read: RecordReader): HearingRecord {
  return {
    externalId: read.id('externalId', { label: 'Идентификатор заседания', maxLength: ID }),
    startsAt: read.instant('startsAt', 'Начало'),
    room: read.line('room', rule('Зал', 'room')),
    state: read.oneOf('state', 'Состояние', HEARING_STATES, 'scheduled'),
  };
}

function actOf(read: RecordReader): ActRecord {
  return {
    externalId: read.id('externalId', { label: 'Идентификатор акта', maxLength: ID }),
    kind: read.oneOf('kind', 'Вид акта', ACT_KINDS),
    title: read.line('title', rule('Название', 'title')),
    actDate: read.day('actDate', 'Дата акта'),
    document: documentOf(read.part('document', 'Документ')),
  };
}

function documentOf(read: RecordReader | null): ActDocument | null {
  if (read === null) return null;
  const fileName = read.line('fileName', { ...rule('Имя файла', 'fileName'), isRequired: true });
  const sha256 = read.line('sha256', { label: 'SHA-256', maxLength: 64, isRequired: true }).toLowerCase();
  if (sha256 !== '' && !SHA256.test(sha256)) read.fault('sha256', 'sha256_wrong', 'SHA-256: нужно 64 знака 0–9, a–f.');
  return { fileName, sha256, byteSize: read.whole('byteSize', 'Размер, байт') };
}

/** No court plans so far ahead: a year with a slip of the key is there. */
const HEARING_YEARS_AHEAD = 10;
const LAST_DAY = '2100-01-01';

/** As of what is entered by hand: no day that cannot be. What is no day at all is told already. */
function checkDays(read: RecordReader, { receivedOn, hearings, acts }: CaseRecord, today: string): void {
  const past = (day: string, field: string, label: string): void => {
    if (isDay(day)) read.faults.push(...pastDayFaults(day, { field, label }, today));
  };
  past(receivedOn, 'receivedOn', 'Поступило');
  acts.forEach(({ actDate }, at) => {
    past(actDate, `acts[${String(at)}].actDate`, 'Дата акта');
  });
  const last = `${String(Number(today.slice(0, 4)) + HEARING_YEARS_AHEAD)}${today.slice(4)}`;
  hearings.forEach(({ startsAt }, at) => {
    const day = startsAt.slice(0, 10);
    if (!isDay(day) || (day >= FIRST_PAST_DAY && day <= last)) return;
    const words = `Начало: ${dayWords(day)} — такого заседания быть не может. Проверьте год.`;
    read.fault(`hearings[${String(at)}].startsAt`, 'year_wrong', words);
  });
}

/** Ids are told apart; only a representative represents, and whom he does is among the parties. */
function checkParts(read: RecordReader, { parties, hearings, acts }: CaseRecord): void {
  const lists = { parties, hearings, acts };
  for (const [name, parts] of Object.entries(lists)) {
    const ids = parts.map(({ externalId }) => externalId);
    const twice = ids.find((id, place) => id !== '' && ids.indexOf(id) !== place);
    if (twice !== undefined) read.fault(name, 'id_repeated', `Идентификатор «${twice}» есть дважды.`);
  }
  parties.forEach((party, place) => {
    checkLink(read, `parties[${String(place)}].represents`, party, parties);
  });
}

function checkLink(read: RecordReader, field: string, party: PartyRecord, parties: readonly PartyRecord[]): void {
  const { represents, externalId } = party;
  if (represents === null) return;
  const principal = parties.find((other) => other.externalId === represents && represents !== externalId);
  if (principal === undefined)
    read.fault(field, 'represents_unknown', `Участник «${represents}», которого представляют, в деле не назван.`);
  const refusal = principal === undefined ? null : linkRefusal(party, principal);
  if (refusal !== null) read.fault(field, 'represents_refused', `Кого представляет: ${refusal}`);
}
