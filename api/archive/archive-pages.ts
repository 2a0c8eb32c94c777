import type { Hono } from 'hono';
import { archivePage, type RuleTyped } from '#web/archive/archive-page.ts';
import { letterPath, PATHS, withQuery } from '#web/paths.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import type { Page } from '#views/paging.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { showCard } from '../letters/pages/letter-card-pages.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf, type Refusal } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';

/** The archive by years, its rule, and a letter taken back from it. */
export function mountArchivePages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.archive, (c) => showPage(c, parts));
  app.post(PATHS.archiveRule, (c) => setRule(c, parts));
  app.post('/archive/:id/return', (c) => takeBack(c, parts, c.req.param('id')));
}

async function showPage(
  c: PageContext,
  parts: PageParts,
  refused?: Refusal & { readonly typed: RuleTyped },
): Promise<Response> {
  const session = c.get('session');
  const view = await parts.services.archive.look(session.actor);
  const asked = { text: (c.req.query('q') ?? '').trim(), site: (c.req.query('site') ?? '').trim() };
  const year = Number(c.req.query('year') ?? view.years[0]?.year ?? 0);
  const cursor = c.req.query('cursor');
  const found = await lettersOf(c, parts, { ...asked, year, cursor });
  const next = found.page.nextCursor;
  const model = {
    ...{ view, year, ...asked, letters: found.page.items, isContinued: cursor !== undefined },
    moreHref:
      next === null
        ? undefined
        : withQuery(PATHS.archive, { year: String(year), q: asked.text, site: asked.site, cursor: next }),
    ...{ faults: refused?.faults ?? [], refusal: refused?.refusal, typed: refused?.typed },
    searchRefusal: found.refusal?.words,
    ...{ isAdmin: session.actor.role === 'admin', seesAll: session.actor.siteId === null },
    keys: formKeysOf(session),
  };
  const status = refused?.status ?? found.refusal?.status ?? 200;
  return show(c, archivePage(await frameOf(c, parts), model), status);
}

/** A search that cannot be understood is told beside the box; what was typed stays. */
async function lettersOf(
  c: PageContext,
  { services }: PageParts,
  {
    year,
    text,
    site,
    cursor,
  }: { readonly year: number; readonly text: string; readonly site: string; readonly cursor: string | undefined },
): Promise<{
  readonly page: Page<LetterListItem>;
  readonly refusal?: { readonly words: string; readonly status: 422 };
}> {
  const none = { items: [], nextCursor: null };
  if (year === 0) return { page: none };
  if (!Number.isInteger(year) || year < 1900 || year > 2200 || text.length > 200 || !/^[0-9A-Za-z]{0,16}$/.test(site))
    return { page: none, refusal: { words: 'Проверьте год, слова поиска и код участка.', status: 422 } };
  const request = { year, text: text === '' ? undefined : text, site: site === '' ? undefined : site, cursor };
  try {
    return { page: await services.archive.list(c.get('session').actor, request) };
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'bad-request') throw error;
    return { page: none, refusal: { words: error.detail ?? error.title, status: 422 } };
  }
}

async function setRule(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const typed = { isOn: form.text('isOn') === 'yes', years: form.text('years') };
  const rule = { ...typed, years: Number(typed.years) };
  try {
    await parts.services.archive.setRule(c.get('session').actor, rule, { idempotencyKey: form.key });
  } catch (error) {
    return showPage(c, parts, { ...refusalOf(error), typed });
  }
  return goTo(c, PATHS.archive, 'archive-set');
}

async function takeBack(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const form = await readForm(c);
  const reason = form.text('reason');
  try {
    await parts.services.archive.takeBack(c.get('session').actor, letterId, reason, { idempotencyKey: form.key });
  } catch (error) {
    const { faults, refusal, status } = refusalOf(error);
    return showCard(c, parts, letterId, { draft: { action: 'unarchive', text: reason, faults, refusal }, status });
  }
  return goTo(c, letterPath(letterId), 'archive-returned');
}
