import { defineEntity, p } from '@mikro-orm/core';

/** How far the rehearsal clock runs ahead of the machine's; a single row, ignored outside rehearsal. */
export const RehearsalClockSchema = defineEntity({
  name: 'RehearsalClock',
  tableName: 'rehearsal_clock',
  properties: { id: p.integer().primary(), offsetMs: p.bigint('string') },
});
export class RehearsalClock extends RehearsalClockSchema.class {}
RehearsalClockSchema.setClass(RehearsalClock);
