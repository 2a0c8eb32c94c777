import { defineEntity, p } from '@mikro-orm/core';

/** The page that a form got when it was refused, for the session that sent it; the last one of each address. It goes with its session. */
export const KeptAnswerSchema = defineEntity({
  name: 'KeptAnswer',
  tableName: 'kept_answer',
  properties: {
    /** Whose session, as `session` names it. */
    tokenHash: p.string().length(64).primary(),
    /** The address without what follows `?`. */
    path: p.string().length(300).primary(),
    id: p.uuid(),
    /** Of HTTP, as the form was answered. */
    status: p.smallint(),
    /** The page, AES-256-GCM, base64; what opens it is derived from the session's token, which is kept nowhere. */
    sealed: p.text(),
  },
});
export class KeptAnswer extends KeptAnswerSchema.class {}
KeptAnswerSchema.setClass(KeptAnswer);
