import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { OfficeKind } from '../office/export-options.ts';

/** What a document proved to be, and what the clerk should hear of it. */
export interface Inspection {
  readonly kind: OfficeKind | 'pdf' | 'jpg' | 'png';
  readonly warnings: readonly ConversionNotice[];
}
