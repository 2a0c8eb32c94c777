import type { Hono } from 'hono';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { encodingFor } from '../http/encoding.ts';
import type { Assets } from './assets.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Static files: kept by browsers for ever, sent compressed. */
export function mountAssets(app: Hono<ApiEnv>, assets: Assets): void {
  app.get('/assets/:file', async (c) => {
    const asset = assets.find(c.req.path);
    if (asset === undefined) throw new ApplicationError('not-found');
    const encoding = asset.isPacked ? undefined : encodingFor(c.req.header('accept-encoding') ?? '');
    c.header('cache-control', FOR_EVER);
    c.header('vary', 'accept-encoding');
    c.header('content-type', asset.mediaType);
    if (encoding === undefined) return c.body(asset.plain);
    c.header('content-encoding', encoding);
    return c.body(await asset.compressed(encoding));
  });
}
