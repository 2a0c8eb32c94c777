import { defineEntity, p } from '@mikro-orm/core';

/** One row when the database is a court's own and never a rehearsal's again; it comes back with a copy. */
export const InEarnestSchema = defineEntity({
  name: 'InEarnest',
  tableName: 'in_earnest',
  properties: {
    /** Always 1. */
    id: p.integer().primary().autoincrement(false),
    /** The database's own clock. */
    sinceAt: p.datetime().defaultRaw('now()'),
  },
});
export class InEarnest extends InEarnestSchema.class {}
InEarnestSchema.setClass(InEarnest);
