import { defineEntity, p } from '@mikro-orm/core';

/** A copy that was made and read back whole, by the machine's clock. */
export const BackupRunSchema = defineEntity({
  name: 'BackupRun',
  tableName: 'backup_run',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    /** The moment that the copy shows. */
    copyAt: p.datetime(),
    finishedAt: p.datetime(),
    folder: p.text(),
    byteSize: p.bigint('string'),
    fileCount: p.integer(),
  },
});
export class BackupRun extends BackupRunSchema.class {}
BackupRunSchema.setClass(BackupRun);
