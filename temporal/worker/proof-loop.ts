import { judgeWished, type JudgingDependencies } from '#activities/proof/judge-wished.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface ProofLoopOptions {
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  readonly judging: JudgingDependencies;
}

/** Lists lag behind the Post's operations by so much at most. */
const POLL_MS = 1_000;

/** Keeps for lists whether addressees are notified. */
export function startProofs({ databaseUrl, logger, judging }: ProofLoopOptions): WokenLoop {
  const work = (): Promise<number> => judgeWished(judging);
  const errorMessage = 'letters cannot be judged';
  return startWokenLoop({ databaseUrl, channel: null, logger, work, errorMessage, pollMs: POLL_MS });
}
