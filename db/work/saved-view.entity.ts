import { defineEntity, p } from '@mikro-orm/core';

/** A list as a person wants to see it again: what it is narrowed by, its order, its columns. */
export const SavedViewSchema = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  indexes: [
    {
      name: 'saved_view_shared',
      expression: 'create index "saved_view_shared" on "saved_view" ("site_id") where "is_shared"',
    },
  ],
  uniques: [{ properties: ['ownerId', 'name'] }],
  properties: {
    id: p.uuid().primary(),
    /** Null: of those who belong to no site. */
    siteId: p.string().length(16).nullable(),
    ownerId: p.uuid(),
    name: p.text(),
    /** Seen by the whole site. */
    isShared: p.boolean(),
    /** `views/letters/saved-view.ts`. */
    settings: p.json<unknown>(),
    createdAt: p.datetime(),
  },
});
export class SavedView extends SavedViewSchema.class {}
SavedViewSchema.setClass(SavedView);
