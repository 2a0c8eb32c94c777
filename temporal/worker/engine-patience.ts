import { setTimeout as pause } from 'node:timers/promises';
import { NamespaceNotFoundError } from '@temporalio/common';
import { grpcCodeOf } from '#temporal/client/grpc-code.ts';

/** Codes of gRPC that pass: cancelled, deadline exceeded, resource exhausted, unavailable. */
const PASSING: ReadonlySet<number> = new Set([1, 4, 8, 14]);
const TRIES = 10;
const PAUSE_MS = 2_000;

/** A namespace that has just been made is not known to every part of a busy engine at once. */
function isPassing(error: unknown): boolean {
  return error instanceof NamespaceNotFoundError || PASSING.has(grpcCodeOf(error) ?? -1);
}

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
      if (!isPassing(error) || tries === TRIES) throw error;
      logger.warn({ code: grpcCodeOf(error), tries }, 'the engine does not answer yet');
      await pause(pauseMs);
    }
  }
}
