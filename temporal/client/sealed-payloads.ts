import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { decode } from './event-payloads.ts';

/** A payload as the engine's own pages send it: the bytes of its fields in base64, as protobuf's JSON has them. */
export interface SealedPayload {
  readonly metadata: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The same payloads opened; one that is not sealed stays as it is. @throws PayloadSealError */
export async function openSealed(
  client: Client,
  payloads: readonly SealedPayload[],
): Promise<readonly SealedPayload[]> {
  const opened = await decode(client.options.loadedDataConverter.payloadCodecs, payloads.map(payloadOf));
  return opened.map(({ metadata, data }) => ({
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, bytes]) => [name, base64Of(bytes)])),
    data: base64Of(data),
  }));
}

function payloadOf({ metadata, data }: SealedPayload): Payload {
  const bytes = Object.entries(metadata).map(([name, text]) => [name, Buffer.from(text, 'base64')] as const);
  return { metadata: Object.fromEntries(bytes), data: Buffer.from(data, 'base64') };
}

function base64Of(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes).toString('base64') : '';
}
