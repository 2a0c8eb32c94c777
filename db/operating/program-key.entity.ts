import { defineEntity, p } from '@mikro-orm/core';

/** A key that a running program has at hand; the key itself is nowhere in the database. */
export const ProgramKeySchema = defineEntity({
  name: 'ProgramKey',
  tableName: 'program_key',
  properties: {
    /** Machine, process and what it is. */
    program: p.text().primary(),
    ring: p.text().primary(),
    keyId: p.text().primary(),
    /** The database's own clock. */
    notedAt: p.datetime().defaultRaw('now()'),
  },
});
export class ProgramKey extends ProgramKeySchema.class {}
ProgramKeySchema.setClass(ProgramKey);
