import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { isPicture, type DocumentKind } from '#domain/documents/document-kind.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import type { SourceCensus } from './census.ts';
import { compare } from './compare/compare.ts';
import { TooManySteps } from './compare/pdf-letters.ts';
import { countSource } from './count-source.ts';
import { NOT_COUNTED } from './not-counted.ts';
import { countIncomingPdf } from './pdf/incoming-pdf.ts';
import { countPdf } from './pdf/count-pdf.ts';

/**
 * What of the source is missing in the PDF made from it. A document that cannot be counted is told as such: the census guards the
 * letter, it does not hold it up for its own weakness.
 */
export async function takeCensus(
  kind: DocumentKind,
  source: Uint8Array,
  pdf: Uint8Array,
): Promise<readonly ConversionNotice[]> {
  try {
    const counted = await countOf(kind, source);
    if (counted === undefined) return [NOT_COUNTED];
    return await compare(counted, await countPdf(pdf));
  } catch (error) {
    if (error instanceof ConversionRefused || error instanceof TooManySteps || error instanceof RangeError)
      return [NOT_COUNTED];
    throw error;
  }
}

async function countOf(kind: DocumentKind, source: Uint8Array): Promise<SourceCensus | undefined> {
  if (kind === 'pdf') return countIncomingPdf(source);
  return isPicture(kind) ? undefined : countSource(kind, source);
}
