import type { CertificateFacts } from '../../ports/signer.ts';
import type { ConversionFaultCode, ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { LetterPdfLimits } from '../check-letter-pdf.ts';
import type { DocumentKind, OfficeKind } from '#domain/documents/document-kind.ts';
import type { StampRefusal } from '../stamp/stamp-error.ts';

/** Characters of text in an answer at most. */
export const ANSWER_TEXT_LIMIT = 100_000;
/** Names of faces in an answer, and characters of one, at most. */
export const ANSWER_FACES_LIMIT = 200;
export const ANSWER_FACE_LENGTH = 64;

/**
 * What a fenced child is asked; the documents themselves go beside it as blobs. Pictures are made smaller for `maxBytes` (JSON knows no
 * infinity: `MAX_SAFE_INTEGER` is no limit), and what is larger even so is nobody's fault here.
 */
export type Task =
  /** One document of any kind: find out what it is and, unless LibreOffice is needed, make its PDF. */
  | { readonly name: 'take'; readonly maxBytes: number }
  /** One PDF that LibreOffice made. */
  | { readonly name: 'clean'; readonly maxBytes: number }
  /** One PDF from outside, written anew by qpdf. */
  | { readonly name: 'receive'; readonly maxBytes: number }
  /** The source and the PDF made from it: what of the one is missing in the other. */
  | { readonly name: 'count'; readonly kind: DocumentKind }
  /** PDFs in their order. */
  | { readonly name: 'assemble'; readonly blankAddressPage: 'first' | 'last' | 'none'; readonly maxBytes: number }
  /** The text of one PDF that did not come from us. */
  | { readonly name: 'read' }
  | { readonly name: 'check'; readonly limits: LetterPdfLimits }
  | { readonly name: 'stamp'; readonly certificate: CertificateFacts };

/** What it answers; a PDF that was made, or a document prepared for LibreOffice, goes beside it as the only blob. */
export type Answer =
  | {
      readonly outcome: 'office';
      readonly kind: OfficeKind;
      readonly warnings: readonly ConversionNotice[];
      /** Names of the faces of its text. */
      readonly faces: readonly string[];
      /** Of all its pictures together. */
      readonly pixels: number;
    }
  /** It is a PDF, which is to be written anew before anybody here looks into it. */
  | { readonly outcome: 'incoming' }
  | {
      readonly outcome: 'pdf';
      readonly kind: DocumentKind;
      readonly pageCount: number;
      /** True: over its limit with its pictures as small as they may get. */
      readonly isLeast: boolean;
      readonly warnings: readonly ConversionNotice[];
    }
  | { readonly outcome: 'text'; readonly text: string }
  | { readonly outcome: 'counted'; readonly warnings: readonly ConversionNotice[] }
  | { readonly outcome: 'faults'; readonly faults: readonly Fault[] }
  | { readonly outcome: 'refused'; readonly code: ConversionFaultCode; readonly page?: number; readonly about?: string }
  | { readonly outcome: 'stamp_refused'; readonly code: StampRefusal; readonly message: string }
  /** The code failed in a way nobody foresaw. */
  | { readonly outcome: 'failed'; readonly error: string; readonly message: string };
