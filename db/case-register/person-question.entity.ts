import { defineEntity, p } from '@mikro-orm/core';
import { PERSON_QUESTION_STATES } from '#domain/cases/same-person.ts';

/** A party that something was given to is called otherwise than then. */
export const PersonQuestionSchema = defineEntity({
  name: 'PersonQuestion',
  tableName: 'person_question',
  properties: {
    id: p.uuid().primary(),
    casePartyId: p.uuid(),
    state: p.enum(PERSON_QUESTION_STATES),
    wasName: p.text(),
    /** Of an open one, as it was told last. */
    newName: p.text(),
    askedAt: p.datetime(),
    changedAt: p.datetime(),
    settledAt: p.datetime().nullable(),
    settledById: p.uuid().nullable(),
  },
  indexes: [{ name: 'person_question_of_party', properties: ['casePartyId', 'askedAt'] }],
});
export class PersonQuestion extends PersonQuestionSchema.class {}
PersonQuestionSchema.setClass(PersonQuestion);
