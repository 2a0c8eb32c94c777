import { defineEntity, p } from '@mikro-orm/core';

/** What one process knows of itself and another must tell: the worker's beat, its disks, how long certificates last. */
export const OperatingFactSchema = defineEntity({
  name: 'OperatingFact',
  tableName: 'operating_fact',
  properties: {
    name: p.string().length(40).primary(),
    /** Of what; empty where there is one only. Never anything of a person. */
    part: p.string().length(40).primary(),
    value: p.double(),
    /** The database's own clock: the processes may stand on different machines. */
    notedAt: p.datetime().defaultRaw('now()'),
  },
});
export class OperatingFact extends OperatingFactSchema.class {}
OperatingFactSchema.setClass(OperatingFact);
