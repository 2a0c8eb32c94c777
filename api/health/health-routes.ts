import { Hono } from 'hono';
import { VERSION } from '#config/version.ts';
import { findNewestConverter } from '#db/documents/conversions.ts';
import { isDatabaseReachable } from '#db/reachable.ts';
import { machineGaps } from '#fence/machine-sandbox.ts';
import type { SandboxGap } from '#fence/sandbox-gaps.ts';
import type { ApiEnv } from '../context.ts';
import type { ApiDeps } from '../deps.ts';

const CHECK_LIMIT_MS = 3_000;
/** Answers are shared for so long: these routes are open to everybody. */
const SHARED_MS = 1_000;

interface Readiness {
  readonly database: boolean;
  readonly engine: boolean;
  /** What converted last; null when nothing has been converted, or the database cannot say. */
  readonly converter: string | null;
  /** What the fence of this machine leaves open to documents of strangers; null: it cannot be told. */
  readonly sandboxGaps: readonly SandboxGap[] | null;
}

/**
 * `live`: the process answers. `ready`: database and engine can both be reached, else 503 naming which cannot; it names
 * the program's version as well, and the converter's with the modules of LibreOffice that decide what is printed, by which an operator
 * sees what runs after an upgrade, and what the sandbox of documents leaves open (`ok`: nothing).
 * Without the engine the api still takes letters (they wait in the outbox), but it is not ready and says so.
 */
export function healthRoutes(deps: Pick<ApiDeps, 'orm' | 'gateway'>): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  const readiness = shared(() => checkAll(deps), SHARED_MS);
  router.get('/live', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  router.get('/ready', async (c) => {
    const { database, engine, converter, sandboxGaps } = await readiness();
    const isReady = database && engine;
    const status = isReady ? 'ok' : 'degraded';
    const sandbox = sandboxWord(sandboxGaps);
    const body = { status, version: VERSION, database: word(database), engine: word(engine), converter, sandbox };
    return c.json(body, isReady ? 200 : 503, {
      'cache-control': 'no-store',
      ...(isReady ? {} : { 'retry-after': '5' }),
    });
  });
  return router;
}

async function checkAll({ orm, gateway }: Pick<ApiDeps, 'orm' | 'gateway'>): Promise<Readiness> {
  const [database, engine, converter, sandboxGaps] = await Promise.all([
    withinLimit(() => isDatabaseReachable(orm.em.fork()), false),
    withinLimit(() => gateway.isReachable(), false),
    withinLimit(() => findNewestConverter(orm.em.fork()), null),
    withinLimit(() => machineGaps(), null),
  ]);
  return { database, engine, converter, sandboxGaps };
}

/** Any error and any delay is a «no». */
async function withinLimit<T>(check: () => Promise<T>, no: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, CHECK_LIMIT_MS, no);
  });
  return Promise.race([check().catch(() => no), limit]).finally(() => {
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

function sandboxWord(gaps: readonly SandboxGap[] | null): string {
  if (gaps === null) return 'unknown';
  return gaps.length === 0 ? 'ok' : `open: ${gaps.join(', ')}`;
}

function word(isReachable: boolean): string {
  return isReachable ? 'ok' : 'unreachable';
}
