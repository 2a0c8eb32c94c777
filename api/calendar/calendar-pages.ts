import type { Hono } from 'hono';
import { CALENDAR_FIELDS } from '#domain/calendar/year-changes.ts';
import { daysOfText } from '#domain/calendar/typed-days.ts';
import type { CalendarYear } from '#domain/calendar/working-days.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { PATHS, calendarYearPath } from '#web/paths.ts';
import { calendarLookPage, calendarPage, calendarYearPage, type CalendarValues } from '#web/calendar/calendar-pages.ts';
import type { Seen } from '#web/components/edit-conflict.ts';
import { dayText } from '#web/format/time.ts';
import type { ApiEnv } from '../context.ts';
import { comeBack, seenOf } from '../pages/edit-conflict.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';

const NO_FILE = { code: 'missing', field: 'file', message: 'Выберите файл.' } as const;

/** The calendar: the years, and each one's moved days by versions. */
export function mountCalendarPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.calendar, async (c) => {
    const { actor } = c.get('session');
    const years = await parts.services.calendar.years(actor);
    return show(c, calendarPage(await frameOf(c, parts), { years, seesInstallation: actor.siteId === null }));
  });
  app.get(calendarYearPath(':year'), (c) => showYear(c, parts));
  app.post(calendarYearPath(':year'), (c) => answer(c, parts));
}

/** What fills the form instead of what is in force, and why. */
interface Instead {
  readonly values: CalendarValues;
  readonly faults?: readonly Fault[];
  readonly refusal?: string | undefined;
  readonly status?: ToldStatus | 200;
  readonly form: PageForm;
  readonly error?: unknown;
  /** What a sheet was not understood in; absent: nothing was read from one. */
  readonly unread?: readonly string[];
}

async function showYear(c: PageContext, parts: PageParts, instead?: Instead): Promise<Response> {
  const session = c.get('session');
  const { calendar } = parts.services;
  const year = Number(c.req.param('year') ?? '');
  const [current, versions] = await Promise.all([
    calendar.year(session.actor, year),
    calendar.versions(session.actor, year),
  ]);
  const from = versions.find(({ version }) => String(version) === c.req.query('from'));
  const now = seenNow(current.version, current.kept);
  const model = {
    ...{ current, versions, from: instead || !from ? null : from.version, mayChange: session.actor.role === 'admin' },
    ...{ values: instead?.values ?? valuesOf(from?.kept ?? current.kept), unread: instead?.unread },
    ...(instead ? comeBack(instead.error, instead.form, now) : { seen: now }),
    ...{ faults: instead?.faults ?? [], refusal: instead?.refusal },
  };
  return show(c, calendarYearPage(await frameOf(c, parts), model, formKeysOf(session)), instead?.status ?? 200);
}

/** First what a change does, then the change; a sheet only fills the form. */
async function answer(c: PageContext, parts: PageParts): Promise<Response> {
  const { calendar } = parts.services;
  const session = c.get('session');
  const form = await readForm(c);
  const year = Number(c.req.param('year') ?? '');
  const values = typedValues(form);
  const step = form.text('step');
  try {
    if (step === 'edit') return await showYear(c, parts, { values, form });
    if (step === 'sheet') return await readSheet(c, parts, form);
    const seen = seenOf(form);
    if (step === 'save' || form.text('over') !== '') {
      await calendar.save(session.actor, seen.version, keptOf(year, values));
      return goTo(c, calendarYearPath(String(year)), 'saved');
    }
    const look = await calendar.look(session.actor, keptOf(year, values));
    const model = { year, look, values, seen };
    return await show(c, calendarLookPage(await frameOf(c, parts), model, formKeysOf(session)));
  } catch (error) {
    return showYear(c, parts, { ...refusalOf(error), values, form, error });
  }
}

async function readSheet(c: PageContext, parts: PageParts, form: PageForm): Promise<Response> {
  const [file] = await form.files('file');
  const values = typedValues(form);
  if (file === undefined) return showYear(c, parts, { values, form, faults: [NO_FILE], status: 422 });
  const year = Number(c.req.param('year') ?? '');
  const { found, unread } = await parts.services.calendar.read(c.get('session').actor, year, file.bytes);
  if (found === null) {
    const message = ['Об этом годе в таблице ничего нет.', ...unread.slice(0, 5)].join(' ');
    return showYear(c, parts, { values, form, faults: [{ code: 'sheet_wrong', field: 'file', message }], status: 422 });
  }
  const decree = found.decree === '' ? values.decree : found.decree;
  return showYear(c, parts, { values: { ...valuesOf(found), decree }, form, unread });
}

function valuesOf({ decree, daysOff, workingDays }: CalendarYear): CalendarValues {
  const text = (days: readonly string[]): string => days.map(dayText).join(', ');
  return { decree, daysOff: text(daysOff), workingDays: text(workingDays) };
}

function typedValues(form: PageForm): CalendarValues {
  return { decree: form.text('decree'), daysOff: form.text('daysOff'), workingDays: form.text('workingDays') };
}

function keptOf(year: number, { decree, daysOff, workingDays }: CalendarValues): CalendarYear {
  return { year, decree, daysOff: daysOfText(daysOff), workingDays: daysOfText(workingDays) };
}

function seenNow(version: number, kept: CalendarYear): Seen {
  return {
    version,
    words: Object.fromEntries(CALENDAR_FIELDS.map(({ label, words }) => [label, words(kept, { dayText })])),
  };
}
