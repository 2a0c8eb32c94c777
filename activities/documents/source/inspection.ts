import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { DocumentKind } from '#domain/documents/document-kind.ts';

/** What a document proved to be, and what the clerk should hear of it. */
export interface Inspection {
  readonly kind: DocumentKind;
  readonly warnings: readonly ConversionNotice[];
}
