import type { Hono } from 'hono';
import type { JournalAsked, JournalPageView } from '#views/journal/journal.ts';
import { journalPage } from '#web/journal/journal-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf, readNow } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';
import { daysAsked } from './asked-entries.ts';

const NOTHING: JournalPageView = { items: [], nextCursor: null };

/** The journal: entries by filters, as a file, and the check of its chains. */
export function mountJournalPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { journal } = parts.services;
  app.get(PATHS.auditJournal, (c) => showJournal(c, parts));
  for (const format of ['xlsx', 'csv'] as const) {
    app.get(`${PATHS.auditJournal}/${format}`, async (c) => {
      try {
        return fileResponse(c, await journal.file(c.get('session').actor, askedOf(c), format));
      } catch (error) {
        return showJournal(c, parts, error);
      }
    });
  }
  app.post(PATHS.auditJournalCheck, async (c) => {
    await readForm(c);
    const { brokenAt } = await journal.check(c.get('session').actor);
    return goTo(c, PATHS.auditJournal, brokenAt.length === 0 ? 'journal-whole' : 'journal-broken');
  });
}

async function showJournal(c: PageContext, parts: PageParts, refusedFile?: unknown): Promise<Response> {
  const session = c.get('session');
  const { actor } = session;
  const { journal } = parts.services;
  const asked = askedOf(c);
  const [check, found, chrome] = await Promise.all([
    journal.lastCheck(actor),
    refusedFile === undefined
      ? journal.list(actor, asked, c.req.query('cursor')).catch(refusalOf)
      : Promise.resolve(refusalOf(refusedFile)),
    frameOf(c, parts),
  ]);
  const isRefused = 'faults' in found;
  const sites = actor.siteId === null ? await parts.services.sites.list(actor) : [];
  const model = {
    ...{ asked, days: daysAsked(asked, actor, new Date(await readNow(parts))), check, sites },
    ...{ entries: isRefused ? NOTHING : found, isRefused, faults: isRefused ? found.faults : [] },
    ...{ refusal: isRefused ? found.refusal : undefined, mayCheck: actor.role === 'admin' },
    ...{ seesInstallation: actor.siteId === null, isLater: c.req.query('cursor') !== undefined },
  };
  return show(c, journalPage(chrome, model, formKeysOf(session)), isRefused ? found.status : 200);
}

function askedOf(c: PageContext): JournalAsked {
  const { person, action, object, from, to, siteId } = c.req.query();
  return { person, action, object, from, to, siteId };
}
