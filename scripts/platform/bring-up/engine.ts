import { existsSync } from 'node:fs';
import type { ConnectionOptions } from '@temporalio/client';
import { findCli } from '#scripts/platform/temporal/cli-program.ts';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';
import { enginePrograms } from '#scripts/platform/temporal/production-pin.ts';
import { prepareSchemas } from '#scripts/platform/temporal/production-server.ts';
import type { Installation } from '../installation.ts';
import type { Progress } from '../progress.ts';
import { isRehearsal } from '../rehearsal-mode.ts';
import type { Supervisor } from '../supervision/supervisor.ts';
import { devServerUnit, productionServerUnit, type TemporalPlace } from '../units/temporal-units.ts';
import type { Databases } from './database.ts';

/** Where the engine is. */
export interface Engine {
  readonly address: string;
  /** Temporal's own pages; undefined when this engine has none. */
  readonly uiUrl?: string;
}

/** A setting that cannot be fulfilled; the message says what to do. */
export class EngineSetting extends Error {
  override name = 'EngineSetting';
}

const SOURCES = {
  path: 'программа из PATH',
  cache: 'программа из кеша',
  wheel: 'загружена, сумма сверена',
  sdk: 'загружена средствами SDK',
} as const;

/** TEMPORAL_ADDRESS when it is given, else by MASK_ENGINE: the development server (default) or the production one. */
export async function bringUpEngine(
  installation: Installation,
  databases: Databases,
  supervisor: Supervisor,
  progress: Progress,
): Promise<Engine> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given) return external(given, progress);
  const kind = process.env['MASK_ENGINE'] ?? 'dev';
  if (kind === 'postgres') return production(installation, databases, supervisor, progress);
  if (kind !== 'dev') throw new EngineSetting(`MASK_ENGINE=${kind}: ожидается dev или postgres`);
  return development(installation, supervisor, progress);
}

async function external(address: string, progress: Progress): Promise<Engine> {
  const apiKey = process.env['TEMPORAL_API_KEY'];
  const tls = process.env['TEMPORAL_TLS'] === 'true' || apiKey !== undefined;
  const connection: ConnectionOptions = { address, tls, ...(apiKey === undefined ? {} : { apiKey }) };
  await progress.step(`Сервер Temporal по адресу ${address}`, () => ensureNamespace(connection, namespace()));
  return { address };
}

async function development(installation: Installation, supervisor: Supervisor, progress: Progress): Promise<Engine> {
  const cli = await progress.step('Программа сервера Temporal', async (tell) => {
    const found = await findCli({ cacheDir: installation.cacheDir, onStep: tell });
    tell(SOURCES[found.source]);
    return found;
  });
  await supervisor.start(devServerUnit(cli.path, placeOf(installation)));
  const { temporal, temporalUi } = installation.ports;
  return { address: `127.0.0.1:${temporal}`, uiUrl: `http://127.0.0.1:${temporalUi}` };
}

async function production(
  installation: Installation,
  databases: Databases,
  supervisor: Supervisor,
  progress: Progress,
): Promise<Engine> {
  const programs = enginePrograms(installation.cacheDir);
  if (!existsSync(programs.server) || !existsSync(programs.sql)) {
    throw new EngineSetting('MASK_ENGINE=postgres: сервер не собран. Выполните: npm run engine:build');
  }
  const { forEngine } = databases;
  if (!forEngine) {
    throw new EngineSetting(
      'MASK_ENGINE=postgres работает на PostgreSQL проекта: уберите DATABASE_URL или задайте TEMPORAL_ADDRESS',
    );
  }
  const database = await progress.step('Схемы базы данных Temporal', async () => {
    const prepared = await forEngine();
    await prepareSchemas(programs, prepared);
    return prepared;
  });
  await supervisor.start(productionServerUnit(programs, database, placeOf(installation)));
  return { address: `127.0.0.1:${installation.ports.temporal}` };
}

function placeOf(installation: Installation): TemporalPlace {
  const { layout, ports, records } = installation;
  return {
    dir: layout.temporal,
    logsDir: layout.logs,
    ports,
    records,
    namespace: namespace(),
    rehearsal: isRehearsal(),
  };
}

function namespace(): string {
  return process.env['TEMPORAL_NAMESPACE'] ?? 'mask';
}
