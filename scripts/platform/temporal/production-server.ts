import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { EnginePrograms } from './production-pin.ts';

const run = promisify(execFile);
const PLUGIN = 'postgres12_pgx';
/** Fixed for the life of the databases: history is dealt out to this many shards. */
const HISTORY_SHARDS = 16;

/** The two databases of the server and the role that owns them. */
export interface EngineDatabase {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly main: string;
  readonly visibility: string;
}

/** Makes and updates both schemas; nothing is done twice. The databases themselves must exist. */
export async function prepareSchemas(programs: EnginePrograms, database: EngineDatabase): Promise<void> {
  await prepare(programs.sql, database, database.main, 'postgresql/v12/temporal');
  await prepare(programs.sql, database, database.visibility, 'postgresql/v12/visibility');
}

async function prepare(sql: string, database: EngineDatabase, name: string, schema: string): Promise<void> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    SQL_PLUGIN: PLUGIN,
    SQL_HOST: database.host,
    SQL_PORT: String(database.port),
    SQL_USER: database.user,
    SQL_PASSWORD: database.password,
  };
  await run(sql, ['--db', name, 'setup-schema', '-v', '0.0'], { env });
  await run(sql, ['--db', name, 'update-schema', '--schema-name', schema], { env });
}

/** Where the parts of the server listen, all on 127.0.0.1; every one is set so that two installations can stand side by side. */
export interface EnginePorts {
  /** gRPC of the front end: TEMPORAL_ADDRESS. */
  readonly frontend: number;
  readonly http: number;
  readonly history: number;
  readonly matching: number;
  readonly worker: number;
  readonly frontendMembership: number;
  readonly historyMembership: number;
  readonly matchingMembership: number;
  readonly workerMembership: number;
}

/** Environment of `server start`; the server's own template reads it. */
export function engineEnvironment(
  database: EngineDatabase,
  ports: EnginePorts,
  dynamicConfigFile: string,
): Readonly<Record<string, string>> {
  return {
    DB: PLUGIN,
    POSTGRES_SEEDS: database.host,
    DB_PORT: String(database.port),
    POSTGRES_USER: database.user,
    POSTGRES_PWD: database.password,
    DBNAME: database.main,
    VISIBILITY_DBNAME: database.visibility,
    NUM_HISTORY_SHARDS: String(HISTORY_SHARDS),
    BIND_ON_IP: '127.0.0.1',
    FRONTEND_GRPC_PORT: String(ports.frontend),
    FRONTEND_HTTP_PORT: String(ports.http),
    HISTORY_GRPC_PORT: String(ports.history),
    MATCHING_GRPC_PORT: String(ports.matching),
    WORKER_GRPC_PORT: String(ports.worker),
    FRONTEND_MEMBERSHIP_PORT: String(ports.frontendMembership),
    HISTORY_MEMBERSHIP_PORT: String(ports.historyMembership),
    MATCHING_MEMBERSHIP_PORT: String(ports.matchingMembership),
    WORKER_MEMBERSHIP_PORT: String(ports.workerMembership),
    DYNAMIC_CONFIG_FILE_PATH: dynamicConfigFile,
    LOG_LEVEL: 'warn',
  };
}

/** Arguments of the server program. Without authorisation: it listens on 127.0.0.1 only. */
export const ENGINE_ARGUMENTS = ['--allow-no-auth', 'start'] as const;

/** The same dynamic settings as the development server's, in the file form. */
export function dynamicConfigFile(config: Readonly<Record<string, boolean | number>>): string {
  return Object.entries(config)
    .map(([key, value]) => `${key}:\n  - value: ${JSON.stringify(value)}\n`)
    .join('');
}
