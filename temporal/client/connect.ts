import { Client, Connection } from '@temporalio/client';
import type { KeyRing } from '#config/key-ring.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';

/** How to reach the engine: a subset of the settings of every process. */
export interface EngineAddress {
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  readonly TEMPORAL_TLS: boolean;
  readonly TEMPORAL_API_KEY?: string | undefined;
  readonly MASK_PAYLOAD_KEYS: KeyRing;
}

/** Options common to the client's and the worker's connections. */
export function connectionOptions(settings: EngineAddress) {
  return {
    address: settings.TEMPORAL_ADDRESS,
    tls: settings.TEMPORAL_TLS || settings.TEMPORAL_API_KEY !== undefined,
    ...(settings.TEMPORAL_API_KEY === undefined ? {} : { apiKey: settings.TEMPORAL_API_KEY }),
  };
}

/** gRPC's own pause between two tries to connect grows to two minutes; an engine that is back must be used within a second or so. */
const RECONNECT_SOON = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 1_000 };

/** A client that connects when it is first used, so that the api starts and takes letters while the engine is down. */
export function createClient(settings: EngineAddress): Client {
  const connection = Connection.lazy({ ...connectionOptions(settings), channelArgs: RECONNECT_SOON });
  return new Client({
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    dataConverter: createDataConverter(settings.MASK_PAYLOAD_KEYS),
  });
}
