import { placesOfHeads, plainHead } from '../documents/sheet-heads.ts';
import { daysOfYear } from './day.ts';
import { dayOfWord, inOrder } from './typed-days.ts';
import { isWorkingDay, LAW_ALONE, type CalendarYear } from './working-days.ts';

/** A sheet of days: one row a day. The first head is how the column is told to people. */
export const DAY_HEADS = {
  day: ['Дата', 'День'],
  kind: ['Какой день', 'Тип дня', 'Вид дня', 'Тип'],
  decree: ['Основание', 'Постановление', 'Примечание'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A sheet of years, as open data has the production calendar: one row a year, in a month's column the numbers of its days off. */
const YEAR_HEAD = ['Год/Месяц', 'Год'];
const MONTHS = [
  ...['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь'],
  ...['Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'],
];

const OFF_WORDS = ['выходной', 'выходной день', 'нерабочий', 'нерабочий день', 'праздник', 'праздничный', 'нет'];
const WORKING_WORDS = ['рабочий', 'рабочий день', 'рабочая суббота', 'да'];

export interface YearReading {
  /** What the sheet says of the year; null: nothing. */
  readonly found: CalendarYear | null;
  /** Rows and cells that were not understood, in words. */
  readonly unread: readonly string[];
}

interface SheetRow {
  readonly place: number;
  readonly cells: readonly string[];
}
interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** One year of a sheet in either form, as what differs from the law. `unread` names what was not understood. */
export function yearOfSheet(sheet: Sheet, year: number): YearReading {
  const days = placesOfHeads(sheet.columns, DAY_HEADS);
  const [dayAt, kindAt] = [days.get('day'), days.get('kind')];
  if (dayAt !== undefined && kindAt !== undefined) {
    return ofDays(sheet.rows, { dayAt, kindAt, decreeAt: days.get('decree') }, year);
  }
  const months = MONTHS.map((month) => sheet.columns.findIndex((head) => plainHead(head) === plainHead(month)));
  const yearAt = sheet.columns.findIndex((head) => YEAR_HEAD.some((known) => plainHead(head) === plainHead(known)));
  if (yearAt >= 0 && months.every((place) => place >= 0)) return ofYears(sheet.rows, { yearAt, months }, year);
  const wanted = `столбцы «${DAY_HEADS.day[0]}» и «${DAY_HEADS.kind[0]}» или «${YEAR_HEAD[0] ?? ''}» и двенадцать месяцев`;
  return { found: null, unread: [`В первой строке нужны ${wanted}.`] };
}

interface DayPlaces {
  readonly dayAt: number;
  readonly kindAt: number;
  readonly decreeAt: number | undefined;
}

function ofDays(rows: readonly SheetRow[], { dayAt, kindAt, decreeAt }: DayPlaces, year: number): YearReading {
  const unread: string[] = [];
  const [off, working, decrees] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { place, cells } of rows) {
    const day = dayOfWord((cells[dayAt] ?? '').trim());
    const kind = plainHead(cells[kindAt] ?? '');
    const isOff = OFF_WORDS.includes(kind);
    if (day === null) unread.push(`Строка ${place}: «${(cells[dayAt] ?? '').slice(0, 40)}» — не день.`);
    else if (!isOff && !WORKING_WORDS.includes(kind)) unread.push(`Строка ${place}: «${kind.slice(0, 40)}» не понято.`);
    else if (Number(day.slice(0, 4)) === year) {
      (isOff ? off : working).add(day);
      const decree = decreeAt === undefined ? '' : (cells[decreeAt] ?? '').trim();
      if (decree !== '') decrees.add(decree);
    }
  }
  if (off.size + working.size === 0) return { found: null, unread };
  const [decree = ''] = decrees;
  const twice = [...off].filter((day) => working.has(day)).map((day) => `${day} назван и выходным, и рабочим.`);
  const moved = { daysOff: [...off].filter(worksByLaw), workingDays: [...working].filter((day) => !worksByLaw(day)) };
  return { found: yearOf(year, decree, moved), unread: [...unread, ...twice] };
}

interface MonthPlaces {
  readonly yearAt: number;
  readonly months: readonly number[];
}

/** `8*` is a shorter working day before a holiday, `9+` a day off that was moved here. */
function ofYears(rows: readonly SheetRow[], { yearAt, months }: MonthPlaces, year: number): YearReading {
  const row = rows.find(({ cells }) => Number((cells[yearAt] ?? '').trim()) === year);
  if (!row) return { found: null, unread: [] };
  const unread: string[] = [];
  const off = new Set<string>();
  for (const [at, column] of months.entries()) {
    for (const word of (row.cells[column] ?? '').split(/[\s,;]+/).filter((one) => one !== '')) {
      const [, date = '', mark = ''] = /^(\d{1,2})([*+]?)$/.exec(word) ?? [];
      const day = dayOfWord(`${date}.${String(at + 1)}.${String(year)}`);
      if (day === null) unread.push(`${MONTHS[at] ?? ''}: «${word.slice(0, 20)}» — не день.`);
      else if (mark !== '*') off.add(day);
    }
  }
  const all = daysOfYear(year);
  const moved = {
    daysOff: all.filter((day) => off.has(day) && worksByLaw(day)),
    workingDays: all.filter((day) => !off.has(day) && !worksByLaw(day)),
  };
  return { found: yearOf(year, '', moved), unread };
}

function worksByLaw(day: string): boolean {
  return isWorkingDay(day, LAW_ALONE);
}

function yearOf(year: number, decree: string, moved: Pick<CalendarYear, 'daysOff' | 'workingDays'>): CalendarYear {
  return { year, decree, daysOff: inOrder(moved.daysOff), workingDays: inOrder(moved.workingDays) };
}
