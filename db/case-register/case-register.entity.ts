import { defineEntity, p } from '@mikro-orm/core';
import { REGISTER_TROUBLES } from '#domain/case-register/register-trouble.ts';

/** A site whose cases are read from a register kept elsewhere, and how far it was read. */
export const CaseRegisterSchema = defineEntity({
  name: 'CaseRegister',
  tableName: 'case_register',
  properties: {
    siteId: p.string().length(16).primary(),
    /** The site as the register calls it. */
    code: p.text(),
    isOn: p.boolean(),
    /** Of the last page that was taken in; null: nothing was read yet, or the code has changed since. */
    cursor: p.text().nullable(),
    /** The moment that the register answered for when it was last read to its end. */
    dataAsOf: p.datetime().nullable(),
    /** When it gave something last. */
    answeredAt: p.datetime().nullable(),
    /** When it was asked last, whatever came of it. */
    askedAt: p.datetime().nullable(),
    /** Since when every question has failed; null: it answers. */
    awaySince: p.datetime().nullable(),
    trouble: p.enum(REGISTER_TROUBLES).nullable(),
    /** What exactly was wrong: a field, a status of HTTP. No personal data. */
    troubleDetail: p.text().nullable(),
    /** Somebody wants it read now; nobody has begun yet. */
    wantedAt: p.datetime().nullable(),
    /** A reading is under way, begun then; null: none is. */
    readingSince: p.datetime().nullable(),
    /** Cases of this reading so far, or of the last one. */
    readCount: p.integer().default(0),
    changedCount: p.integer().default(0),
    version: p.integer().default(1),
  },
});
export class CaseRegister extends CaseRegisterSchema.class {}
CaseRegisterSchema.setClass(CaseRegister);

/** A case of the register that could not be taken in, until it comes again in order. */
export const CaseRegisterUnreadSchema = defineEntity({
  name: 'CaseRegisterUnread',
  tableName: 'case_register_unread',
  properties: {
    siteId: p.string().length(16).primary(),
    externalId: p.text().primary(),
    number: p.text(),
    /** Names the field; no personal data. */
    words: p.text(),
    at: p.datetime(),
  },
});
export class CaseRegisterUnread extends CaseRegisterUnreadSchema.class {}
CaseRegisterUnreadSchema.setClass(CaseRegisterUnread);
