import { Hono } from 'hono';
import { VERSION } from '#config/version.ts';
import type { SandboxGap } from '#fence/sandbox-gaps.ts';
import type { ApiEnv } from '../context.ts';
import type { Door } from '../http/door/door.ts';
import { isReady, readinessOf, type ReadinessDeps } from './readiness.ts';

/**
 * `live`: the process answers. `ready`: database and engine can be reached, a worker tells of itself, the disks have room, the store of files answers; else 503 naming
 * what is wanting. It tells the age of the newest backup, which decides nothing: an old one is an alarm (/metrics), not a reason to send
 * people away. It names the program's version as well, the converter's with the modules of LibreOffice that decide what is printed, by
 * which an operator sees what runs after an upgrade, and what the sandbox of documents leaves open (`ok`: nothing). `load` is `busy` while
 * callers are being turned away for want of places, which the process outlives and is no less ready for. `documents` is `failing` while
 * every document ends the process that reads it, which decides nothing either: people send and look at letters all the same. `schedules` is `missing` while the
 * engine lacks one that the worker cannot make: what begins by its hour does not, and the rest goes on.
 * Without the engine the api still takes letters (they wait in the outbox), but it is not ready and says so.
 */
export function healthRoutes(
  deps: ReadinessDeps,
  door: Pick<Door, 'isBusy'>,
  readiness = readinessOf(deps),
): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  router.get('/live', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  router.get('/ready', async (c) => {
    const found = await readiness();
    const body = {
      status: isReady(found) ? 'ok' : 'degraded',
      version: VERSION,
      database: found.database ? 'ok' : 'unreachable',
      engine: found.engine ? 'ok' : 'unreachable',
      worker: found.worker ? 'ok' : 'silent',
      disk: found.disk ? 'ok' : 'low',
      files: found.files ? 'ok' : 'unreachable',
      documents: found.documents ? 'ok' : 'failing',
      schedules: scheduleWord(found.schedulesMissing),
      backupAgeSeconds: found.backupAgeSeconds,
      converter: found.converter,
      sandbox: sandboxWord(found.sandboxGaps),
      load: door.isBusy ? 'busy' : 'ok',
    };
    return c.json(body, isReady(found) ? 200 : 503, {
      'cache-control': 'no-store',
      ...(isReady(found) ? {} : { 'retry-after': '5' }),
    });
  });
  return router;
}

function scheduleWord(missing: number | null): string {
  if (missing === null) return 'unknown';
  return missing === 0 ? 'ok' : 'missing';
}

function sandboxWord(gaps: readonly SandboxGap[] | null): string {
  if (gaps === null) return 'unknown';
  return gaps.length === 0 ? 'ok' : `open: ${gaps.join(', ')}`;
}
