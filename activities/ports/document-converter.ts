import type { DocumentKind } from '#domain/documents/document-kind.ts';
import type { Fault, Warning } from '#domain/documents/fault.ts';

/** One attachment's content. Its name is not here: what comes of a conversion is kept by content and serves letters with other names. */
export interface SourceDocument {
  readonly bytes: Uint8Array;
}

/**
 * The attachment as PDF, or why it cannot be one. Faults are in Russian and name the page where there is one;
 * `field` is always `document`, the caller replaces it by the attachment's place.
 */
export type ConversionResult =
  | {
      readonly ok: true;
      /** What the document proved to be. */
      readonly kind: DocumentKind;
      readonly pdf: Uint8Array;
      readonly pageCount: number;
      /** True: over every limit of the Post with its pictures as small as print allows. */
      readonly isLeast?: boolean | undefined;
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Turns doc, docx, odt, rtf, pdf, jpg and png into PDF. A document that cannot be converted is a result, not an error. */
export interface DocumentConverter {
  /** @throws ConverterUnavailableError when no listener could be brought up: try again later. */
  convert(document: SourceDocument, signal?: AbortSignal): Promise<ConversionResult>;
  close(): Promise<void>;
}
