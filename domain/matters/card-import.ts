import type { Fault } from '../documents/fault.ts';
import { listWordForm } from './list-word.ts';
import { CARD_LABELS, cardFaults, cleanCard, type CardField } from './matter-faults.ts';
import type { MatterCard, MatterSource } from './matter.ts';
import { dayWords } from '../work/plain-text.ts';

export const MAX_IMPORT_BYTES = 10 * 1024 * 1024;
/** Elements of an XML file of cards. Source: docs/formats/cards-import-1.0.xsd. */
export const IMPORT_ELEMENTS = { root: 'cards', record: 'card' } as const;

/** What comes of a row. */
export const IMPORT_OUTCOMES = ['made', 'changed', 'same', 'refused'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

const FIELDS = Object.keys(CARD_LABELS) as readonly CardField[];
const EXCEL_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** Which column holds which field. */
export interface ImportColumns {
  readonly places: ReadonlyMap<CardField, number>;
  /** Heads that name no field. */
  readonly ignored: readonly string[];
  readonly faults: readonly Fault[];
}

/** By the names of the card's form, or of the XML elements; the order and the case of letters do not matter. */
export function importColumns(heads: readonly string[]): ImportColumns {
  const places = new Map<CardField, number>();
  const ignored: string[] = [];
  const faults: Fault[] = [];
  heads.forEach((head, place) => {
    const field = FIELDS.find((each) => [each, CARD_LABELS[each]].some((name) => plain(name) === plain(head)));
    if (field === undefined) ignored.push(head);
    else if (places.has(field))
      faults.push(columnFault('column_repeated', `Столбец «${CARD_LABELS[field]}» есть дважды.`));
    else places.set(field, place);
  });
  for (const field of FIELDS) {
    if (field.startsWith('covering.') || places.has(field)) continue;
    faults.push(columnFault('column_missing', `Столбца «${CARD_LABELS[field]}» в файле нет.`));
  }
  return { places, ignored: ignored.filter((head) => head !== ''), faults };
}

function plain(head: string): string {
  const letters = head.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
  return letters.replaceAll(/[\s*:]+/g, ' ').trim();
}

function columnFault(code: string, message: string): Fault {
  return { code, field: 'file', message };
}

/** A row as a card, and what is wrong with it by itself. */
export interface ImportRow {
  /** From 1, as the file counts. */
  readonly place: number;
  readonly card: MatterCard;
  readonly faults: readonly Fault[];
}

/**
 * Every row by itself; one that names a card of an earlier row is refused.
 * @param today `yyyy-MM-dd` in the site's zone
 */
export function importRows(
  rows: readonly { readonly place: number; readonly cells: readonly string[] }[],
  { places }: ImportColumns,
  today: string,
): ImportRow[] {
  const first = new Map<string, number>();
  return rows.map(({ place, cells }) => {
    const texts = textsOf(cells, places);
    const card = cleanCard(cardOf(texts));
    const errors = errorFaults(texts);
    // What a broken cell comes to is not judged as well.
    const others = cardFaults(card, today).filter(({ field }) => errors.every((error) => error.field !== field));
    const faults = [...errors, ...others];
    const earlier = first.get(card.registrationNumber);
    if (faults.length > 0) return { place, card, faults };
    if (earlier === undefined) {
      first.set(card.registrationNumber, place);
      return { place, card, faults };
    }
    return { place, card, faults: [numberFault('repeated', `этот номер уже есть в строке ${String(earlier)}.`)] };
  });
}

type Texts = Readonly<Record<CardField, string>>;

function textsOf(cells: readonly string[], places: ReadonlyMap<CardField, number>): Texts {
  return Object.fromEntries(FIELDS.map((field) => [field, cells[places.get(field) ?? -1] ?? ''])) as Texts;
}

/** All three fields of the covering letter empty: there is none. */
function cardOf(texts: Texts): MatterCard {
  const { 'covering.number': number, 'covering.date': date, 'covering.sender': sender, ...card } = texts;
  const covering = `${number}${date}${sender}`.trim() === '' ? null : { number, date: dayOf(date), sender };
  return { ...card, registeredOn: dayOf(card.registeredOn), covering };
}

/** `5.9.2026` as `2026-09-05`; anything else as it is. */
function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
  return year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function errorFaults(texts: Texts): Fault[] {
  return FIELDS.filter((field) => EXCEL_ERROR.test(texts[field].trim())).map((field) => ({
    ...{
      code: 'cell_error',
      field,
      message: `${CARD_LABELS[field]}: в ячейке ошибка вычисления ${texts[field].trim()}.`,
    },
  }));
}

function numberFault(code: string, what: string): Fault {
  return { code, field: 'registrationNumber', message: `${CARD_LABELS.registrationNumber}: ${what}` };
}

/** A card of the site that has a number of the file. */
export interface KnownCard {
  readonly id: string;
  readonly source: MatterSource;
  readonly card: MatterCard;
}

/** A field that would be changed; an empty text: there was nothing, or nothing is left. */
interface CardChange {
  readonly field: CardField;
  readonly was: string;
  readonly becomes: string;
}

/** What a row would do. */
export interface JudgedRow extends ImportRow {
  readonly outcome: ImportOutcome;
  /** The card that is changed, or is the same. */
  readonly id: string | null;
  /** What would be changed in it. */
  readonly changes: readonly CardChange[];
}

/** A card is known by its number and its day; `known` are the site's cards of the row's number. */
export function judgeRow(row: ImportRow, known: readonly KnownCard[]): JudgedRow {
  const told = (outcome: ImportOutcome, id: string | null = null, changes: readonly CardChange[] = []): JudgedRow => ({
    ...row,
    ...{ outcome, id, changes },
  });
  const refused = (fault: Fault): JudgedRow => ({ ...told('refused'), faults: [fault] });
  if (row.faults.length > 0) return told('refused');
  const own = known.find(({ card }) => card.registeredOn === row.card.registeredOn);
  const other = known.find((card) => card !== own);
  if (own?.source === 'delo') {
    return refused(numberFault('in_delo', 'карточка ведётся в ДЕЛО, изменить её можно только там.'));
  }
  const changes = own ? changedFields(own.card, row.card) : [];
  if (own && changes.length === 0) return told('same', own.id);
  if (other && own?.card.registrationNumber !== row.card.registrationNumber) {
    const day = dayWords(other.card.registeredOn);
    return refused(numberFault('number_taken', `карточка с таким номером уже есть, от ${day}.`));
  }
  return own ? told('changed', own.id, changes) : told('made');
}

function changedFields(before: MatterCard, after: MatterCard): CardChange[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  return FIELDS.filter((field) => !isSame(field, old[field], fresh[field])).map((field) => ({
    ...{ field, was: old[field], becomes: fresh[field] },
  }));
}

function isSame(field: CardField, was: string, becomes: string): boolean {
  const isOfList = field === 'documentGroup' || field === 'deliveryKind';
  return isOfList ? listWordForm(was) === listWordForm(becomes) : was === becomes;
}

function fieldsOf({ covering, ...card }: MatterCard): Texts {
  const { number = '', date = '', sender = '' } = covering ?? {};
  return { ...card, 'covering.number': number, 'covering.date': date, 'covering.sender': sender };
}

/** A row as its page and a program see it. */
export interface ImportedRow {
  readonly place: number;
  readonly registrationNumber: string;
  readonly outcome: ImportOutcome;
  /** Names of the fields that change. */
  readonly changes: readonly string[];
  /** What was and what becomes of each; days `yyyy-MM-dd`; empty: nothing. */
  readonly differences: readonly { readonly label: string; readonly was: string; readonly becomes: string }[];
  readonly faults: readonly Fault[];
  /** What it says besides, long texts by their beginnings: a column in the wrong place is seen by it. */
  readonly card: ReadCard;
}

type ReadCard = Pick<MatterCard, 'registeredOn' | 'documentGroup' | 'deliveryKind' | 'applicantName' | 'subject'>;

/** A row that was refused, as it is kept: of it nothing differs, and what it says stays in the file. */
export type RefusedRow = Omit<ImportedRow, 'differences' | 'card'>;

const SHOWN_LENGTH = 200;

function readCard({ registeredOn, documentGroup, deliveryKind, applicantName, subject }: MatterCard): ReadCard {
  const cut = (text: string): string => (text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
  return {
    ...{ registeredOn: cut(registeredOn), documentGroup: cut(documentGroup), deliveryKind: cut(deliveryKind) },
    ...{ applicantName: cut(applicantName), subject: cut(subject) },
  };
}

export function importedRow({ place, card, outcome, changes, faults }: JudgedRow): ImportedRow {
  const differences = changes.map(({ field, ...texts }) => ({ label: CARD_LABELS[field], ...texts }));
  const registrationNumber = card.registrationNumber.slice(0, 100);
  const labels = differences.map(({ label }) => label);
  return { place, registrationNumber, outcome, changes: labels, differences, faults, card: readCard(card) };
}

export type ImportCounts = Readonly<Record<ImportOutcome, number>>;

export function importCounts(rows: readonly { readonly outcome: ImportOutcome }[]): ImportCounts {
  const of = (outcome: ImportOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  return { made: of('made'), changed: of('changed'), same: of('same'), refused: of('refused') };
}
