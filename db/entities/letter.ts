import { defineEntity, p } from '@mikro-orm/core';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';

/** The projection of a letter: what lists and cards show. The workflow owns the truth from `preparing` on. */
const LetterSchema = defineEntity({
  name: 'Letter',
  tableName: 'letter',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    /** `50MS0095/26/768`; given when the letter is sent for approval. */
    number: p.string().length(30).nullable().unique(),
    numberYear: p.integer().nullable(),
    numberSequence: p.integer().nullable(),
    kind: p.enum(['registered', 'simple'] as const),
    documentKind: p.enum(['court_order', 'summons', 'act_copy', 'other'] as const),
    title: p.text(),
    recipientType: p.enum(['person', 'company'] as const),
    recipientName: p.text(),
    recipientInn: p.text().nullable(),
    recipientKpp: p.text().nullable(),
    recipientAddress: p.text(),
    comment: p.text().nullable(),
    authorId: p.uuid(),
    /** The supervisor who is asked to sign. */
    approverId: p.uuid(),
    signedById: p.uuid().nullable(),
    profileId: p.text(),
    status: p.enum(LETTER_STATUSES),
    statusSince: p.datetime(),
    /** What is awaited, from whom, until when: `{ what, from, until? }`, Russian. */
    awaiting: p.json<{ what: string; from: string; until?: string }>().nullable(),
    /** Grows with every round of preparing; a decision names the revision it is about. */
    revision: p.integer().default(0),
    /** Grows with every change of the row: the ETag. */
    version: p.integer().default(1),
    remark: p.text().nullable(),
    faults: p.json<{ code: string; field: string; message: string; page?: number }[]>().nullable(),
    pdfSha256: p.string().length(64).nullable(),
    pageCount: p.integer().nullable(),
    pdfByteSize: p.integer().nullable(),
    batchId: p.uuid().nullable().index(),
    uploadId: p.text().nullable(),
    shpi: p.string().length(14).nullable().index(),
    recallUntil: p.datetime().nullable(),
    sentAt: p.datetime().nullable(),
    acceptedAt: p.datetime().nullable(),
    outcome: p.enum(['delivered', 'returned_to_court', 'lost', 'dispatched'] as const).nullable(),
    outcomeAt: p.text().nullable(),
    outcomeReason: p.text().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
  indexes: [
    { properties: ['siteId', 'createdAt', 'id'] },
    { properties: ['siteId', 'status', 'createdAt'] },
    { properties: ['approverId', 'status'] },
  ],
  uniques: [{ properties: ['siteId', 'numberYear', 'numberSequence'] }],
});
export class Letter extends LetterSchema.class {}
LetterSchema.setClass(Letter);

/** The last number given to a site in a year; the row lock makes numbers consecutive. */
const LetterCounterSchema = defineEntity({
  name: 'LetterCounter',
  tableName: 'letter_counter',
  properties: {
    siteId: p.string().length(16).primary(),
    year: p.integer().primary(),
    lastSequence: p.integer(),
  },
});
export class LetterCounter extends LetterCounterSchema.class {}
LetterCounterSchema.setClass(LetterCounter);

/** A document as the clerk uploaded it; `ordinal` is its place in the joined PDF. */
const AttachmentSchema = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  properties: {
    id: p.uuid().primary(),
    letterId: p.uuid(),
    ordinal: p.integer(),
    fileName: p.text(),
    byteSize: p.integer(),
    sha256: p.string().length(64),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['letterId', 'ordinal'] }],
});
export class Attachment extends AttachmentSchema.class {}
AttachmentSchema.setClass(Attachment);

/** A file МАСК made or received for a letter. The bytes are in the blob store under `sha256`. */
const LetterFileSchema = defineEntity({
  name: 'LetterFile',
  tableName: 'letter_file',
  properties: {
    letterId: p.uuid().primary(),
    kind: p.enum(['pdf', 'signature', 'notice', 'form103', 'archive'] as const).primary(),
    revision: p.integer().primary(),
    fileName: p.text(),
    mediaType: p.text(),
    byteSize: p.integer(),
    sha256: p.string().length(64),
    /** For a signature: the verdict and the certificate's facts. */
    facts: p.json<unknown>().nullable(),
    createdAt: p.datetime(),
  },
});
export class LetterFile extends LetterFileSchema.class {}
LetterFileSchema.setClass(LetterFile);

/** One line of a letter's timeline. `eventKey` makes a repeat harmless. */
const LetterEventSchema = defineEntity({
  name: 'LetterEvent',
  tableName: 'letter_event',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    letterId: p.uuid(),
    eventKey: p.string().length(200),
    at: p.datetime(),
    /** Code of `domain/letters/letter-event.ts`. */
    kind: p.text(),
    actorId: p.uuid().nullable(),
    data: p.json<Record<string, unknown>>(),
  },
  uniques: [{ properties: ['letterId', 'eventKey'] }],
});
export class LetterEvent extends LetterEventSchema.class {}
LetterEventSchema.setClass(LetterEvent);

/** A converted document, keyed by the content it was made from: conversion happens once. */
const ConversionSchema = defineEntity({
  name: 'Conversion',
  tableName: 'conversion',
  properties: {
    sourceSha256: p.string().length(64).primary(),
    /** Version of the converter's rules; a new one converts again. */
    converterVersion: p.string().length(32).primary(),
    pdfSha256: p.string().length(64).nullable(),
    pageCount: p.integer().nullable(),
    faults: p.json<{ code: string; field: string; message: string; page?: number }[]>(),
    /** What the clerk should know of a document that was converted all the same. */
    warnings: p.json<{ code: string; field: string; message: string }[]>().default('[]'),
    createdAt: p.datetime(),
  },
});
export class Conversion extends ConversionSchema.class {}
ConversionSchema.setClass(Conversion);
