import { HEADS_AMONG, headsAt, plainHead } from '../documents/sheet-heads.ts';
import {
  eachOnce,
  fieldOfHead,
  NEEDED_FIELDS,
  ownColumns,
  sheetWidth,
  type ImportField,
  type SheetLayout,
  type SheetRows,
} from './import-columns.ts';

const SAMPLE_ROWS = 20;
/** So much of what is in a column must look alike. */
const ALIKE = 0.6;

/** A way to read a sheet, and whether its own words say so; otherwise a person is asked. */
export interface Recognized {
  readonly layout: SheetLayout;
  readonly isSure: boolean;
}

/** What a head speaks of when it is not one of ours, the more telling first. */
const HEAD_WORDS: readonly (readonly [ImportField, RegExp])[] = [
  ['address', /адрес(?!ат)|^куда$/],
  ['inn', /^инн/],
  ['kpp', /^кпп/],
  ['file', /файл/],
  ['caseNumber', /дел[оау]( |$)/],
  ['name', /получател|фио|адресат|кому|должник|ответчик|наименование|организаци|ф и о/],
  ['comment', /коммент|примечан/],
  ['title', /заголов|тема/],
];

const CONTENT: readonly (readonly [ImportField, RegExp])[] = [
  ['address', /^(?=.{15})(?=.*[а-яё]).*(^|\D)\d{6}(\D|$)/i],
  ['file', /\.(pdf|docx?|odt|rtf|jpe?g|png|tiff?|webp|heic)$/i],
  ['caseNumber', /^\D{0,3}\d{1,2}[а-яa-z]?-[\d-]+(\/\d+)*\/\d{4}/i],
  ['inn', /^(\d{10}|\d{12})$/],
  ['name', /^([А-ЯЁ][а-яё-]+(\s+[А-ЯЁ][а-яё.-]*){1,3}|(ООО|АО|ПАО|ЗАО|ОАО|ФГУП|МУП|ГБУ|МБУ|ТСЖ|ТСН|СНТ|ИП)\s.+)$/],
];

/** How a sheet most likely is to be read. Sure only when its heads are ours and name whom and where. */
export function recognize(rows: SheetRows): Recognized {
  const headPlace = headPlaceOf(rows);
  const heads = rows.find(({ place }) => place === headPlace)?.cells ?? [];
  const named = heads.map(fieldOfHead);
  const own = ownColumns(rows);
  const columns = Array.from({ length: sheetWidth(rows) }, (_, at) => (own.includes(at) ? null : (named[at] ?? null)));
  const isSure = NEEDED_FIELDS.every((field) => columns.includes(field));
  if (isSure) return { layout: { headPlace, columns: eachOnce(columns) }, isSure };
  const letters = rows.filter(({ place }) => place > headPlace).slice(0, SAMPLE_ROWS);
  const guessed = guess(
    columns,
    own,
    (at) => heads[at] ?? '',
    (at) => letters.map(({ cells }) => cells[at] ?? ''),
  );
  return { layout: { headPlace, columns: eachOnce(guessed) }, isSure };
}

/** Exact heads keep their columns; of the others what stands in them says more than a head. */
function guess(
  exact: SheetLayout['columns'],
  own: readonly number[],
  headOf: (at: number) => string,
  textsOf: (at: number) => readonly string[],
): SheetLayout['columns'] {
  const taken = new Set(exact.filter((field) => field !== null));
  const claim = (field: ImportField | undefined): ImportField | null => {
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const free = exact.map((field, at) => field === null && !own.includes(at));
  const byHead = exact.map(
    (field, at) => field ?? (free[at] === true ? claim(match(HEAD_WORDS, [plainHead(headOf(at))])) : null),
  );
  return byHead.map((field, at) => field ?? (free[at] === true ? claim(match(CONTENT, textsOf(at))) : null));
}

function match(signs: typeof CONTENT, texts: readonly string[]): ImportField | undefined {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (filled.length === 0) return undefined;
  return signs.find(([, sign]) => filled.filter((text) => sign.test(text)).length >= filled.length * ALIKE)?.[0];
}

/** The row with the most of our heads; without any, the first one, unless it is a letter already. */
function headPlaceOf(rows: SheetRows): number {
  const at = headsAt(rows, (cell) => fieldOfHead(cell) !== null);
  if (at >= 0) return rows[at]?.place ?? 0;
  const [top] = rows;
  const isLetter = top?.cells.some((cell) => match(CONTENT.slice(0, 2), [cell]) !== undefined) === true;
  return top === undefined || isLetter ? 0 : top.place;
}

/**
 * What a way to read is remembered by: the heads as they are, without the columns that the program adds; a sheet without heads by its width.
 * The text is for a hash: heads may name people.
 */
export function headerShape(rows: SheetRows, headPlace: number): string {
  const own = ownColumns(rows);
  const heads = rows.find(({ place }) => place === headPlace)?.cells ?? [];
  const kept = Array.from({ length: sheetWidth(rows) }, (_, at) => plainHead(heads[at] ?? '')).filter(
    (_, at) => !own.includes(at),
  );
  return headPlace === 0 ? `столбцов ${kept.length}` : kept.join('\n').trimEnd();
}

/** Rows whose shape may be remembered, the likeliest first. */
export function headCandidates(rows: SheetRows): readonly number[] {
  const likeliest = headPlaceOf(rows);
  const others = rows.slice(0, HEADS_AMONG).map(({ place }) => place);
  return [likeliest, ...others.filter((place) => place !== likeliest)];
}

/** A remembered way, which knows nothing of the columns that the program adds, laid over a sheet. */
export function layOver(rows: SheetRows, headPlace: number, remembered: SheetLayout['columns']): SheetLayout {
  const own = ownColumns(rows);
  const left = [...remembered];
  const columns = Array.from({ length: sheetWidth(rows) }, (_, at) =>
    own.includes(at) ? null : (left.shift() ?? null),
  );
  return { headPlace, columns };
}

/** The same way as it is remembered. */
export function withoutOwn(rows: SheetRows, columns: SheetLayout['columns']): SheetLayout['columns'] {
  const own = ownColumns(rows);
  return columns.filter((_, at) => !own.includes(at));
}
