import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionOptions } from '@temporalio/client';
import { devServerArguments, dynamicConfig } from '#scripts/platform/temporal/dev-server.ts';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';
import type { EnginePrograms } from '#scripts/platform/temporal/production-pin.ts';
import {
  dynamicConfigFile,
  ENGINE_ARGUMENTS,
  engineEnvironment,
  type EngineDatabase,
} from '#scripts/platform/temporal/production-server.ts';
import type { Ports } from '../state/ports.ts';
import type { RunRecords } from '../state/run-records.ts';
import { probeHttp2 } from '../supervision/probes.ts';
import type { Unit } from '../supervision/unit.ts';
import { serverUnit } from './server-unit.ts';

/** What both engines need. */
export interface TemporalPlace {
  /** Holds the state of the development server and the dynamic settings of the production one. */
  readonly dir: string;
  readonly logsDir: string;
  readonly ports: Ports;
  readonly records: RunRecords;
  readonly namespace: string;
  /** True: workflows' time may be moved. */
  readonly rehearsal: boolean;
}

const STOP_GRACE_MS = 10_000;

/** The development server: one process, state in one SQLite file, its own pages. */
export function devServerUnit(program: string, place: TemporalPlace): Unit {
  const { ports } = place;
  const options = {
    databaseFile: join(place.dir, 'temporal.db'),
    port: ports.temporal,
    uiPort: ports.temporalUi,
    uiCodecUrl: `http://127.0.0.1:${ports.api}/codec`,
    httpPort: ports.temporalHttp,
    metricsPort: ports.temporalMetrics,
    timeSkipping: place.rehearsal,
  };
  return temporalUnit(place, 'Сервер Temporal', program, devServerArguments(options), {});
}

/** The production server on PostgreSQL; its schemas are ready. It has no pages of its own. */
export function productionServerUnit(programs: EnginePrograms, database: EngineDatabase, place: TemporalPlace): Unit {
  const { ports } = place;
  const settings = join(place.dir, 'dynamic-config.yaml');
  writeFileSync(settings, dynamicConfigFile(dynamicConfig(place.rehearsal)));
  const env = engineEnvironment(
    database,
    {
      frontend: ports.temporal,
      http: ports.temporalHttp,
      history: ports.engineHistory,
      matching: ports.engineMatching,
      worker: ports.engineWorker,
      frontendMembership: ports.engineFrontendMembership,
      historyMembership: ports.engineHistoryMembership,
      matchingMembership: ports.engineMatchingMembership,
      workerMembership: ports.engineWorkerMembership,
    },
    settings,
  );
  return temporalUnit(place, 'Сервер Temporal на PostgreSQL', programs.server, ENGINE_ARGUMENTS, env);
}

function temporalUnit(
  place: TemporalPlace,
  title: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Unit {
  const address = `127.0.0.1:${place.ports.temporal}`;
  const connection: ConnectionOptions = { address };
  const spec = {
    name: 'temporal',
    title,
    program,
    args,
    env,
    logFile: join(place.logsDir, 'temporal.log'),
    stopGraceMs: STOP_GRACE_MS,
    note: address,
    probe: () => probeHttp2(address),
    ready: () => ensureNamespace(connection, place.namespace),
  };
  return serverUnit(spec, place.records);
}
