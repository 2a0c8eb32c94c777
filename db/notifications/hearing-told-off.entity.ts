import { defineEntity, p } from '@mikro-orm/core';

/** What was written to a party while a hearing of its case was off: it may tell so. Triggers write it. */
export const HearingToldOffSchema = defineEntity({
  name: 'HearingToldOff',
  tableName: 'hearing_told_off',
  properties: {
    /** A notice or a letter. */
    tellingId: p.uuid().primary(),
    caseHearingId: p.uuid().primary(),
  },
  indexes: [{ name: 'hearing_told_off_of_hearing', properties: ['caseHearingId'] }],
});
export class HearingToldOff extends HearingToldOffSchema.class {}
HearingToldOffSchema.setClass(HearingToldOff);
