import { isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';
import { caseNumberText } from '../letters/case-number.ts';
import { hasLegalForm, legalForm } from '../letters/name-question.ts';
import { instantOf } from '../settings/zoned-time.ts';
import type { PartyRole } from './case-party.ts';
import type { CaseRecord } from './case-record.ts';
import { CASE_REPEATED } from './case-faults.ts';
import type { CaseKind, CaseSource } from './court-case.ts';
import { readCaseRecord } from './read-record.ts';
import { isUnlinked, linkRefusal } from './representation.ts';
import { SHEET_FIELDS, SHEET_HEADS, type SheetColumns, type SheetField } from './sheet-columns.ts';
import { codeOfWord, isWordKind, wordsOf, type CodeOf, type WordKind } from './sheet-words.ts';

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
  readonly unlinked: readonly { readonly externalId: string; readonly notice: Fault }[];
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

class Row {
  readonly place: number;
  readonly #cells: ReadonlyMap<SheetField, string>;

  constructor(place: number, cells: readonly string[], columns: SheetColumns) {
    this.place = place;
    this.#cells = new Map(
      columns.flatMap((field, at) => (field === null ? [] : [[field, (cells[at] ?? '').trim()] as const])),
    );
  }

  text(field: SheetField): string {
    return this.#cells.get(field) ?? '';
  }

  has(...fields: readonly SheetField[]): boolean {
    return fields.some((field) => this.text(field) !== '');
  }

  /** Rows of one case; a row that names none is a case by itself, and that is a fault of it. */
  caseKey(): string {
    const id = this.text('caseId');
    const number = caseNumberText(this.text('number'));
    return id !== '' ? `#${id}` : number !== '' ? number.toLowerCase() : `row ${String(this.place)}`;
  }
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
      externalId: idOf(of('caseId')) || idOf(number) || first.caseKey().replace(' ', '_'),
      ...{ number, essence: of('essence'), judge: of('judge'), receivedOn: dayOf(of('receivedOn')) },
      kind: of('kind') === '' ? kindOf(first, number, parties, faults) : coded(first, 'kind', of('kind'), faults),
      state: of('state') === '' ? undefined : coded(first, 'state', of('state'), faults),
      ...{ parties, hearings, acts },
    },
    today,
  );
  const told = others.filter(({ code }) => faults.length === 0 || code !== 'code_unknown');
  const all = [...faults, ...told.map((fault) => atItsRow(fault, first, { parties, hearings, acts }))];
  const sound = all.length === 0 ? record : null;
  return { place: first.place, number, record: sound, faults: all, unlinked: unlinkedOf(rows, sound) };
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

/** What the rows tell of a thing, and the first of them. */
interface Told {
  readonly externalId: string;
  readonly row: Row;
}

interface ToldParty extends Told {
  readonly role: PartyRole | undefined;
  readonly represents: string | null;
  readonly [field: string]: unknown;
}

function unlinkedOf(rows: readonly Row[], told: CaseRecord | null): CaseOfSheet['unlinked'] {
  const alone = (told?.parties ?? []).filter(({ role, represents }) =>
    isUnlinked({ role, representsPartyId: represents }),
  );
  return alone.flatMap(({ externalId, name }) => {
    const row = rows.find((one) => one.has('name') && idOfParty(one) === externalId);
    if (row === undefined) return [];
    const words = `не указано, чей представитель ${name.slice(0, 100)}. Дело примется; пока не указано, он не среди тех, кого надо известить.`;
    return [{ externalId, notice: rowFault(row, 'represents', words) }];
  });
}

function idOfParty(row: Row): string {
  return idOf(row.text('partyId') === '' ? `${row.text('role')} ${row.text('name')}` : row.text('partyId'));
}

const PARTY_FIELDS = [
  ...(['role', 'name', 'partyKind', 'address', 'inn', 'kpp', 'phone', 'email', 'represents', 'partyId'] as const),
] as const satisfies readonly SheetField[];

function partiesOf(rows: readonly Row[], faults: Fault[]): ToldParty[] {
  requireNamed(rows, 'name', PARTY_FIELDS, faults);
  const named = rows.filter((row) => row.has('name'));
  return partsOf(named, idOfParty).map(([externalId, own]) => {
    const [row] = own;
    const of = toldOnce(own, PARTY_FIELDS, faults, ANOTHER_PARTY);
    const role = roleOf(row, faults);
    return {
      ...{ externalId, row, role, represents: representedBy(own, role, named, faults) },
      ...{ kind: partyKindOf(of), name: row.text('name'), address: of('address'), inn: of('inn') },
      ...{ kpp: of('kpp'), phone: of('phone'), email: of('email') },
    };
  });
}

const ANOTHER_PARTY = ' Если это другой участник с тем же именем, дайте каждому свой «Идентификатор участника».';

function roleOf(row: Row, faults: Fault[]): PartyRole | undefined {
  return row.text('role') === '' ? 'other' : coded(row, 'role', row.text('role'), faults);
}

/** Id of the party that the row says is represented; null: of nobody, or that is a fault of the row. */
function representedBy(
  own: readonly Row[],
  role: PartyRole | undefined,
  named: readonly Row[],
  faults: Fault[],
): string | null {
  const row = own.find((one) => one.has('represents'));
  if (row === undefined) return null;
  const represents = row.text('represents');
  const principals = named.filter((other) => !own.includes(other) && isCalled(other, represents));
  const [principal] = principals;
  if (new Set(principals.map(idOfParty)).size > 1) {
    faults.push(
      rowFault(row, 'represents', 'участников с таким именем несколько: напишите «Идентификатор участника».'),
    );
    return null;
  }
  const refusal = principal === undefined ? absentWords(represents) : refusalOf(role, roleOf(principal, []));
  if (refusal !== null) faults.push(rowFault(row, 'represents', refusal));
  return principal === undefined || refusal !== null ? null : idOfParty(principal);
}

function absentWords(represents: string): string {
  return `участника «${represents.slice(0, 100)}» в этом деле нет.`;
}

/** A role that is not understood is a fault by itself. */
function refusalOf(role: PartyRole | undefined, ofPrincipal: PartyRole | undefined): string | null {
  if (role === undefined || ofPrincipal === undefined) return null;
  return linkRefusal({ role }, { role: ofPrincipal });
}

/** By its numbers; without them, by the form in its name: a man of business is a person. */
function partyKindOf(of: (field: SheetField) => string): string {
  const told = of('partyKind').toLowerCase();
  if (/^(юр|орг|комп|company)/.test(told)) return 'company';
  if (/^(физ|чел|граж|person)/.test(told)) return 'person';
  const inn = of('inn').replaceAll(/\D/g, '');
  if (inn !== '' || of('kpp') !== '') return inn.length === 10 || of('kpp') !== '' ? 'company' : 'person';
  const name = of('name');
  const isOneMan = /^(ИП|КФХ|индивидуальный)/iu.test(legalForm(name) ?? '');
  return !isOneMan && (legalForm(name) !== undefined || hasLegalForm(name)) ? 'company' : 'person';
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

/** Rows that tell of one thing, under its id, in the order of the file. */
function partsOf(rows: readonly Row[], idOfRow: (row: Row) => string): (readonly [string, readonly [Row, ...Row[]]])[] {
  return [...Map.groupBy(rows, idOfRow)].map(([id, own]) => [id, own as [Row, ...Row[]]] as const);
}

/** A row that tells something of a thing without naming the thing would be lost: that is its fault. */
function requireNamed(rows: readonly Row[], name: SheetField, fields: readonly SheetField[], faults: Fault[]): void {
  for (const row of rows.filter((one) => !one.has(name) && one.has(...fields))) {
    const told = fields.filter((field) => row.has(field)).map((field) => `«${SHEET_HEADS[field][0]}»`);
    faults.push(rowFault(row, name, `не указано, а заполнено ${told.join(', ')}: впишите или очистите.`));
  }
}

/**
 * What rows of one thing tell of it: of each field the first that is filled in. Rows that contradict each other are told, each by itself: one
 * of them would be lost.
 */
function toldOnce(
  rows: readonly Row[],
  fields: readonly SheetField[],
  faults: Fault[],
  advice = '',
): (field: SheetField) => string {
  const firsts = new Map(fields.map((field) => [field, rows.find((row) => row.has(field))] as const));
  for (const [field, first] of firsts) {
    for (const row of rows.filter((one) => first !== undefined && one.has(field) && !isSame(field, one, first)))
      faults.push(rowFault(row, field, `не то же, что на строке ${String(first?.place)}: оставьте одно.${advice}`));
  }
  return (field) => firsts.get(field)?.text(field) ?? '';
}

function isSame(field: SheetField, one: Row, other: Row): boolean {
  return plainValue(field, one.text(field)) === plainValue(field, other.text(field));
}

/** Two spellings of one value are one. */
function plainValue(field: SheetField, text: string): string {
  if (field === 'number') return caseNumberText(text).toLowerCase();
  if (field === 'receivedOn' || field === 'actDate') return dayOf(text);
  if (field === 'hearingDay' || field === 'hearingTime') return '';
  const code = isWordKind(field) ? codeOfWord(field, text) : undefined;
  return code ?? idOf(text);
}

function coded<Kind extends WordKind>(row: Row, kind: Kind, word: string, faults: Fault[]): CodeOf<Kind> | undefined {
  const code = codeOfWord(kind, word);
  if (code === undefined)
    faults.push(rowFault(row, kind, `«${word.slice(0, 60)}» не понято; напишите одно из: ${wordsOf(kind)}.`));
  return code;
}

function rowFault({ place }: Row, field: SheetField, words: string): Fault {
  return { code: 'row', field, message: `Строка ${String(place)}, ${SHEET_HEADS[field][0]}: ${words}` };
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

/** `5.9.2026` as `2026-09-05`; anything else as it is. */
function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text.trim()) ?? [];
  return year === '' ? text.trim().slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const MAX_MADE_ID = 150;

/** An id made of words: one word, the same however they are spaced and capitalised. */
function idOf(words: string): string {
  const id = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\p{C}]+/gu, '_');
  return id.length <= MAX_MADE_ID ? id : `${id.slice(0, MAX_MADE_ID)}_${checksumOf(id)}`;
}

/** Of what is too long for an id: names that differ only at their end are different names. FNV-1a, 64 bits. */
function checksumOf(text: string): string {
  let sum = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  return sum.toString(36);
}

/** By his name, or by the id that the sheet gives him. */
function isCalled(row: Row, who: string): boolean {
  return idOf(row.text('name')) === idOf(who) || (row.has('partyId') && idOf(row.text('partyId')) === idOf(who));
}
