import type { Hono } from 'hono';
import { PATHS, signingRunPath } from '#web/paths.ts';
import { overviewPage } from '#web/signing/overview-page.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold, show, type ToldStatus } from '../pages/responses.ts';

/** The supervisor's view of the site: what is late, who has how much, and handing out. */
export function mountOverviewPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.overview, (c) => showOverview(c, parts));
  app.post(PATHS.overview, async (c) => {
    const form = await readForm(c);
    const to = { toId: form.text('to') };
    const command = { idempotencyKey: form.key };
    try {
      const { actor } = c.get('session');
      const { id } = await parts.services.signingRuns.beginHandOut(actor, form.texts('letter'), to, command);
      return goTo(c, signingRunPath(id));
    } catch (error) {
      if (!(error instanceof ApplicationError) || (error.status !== 400 && !isTold(error.status))) throw error;
      const refusal = error.faults[0]?.message ?? error.detail ?? error.title;
      return showOverview(c, parts, { refusal, status: error.status === 400 ? 422 : error.status });
    }
  });
}

async function showOverview(
  c: PageContext,
  parts: PageParts,
  told?: { readonly refusal: string; readonly status: ToldStatus },
): Promise<Response> {
  const session = c.get('session');
  const { approvers, authors, letters, people } = await parts.services.overview.look(session.actor);
  const dated = <T extends { readonly oldestSince: Date }>({ oldestSince, ...load }: T) => ({
    ...load,
    oldestSince: oldestSince.toISOString(),
  });
  const model = {
    ...{ people, refusal: told?.refusal, approvers: approvers.map(dated), authors: authors.map(dated) },
    letters: letters.map(({ statusSince, ...letter }) => ({ ...letter, statusSince: statusSince.toISOString() })),
  };
  return show(c, overviewPage(await frameOf(c, parts), model, formKeysOf(session)), told?.status ?? 200);
}
