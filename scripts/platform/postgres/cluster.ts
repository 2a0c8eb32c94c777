import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { dataDirOf, housingFor } from './housing.ts';
import { ADMIN, initialise, isInitialised } from './initdb.ts';
import { postgresPrograms } from './natives.ts';
import { runningPostmaster } from './postmaster-file.ts';
import { startServer, stopServer, type PostgresServer } from './server.ts';

/** How a cluster is opened. */
export interface ClusterOptions {
  /** Holds `data/`, the password files (0600) and `postgres.log`. */
  readonly dir: string;
  readonly port: number;
  /** False only for throw-away data: no fsync. */
  readonly durable: boolean;
  /** Called before the long step (a new cluster takes seconds). */
  readonly onInitialise?: () => void;
}

/** A running cluster. */
export interface Cluster {
  readonly server: PostgresServer;
  /** The server appends to it by itself. */
  readonly logFile: string;
  /** Superuser's address; for setting up only. */
  readonly adminUrl: string;
  /** Makes the role (idempotent) and, when absent, its database. @returns the address for a program. */
  ensureDatabase(database: string, role: string): Promise<string>;
  /** Makes the role (idempotent) that works in a database of another; what it may do there the owner says. @returns its address */
  ensureGuest(database: string, role: string): Promise<string>;
  stop(): Promise<void>;
}

/** Opens the cluster of a folder: makes it when new, takes over a server left by a killed start. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  mkdirSync(options.dir, { recursive: true });
  const housing = housingFor(options.dir, postgresPrograms());
  const password = passwordOf(options.dir, ADMIN);
  if (!isInitialised(housing.dataDir)) {
    options.onInitialise?.();
    initialise(housing, password, options.durable);
  }
  const logFile = join(options.dir, 'postgres.log');
  const server = await startServer({ housing, password, logFile, port: options.port, durable: options.durable });
  const adminUrl = urlOf(server.port, ADMIN, password, 'postgres');
  return {
    server,
    logFile,
    adminUrl,
    ensureDatabase: (database, role) => ensureDatabase(options.dir, server.port, adminUrl, database, role),
    ensureGuest: async (database, role) => {
      const rolePassword = passwordOf(options.dir, role);
      await asAdmin(adminUrl, (admin) => ensureRole(admin, role, rolePassword));
      return urlOf(server.port, role, rolePassword, database);
    },
    stop: () => stopServer(server),
  };
}

async function ensureDatabase(
  dir: string,
  port: number,
  adminUrl: string,
  database: string,
  role: string,
): Promise<string> {
  const password = passwordOf(dir, role);
  await asAdmin(adminUrl, async (admin) => {
    await ensureRole(admin, role, password);
    const databases = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (databases.rowCount === 0) {
      await admin.query(`CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(role)}`);
      await admin.query(`REVOKE CONNECT ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`);
    }
  });
  return urlOf(port, role, password, database);
}

async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const roles = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = roles.rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(`${verb} ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`);
}

async function asAdmin(adminUrl: string, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** Address of a database made before, for a program that does not start the cluster itself. */
export function knownDatabaseUrl(dir: string, port: number, database: string, role: string): string {
  return urlOf(port, role, readFileSync(join(dir, `${role}.password`), 'utf8'), database);
}

/** The role's random password, made once. */
function passwordOf(dir: string, role: string): string {
  const file = join(dir, `${role}.password`);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8');
}

function urlOf(port: number, user: string, password: string, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** Port of the server that runs over the folder now; undefined when none does. */
export function runningPort(dir: string): number | undefined {
  return runningPostmaster(dataDirOf(dir))?.port;
}
