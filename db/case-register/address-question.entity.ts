import { defineEntity, p } from '@mikro-orm/core';
import { ADDRESS_QUESTION_STATES } from '#domain/case-register/address-question.ts';

/** A letter whose party's address in the case is not the one that it was written to. */
export const AddressQuestionSchema = defineEntity({
  name: 'AddressQuestion',
  tableName: 'address_question',
  properties: {
    id: p.uuid().primary(),
    letterId: p.uuid(),
    casePartyId: p.uuid(),
    state: p.enum(ADDRESS_QUESTION_STATES),
    /** The letter's when it was asked. */
    wasAddress: p.text(),
    /** The party's: of an open one, as it was told last. */
    newAddress: p.text(),
    askedAt: p.datetime(),
    /** Why the letter's was kept. */
    reason: p.text().nullable(),
    settledAt: p.datetime().nullable(),
    settledById: p.uuid().nullable(),
  },
  indexes: [
    { name: 'address_question_of_letter', properties: ['letterId', 'askedAt'] },
    { name: 'address_question_of_party', properties: ['casePartyId'] },
  ],
});
export class AddressQuestion extends AddressQuestionSchema.class {}
AddressQuestionSchema.setClass(AddressQuestion);
