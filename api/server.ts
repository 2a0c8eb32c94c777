import { Server } from 'node:http';
import { serve, type ServerType } from '@hono/node-server';
import { pino, type Logger } from 'pino';
import { armFailPoint } from '#config/fail-points/fail-point.ts';
import { apiProcess, isSandboxRequired, readSettings, type ApiSettings } from '#config/settings.ts';
import { openBlobStore } from '#db/blobs/open-shelf.ts';
import { readNow } from '#db/clock.ts';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '#db/orm.ts';
import { tellProgramKeys } from '#db/operating/program-keys.ts';
import { takeGround } from '#db/seed/take-ground.ts';
import { settleSandbox } from '#fence/machine-sandbox.ts';
import { createWorkflowGateway } from '#temporal/client/create-gateway.ts';
import { requireOpeningRingOf } from '#temporal/client/opening-ring.ts';
import { createApp, type RunningApp } from './app.ts';
import { guardPorts } from './guard-ports.ts';
import { guardConnections, SERVER_LIMITS } from './http/door/connections.ts';
import { startHousekeeping } from './housekeeping.ts';
import type { Rehearsal } from './pages/page-deps.ts';
import { mailLinks } from './publications/mail-links.ts';
import { createRehearsal } from './settings/rehearsal.ts';
import { errorFacts } from './http/request-log.ts';
import { tellParent } from '#config/tell-parent.ts';

/** Errors whose words are for the person who starts the program. */
const SPOKEN: readonly string[] = [
  ...['SettingsError', 'FailPointRefused', 'SandboxRefused'],
  ...['NotForProduction', 'NotForRehearsal', 'PayloadSealError'],
];
const GRACE_MS = 10_000;
const IDLE_SWEEP_MS = 250;
/** A statement that takes longer, or waits longer for a lock or a connection, is given up: the caller gets 503. */
const DATABASE_LIMITS = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
};

/** The api's process: reads settings, opens what it needs, serves, and stops in order. */
async function main(): Promise<void> {
  const settings = readSettings(apiProcess, process.env);
  armFailPoint(settings.MASK_FAIL_POINT, settings.MASK_REHEARSAL);
  const logger = pino({ level: settings.MASK_LOG_LEVEL, base: { process: 'api' } });
  await settleSandbox(isSandboxRequired(settings), logger);
  const options = ormOptions(settings.DATABASE_URL);
  const orm = await MikroORM.init({ ...options, driverOptions: { ...options.driverOptions, ...DATABASE_LIMITS } });
  await takeGround(orm, { isRehearsal: settings.MASK_REHEARSAL });
  // With another ring it would seal letters that no worker opens.
  await requireOpeningRingOf(settings);
  const gateway = createWorkflowGateway(settings);
  const running = createApp({
    orm,
    ...rehearsalOf(settings, orm),
    ...guardPorts({ gateway, blobs: openBlobStore(settings) }),
    mail: mailLinks(settings),
    settings,
    logger,
    clock: (em) => readNow(em, settings.MASK_REHEARSAL),
  });
  await running.start();
  const housekeeping = startHousekeeping(orm, logger);
  const { MASK_BLOB_KEYS: files, MASK_PAYLOAD_KEYS: messages } = settings;
  const stopTelling = await tellProgramKeys(orm, 'api', { files, messages }, (error) =>
    logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, 'the keys at hand could not be told'),
  );
  const server = await listen(running, settings);
  logger.info({ port: settings.MASK_HTTP_PORT }, 'api ready');
  tellParent({ type: 'ready' });
  await stopSignal();
  stopTelling();
  housekeeping.stop();
  await stop(server, running, logger);
  await gateway.close();
  await orm.close(true);
  // An open channel to the parent would keep the process after its work is done.
  if (process.connected) process.disconnect();
}

/** Only a rehearsal has a clock that can be moved. */
function rehearsalOf(settings: ApiSettings, orm: MikroORM): { readonly rehearsal?: Rehearsal } {
  const postUrl = settings.MASK_REHEARSAL_POST_URL;
  if (!settings.MASK_REHEARSAL || postUrl === undefined) return {};
  return { rehearsal: createRehearsal({ settings, orm, postUrl }) };
}

function listen(running: RunningApp, settings: ApiSettings): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: running.app.fetch,
        hostname: settings.MASK_HTTP_HOST,
        port: settings.MASK_HTTP_PORT,
        serverOptions: SERVER_LIMITS,
      },
      () => {
        server.off('error', reject);
        resolve(server);
      },
    );
    server.once('error', reject);
    if (server instanceof Server) guardConnections(server);
  });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
}

/** No new connections; requests under way get their answer, within the grace time. */
async function stop(server: ServerType, running: RunningApp, logger: Logger): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const timer = setTimeout(() => {
    logger.warn('requests still running at the end of the grace time are cut off');
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, GRACE_MS);
  // A connection falls idle with its last answer, and would then be kept for the next request.
  const sweep = setInterval(() => {
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  }, IDLE_SWEEP_MS);
  await running.close();
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}

try {
  await main();
} catch (error) {
  // What is open by now would keep a process that serves nobody: whoever supervises it must see it end.
  const words =
    error instanceof Error && SPOKEN.includes(error.name) ? error.message : JSON.stringify(errorFacts(error));
  process.stderr.write(`${words}\n`, () => process.exit(1));
}
