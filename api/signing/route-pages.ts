import type { Hono } from 'hono';
import type { Endorsers } from '#db/signing/approval-routes.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS } from '#domain/letters/letter.ts';
import type { Seen } from '#web/components/edit-conflict.ts';
import { PATHS } from '#web/paths.ts';
import { NO_VISA, routePage } from '#web/signing/route-page.ts';
import type { ApiEnv } from '../context.ts';
import { comeBack, seenOf } from '../pages/edit-conflict.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';
import type { RouteView } from './approval-routes.ts';

/** The route of approval of a site. */
export function mountRoutePages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.approvalRoute, (c) => showRoute(c, parts));
  app.post(PATHS.approvalRoute, async (c) => {
    const form = await readForm(c);
    const chosen = DOCUMENT_KINDS.map((kind) => [kind, form.text(kind)] as const).filter(([, id]) => id !== '');
    const endorsers: Endorsers = Object.fromEntries(chosen);
    try {
      const route = { after: seenOf(form).version, endorsers };
      await parts.services.approvalRoutes.save(c.get('session').actor, route, { idempotencyKey: form.key });
    } catch (error) {
      return showRoute(c, parts, { ...refusalOf(error), endorsers, form, error });
    }
    return goTo(c, PATHS.approvalRoute, 'saved');
  });
}

/** What was chosen and not taken, and why. */
interface Instead {
  readonly endorsers: Endorsers;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly status: ToldStatus;
  readonly form: PageForm;
  readonly error: unknown;
}

async function showRoute(c: PageContext, parts: PageParts, instead?: Instead): Promise<Response> {
  const session = c.get('session');
  const route = await parts.services.approvalRoutes.read(session.actor);
  const { versions, people, names } = route;
  const now = seenNow(route);
  const model = {
    ...{ people, names },
    typed: instead?.endorsers,
    faults: instead?.faults ?? [],
    versions: versions.map(({ savedAt, ...version }) => ({ ...version, savedAt: savedAt.toISOString() })),
    refusal: instead?.refusal,
    ...(instead ? comeBack(instead.error, instead.form, now) : { seen: now }),
  };
  return show(c, routePage(await frameOf(c, parts), model, formKeysOf(session)), instead?.status ?? 200);
}

function seenNow({ versions: [newest], names }: RouteView): Seen {
  const whose = (id: string | undefined): string => (id === undefined ? NO_VISA : (names.get(id) ?? 'неизвестный'));
  const words = DOCUMENT_KINDS.map((kind) => [DOCUMENT_KIND_NAMES[kind], whose(newest?.endorsers[kind])] as const);
  return { version: newest?.version ?? 0, words: Object.fromEntries(words) };
}
