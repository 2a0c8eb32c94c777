import { settleProofs, type ProofDependencies } from '#activities/signing/settle-proof.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface OwnKeyOptions {
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  readonly proofs: ProofDependencies;
}

/** Looks into the keys that people say are theirs: only the worker has the trusted roots and openssl. */
export function startOwnKeys({ databaseUrl, logger, proofs }: OwnKeyOptions): WokenLoop {
  const work = (): Promise<number> => settleProofs(proofs);
  return startWokenLoop({ databaseUrl, channel: 'mask_own_key', logger, work, errorMessage: 'keys cannot be checked' });
}
