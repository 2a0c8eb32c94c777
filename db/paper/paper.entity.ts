import { defineEntity, p } from '@mikro-orm/core';
import { PAPER_FORM_KINDS } from '#domain/paper/paper-forms.ts';

/** The Post's order for a letter on paper, from the answer to our own; never changed. Money in kopecks with VAT, mass in grams. */
export const PaperOrderSchema = defineEntity({
  name: 'PaperOrder',
  tableName: 'paper_order',
  properties: {
    batchId: p.uuid().primary(),
    letterId: p.uuid().primary(),
    orderId: p.text(),
    postBatch: p.text(),
    shpi: p.string().length(14).nullable(),
    priceKopecks: p.integer().nullable(),
    massGrams: p.integer().nullable(),
    orderedAt: p.datetime(),
  },
});
export class PaperOrder extends PaperOrderSchema.class {}
PaperOrderSchema.setClass(PaperOrder);

/** A paper of the Post that is printed: `ofId` is the Post's batch, or the order for a label. */
export const PaperFormSchema = defineEntity({
  name: 'PaperForm',
  tableName: 'paper_form',
  properties: {
    batchId: p.uuid().primary(),
    kind: p.enum(PAPER_FORM_KINDS).primary(),
    ofId: p.text().primary(),
    fileName: p.text(),
    mediaType: p.text(),
    byteSize: p.integer(),
    sha256: p.string().length(64),
    fetchedAt: p.datetime(),
  },
  indexes: [{ name: 'paper_form_sha256', properties: ['sha256'] }],
});
export class PaperForm extends PaperFormSchema.class {}
PaperFormSchema.setClass(PaperForm);
