import type { Hono } from 'hono';
import type { SigningAsked, SigningPageView } from '#views/keeping/keeping.ts';
import { signedFilesPage } from '#web/keeping/signed-files-page.ts';
import { signingsPage } from '#web/keeping/signings-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { daysAsked } from '../journal/asked-entries.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf, readNow } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf, type Refusal } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';

/** Whether stored signed files still prove, and who signed what. */
export function mountKeepingPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.keeping, (c) => showCheck(c, parts));
  app.post(PATHS.keepingPace, async (c) => {
    const form = await readForm(c);
    const typed = form.text('days').trim();
    try {
      const days = typed === '' ? Number.NaN : Number(typed);
      await parts.services.signedFiles.setPace(c.get('session').actor, days, { idempotencyKey: form.key });
    } catch (error) {
      return showCheck(c, parts, { typed, ...refusalOf(error) });
    }
    return goTo(c, PATHS.keeping, 'saved');
  });
  app.get(PATHS.signings, (c) => showSignings(c, parts));
  for (const format of ['xlsx', 'csv'] as const) {
    app.get(`${PATHS.signings}/${format}`, async (c) => {
      try {
        return fileResponse(c, await parts.services.signings.file(c.get('session').actor, askedOf(c), format));
      } catch (error) {
        return showSignings(c, parts, error);
      }
    });
  }
}

async function showCheck(
  c: PageContext,
  parts: PageParts,
  refused?: Refusal & { readonly typed: string },
): Promise<Response> {
  const session = c.get('session');
  const view = await parts.services.signedFiles.look(session.actor);
  const model = {
    ...{ view, role: session.actor.role, days: refused?.typed ?? String(view.days) },
    ...{ faults: refused?.faults ?? [], refusal: refused?.refusal, keys: formKeysOf(session) },
  };
  return show(c, signedFilesPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

const NOTHING: SigningPageView = { items: [], nextCursor: null };

async function showSignings(c: PageContext, parts: PageParts, refusedFile?: unknown): Promise<Response> {
  const { actor } = c.get('session');
  const asked = askedOf(c);
  const cursor = c.req.query('cursor');
  const found =
    refusedFile === undefined
      ? await parts.services.signings.list(actor, asked, cursor).catch(refusalOf)
      : refusalOf(refusedFile);
  const isRefused = 'faults' in found;
  const model = {
    ...{ asked, days: daysAsked(asked, actor, new Date(await readNow(parts))), role: actor.role },
    ...{ found: isRefused ? NOTHING : found, faults: isRefused ? found.faults : [], isRefused },
    ...{ refusal: isRefused ? found.refusal : undefined, isLater: cursor !== undefined },
    sites: actor.siteId === null ? await parts.services.sites.list(actor) : [],
  };
  return show(c, signingsPage(await frameOf(c, parts), model), isRefused ? found.status : 200);
}

function askedOf(c: PageContext): SigningAsked {
  const { person, certificate, from, to, siteId } = c.req.query();
  return { person, certificate, from, to, siteId };
}
