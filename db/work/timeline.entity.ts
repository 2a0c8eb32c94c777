import { defineEntity, p } from '@mikro-orm/core';
import type { SubjectKind } from '#domain/work/subject.ts';

/** One line of a subject's timeline. `eventKey` makes a repeat harmless. */
export const TimelineSchema = defineEntity({
  name: 'Timeline',
  tableName: 'timeline',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    subjectKind: p.text().$type<SubjectKind>(),
    subjectId: p.uuid(),
    eventKey: p.string().length(200),
    at: p.datetime(),
    /** A code of the subject's own timeline or of people's work. */
    kind: p.text(),
    actorId: p.uuid().nullable(),
    data: p.json<Record<string, unknown>>(),
  },
  uniques: [{ properties: ['subjectKind', 'subjectId', 'eventKey'] }],
});
export class Timeline extends TimelineSchema.class {}
TimelineSchema.setClass(Timeline);
