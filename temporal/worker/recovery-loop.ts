import { recover } from '#activities/recovery/recover.ts';
import type { RecoveryDependencies } from '#activities/recovery/dependencies.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface RecoveryLoopOptions {
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  readonly recovery: RecoveryDependencies;
}

/** A Post that does not answer is asked again so soon. */
const POLL_MS = 5_000;

/** Carries a recovery through while there is one; otherwise one look at a table of no rows, again and again. */
export function startRecoveries({ databaseUrl, logger, recovery }: RecoveryLoopOptions): WokenLoop {
  const work = async (): Promise<number> => ((await recover(recovery)) === 'moved' ? 1 : 0);
  const errorMessage = 'the recovery cannot go on';
  return startWokenLoop({ databaseUrl, channel: 'mask_recovery', logger, work, errorMessage, pollMs: POLL_MS });
}
