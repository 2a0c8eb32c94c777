import { defineEntity, p } from '@mikro-orm/core';
import type { PersonRow } from '#domain/people/people-sheet.ts';

/** A sheet of people as it was read, kept for its confirmation. */
export const PeopleImportSchema = defineEntity({
  name: 'PeopleImport',
  tableName: 'people_import',
  properties: {
    id: p.uuid().primary(),
    authorId: p.uuid(),
    fileName: p.text(),
    rows: p.json<readonly PersonRow[]>(),
    createdAt: p.datetime(),
    /** Absent: nobody was made of it yet. */
    carriedOutAt: p.datetime().nullable(),
  },
});
export class PeopleImport extends PeopleImportSchema.class {}
PeopleImportSchema.setClass(PeopleImport);
