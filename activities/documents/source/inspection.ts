import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { DocumentKind } from '#domain/documents/document-kind.ts';

/** What a document proved to be, and what the clerk should hear of it. */
export interface Inspection {
  readonly kind: DocumentKind;
  readonly warnings: readonly ConversionNotice[];
  /** Names of the faces its text is set in, as far as they can be told. */
  readonly faces?: readonly string[];
  /** Of all its pictures together. */
  readonly pixels?: number;
  /** The document with its fields frozen and its pictures no finer than a page shows; absent: as it came. */
  readonly prepared?: Uint8Array;
}

/** Notices of fields that could not be frozen as their author saw them. */
export function fieldNotices(doubtful: ReadonlySet<string>): readonly ConversionNotice[] {
  return doubtful.size === 0 ? [] : [{ code: 'fields_doubtful', about: [...doubtful].sort().join(', ') }];
}
