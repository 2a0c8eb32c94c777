import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { createSheetFiles } from '../letters/import/sheet-files.ts';
import type { Capability } from '../services/capability.ts';
import { createCalendarService, type CalendarService } from './calendar.ts';
import { mountCalendarPages } from './calendar-pages.ts';
import { calendarRoutes } from './calendar-routes.ts';

interface CalendarServices {
  readonly calendar: CalendarService;
}

/** Working days and holidays, by which batches close and terms run. */
export const calendar: Capability<CalendarServices> = {
  services: (deps, lifetime) => {
    const reader = new TableReader();
    lifetime.onClose(() => reader.close());
    return { calendar: createCalendarService(deps, createSheetFiles(reader)) };
  },
  routes: [calendarRoutes],
  pages: [mountCalendarPages],
};
