import type { DatabaseCapability } from '../capability.ts';
import { LetterScanSchema, ScanSignatureSchema, ScanPieceSchema, ScanUploadSchema } from './scan.entity.ts';

export const scans = {
  schemas: [ScanUploadSchema, ScanPieceSchema, LetterScanSchema, ScanSignatureSchema],
} as const satisfies DatabaseCapability;
