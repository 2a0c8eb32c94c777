import { defineEntity, p } from '@mikro-orm/core';
import type { FormAside } from '#domain/form103/form-aside.ts';
import type { FormDifference, WholeDifferenceCode } from '#domain/form103/form-differences.ts';
import type { CoveredDifference } from '#domain/form103/settled-differences.ts';
import { FORM_SIGNATURE_PLACES, FORM_SIGNATURE_STATES } from '#domain/form103/signature-state.ts';

/** A form 103 that a person brought, with the signature beside it where there was one; never changed. */
export const Form103UploadSchema = defineEntity({
  name: 'Form103Upload',
  tableName: 'form103_upload',
  properties: {
    id: p.uuid().primary(),
    batchId: p.uuid(),
    fileName: p.text(),
    sha256: p.string().length(64),
    byteSize: p.integer(),
    signatureName: p.text().nullable(),
    signatureSha256: p.string().length(64).nullable(),
    /** False: no line of it was read as one about the batch; it is kept, and is not the batch's form. */
    isRead: p.boolean().default(true),
    /** Why it did not take the place of the form in force; null: it did, or there was none. */
    aside: p.json<FormAside>().nullable(),
    uploadedById: p.uuid(),
    uploadedAt: p.datetime(),
  },
  indexes: [
    { name: 'form103_upload_of_batch', properties: ['batchId'] },
    { name: 'form103_upload_sha256', properties: ['sha256'] },
    { name: 'form103_upload_signature_sha256', properties: ['signatureSha256'] },
  ],
});
export class Form103Upload extends Form103UploadSchema.class {}
Form103UploadSchema.setClass(Form103Upload);

/** One comparison of a form with its batch; the newest of a batch counts. Sums in kopecks. */
export const Form103CheckSchema = defineEntity({
  name: 'Form103Check',
  tableName: 'form103_check',
  properties: {
    id: p.uuid().primary(),
    batchId: p.uuid(),
    formSha256: p.string().length(64),
    signatureState: p.enum(FORM_SIGNATURE_STATES),
    signaturePlace: p.enum(FORM_SIGNATURE_PLACES).nullable(),
    /** The verifier's own words; null where there is no signature. */
    signatureWords: p.text().nullable(),
    signedBy: p.text().nullable(),
    /** False: no line could be read in it, and nothing is compared. */
    isRead: p.boolean(),
    ourCount: p.integer(),
    ourSumFrom: p.integer(),
    ourSumTo: p.integer(),
    postCount: p.integer(),
    postSum: p.integer().nullable(),
    whole: p.json<WholeDifferenceCode[]>(),
    checkedAt: p.datetime(),
  },
  indexes: [
    { name: 'form103_check_of_batch', properties: ['batchId', 'checkedAt'] },
    { name: 'form103_check_form_sha256', properties: ['formSha256'] },
  ],
});
export class Form103Check extends Form103CheckSchema.class {}
Form103CheckSchema.setClass(Form103Check);

/** A line of a comparison: a letter of ours, a line of the form, or both. */
export const Form103LineSchema = defineEntity({
  name: 'Form103Line',
  tableName: 'form103_line',
  properties: {
    checkId: p.uuid().primary(),
    place: p.integer().primary(),
    letterId: p.uuid().nullable(),
    isInForm: p.boolean(),
    words: p.text(),
    shpi: p.string().length(14).nullable(),
    recipient: p.text().nullable(),
    postIndex: p.string().length(6).nullable(),
    priceKopecks: p.integer().nullable(),
    expectedFrom: p.integer().nullable(),
    expectedTo: p.integer().nullable(),
    differences: p.json<FormDifference[]>(),
  },
  indexes: [{ name: 'form103_line_of_letter', properties: ['letterId'] }],
});
export class Form103Line extends Form103LineSchema.class {}
Form103LineSchema.setClass(Form103Line);

/** Why a difference needs nothing more; place 0: those of charges alone, and of the form as a whole. */
export const Form103SettlementSchema = defineEntity({
  name: 'Form103Settlement',
  tableName: 'form103_settlement',
  properties: {
    checkId: p.uuid().primary(),
    place: p.integer().primary(),
    /** From 1: a difference that is known later is settled by another word. */
    ordinal: p.integer().primary().default(1),
    /** Null: one from before this was kept, of everything at its place. */
    covers: p.json<readonly CoveredDifference[]>().nullable(),
    reason: p.text(),
    settledById: p.uuid(),
    settledAt: p.datetime(),
  },
});
export class Form103Settlement extends Form103SettlementSchema.class {}
Form103SettlementSchema.setClass(Form103Settlement);

/** A batch whose form is to be compared. */
export const Form103WishSchema = defineEntity({
  name: 'Form103Wish',
  tableName: 'form103_wish',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    batchId: p.uuid(),
    /** The form is compared already: only the way of a letter was told. */
    isByWay: p.boolean().default(false),
    nextAt: p.datetime().defaultRaw('now()'),
  },
});
export class Form103Wish extends Form103WishSchema.class {}
Form103WishSchema.setClass(Form103Wish);
