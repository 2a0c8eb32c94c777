import type { Hono } from 'hono';
import type { Endorsers } from '#db/signing/approval-routes.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { DOCUMENT_KINDS } from '#domain/letters/letter.ts';
import { PATHS } from '#web/paths.ts';
import { routePage } from '#web/signing/route-page.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold, show, type ToldStatus } from '../pages/responses.ts';

/** The route of approval of a site. */
export function mountRoutePages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.approvalRoute, (c) => showRoute(c, parts));
  app.post(PATHS.approvalRoute, async (c) => {
    const form = await readForm(c);
    const chosen = DOCUMENT_KINDS.map((kind) => [kind, form.text(kind)] as const).filter(([, id]) => id !== '');
    const route = { after: form.integer('after'), endorsers: Object.fromEntries(chosen) };
    try {
      await parts.services.approvalRoutes.save(c.get('session').actor, route, { idempotencyKey: form.key });
    } catch (error) {
      if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
      const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
      return showRoute(c, parts, { endorsers: route.endorsers, faults: error.faults, refusal, status: error.status });
    }
    return goTo(c, PATHS.approvalRoute, 'saved');
  });
}

async function showRoute(
  c: PageContext,
  parts: PageParts,
  told?: {
    readonly endorsers: Endorsers;
    readonly faults: readonly Fault[];
    readonly refusal: string | undefined;
    readonly status: ToldStatus;
  },
): Promise<Response> {
  const session = c.get('session');
  const { versions, people, names } = await parts.services.approvalRoutes.read(session.actor);
  const model = {
    ...{ people, names },
    typed: told?.endorsers,
    faults: told?.faults ?? [],
    versions: versions.map(({ savedAt, ...version }) => ({ ...version, savedAt: savedAt.toISOString() })),
    refusal: told?.refusal,
  };
  return show(c, routePage(await frameOf(c, parts), model, formKeysOf(session)), told?.status ?? 200);
}
