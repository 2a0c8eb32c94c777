import type { SourceCensus } from '../census.ts';
import { RtfReading } from './rtf-reading.ts';
import { rtfTokens } from './rtf-tokens.ts';

/** An RTF document. */
export function countRtf(bytes: Uint8Array): SourceCensus {
  return new RtfReading().read(rtfTokens(Buffer.from(bytes).toString('latin1')));
}
