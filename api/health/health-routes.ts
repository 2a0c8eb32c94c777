import { Hono } from 'hono';
import { VERSION } from '#config/version.ts';
import { isDatabaseReachable } from '#db/reachable.ts';
import type { ApiEnv } from '../context.ts';
import type { ApiDeps } from '../deps.ts';

const CHECK_LIMIT_MS = 3_000;
/** Answers are shared for so long: these routes are open to everybody. */
const SHARED_MS = 1_000;

interface Readiness {
  readonly database: boolean;
  readonly engine: boolean;
}

/**
 * `live`: the process answers. `ready`: database and engine can both be reached, else 503 naming which cannot; it names
 * the program's version as well, by which an operator sees what runs after an upgrade.
 * Without the engine the api still takes letters (they wait in the outbox), but it is not ready and says so.
 */
export function healthRoutes(deps: Pick<ApiDeps, 'orm' | 'gateway'>): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  const readiness = shared(() => checkAll(deps), SHARED_MS);
  router.get('/live', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  router.get('/ready', async (c) => {
    const { database, engine } = await readiness();
    const isReady = database && engine;
    const status = isReady ? 'ok' : 'degraded';
    const body = { status, version: VERSION, database: word(database), engine: word(engine) };
    return c.json(body, isReady ? 200 : 503, {
      'cache-control': 'no-store',
      ...(isReady ? {} : { 'retry-after': '5' }),
    });
  });
  return router;
}

async function checkAll({ orm, gateway }: Pick<ApiDeps, 'orm' | 'gateway'>): Promise<Readiness> {
  const [database, engine] = await Promise.all([
    withinLimit(() => isDatabaseReachable(orm.em.fork())),
    withinLimit(() => gateway.isReachable()),
  ]);
  return { database, engine };
}

/** Any failure and any delay is a «no». */
async function withinLimit(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, CHECK_LIMIT_MS, false);
  });
  return Promise.race([check().catch(() => false), limit]).finally(() => {
    clearTimeout(timer);
  });
}

function shared<T>(work: () => Promise<T>, forMs: number): () => Promise<T> {
  let last: { readonly at: number; readonly answer: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > forMs) last = { at: now, answer: work() };
    return last.answer;
  };
}

function word(isReachable: boolean): string {
  return isReachable ? 'ok' : 'unreachable';
}
