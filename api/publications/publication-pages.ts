import type { Hono } from 'hono';
import { PUBLICATION_FILE_KINDS } from '#domain/publications/publication-files.ts';
import { PUBLICATION_STANDINGS } from '#domain/publications/standing.ts';
import { PATHS, withQuery } from '#web/paths.ts';
import { backfillPage } from '#web/publications/backfill-page.ts';
import { mailboxPage } from '#web/publications/mailbox-page.ts';
import { publicationCardPage } from '#web/publications/publication-card-page.ts';
import { backfillPath, publicationPath } from '#web/publications/publication-paths.ts';
import { publicationsPage } from '#web/publications/publications-page.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold, show, type ToldStatus } from '../pages/responses.ts';
import { chosenSite } from './site-choice.ts';

interface Refused {
  readonly refusal: string;
  readonly status: ToldStatus;
}

/** What was published: the list, each card, the exchange mailbox, and publishing what was open before. */
export function mountPublicationPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { publications } = parts.services;
  app.get(PATHS.publications, (c) => showList(c, parts));
  app.get(PATHS.publicationBackfill, (c) => showBackfill(c, parts));
  app.post(PATHS.publicationBackfill, (c) => startBackfill(c, parts));
  app.get(PATHS.publicationMailbox, (c) => showMailbox(c, parts));
  app.get(`${PATHS.publicationMailbox}/:uid`, async (c) =>
    fileResponse(c, await publications.unrecognisedFile(c.get('session').actor, c.req.param('uid'))),
  );
  app.get('/publications/:id', (c) => showCard(c, parts, c.req.param('id')));
  app.post('/publications/:id/resend', (c) => resend(c, parts, c.req.param('id')));
  for (const kind of PUBLICATION_FILE_KINDS) {
    app.get(`/publications/:id/messages/:version{[0-9]{1,9}}/${kind}`, async (c) => {
      const { id, version } = c.req.param();
      return fileResponse(c, await publications.file(c.get('session').actor, id, Number(version), kind));
    });
  }
}

async function showList(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const { publications } = parts.services;
  const standing = PUBLICATION_STANDINGS.find((known) => known === c.req.query('standing'));
  const number = (c.req.query('number') ?? '').trim().slice(0, 200);
  const asked = { standing, number: number === '' ? undefined : number };
  const [page, counts] = await Promise.all([
    publications.list(actor, { ...asked, cursor: c.req.query('cursor') }),
    publications.counts(actor),
  ]);
  const { nextCursor } = page;
  const model = {
    ...{ items: page.items, counts, standing, number, isAdmin: actor.siteId === null, siteId: actor.siteId ?? '' },
    moreHref: nextCursor === null ? undefined : withQuery(PATHS.publications, { standing, number, cursor: nextCursor }),
    maySet: actor.role !== 'clerk',
  };
  return show(c, publicationsPage(await frameOf(c, parts), model));
}

async function showCard(c: PageContext, parts: PageParts, id: string, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const asked = Number(c.req.query('before') ?? '');
  const before = Number.isSafeInteger(asked) && asked > 0 && asked <= 1e9 ? asked : undefined;
  const card = await parts.services.publications.card(session.actor, id, before);
  const model = { card, isOlder: before !== undefined, refusal: refused?.refusal };
  return show(c, publicationCardPage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

async function resend(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const form = await readForm(c);
  const command = { idempotencyKey: form.key };
  try {
    await parts.services.publications.resend(c.get('session').actor, id, command);
  } catch (error) {
    return showCard(c, parts, id, refusalOf(error));
  }
  return goTo(c, publicationPath(id), 'publication-resent');
}

async function showBackfill(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const choice = await chosenSite(c, parts);
  const backfill = await parts.services.backfill.look(session.actor, choice.siteId);
  const model = { choice, isAdmin: session.actor.role === 'admin', backfill, refusal: refused?.refusal };
  return show(c, backfillPage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

async function startBackfill(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const { siteId } = await chosenSite(c, parts);
  try {
    await parts.services.backfill.start(c.get('session').actor, siteId, { idempotencyKey: form.key });
  } catch (error) {
    return showBackfill(c, parts, refusalOf(error));
  }
  return goTo(c, backfillPath(siteId), 'backfill-started');
}

async function showMailbox(c: PageContext, parts: PageParts): Promise<Response> {
  const page = await parts.services.publications.unrecognised(c.get('session').actor, {
    cursor: c.req.query('cursor'),
  });
  const { items, nextCursor } = page;
  const moreHref = nextCursor === null ? undefined : withQuery(PATHS.publicationMailbox, { cursor: nextCursor });
  return show(c, mailboxPage(await frameOf(c, parts), { messages: items, moreHref }));
}

/** What can be told on the page itself; anything else goes on. */
function refusalOf(error: unknown): Refused {
  if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
  return { refusal: error.detail ?? error.title, status: error.status };
}
