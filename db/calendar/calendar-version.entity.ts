import { defineEntity, p } from '@mikro-orm/core';

/** What the installation knew of a year's moved days from a moment on; the newest version of a year is in force. */
export const CalendarVersionSchema = defineEntity({
  name: 'CalendarVersion',
  tableName: 'calendar_version',
  properties: {
    year: p.integer().primary(),
    version: p.integer().primary(),
    decree: p.text(),
    daysOff: p.json<readonly string[]>(),
    workingDays: p.json<readonly string[]>(),
    /** Absent: it came with the program, or somebody at the machine. */
    authorId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
});
export class CalendarVersion extends CalendarVersionSchema.class {}
CalendarVersionSchema.setClass(CalendarVersion);
