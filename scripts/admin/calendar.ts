import { readFile } from 'node:fs/promises';
import { headed, TableRefused } from '#activities/documents/tables/table.ts';
import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { addCalendarVersion, listCalendarVersions, readCalendar } from '#db/calendar/calendar-years.ts';
import type { EntityManager } from '#db/orm.ts';
import { listSites } from '#db/settings/manage-sites.ts';
import { daysOfText } from '#domain/calendar/typed-days.ts';
import {
  CALENDAR_FIELDS,
  calendarEffects,
  countWorkingDays,
  withYear,
  yearByLaw,
} from '#domain/calendar/year-changes.ts';
import { yearFaults } from '#domain/calendar/year-faults.ts';
import { yearOfSheet, type YearReading } from '#domain/calendar/year-sheet.ts';
import type { CalendarYear, WorkCalendar } from '#domain/calendar/working-days.ts';
import { tableFault } from '#domain/documents/table-refusals.ts';
import { changesBetween } from '#domain/settings/setting-changes.ts';
import { CALENDAR_WORDS } from '#web/format/calendar-words.ts';
import { dayText } from '#web/format/time.ts';
import { AdminRefusal, type AdminCommand, type Options } from './command.ts';
import { written } from './write.ts';

const SAVE_WORD = 'yes';

const calendar: AdminCommand = {
  name: 'calendar',
  title: 'рабочие дни года: показать, примерить переносы, сохранить новой версией',
  options: {
    year: 'год: 2027; без него — все внесённые',
    file: 'таблица xlsx, xls или csv: «Дата» и «Какой день» или производственный календарь открытых данных',
    decree: 'чем перенесены дни: постановление, дата, номер',
    off: 'будни, ставшие выходными: 11.01.2027,31.12.2027',
    working: 'субботы и воскресенья, ставшие рабочими',
    save: `${SAVE_WORD} — сохранить; без него только показано, что изменится`,
  },
  required: [],
  run: async (parts, options) => {
    const em = (await parts.open()).em.fork();
    const inForce = await readCalendar(em);
    if (options['year'] === undefined) return inForce.map((kept) => lineOf(kept, inForce));
    const year = Number(options['year']);
    const was = inForce.find((known) => known.year === year) ?? yearByLaw(year);
    const { kept, unread } = await asked(was, options);
    requireNone(yearFaults(kept, dayText).map(({ message }) => message));
    const changes = changesBetween(CALENDAR_FIELDS, [was, kept], { dayText });
    if (changes.length === 0) return [lineOf(was, inForce), ...unread];
    const effects = await effectsOf(em, [inForce, withYear(inForce, kept)], year);
    const told = [
      ...changes.map(({ label, was: old, became }) => `${label}: ${old} → ${became}`),
      ...effects,
      ...unread,
    ];
    if (options['save'] !== SAVE_WORD) return [...told, `Ничего не сохранено. Сохранить: --save ${SAVE_WORD}`];
    const version = await save(parts, kept, changes);
    return [...told, `Сохранено: ${String(year)} год, версия ${String(version)}.`];
  },
};

export const CALENDAR_COMMANDS = [calendar] as const;

function lineOf(kept: CalendarYear, inForce: WorkCalendar): string {
  const fields = CALENDAR_FIELDS.map(({ label, words }) => `${label}: ${words(kept, { dayText })}`);
  return [String(kept.year), `рабочих дней ${String(countWorkingDays(kept.year, inForce))}`, ...fields].join(' · ');
}

interface Asked {
  readonly kept: CalendarYear;
  readonly unread: readonly string[];
}

/** What is in force with what the file says over it, and over both what is named. */
async function asked(was: CalendarYear, options: Options): Promise<Asked> {
  const { file, decree, off, working } = options;
  const { found, unread }: YearReading =
    file === undefined ? { found: was, unread: [] } : yearOfSheet(await sheetOf(file), was.year);
  if (found === null) throw new AdminRefusal(['Об этом годе в таблице ничего нет.', ...unread].join('\n'));
  const kept = {
    ...found,
    decree: (decree ?? (found.decree === '' ? was.decree : found.decree)).trim(),
    ...(off !== undefined && { daysOff: daysOfText(off) }),
    ...(working !== undefined && { workingDays: daysOfText(working) }),
  };
  return { kept, unread };
}

async function sheetOf(path: string) {
  const reader = new TableReader();
  try {
    return headed(await reader.grid(await bytesOf(path)));
  } catch (error) {
    if (error instanceof TableRefused) throw new AdminRefusal(tableFault(error.code).message);
    throw error;
  } finally {
    await reader.close();
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new AdminRefusal(`Файл ${path} не читается.`, { cause: error });
  }
}

async function effectsOf(em: EntityManager, calendars: readonly [WorkCalendar, WorkCalendar], year: number) {
  return calendarEffects(calendars, year, { now: new Date(), sites: await listSites(em) }, CALENDAR_WORDS);
}

type Opened = Parameters<AdminCommand['run']>[0];

async function save(
  parts: Opened,
  kept: CalendarYear,
  changes: readonly { readonly field: string }[],
): Promise<number> {
  const orm = await parts.open();
  let version = 1;
  await written(orm, 'calendar.year.admin', async (em) => {
    const [newest] = await listCalendarVersions(em, kept.year);
    version = (newest?.version ?? 0) + 1;
    if (!(await addCalendarVersion(em, { kept, version, authorId: null }, new Date()))) {
      throw new AdminRefusal('Календарь года только что изменили: повторите.');
    }
    const data = { version, changed: changes.map(({ field }) => field) };
    return { action: 'calendar.changed', subject: { kind: 'calendar', id: String(kept.year) }, data };
  });
  return version;
}

function requireNone(faults: readonly string[]): void {
  if (faults.length > 0) throw new AdminRefusal(faults.join('\n'));
}
