import { settleProofs, type ProofDependencies } from '#activities/signing/settle-proof.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface OwnKeyOptions {
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  readonly proofs: ProofDependencies;
}

/** What was taken by a worker that ended is taken again after a minute: a new proof rings, the poll is for that alone. */
const POLL_MS = 30_000;

/** Looks into the keys that people say are theirs: only the worker has the trusted roots and openssl. */
export function startOwnKeys({ databaseUrl, logger, proofs }: OwnKeyOptions): WokenLoop {
  const work = (): Promise<number> => settleProofs(proofs);
  const errorMessage = 'keys cannot be checked';
  return startWokenLoop({ databaseUrl, channel: 'mask_own_key', logger, work, errorMessage, pollMs: POLL_MS });
}
