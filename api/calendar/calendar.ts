import {
  addCalendarVersion,
  listCalendarVersions,
  readCalendar,
  type CalendarVersionRow,
} from '#db/calendar/calendar-years.ts';
import { listSites } from '#db/settings/manage-sites.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import { dayIn, daysOfYear } from '#domain/calendar/day.ts';
import { inOrder } from '#domain/calendar/typed-days.ts';
import {
  CALENDAR_FIELDS,
  calendarEffects,
  countWorkingDays,
  withYear,
  yearByLaw,
} from '#domain/calendar/year-changes.ts';
import { FIRST_YEAR, LAST_YEAR, yearFaults } from '#domain/calendar/year-faults.ts';
import { yearOfSheet } from '#domain/calendar/year-sheet.ts';
import { isWorkingDay, type CalendarYear, type WorkCalendar } from '#domain/calendar/working-days.ts';
import { changesBetween, type SettingChange } from '#domain/settings/setting-changes.ts';
import type {
  CalendarLookView,
  CalendarReadingView,
  CalendarVersionView,
  CurrentYearView,
} from '#views/calendar/calendar-year.ts';
import { CALENDAR_WORDS } from '#web/format/calendar-words.ts';
import { dateTimeText, dayText } from '#web/format/time.ts';
import { requireAdmin, type Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { SheetFiles } from '../letters/import/sheet-files.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const AT_MACHINE = 'поставлено с программой или на самой машине';

/** Working days of the installation by year: its admin changes them, a site's admin and an auditor read. */
export interface CalendarService {
  /** By which everything is counted; asked by pages of everybody. */
  inForce(): Promise<WorkCalendar>;
  /** Years that are kept, and this and the next one. */
  years(actor: Actor): Promise<readonly CurrentYearView[]>;
  /** @throws ApplicationError `not-found` for a year that is not of these times */
  year(actor: Actor, year: number): Promise<CurrentYearView>;
  /** The newest first, each with what it changed. */
  versions(actor: Actor, year: number): Promise<readonly CalendarVersionView[]>;
  /** What a change would do. @throws ApplicationError `invalid` by fields */
  look(actor: Actor, kept: CalendarYear): Promise<CalendarLookView>;
  /** `base`: the version that was seen. @throws ApplicationError `invalid` by fields · `stale` */
  save(actor: Actor, base: number, kept: CalendarYear): Promise<CurrentYearView>;
  /** What a sheet (xlsx, xls, csv) says of the year; nothing is saved. @throws ApplicationError `invalid` */
  read(actor: Actor, year: number, bytes: Uint8Array): Promise<CalendarReadingView>;
}

export function createCalendarService({ database, clock }: ServiceDeps, files: SheetFiles): CalendarService {
  const current = (actor: Actor, year: number): Promise<CurrentYearView> => {
    requireReader(actor);
    requireYear(year);
    return database.read((em) => readYear(em, year));
  };
  return {
    inForce: () => database.read(readCalendar),
    years: (actor) => {
      requireReader(actor);
      return database.read(async (em) => {
        const thisYear = Number(dayIn(actor.timeZone, await clock(em)).slice(0, 4));
        const known = (await readCalendar(em)).map(({ year }) => year);
        const years = [...new Set([...known, thisYear, thisYear + 1])].toSorted((one, other) => one - other);
        return Promise.all(years.map((year) => readYear(em, year)));
      });
    },
    year: current,
    versions: (actor, year) => {
      requireReader(actor);
      requireYear(year);
      return database.read(async (em) => {
        const rows = await listCalendarVersions(em, year);
        return rows.map((row, index) => versionView(row, rows[index + 1]));
      });
    },
    look: (actor, asked) => {
      requireAdmin(actor);
      const kept = checked(asked);
      return database.read(async (em) => lookAt(em, kept, await clock(em)));
    },
    save: async (actor, base, asked) => {
      requireAdmin(actor);
      const kept = checked(asked);
      await database.change('calendar.year', async (em) => save(em, actor, { base, kept }, await clock(em)));
      return current(actor, kept.year);
    },
    read: async (actor, year, bytes) => {
      requireAdmin(actor);
      requireYear(year);
      return yearOfSheet(await files.sheet(bytes), year);
    },
  };
}

function requireReader(actor: Actor): void {
  if (actor.role !== 'admin' && actor.role !== 'site_admin' && actor.role !== 'auditor') {
    throw new ApplicationError('forbidden');
  }
}

function requireYear(year: number): void {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return;
  throw new ApplicationError('not-found', { detail: `Календарь есть с ${FIRST_YEAR} по ${LAST_YEAR} год.` });
}

async function readYear(em: EntityManager, year: number): Promise<CurrentYearView> {
  const [calendar, versions] = [await readCalendar(em), await listCalendarVersions(em, year)];
  const kept = calendar.find((known) => known.year === year) ?? yearByLaw(year);
  const restDays = daysOfYear(year).filter((day) => !isWorkingDay(day, calendar));
  const version = versions[0]?.version ?? 0;
  return { kept, version, workingDayCount: countWorkingDays(year, calendar), restDays };
}

/** @throws ApplicationError `invalid` */
function checked(asked: CalendarYear): CalendarYear {
  const { year, decree, daysOff, workingDays } = asked;
  const kept = { year, decree: decree.trim(), daysOff: inOrder(daysOff), workingDays: inOrder(workingDays) };
  const faults = yearFaults(kept, dayText);
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  return kept;
}

async function lookAt(em: EntityManager, kept: CalendarYear, now: Date): Promise<CalendarLookView> {
  const calendar = await readCalendar(em);
  const was = await readYear(em, kept.year);
  const sites = await listSites(em);
  const effects = calendarEffects([calendar, withYear(calendar, kept)], kept.year, { now, sites }, CALENDAR_WORDS);
  return { version: was.version, changes: changesOf(was.kept, kept), effects };
}

function changesOf(was: CalendarYear, became: CalendarYear): readonly SettingChange[] {
  return changesBetween(CALENDAR_FIELDS, [was, became], { dayText });
}

async function save(
  em: EntityManager,
  actor: Actor,
  { base, kept }: { readonly base: number; readonly kept: CalendarYear },
  at: Date,
): Promise<void> {
  const was = await readYear(em, kept.year);
  if (was.version !== base) throw await stale(em, actor, kept.year);
  const changes = changesOf(was.kept, kept);
  if (changes.length === 0) return;
  const { accountId: authorId } = actor;
  const version = base + 1;
  if (!(await addCalendarVersion(em, { kept, version, authorId }, at))) throw await stale(em, actor, kept.year);
  const subject = { kind: 'calendar', id: String(kept.year) };
  const data = { version, changed: changes.map(({ field }) => field) };
  await appendAudit(em, { at, actorId: authorId, action: 'calendar.changed', subject, data });
}

async function stale(em: EntityManager, { timeZone }: Actor, year: number): Promise<ApplicationError> {
  const [newest] = await listCalendarVersions(em, year);
  const deed = newest && {
    ...{ what: `Сохранена версия ${String(newest.version)}`, who: newest.authorName ?? AT_MACHINE },
    at: dateTimeText(newest.createdAt.toISOString(), timeZone),
  };
  const detail = `Календарь ${String(year)} года уже изменили. Посмотрите, что в нём теперь.`;
  return new ApplicationError('stale', { detail, deed });
}

function versionView(row: CalendarVersionRow, before?: CalendarVersionRow): CalendarVersionView {
  const { version, authorName, createdAt, year, decree, daysOff, workingDays } = row;
  const kept = { year, decree, daysOff, workingDays };
  const changes = changesOf(before ?? yearByLaw(year), kept);
  return { version, kept, authorName: authorName ?? AT_MACHINE, createdAt: createdAt.toISOString(), changes };
}
