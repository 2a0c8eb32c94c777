import type proto from '@temporalio/proto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import type { OpenedPayload } from '#views/engine/workflow.ts';

const SEALED = 'binary/mask-aes-256-gcm';

/** A sealed payload, and the name of the field in which it stands. */
export interface PlacedPayload {
  readonly place: string;
  readonly payload: Payload;
}

/** Every sealed payload of an event, wherever in it: the engine puts them into many fields. */
export function payloadsOf(event: proto.temporal.api.history.v1.IHistoryEvent): readonly PlacedPayload[] {
  return [...walk(event, 'event', 0)];
}

const DEEPEST = 12;

function* walk(value: unknown, place: string, depth: number): Generator<PlacedPayload> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || depth > DEEPEST) return;
  if (isSealed(value)) {
    yield { place, payload: value };
    return;
  }
  for (const [name, inner] of Object.entries(value)) yield* walk(inner, nameOf(name, place), depth + 1);
}

/** Lists and wrappers say nothing of their own. */
function nameOf(name: string, place: string): string {
  return /^\d+$/.test(name) || name === 'payloads' || name.endsWith('EventAttributes') ? place : name;
}

function isSealed(value: object): value is Payload {
  const encoding = (value as Payload).metadata?.['encoding'];
  return encoding instanceof Uint8Array && Buffer.from(encoding).toString() === SEALED;
}

/** Opens them. @throws PayloadSealError for a key that is not in the ring */
export async function openPayloads(
  codecs: readonly PayloadCodec[],
  placed: readonly PlacedPayload[],
): Promise<readonly OpenedPayload[]> {
  const opened = await decode(
    codecs,
    placed.map(({ payload }) => payload),
  );
  return opened.map(({ data }, at) => ({
    place: placed[at]?.place ?? '',
    text: data ? Buffer.from(data).toString('utf8') : '',
  }));
}

/** The last codec sealed last. */
export async function decode(codecs: readonly PayloadCodec[], payloads: readonly Payload[]): Promise<Payload[]> {
  let opened = [...payloads];
  for (const codec of codecs.toReversed()) opened = await codec.decode(opened);
  return opened;
}
