import { relayOnce } from './outbox-relay.ts';
import type { RelayOptions } from './outbox-relay.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

/** Delivers the outbox as soon as something is written. */
export function startRelay({ databaseUrl, ...options }: RelayOptions & { readonly databaseUrl: string }): WokenLoop {
  const { logger } = options;
  const work = (): Promise<number> => relayOnce(options);
  return startWokenLoop({ databaseUrl, channel: 'mask_outbox', logger, work, errorMessage: 'outbox cannot be read' });
}
