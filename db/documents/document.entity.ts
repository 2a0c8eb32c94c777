import { defineEntity, p } from '@mikro-orm/core';
import type { Fault, Warning } from '#domain/documents/fault.ts';

/** A document as the clerk uploaded it; `ordinal` is its place in the joined PDF. */
export const AttachmentSchema = defineEntity({
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
    /** Key of the losses that a clerk has looked at; other losses are as if nobody had looked. */
    seenLosses: p.string().length(64).nullable(),
    lossesSeenBy: p.uuid().nullable(),
    lossesSeenAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['letterId', 'ordinal'] }],
});
export class Attachment extends AttachmentSchema.class {}
AttachmentSchema.setClass(Attachment);

/** A converted document, keyed by the content it was made from: conversion happens once. */
export const ConversionSchema = defineEntity({
  name: 'Conversion',
  tableName: 'conversion',
  properties: {
    sourceSha256: p.string().length(64).primary(),
    /** Version of the converter's rules and of LibreOffice with its modules; another one converts again. */
    converterVersion: p.string().length(80).primary(),
    /** What the document proved to be; null when it was refused, or converted before this was kept. */
    kind: p.string().length(16).nullable(),
    pdfSha256: p.string().length(64).nullable(),
    pageCount: p.integer().nullable(),
    /** Its PDF when even with the pictures reduced as far as print allows it is over every limit of the Post, bytes. */
    leastByteSize: p.integer().nullable(),
    faults: p.json<Fault[]>(),
    /** What the clerk should know of a document that was converted all the same. */
    warnings: p.json<Warning[]>().default('[]'),
    createdAt: p.datetime(),
  },
});
export class Conversion extends ConversionSchema.class {}
ConversionSchema.setClass(Conversion);

/** A document to be converted ahead of need; the row goes when its conversion is kept. Times are the database's own. */
export const ConversionWishSchema = defineEntity({
  name: 'ConversionWish',
  tableName: 'conversion_wish',
  properties: {
    sourceSha256: p.string().length(64).primary(),
    wishedAt: p.datetime().defaultRaw('now()'),
    nextAttemptAt: p.datetime().defaultRaw('now()'),
    attempts: p.integer().default(0),
  },
});
export class ConversionWish extends ConversionWishSchema.class {}
ConversionWishSchema.setClass(ConversionWish);
