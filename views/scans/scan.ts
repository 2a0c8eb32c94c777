import { z } from '@hono/zod-openapi';
import { SCAN_DOUBTS } from '#domain/scans/scan-doubts.ts';
import { RETURN_CAUSES, type ReturnCause } from '#domain/returns/return-cause.ts';
import { SCAN_KINDS, SCAN_WAYS } from '#domain/scans/scan.ts';
import { instant, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';

/** `waiting`: the worker has not judged it yet. */
export const SCAN_SIGNATURE_VERDICTS = ['waiting', 'good', 'bad'] as const;

export const causeSchema = z.enum(Object.keys(RETURN_CAUSES) as [ReturnCause, ...ReturnCause[]]);

/** Something that a person has to look at before a paper is filed. */
const doubtSchema = z.object({
  code: z.enum(SCAN_DOUBTS),
  words: z.string(),
  /** True: it cannot be filed like that at all; false: it is filed when a person confirms. */
  isStop: z.boolean(),
});

/** Pages of one paper within a file of scans. */
export const scanPieceSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    firstPage: whole,
    lastPage: whole,
    shpi: textOrNull,
    /** How the number came to be known. */
    way: z.enum(SCAN_WAYS).nullable(),
    others: z.array(z.string()).readonly(),
    kind: z.enum(SCAN_KINDS),
    cause: causeSchema.nullable(),
    /** Null: no letter of this site has that number. */
    letter: z.object({ id: z.uuid(), number: textOrNull, recipientName: z.string() }).nullable(),
    doubts: z.array(doubtSchema).readonly(),
  })
  .openapi('ScanPiece');
export type ScanPieceView = ViewOf<typeof scanPieceSchema>;

/** A file of scans that is being read, or could not be. */
const scanUploadSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    byteSize: whole,
    state: z.enum(['waiting', 'refused']),
    /** Why it could not be read, in words. */
    refusal: textOrNull,
    pageCount: wholeOrNull,
    pagesRead: whole,
    uploadedAt: instant,
  })
  .openapi('ScanUpload');
export type ScanUploadView = ViewOf<typeof scanUploadSchema>;

/** What waits for a person. */
export const scanDeskSchema = z
  .object({
    uploads: z.array(scanUploadSchema).readonly(),
    pieces: z.array(scanPieceSchema).readonly(),
    /** All that wait; more than are told at once. */
    openCount: whole,
  })
  .openapi('ScanDesk');
export type ScanDeskView = ViewOf<typeof scanDeskSchema>;

export const uploadedScansSchema = z.object({ ids: z.array(z.uuid()).readonly() }).openapi('UploadedScans');
export type UploadedScans = ViewOf<typeof uploadedScansSchema>;

/** What became of the papers that were to be filed. */
export const filedScansSchema = z
  .object({
    filed: z.array(z.object({ pieceId: z.string(), letterId: z.string() })).readonly(),
    left: z.array(z.object({ pieceId: z.string(), why: z.string() })).readonly(),
  })
  .openapi('FiledScans');
export type FiledScans = ViewOf<typeof filedScansSchema>;

export const filedScanSchema = z.object({ id: z.uuid() }).openapi('FiledScan');
export type FiledScan = ViewOf<typeof filedScanSchema>;

/** A paper of the Post that a person has filed with a letter. */
export const letterScanSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(SCAN_KINDS),
    cause: causeSchema.nullable(),
    way: z.enum(SCAN_WAYS),
    fileName: z.string(),
    mediaType: z.string(),
    byteSize: whole,
    sha256: z.string(),
    hasSignature: z.boolean(),
    /** What the signature that came with it is worth, by the check that judges the court's own; null: none came. */
    signature: z.object({ state: z.enum(SCAN_SIGNATURE_VERDICTS), words: z.string(), signedBy: textOrNull }).nullable(),
    filedByName: z.string(),
    filedAt: instant,
  })
  .openapi('LetterScan');
export type LetterScanView = ViewOf<typeof letterScanSchema>;
