import { defineEntity, p } from '@mikro-orm/core';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import { SCAN_KINDS, SCAN_WAYS } from '#domain/scans/scan.ts';

/** `waiting`: its pages are being read or will be. */
export const UPLOAD_STATES = ['waiting', 'read', 'refused'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** `aside`: a person said that it is of no letter. */
export const PIECE_STANDINGS = ['open', 'filed', 'aside'] as const;
export type PieceStanding = (typeof PIECE_STANDINGS)[number];

/** A file of scans as it was brought. */
export const ScanUploadSchema = defineEntity({
  name: 'ScanUpload',
  tableName: 'scan_upload',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    fileName: p.text(),
    byteSize: p.integer(),
    sha256: p.string().length(64),
    state: p.enum(UPLOAD_STATES),
    /** Why it could not be read. */
    refusal: p.text().nullable(),
    pageCount: p.integer().nullable(),
    pagesRead: p.integer(),
    tries: p.integer(),
    /** Somebody reads it until then; after that it is free again. */
    takenUntil: p.datetime().nullable(),
    uploadedById: p.uuid(),
    uploadedAt: p.datetime(),
  },
  indexes: [
    { name: 'scan_upload_of_site', properties: ['siteId', 'uploadedAt'] },
    { name: 'scan_upload_sha256', properties: ['sha256'] },
  ],
});
export class ScanUpload extends ScanUploadSchema.class {}
ScanUploadSchema.setClass(ScanUpload);

/** Pages of one letter within an upload, a PDF of their own. */
export const ScanPieceSchema = defineEntity({
  name: 'ScanPiece',
  tableName: 'scan_piece',
  properties: {
    id: p.uuid().primary(),
    uploadId: p.uuid(),
    place: p.integer(),
    siteId: p.string().length(16),
    firstPage: p.integer(),
    lastPage: p.integer(),
    byteSize: p.integer(),
    sha256: p.string().length(64),
    /** As it was read or typed; a typed one may be wrong by its check digit until it is mended. */
    shpi: p.text().nullable(),
    way: p.enum(SCAN_WAYS).nullable(),
    /** Other numbers on its pages. */
    others: p.json<readonly string[]>(),
    kind: p.enum(SCAN_KINDS),
    cause: p.text().$type<ReturnCause>().nullable(),
    standing: p.enum(PIECE_STANDINGS),
    settledById: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'scan_piece_sha256', properties: ['sha256'] }],
});
export class ScanPiece extends ScanPieceSchema.class {}
ScanPieceSchema.setClass(ScanPiece);

/** A paper of the Post that a person has filed with a letter; written once, never changed. */
export const LetterScanSchema = defineEntity({
  name: 'LetterScan',
  tableName: 'letter_scan',
  properties: {
    id: p.uuid().primary(),
    letterId: p.uuid(),
    kind: p.enum(SCAN_KINDS),
    cause: p.text().$type<ReturnCause>().nullable(),
    shpi: p.string().length(14).nullable(),
    way: p.enum(SCAN_WAYS),
    fileName: p.text(),
    mediaType: p.text(),
    byteSize: p.integer(),
    sha256: p.string().length(64),
    signatureSha256: p.string().length(64).nullable(),
    filedById: p.uuid(),
    filedAt: p.datetime(),
  },
  indexes: [{ name: 'letter_scan_sha256', properties: ['sha256'] }],
});
export class LetterScan extends LetterScanSchema.class {}
LetterScanSchema.setClass(LetterScan);

export const SCAN_SIGNATURE_STATES = ['good', 'bad'] as const;

/** What the signature of a filed paper is worth; none: nobody has judged it yet. */
export const ScanSignatureSchema = defineEntity({
  name: 'ScanSignature',
  tableName: 'scan_signature',
  properties: {
    scanId: p.uuid().primary(),
    state: p.enum(SCAN_SIGNATURE_STATES),
    words: p.text(),
    signedBy: p.text().nullable(),
    checkedAt: p.datetime(),
  },
});
export class ScanSignature extends ScanSignatureSchema.class {}
ScanSignatureSchema.setClass(ScanSignature);
