import { carryOutActs, type DestroyingDependencies } from '#activities/keeping/carry-out-acts.ts';
import { startPacedLoop } from './paced-loop.ts';
import type { WokenLoop } from './woken-loop.ts';

export interface DestructionLoopOptions extends DestroyingDependencies {
  readonly logger: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/** Who approves an act sees it begin while he is still on its page. */
const EVERY_MS = 15_000;

/** Carries out approved acts of destruction; two workers at it take turns letter by letter. */
export function startDestruction(options: DestructionLoopOptions): WokenLoop {
  return startPacedLoop(EVERY_MS, () => carryOut(options));
}

async function carryOut({ logger, ...dependencies }: DestructionLoopOptions): Promise<void> {
  const onFailure = (error: unknown): void => {
    logger.warn({ errorType: errorTypeOf(error) }, 'a letter of an approved act cannot be destroyed now');
  };
  try {
    const settled = await carryOutActs({ ...dependencies, onFailure });
    if (settled > 0) logger.info({ settled }, 'letters of approved acts are settled');
  } catch (error) {
    logger.warn({ errorType: errorTypeOf(error) }, 'an act of destruction cannot be carried out');
  }
}

function errorTypeOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
