import { Hono } from 'hono';
import { VERSION } from '#config/version.ts';
import { findNewestConverter } from '#db/documents/conversions.ts';
import { findLastBackupAt } from '#db/operating/last-backup.ts';
import { isRoomThere, isWorkerThere, readFacts } from '#db/operating/operating-facts.ts';
import { isDatabaseReachable } from '#db/reachable.ts';
import type { Room } from '#db/room/room.ts';
import type { ApiEnv } from '../context.ts';
import type { ApiDeps } from '../deps.ts';

const CHECK_LIMIT_MS = 3_000;
/** Answers are shared for so long: these routes are open to everybody. */
const SHARED_MS = 1_000;

type HealthDeps = Pick<ApiDeps, 'orm' | 'gateway'> & { readonly room: Room };

interface Readiness {
  readonly database: boolean;
  readonly engine: boolean;
  /** Every queue has a worker that has told of itself lately. */
  readonly worker: boolean;
  /** No watched disk, of this process or of the worker, is below its floor. */
  readonly disk: boolean;
  /** Null: no copy was ever made, or the database cannot say. */
  readonly backupAgeSeconds: number | null;
  /** What converted last; null when nothing has been converted, or the database cannot say. */
  readonly converter: string | null;
}

/**
 * `live`: the process answers. `ready`: database and engine can be reached, a worker tells of itself, the disks have room; else 503 naming
 * what is wanting. It tells the age of the newest backup, which decides nothing: an old one is an alarm (/metrics), not a reason to send
 * people away. It names
 * the program's version as well, and the converter's with the modules of LibreOffice that decide what is printed, by which an operator
 * sees what runs after an upgrade.
 * Without the engine the api still takes letters (they wait in the outbox), but it is not ready and says so.
 */
export function healthRoutes(deps: HealthDeps): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  const readiness = shared(() => checkAll(deps), SHARED_MS);
  router.get('/live', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  router.get('/ready', async (c) => {
    const { database, engine, worker, disk, backupAgeSeconds, converter } = await readiness();
    const isReady = database && engine && worker && disk;
    const parts = {
      database: word(database),
      engine: word(engine),
      worker: worker ? 'ok' : 'silent',
      disk: disk ? 'ok' : 'low',
      backupAgeSeconds,
    };
    const body = { status: isReady ? 'ok' : 'degraded', version: VERSION, ...parts, converter };
    return c.json(body, isReady ? 200 : 503, {
      'cache-control': 'no-store',
      ...(isReady ? {} : { 'retry-after': '5' }),
    });
  });
  return router;
}

async function checkAll({ orm, gateway, room }: HealthDeps): Promise<Readiness> {
  const [database, engine, facts, low, backupAt, converter] = await Promise.all([
    withinLimit(() => isDatabaseReachable(orm.em.fork()), false),
    withinLimit(() => gateway.isReachable(), false),
    withinLimit(() => readFacts(orm.em.fork()), []),
    withinLimit(async () => (await room.lowPlace()) !== undefined, true),
    withinLimit(() => findLastBackupAt(orm.em.fork()), null),
    withinLimit(() => findNewestConverter(orm.em.fork()), null),
  ]);
  const backupAgeSeconds = backupAt === null ? null : Math.max(0, Math.floor((Date.now() - backupAt) / 1_000));
  return {
    database,
    engine,
    worker: isWorkerThere(facts),
    disk: !low && isRoomThere(facts),
    backupAgeSeconds,
    converter,
  };
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

function word(isReachable: boolean): string {
  return isReachable ? 'ok' : 'unreachable';
}
