import { migrate } from '#db/migrate.ts';
import { openCourtSystem, seedCourt, type CourtDatabase, type CourtSystem } from '#test/crash/kit/court-system.ts';
import { prepareEngine, type OwnEngine } from '#test/crash/kit/own-engine.ts';
import type { TestTemporal } from '#test/environment/temporal.ts';
import type { SharedGround } from './ground.ts';
import { openNamespace } from './ground.ts';
import { judge } from './judge.ts';
import { openOwnDatabase, type OwnDatabase } from './own-database.ts';
import { createRandom } from './random.ts';
import type { FaultContext, GroundKind, Scenario } from './scenario.ts';

/** One court, and what stands under it alone; seeds of one row are run on it one after another. */
export interface Lane {
  /** Runs one seed and judges it. @throws what did not hold, with the story's notes */
  run(scenario: Scenario, seed: number): Promise<void>;
  close(): Promise<void>;
}

/** Many courts share the machine: more often than this they would do little else than look. */
const SWEEP_EVERY_MS = '2000';

interface Own {
  readonly engine?: OwnEngine | undefined;
  readonly database?: OwnDatabase | undefined;
}

/** Opens a lane of the kind a row asks for. */
export async function openLane(ground: SharedGround, kind: GroundKind): Promise<Lane> {
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).toReversed()) await step();
  };
  try {
    const own: Own = {
      engine: kind === 'own-engine' || kind === 'own-everything' ? await startEngine(closing) : undefined,
      database: kind === 'own-database' || kind === 'own-everything' ? await startDatabase(closing) : undefined,
    };
    const temporal = own.engine ? await openNamespaceOf(own.engine) : await ground.openNamespace();
    const database = own.database ? await databaseIn(own.database) : await ground.openDatabase();
    const pace = { MASK_WORKFLOW_BUNDLE: ground.bundle, MASK_TRACKING_INTERVAL_MS: SWEEP_EVERY_MS };
    const court = await openCourtSystem(temporal, { database, pki: ground.pki, pace });
    closing.push(() => court.close());
    return { run: (scenario, seed) => runOne(scenario, seed, court, own), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function runOne(scenario: Scenario, seed: number, court: CourtSystem, own: Own): Promise<void> {
  const notes: string[] = [];
  const context: FaultContext = {
    ...{ seed, random: createRandom(scenario.row, seed), court },
    note: (words) => void notes.push(words),
    get engine() {
      return present(own.engine, 'an engine');
    },
    get database() {
      return present(own.database, 'a database');
    },
  };
  try {
    await court.post.control('PUT', 'faults', []);
    await scenario.run(context);
    await judge(court);
    await court.stopPrograms();
  } catch (error) {
    throw new Error([...notes, await countedTwice(court)].join(' · '), { cause: error });
  }
}

/** Whatever a story stumbled over, the Post's own count is told beside it. */
async function countedTwice({ post }: CourtSystem): Promise<string> {
  const twice = (await post.control('GET', 'acceptances?minimum=2')) as Readonly<Record<string, number>>;
  const words = Object.entries(twice).map(([number, times]) => `${number} × ${String(times)}`);
  return words.length === 0 ? 'дважды Почта ничего не приняла' : `ПРИНЯТО НЕ ОДИН РАЗ: ${words.join(', ')}`;
}

function present<T>(part: T | undefined, what: string): T {
  if (!part) throw new Error(`this row's ground has not ${what} of its own`);
  return part;
}

async function startEngine(closing: (() => Promise<void>)[]): Promise<OwnEngine> {
  const engine = await prepareEngine();
  closing.push(() => engine.remove());
  await engine.start();
  return engine;
}

/** Its own namespace is there for tests that start it themselves; every court gets a fresh one all the same. */
function openNamespaceOf({ temporal }: OwnEngine): Promise<TestTemporal> {
  return openNamespace(temporal.address);
}

async function startDatabase(closing: (() => Promise<void>)[]): Promise<OwnDatabase> {
  const database = await openOwnDatabase();
  closing.push(() => database.remove());
  return database;
}

async function databaseIn(own: OwnDatabase): Promise<CourtDatabase> {
  const url = await own.ensureDatabase('mask');
  await migrate(url);
  await seedCourt(url);
  return { url, drop: () => Promise.resolve() };
}
