import { defineEntity, p } from '@mikro-orm/core';

/** A decision of which its maker was told that nobody knows whether it was taken. */
export const UnconfirmedDecisionSchema = defineEntity({
  name: 'UnconfirmedDecision',
  tableName: 'unconfirmed_decision',
  indexes: [
    {
      name: 'unconfirmed_decision_unseen',
      expression:
        'create index "unconfirmed_decision_unseen" on "unconfirmed_decision" ("actor_id") where "seen_at" is null',
    },
    { name: 'unconfirmed_decision_subject', properties: ['subjectKind', 'subjectId'] },
  ],
  properties: {
    /** The update's id. */
    decisionId: p.string().length(64).primary(),
    actorId: p.uuid(),
    /** His request's key: an answer that is kept under it has told him. */
    requestKey: p.text(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    /** What was decided, by its operation's name. */
    decision: p.text(),
    toldAt: p.datetime(),
    /** When its maker was shown what came of it. */
    seenAt: p.datetime().nullable(),
  },
});
export class UnconfirmedDecision extends UnconfirmedDecisionSchema.class {}
UnconfirmedDecisionSchema.setClass(UnconfirmedDecision);
