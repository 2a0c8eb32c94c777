import { setTimeout as pause } from 'node:timers/promises';
import { grpcCodeOf, isEngineAway } from '#temporal/client/grpc-code.ts';

const TRIES = 10;
const PAUSE_MS = 2_000;

/**
 * Does what a program needs of the engine before it is ready: an engine that is busy or has just begun is asked again, about as long as
 * a start may take. @throws what does not pass by itself at once; what the last try threw
 */
export async function askBusyEngine(
  work: () => Promise<unknown>,
  logger: { warn(fields: object, message: string): void },
  pauseMs = PAUSE_MS,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isEngineAway(error) || tries === TRIES) throw error;
      logger.warn({ code: grpcCodeOf(error), tries }, 'the engine does not answer yet');
      await pause(pauseMs);
    }
  }
}
