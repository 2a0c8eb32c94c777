import { isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';
import { caseNumberFaults, caseNumberText, withWholeYear } from '../letters/case-number.ts';
import { instantOf } from '../settings/zoned-time.ts';
import { isBlank } from '../work/typed-text.ts';
import type { CaseRecord } from './case-record.ts';
import { CASE_LABELS, CASE_REPEATED } from './case-faults.ts';
import type { CaseKind, CaseSource } from './court-case.ts';
import { idOf } from './made-id.ts';
import { readCaseRecord } from './read-record.ts';
import { SHEET_FIELDS, SHEET_HEADS, type SheetColumns, type SheetField } from './sheet-columns.ts';
import { partiesOf, unlinkedOf, type Unlinked } from './sheet-parties.ts';
import { coded, dayOf, partsOf, requireNamed, Row, rowFault, toldOnce, type Told } from './sheet-row.ts';
import { wordsOf } from './sheet-words.ts';

export const MAX_CASE_FILE_BYTES = 10 * 1024 * 1024;
/** Elements of an XML file of cases. Source: docs/formats/case-register.md. */
export const CASE_ELEMENTS = { root: 'cases', record: 'row' } as const;

/** A row of the file; `place` from 1, as the file counts. */
export interface SheetRow {
  readonly place: number;
  readonly cells: readonly string[];
}

/** A case of the file and what is wrong with it; `record` null: something is. */
export interface CaseOfSheet {
  /** Of its first row. */
  readonly place: number;
  readonly number: string;
  readonly record: CaseRecord | null;
  readonly faults: readonly Fault[];
  /** Representatives of whom it does not say whose they are, each told at its row; the case is taken all the same. */
  readonly unlinked: readonly Unlinked[];
}

/** Where the court's hearings are, and what day it is there, `yyyy-MM-dd`. */
export interface CourtClock {
  readonly timeZone: string;
  readonly today: string;
}

/**
 * Cases out of rows: every row of one case names its number (or id); a row may bring a party, a hearing and an act. What a row leaves empty of the
 * case itself is taken from the other rows.
 */
export function casesOfSheet(rows: readonly SheetRow[], columns: SheetColumns, court: CourtClock): CaseOfSheet[] {
  const read = rows.map(({ place, cells }) => new Row(place, cells, columns));
  const cases = Map.groupBy(read, (row) => row.caseKey());
  return [...cases.values()].map((own) => caseOf(own, court));
}

const CASE_FIELDS = ['number', 'kind', 'receivedOn', 'state', 'judge', 'essence', 'caseId'] as const;

function caseOf(rows: readonly Row[], { timeZone, today }: CourtClock): CaseOfSheet {
  const [first] = rows;
  if (first === undefined) throw new Error('a case has a row');
  const faults: Fault[] = [];
  const of = toldOnce(rows, CASE_FIELDS, faults);
  const number = caseNumberText(of('number'));
  const parties = partiesOf(rows, faults);
  const hearings = hearingsOf(rows, timeZone, faults);
  const acts = actsOf(rows, faults);
  const { record, faults: others } = readCaseRecord(
    {
      // Without a number it is no case: that is told of the number, and the id is not missed beside it.
      externalId: idOf(of('caseId')) || idOf(withWholeYear(number)) || first.caseKey().replace(' ', '_'),
      ...{ number, essence: of('essence'), judge: of('judge'), receivedOn: dayOf(of('receivedOn')) },
      kind: of('kind') === '' ? kindOf(first, number, parties, faults) : coded(first, 'kind', of('kind'), faults),
      state: of('state') === '' ? undefined : coded(first, 'state', of('state'), faults),
      ...{ parties, hearings, acts },
    },
    today,
  );
  const told = [...others, ...numberFaults(number)].filter(
    ({ code }) => faults.length === 0 || code !== 'code_unknown',
  );
  const all = [...faults, ...told.map((fault) => atItsRow(fault, first, { parties, hearings, acts }))];
  const sound = all.length === 0 ? record : null;
  return { place: first.place, number, record: sound, faults: all, unlinked: unlinkedOf(rows, sound) };
}

/** The same rule as of a number that people type; that there is none, the record says. */
function numberFaults(number: string): Fault[] {
  if (isBlank(number)) return [];
  return caseNumberFaults(number, CASE_LABELS.number).map((fault) => ({ ...fault, field: 'number' }));
}

const KIND_OF_INDEX: Readonly<Record<string, CaseKind>> = {
  ...{ '1': 'criminal', '2': 'civil', '2а': 'administrative', '3а': 'administrative', '5': 'offence' },
};

/** What the number's index says, where no column does; a claimant or a debtor is of an order. */
function kindOf(
  row: Row,
  number: string,
  parties: readonly { readonly role: string | undefined }[],
  faults: Fault[],
): CaseKind | undefined {
  if (parties.some(({ role }) => role === 'claimant' || role === 'debtor')) return 'order';
  const index = /^\d+[а-яa-z]?/i.exec(number)?.[0].toLowerCase().replace('a', 'а');
  const kind = KIND_OF_INDEX[index ?? ''];
  if (kind === undefined)
    faults.push(rowFault(row, 'kind', `по номеру не узнать, напишите одно из: ${wordsOf('kind')}.`));
  return kind;
}

const HEARING_FIELDS = ['hearingDay', 'hearingTime', 'room', 'hearingState', 'hearingId'] as const;

function hearingsOf(rows: readonly Row[], timeZone: string, faults: Fault[]): Told[] {
  requireNamed(rows, 'hearingDay', HEARING_FIELDS, faults);
  const started = rows
    .filter((row) => row.has('hearingDay'))
    .flatMap((row) => {
      const startsAt = startOf(row, timeZone);
      if (startsAt !== null) return [[row, startsAt] as const];
      faults.push(rowFault(row, 'hearingDay', 'нужны день и время, например 05.12.2026 10:30.'));
      return [];
    });
  const startsAt = new Map(started);
  const idOfHearing = (row: Row): string => idOf(row.text('hearingId')) || (startsAt.get(row) ?? '');
  return partsOf([...startsAt.keys()], idOfHearing).map(([externalId, own]) => {
    const [row] = own;
    const of = toldOnce(own, HEARING_FIELDS, faults);
    const state = of('hearingState');
    return {
      ...{ externalId, row, startsAt: startsAt.get(row) ?? '', room: of('room') },
      state: state === '' ? undefined : coded(row, 'hearingState', state, faults),
    };
  });
}

/** A day and a time in one cell or in two. */
function startOf(row: Row, timeZone: string): string | null {
  const [dayText = '', ...rest] = row.text('hearingDay').split(/[\sT,]+/);
  const day = dayOf(dayText);
  const [, hour = '', minute = ''] =
    /^(?:в\s*)?(\d{1,2})[:.-](\d{2})/.exec(row.text('hearingTime') || rest.filter((part) => part !== 'в').join('')) ??
    [];
  if (!isDay(day) || hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const wall = { year, month, day: date, hour: Number(hour), minute: Number(minute), second: 0 };
  return instantOf(wall, timeZone).toISOString();
}

const ACT_FIELDS = ['actKind', 'actDate', 'actTitle', 'actId'] as const;

function actsOf(rows: readonly Row[], faults: Fault[]): Told[] {
  requireNamed(rows, 'actDate', ACT_FIELDS, faults);
  const dated = rows.filter((row) => row.has('actDate'));
  return partsOf(dated, idOfAct).map(([externalId, own]) => {
    const [row] = own;
    const of = toldOnce(own, ACT_FIELDS, faults);
    const kind = of('actKind') === '' ? 'other' : coded(row, 'actKind', of('actKind'), faults);
    return { externalId, row, kind, title: of('actTitle'), actDate: dayOf(of('actDate')) };
  });
}

function idOfAct(row: Row): string {
  const [kind, title, actDate] = [row.text('actKind'), row.text('actTitle'), dayOf(row.text('actDate'))];
  return idOf(row.text('actId')) || idOf(`${kind} ${actDate} ${title}`);
}

/** Which column holds a field of the exchange format, where they are not called alike. */
const COLUMN_OF: Readonly<Record<string, SheetField>> = {
  ...{ externalId: 'caseId', 'parties.externalId': 'partyId', 'parties.kind': 'partyKind' },
  ...{ 'hearings.externalId': 'hearingId', 'hearings.startsAt': 'hearingDay', 'hearings.state': 'hearingState' },
  ...{ 'acts.externalId': 'actId', 'acts.kind': 'actKind', 'acts.title': 'actTitle' },
};

/** What is wrong with the case as it was read, at the row that tells it and in the words of the sheet. */
function atItsRow(fault: Fault, first: Row, told: Readonly<Record<string, readonly Told[]>>): Fault {
  const [, list, place, part] = /^(\w+)\[(\d+)\]\.(\w+)/.exec(fault.field) ?? [];
  const path = list === undefined ? fault.field : `${list}.${part ?? ''}`;
  const field = COLUMN_OF[path] ?? SHEET_FIELDS.find((one) => one === path.split('.').at(-1));
  const row = list === undefined ? first : told[list]?.[Number(place)]?.row;
  if (field === undefined || row === undefined) return fault;
  const words = fault.message.replace(/^[^:,]+, \d+-й: /, '').replace(/^[^:]+: /, '');
  const isDayWrong = fault.code === 'day_wrong';
  return rowFault(row, field, isDayWrong ? 'нужна дата вида 24.11.2026.' : words);
}

const WHENCE: Readonly<Record<CaseSource, string>> = {
  ...{ amirs: 'из картотеки', manual: 'внесено вручную', file: 'из файла' },
};

/** The same case of the sheet with one fault more: it is not written. */
export function refusedOfSheet(one: CaseOfSheet, fault: Fault): CaseOfSheet {
  return { ...one, record: null, faults: [...one.faults, fault], unlinked: [] };
}

/** The case of another source that the row would double: it is edited where it is. */
export function repeatedFault(
  place: number,
  { number, source }: { readonly number: string; readonly source: CaseSource },
): Fault {
  const words = `такое дело уже есть: № ${number} (${WHENCE[source]}). Второе не записано.`;
  const message = `Строка ${String(place)}, ${SHEET_HEADS.number[0]}: ${words}`;
  return { code: CASE_REPEATED, field: 'number', message };
}

/** The row that a fault names, and its column; null: it is about the case as a whole. */
export function rowOfFault({
  code,
  field,
  message,
}: Fault): { readonly place: number; readonly field: SheetField } | null {
  const [, place] = /^Строка (\d+), /.exec(message) ?? [];
  const isOfRow = code === 'row' || code === CASE_REPEATED;
  return isOfRow && place !== undefined ? { place: Number(place), field: field as SheetField } : null;
}
