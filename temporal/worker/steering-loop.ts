import { carryOutRow, type SteeringDependencies } from '#activities/steering/carry-out.ts';
import { takeSteeringRows, type TakenRow } from '#db/processes/steerings.ts';
import { record } from '#db/record.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface SteeringOptions {
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  readonly steering: SteeringDependencies;
}

const PAGE = 8;
/** A row that a worker took with it is taken again after so long: every act may be done twice. */
const LEASE_MS = 60_000;

/** Carries out what administrators have confirmed, row by row; each has its own result. */
export function startSteerings({ databaseUrl, logger, steering }: SteeringOptions): WokenLoop {
  const work = (): Promise<number> => carryOutWaiting(steering, logger);
  const errorMessage = 'acts on processes cannot be carried out';
  return startWokenLoop({ databaseUrl, channel: 'mask_steering', logger, work, errorMessage });
}

/** Carries out one page of rows; returns how many were ended. */
export async function carryOutWaiting(
  steering: SteeringDependencies,
  logger: SteeringOptions['logger'],
): Promise<number> {
  const take = (): Promise<readonly TakenRow[]> =>
    record(steering.orm, 'steering.rows_taken', (em) => takeSteeringRows(em, PAGE, LEASE_MS), 'statement');
  let ended = 0;
  for (const row of await take()) {
    try {
      await carryOutRow(steering, row);
      ended += 1;
    } catch (error) {
      const { steeringId, ordinal } = row;
      const errorType = error instanceof Error ? error.name : 'unknown';
      logger.warn({ steeringId, ordinal, errorType }, 'an act on a process is put off');
    }
  }
  return ended;
}
