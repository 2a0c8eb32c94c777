import type { PoolConverter } from '#activities/documents/converter.ts';
import { takeCensus } from '#activities/documents/census/take-census.ts';
import type { Inspection } from '#activities/documents/source/inspection.ts';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { pdfOf } from '#test/documents/kit/converter.ts';

/** What was told of a conversion. */
export interface Told {
  /** Codes that stop the letter. */
  readonly losses: readonly string[];
  /** All other warnings. */
  readonly warnings: readonly string[];
  readonly words: string;
}

/** Converts a document as the product does. Undefined when it was refused in words. */
export async function toldOf(converter: PoolConverter, bytes: Uint8Array): Promise<Told | undefined> {
  const result = await converter.convert({ bytes });
  if (!result.ok) return undefined;
  const warnings = result.warnings.map((each) => ({ ...each, isLoss: 'severity' in each && each.severity === 'loss' }));
  return {
    losses: warnings.filter(({ isLoss }) => isLoss).map(({ code }) => code),
    warnings: warnings.filter(({ isLoss }) => !isLoss).map(({ code }) => code),
    words: warnings.map(({ message }) => message).join('; '),
  };
}

/** What the census says of a source beside the PDF of another document, as if the converter had made that of it. */
export async function heldAgainst(
  converter: PoolConverter,
  source: { readonly kind: Inspection['kind']; readonly bytes: Uint8Array },
  twin: Uint8Array,
): Promise<readonly ConversionNotice[]> {
  return takeCensus(source.kind, source.bytes, pdfOf(await converter.convert({ bytes: twin })));
}
