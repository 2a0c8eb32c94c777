import { compareWished, type ComparingDependencies } from '#activities/form103/compare-wished.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface FormLoopOptions {
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  readonly comparing: ComparingDependencies;
}

/** A form that has come is held against its batch within so long. */
const POLL_MS = 1_000;

/** Compares forms 103 as they come. */
export function startFormComparing({ databaseUrl, logger, comparing }: FormLoopOptions): WokenLoop {
  const work = (): Promise<number> => compareWished(comparing);
  const errorMessage = 'forms 103 cannot be compared';
  return startWokenLoop({ databaseUrl, channel: null, logger, work, errorMessage, pollMs: POLL_MS });
}
