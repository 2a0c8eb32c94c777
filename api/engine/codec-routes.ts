import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { CODEC_DECODE } from '../http/anonymous-paths.ts';
import { requireAdmin } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { PageParts } from '../pages/page-deps.ts';

const MOST_PAYLOADS = 1_000;
const request = z.object({
  payloads: z
    .array(z.object({ metadata: z.record(z.string(), z.string()).default({}), data: z.string().default('') }))
    .max(MOST_PAYLOADS),
});

/**
 * The codec of Temporal's own pages: they send what is sealed, whoever looks at them is signed in here as an admin of the installation, and
 * every opening is written down before anything is given out. The answer is for the origin of those pages alone.
 */
export function mountCodec(app: Hono<ApiEnv>, { deps, services }: PageParts): void {
  const { MASK_TEMPORAL_UI_URL: uiUrl } = deps.settings;
  const origin = uiUrl === undefined ? null : new URL(uiUrl).origin;
  app.options(CODEC_DECODE, (c) => {
    // Asked before anybody can have signed in: to whom it is not told, he is nobody.
    if (origin === null || c.req.header('origin') !== origin) throw new ApplicationError('unauthenticated');
    allow(c, origin);
    return c.body(null, 204);
  });
  app.post(CODEC_DECODE, async (c) => {
    allow(c, origin);
    const { actor } = c.get('session');
    requireAdmin(actor);
    if (actor.siteId !== null) throw new ApplicationError('forbidden');
    const read = request.safeParse(await c.req.json());
    if (!read.success) throw new ApplicationError('bad-request');
    const { payloads } = read.data;
    await services.payloadReads.note(actor, payloads.length);
    return c.json({ payloads: await deps.gateway.openSealed(payloads) });
  });
}

/** @throws ApplicationError `forbidden` for any page but those of Temporal, and where these are not configured */
function allow(c: Context, origin: string | null): void {
  const asked = c.req.header('origin');
  if (origin === null || asked !== origin) throw new ApplicationError('csrf-failed');
  c.header('access-control-allow-origin', origin);
  c.header('access-control-allow-credentials', 'true');
  c.header('access-control-allow-methods', 'POST');
  c.header('access-control-allow-headers', 'content-type, x-namespace');
  c.header('vary', 'Origin');
}
