import { defineEntity, p } from '@mikro-orm/core';

/** A stored file that no row named when it was looked at; the row goes when somebody needs it again, or with the file. */
export const UnneededBlobSchema = defineEntity({
  name: 'UnneededBlob',
  tableName: 'unneeded_blob',
  properties: {
    sha256: p.string().length(64).primary(),
    /** The database's own clock. */
    seenAt: p.datetime().defaultRaw('now()'),
  },
});
export class UnneededBlob extends UnneededBlobSchema.class {}
UnneededBlobSchema.setClass(UnneededBlob);
