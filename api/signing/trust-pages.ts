import type { Hono } from 'hono';
import { PATHS } from '#web/paths.ts';
import { trustPage } from '#web/signing/trust-page.ts';
import type { ApiEnv } from '../context.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';

/** Roots, authorities between and lists, each with its age; when they were looked at, and a look now. */
export function mountTrustPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.trust, (c) => showTrust(c, parts));
  app.post(PATHS.trustLook, async (c) => {
    const form = await readForm(c);
    try {
      await parts.services.trust.lookNow(c.get('session').actor, { idempotencyKey: form.key });
      return goTo(c, PATHS.trust, 'trust-look-asked');
    } catch (error) {
      const { refusal, status } = refusalOf(error);
      return showTrust(c, parts, { refusal, status });
    }
  });
}

async function showTrust(
  c: PageContext,
  parts: PageParts,
  { refusal, status }: { readonly refusal?: string | undefined; readonly status?: ToldStatus } = {},
): Promise<Response> {
  const session = c.get('session');
  const { trust } = parts.services;
  const items = await trust.list(session.actor);
  const model = { items, look: await trust.look(session.actor), refusal };
  return show(c, trustPage(await frameOf(c, parts), model, formKeysOf(session)), status ?? 200);
}
