import type { DataConverter } from '@temporalio/common';
import type { KeyRing } from '#config/key-ring.ts';
import { SealingCodec } from './payload-codec.ts';

/**
 * The one data converter of client, worker and replay. Failures travel sealed as well: their messages and stack traces may quote
 * what a person wrote.
 */
export function createDataConverter(keys: KeyRing): DataConverter {
  return {
    payloadCodecs: [new SealingCodec(keys)],
    failureConverterPath: new URL('./failure-converter.ts', import.meta.url).pathname,
  };
}
