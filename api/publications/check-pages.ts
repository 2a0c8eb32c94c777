import type { Hono } from 'hono';
import type { LinkCheck, TestMessageView } from '#views/publications/link-check.ts';
import type { PreviewView } from '#views/publications/preview.ts';
import { PATHS } from '#web/paths.ts';
import { checkPage } from '#web/publications/check-page.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { isTold, show, type ToldStatus } from '../pages/responses.ts';
import { chosenSite } from './site-choice.ts';

/** What was just tried. */
interface Tried {
  readonly check?: LinkCheck;
  readonly test?: TestMessageView;
  readonly refusal?: string;
  readonly status?: ToldStatus;
}

/** A real card as it would go, the links, and a test message; nothing of a card leaves from here. */
export function mountCheckPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { linkChecks } = parts.services;
  app.get(PATHS.publicationCheck, (c) => showCheck(c, parts));
  app.post(`${PATHS.publicationCheck}/link`, (c) =>
    attempt(c, parts, async (siteId) => ({ check: await linkChecks.check(c.get('session').actor, siteId) })),
  );
  app.post(`${PATHS.publicationCheck}/message`, (c) =>
    attempt(c, parts, async (siteId, idempotencyKey) => ({
      test: await linkChecks.sendTest(c.get('session').actor, siteId, { idempotencyKey }),
    })),
  );
}

async function attempt(
  c: PageContext,
  parts: PageParts,
  work: (siteId: string, key: string) => Promise<Tried>,
): Promise<Response> {
  const { key } = await readForm(c);
  const { siteId } = await chosenSite(c, parts);
  try {
    return await showCheck(c, parts, await work(siteId, key));
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    return showCheck(c, parts, { refusal: error.detail ?? error.title, status: error.status });
  }
}

async function showCheck(c: PageContext, parts: PageParts, tried: Tried = {}): Promise<Response> {
  const session = c.get('session');
  const choice = await chosenSite(c, parts);
  const number = (c.req.query('number') ?? '').trim().slice(0, 200);
  const preview = number === '' ? undefined : await previewOf(c, parts, choice.siteId, number);
  const isAdmin = session.actor.role === 'admin';
  const { recipient } = (await parts.services.publicationSettings.current(session.actor, choice.siteId)).settings;
  const keysOf = () => formKeysOf(session);
  const model = { choice, isAdmin, number, preview, recipient, keysOf, ...tried };
  return show(c, checkPage(await frameOf(c, parts), model), tried.status ?? 200);
}

/** Null: there is no such card. */
async function previewOf(
  c: PageContext,
  { services }: PageParts,
  siteId: string,
  number: string,
): Promise<PreviewView | null> {
  try {
    return await services.preview.preview(c.get('session').actor, siteId, number, c.req.query('card'));
  } catch (error) {
    if (error instanceof ApplicationError && error.code === 'not-found') return null;
    throw error;
  }
}
