import type { CertificateFacts } from '../../ports/signer.ts';
import type { ConversionFaultCode, ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { LetterPdfLimits } from '../check-letter-pdf.ts';
import type { OfficeKind } from '../office/export-options.ts';
import type { Inspection } from '../source/inspection.ts';
import type { StampProblem } from '../stamp/stamp-error.ts';

/** Characters of text in an answer at most. */
export const ANSWER_TEXT_LIMIT = 100_000;

/** What a fenced child is asked; the documents themselves go beside it as blobs. */
export type Task =
  /** One document of any kind: find out what it is and, unless LibreOffice is needed, make its PDF. */
  | { readonly name: 'take' }
  /** One PDF that LibreOffice made. */
  | { readonly name: 'clean' }
  /** The source and the PDF made from it: what of the one is missing in the other. */
  | { readonly name: 'count'; readonly kind: Inspection['kind'] }
  /** PDFs in their order. */
  | { readonly name: 'assemble'; readonly blankAddressPage: 'first' | 'last' | 'none' }
  /** The text of one PDF that did not come from us. */
  | { readonly name: 'read' }
  | { readonly name: 'check'; readonly limits: LetterPdfLimits }
  | { readonly name: 'stamp'; readonly certificate: CertificateFacts };

/** What it answers; a PDF that was made goes beside it as the only blob. */
export type Answer =
  | { readonly outcome: 'office'; readonly kind: OfficeKind; readonly warnings: readonly ConversionNotice[] }
  | {
      readonly outcome: 'pdf';
      readonly kind: Inspection['kind'];
      readonly pageCount: number;
      readonly warnings: readonly ConversionNotice[];
    }
  | { readonly outcome: 'text'; readonly text: string }
  | { readonly outcome: 'counted'; readonly warnings: readonly ConversionNotice[] }
  | { readonly outcome: 'faults'; readonly faults: readonly Fault[] }
  | { readonly outcome: 'refused'; readonly code: ConversionFaultCode; readonly page?: number }
  | { readonly outcome: 'stamp_refused'; readonly code: StampProblem; readonly message: string }
  /** The code failed in a way nobody foresaw. */
  | { readonly outcome: 'failed'; readonly error: string; readonly message: string };
