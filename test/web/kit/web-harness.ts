import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { createApp, type RunningApp } from '#api/app.ts';
import { apiProcess, readSettings, type ApiSettings } from '#config/settings.ts';
import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { openBlobStore } from '#db/blobs/open-shelf.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { seed } from '#db/seed/seed.ts';
import { createTestDatabase } from '#test/environment/database.ts';
import { StagedGateway } from './staged-gateway.ts';

/** The whole api with its pages on a real address; only the engine's port is a stand-in. */
export interface WebHarness {
  readonly url: string;
  readonly orm: MikroORM;
  readonly blobs: EncryptedBlobStore;
  readonly gateway: StagedGateway;
  /** Patterns of everything that a browser may open, files and pages. */
  readonly places: readonly string[];
  /** Days by which the rehearsal was asked to move. */
  readonly forwarded: number[];
  /** The program's clock from now on runs so far ahead of the machine's, ms. */
  runAhead(ms: number): void;
  execute<T extends object>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** Opens it over a database of its own with the demo people; `changes` to the settings. */
export async function openWeb(changes: Readonly<Record<string, string>> = {}): Promise<WebHarness> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'mask-web-'));
  await seed(database.url, { recallWindowSeconds: 600 });
  const [orm, own] = await Promise.all([openOrm(database.url), openOrm(database.runtimeUrl)]);
  const server = createServer();
  const url = `http://localhost:${await listen(server)}`;
  const settings = settingsFor(database.runtimeUrl, folder, url, changes);
  const blobs = openBlobStore(settings);
  const gateway = new StagedGateway(orm);
  const forwarded: number[] = [];
  const rehearsal = { forward: (days: number) => Promise.resolve(void forwarded.push(days)) };
  let aheadMs = 0;
  const clock = (): Promise<Date> => Promise.resolve(new Date(Date.now() + aheadMs));
  const running = createApp({
    orm: own,
    gateway,
    settings,
    blobs,
    rehearsal,
    clock,
    logger: pino({ level: 'silent' }),
  });
  await running.start();
  const answer = getRequestListener(running.app.fetch);
  server.on('request', (request, response) => void answer(request, response));
  return {
    ...{ url, orm, blobs, gateway, forwarded, places: placesOf(running.app) },
    runAhead: (ms) => void (aheadMs = ms),
    execute: (sql, params = []) => orm.em.fork().execute(sql, [...params]),
    close: async () => {
      await running.close();
      await stop(server);
      await Promise.all([orm.close(true), own.close(true)]);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** REST and counts are for programs. */
function placesOf({ routes }: Pick<RunningApp['app'], 'routes'>): string[] {
  const places = routes.filter(
    ({ method, path }) => method === 'GET' && !/^\/(?:api|health|metrics|assets)\b/.test(path),
  );
  return [...new Set(places.map(({ path }) => path))];
}

function settingsFor(
  databaseUrl: string,
  folder: string,
  url: string,
  changes: Readonly<Record<string, string>>,
): ApiSettings {
  const key = (): string => `test:${randomBytes(32).toString('base64')}`;
  return readSettings(apiProcess, {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    MASK_PAYLOAD_KEYS: key(),
    MASK_BLOB_DIR: join(folder, 'blobs'),
    MASK_BLOB_KEYS: key(),
    MASK_PUBLIC_URL: url,
    MASK_REHEARSAL: 'true',
    MASK_REHEARSAL_CLOCK: 'everyone',
    MASK_TEMPORAL_UI_URL: 'http://localhost:8233',
    ...changes,
  });
}

/** The port is known before the app is made: the app must know its own address. */
function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
