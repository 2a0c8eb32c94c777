import { z } from '@hono/zod-openapi';
import { instant, typed, whole, type ViewOf } from '../view.ts';
import { settingChangeSchema } from '../settings/setting-change.ts';

const days = z.string().max(40).array().max(400).readonly();

/** A year as it is kept: what the Government has moved; the law's own days are in no data. Days are `yyyy-MM-dd`. */
export const calendarYearSchema = z
  .object({
    year: z.number().int(),
    /** Empty: no decree is known. */
    decree: typed(2_000),
    daysOff: days,
    workingDays: days,
  })
  .openapi('CalendarYear');

export const currentYearSchema = z
  .object({
    kept: calendarYearSchema,
    /** 0: nothing was ever kept of it. */
    version: whole,
    workingDayCount: whole,
    /** Every day on which nobody works, in order. */
    restDays: days,
  })
  .openapi('CurrentCalendarYear');
export type CurrentYearView = ViewOf<typeof currentYearSchema>;

/** What a change would do; nothing is saved. */
export const calendarLookSchema = z
  .object({ version: whole, changes: settingChangeSchema.array().readonly(), effects: z.string().array().readonly() })
  .openapi('CalendarLook');
export type CalendarLookView = ViewOf<typeof calendarLookSchema>;

export const calendarVersionSchema = z
  .object({
    version: whole,
    authorName: z.string(),
    createdAt: instant,
    changes: settingChangeSchema.array().readonly(),
    kept: calendarYearSchema,
  })
  .openapi('CalendarVersion');
export type CalendarVersionView = ViewOf<typeof calendarVersionSchema>;

/** What a sheet says of the year; nothing is saved. */
export const calendarReadingSchema = z
  .object({ found: calendarYearSchema.nullable(), unread: z.string().array().readonly() })
  .openapi('CalendarReading');
export type CalendarReadingView = ViewOf<typeof calendarReadingSchema>;
