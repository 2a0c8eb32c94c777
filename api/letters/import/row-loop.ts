import { lettersOfKeys } from '#db/letters/import-rows.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { ApplicationError } from '../../errors.ts';
import { errorFacts } from '../../http/request-log.ts';
import type { ServiceDeps } from '../../services/service-deps.ts';
import { SteadyLoop } from '../../work/steady-loop.ts';
import { ALREADY } from './judge-rows.ts';
import { faultsOf, isForLater } from './row-errors.ts';

const AT_ONCE = 10;
const HOLD_MS = 60_000;
const LOOK_MS = 5_000;
const AGAIN_MS = 5_000;
const MOST_TRIES = 5;

/** A row that becomes a letter. */
interface RowToMake {
  readonly siteId: string;
  readonly rowKey: string;
  readonly tries: number;
}

/** Null: it was none. */
export type KnownLetter = (em: EntityManager) => Promise<string | null>;

/** Where rows come from, and how each becomes a letter. */
export interface RowWork<Row extends RowToMake> {
  /** For the log. */
  readonly name: string;
  /** Due rows, which nobody else takes within so long. */
  take(most: number, holdMs: number): Promise<readonly Row[]>;
  /** A letter with its document or nothing. */
  make(row: Row): Promise<void>;
  /** Lets another try after so long. */
  free(row: Row, afterMs: number): Promise<void>;
  /** It comes to nothing; `known` finds the letter that it was before, in the transaction that settles the row. */
  fail(row: Row, faults: readonly Fault[], known: KnownLetter): Promise<unknown>;
}

/** Makes letters of rows that a person has confirmed: what is trouble of the moment is tried again, what is wrong with a row is kept with it. */
export function createRowLoop<Row extends RowToMake>(deps: ServiceDeps, work: RowWork<Row>): SteadyLoop {
  const portion = async (): Promise<boolean> => {
    const due = await work.take(AT_ONCE, HOLD_MS);
    for (const row of due) await carryOut(deps, work, row);
    return due.length > 0;
  };
  return new SteadyLoop({ name: work.name, portion, lookMs: LOOK_MS }, deps.logger);
}

async function carryOut<Row extends RowToMake>(deps: ServiceDeps, work: RowWork<Row>, row: Row): Promise<void> {
  try {
    await work.make(row);
  } catch (error) {
    if (isForLater(error) && row.tries < MOST_TRIES) {
      deps.logger.warn(errorFacts(error), `${work.name}: a row is tried again`);
      return work.free(row, AGAIN_MS);
    }
    if (!(error instanceof ApplicationError)) deps.logger.error(errorFacts(error), `${work.name}: a row failed`);
    const faults = faultsOf(error);
    const isKnown = faults.some(({ code }) => code === ALREADY);
    await work.fail(row, faults, async (em) => (isKnown ? knownLetter(em, row) : null));
  }
}

async function knownLetter(em: EntityManager, { siteId, rowKey }: RowToMake): Promise<string | null> {
  return (await lettersOfKeys(em, siteId, [rowKey])).get(rowKey)?.letterId ?? null;
}
