import type { Hono } from 'hono';
import { PATHS } from '#web/paths.ts';
import { trustPage } from '#web/signing/trust-page.ts';
import type { ApiEnv } from '../context.ts';
import { frameOf } from '../pages/frame.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';

/** Roots, authorities between and lists, each with its age. */
export function mountTrustPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.trust, async (c) =>
    show(c, trustPage(await frameOf(c, parts), await parts.services.trust.list(c.get('session').actor))),
  );
}
