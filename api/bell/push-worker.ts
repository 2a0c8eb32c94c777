import type { Hono } from 'hono';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import type { PageParts } from '../pages/page-deps.ts';

/** The script that takes pushes: at an address that stays the same from version to version, or browsers would lose it. */
export function mountPushWorker(app: Hono<ApiEnv>, { assets }: PageParts): void {
  app.get(PATHS.pushWorker, (c) => {
    const script = assets.find(assets.urlOf('push-worker.js'));
    c.header('content-type', script?.mediaType ?? 'text/javascript; charset=utf-8');
    c.header('cache-control', 'no-cache');
    return c.body(script?.plain ?? '');
  });
}
